"""Certificates and forgeries of them, signed by another implementation than balai's own."""

import base64
import hashlib
import json
import random
import time

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

AGENCY = "BKPSDM Kota Contoh"
ACCENTED = "Diklat Café"
DAY = 86_400
NOW = int(time.time())


def base64url(content):
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def from_base64url(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def canonical(value):
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


class Key:
    def __init__(self, seed):
        self.secret = Ed25519PrivateKey.from_private_bytes(bytes([seed]) * 32)
        self.x = base64url(self.secret.public_key().public_bytes_raw())
        thumbprint = hashlib.sha256(canonical({"crv": "Ed25519", "kty": "OKP", "x": self.x}))
        self.id = base64url(thumbprint.digest())
        self.header = {"alg": "EdDSA", "kid": self.id[:8]}
        self.list_header = {"alg": "EdDSA", "kid": self.id, "typ": "balai-revoked+jws"}

    def sign(self, payload, header=None):
        """`payload`, `header`: bytes to sign as they are, or a value to write canonically."""
        header = self.header if header is None else header
        parts = [part if isinstance(part, bytes) else canonical(part) for part in (header, payload)]
        signed = ".".join(map(base64url, parts))
        return f"{signed}.{base64url(self.secret.sign(signed.encode()))}"

    def revoke(self, *items, made):
        return self.sign({"iat": made, "revoked": list(items), "v": 1}, self.list_header)

    def trusted_as(self, name):
        return {"kty": "OKP", "crv": "Ed25519", "x": self.x, "kid": self.id, "name": name}


OFFICE, OTHER, STRANGER = Key(1), Key(2), Key(3)

ISSUED = NOW - 3 * DAY
# The day in the zone of the claim, and two days before it.
DAY_OF_ISSUE = (ISSUED + 8 * 3600) // DAY

CLAIM = {
    "d": DAY_OF_ISSUE - 2,
    "exp": NOW + 400 * DAY,
    "iat": ISSUED,
    "iss": AGENCY,
    "jti": "0007/KD/2026",
    "k": ["Keamanan Digital Dasar 🔑", "1.2", 285, 8750],
    "p": ['Dr. Siti "Iti" Nurhaliza, S.Kom.', 2010012, "Dinas Kominfo – Bidang é"],
    "z": "+08:00",
}
BRIEF = {
    "iat": ISSUED,
    "iss": AGENCY,
    "j": 60,
    "jti": "0008/KD/2026",
    "k": ["Keamanan Digital Dasar", "1.2", 30],
    "l": 1,
    "p": ["Siti Nurhaliza"],
    "w": 1,
    "z": "-03:30",
}
REVOKED = {"at": NOW - 2 * DAY, "jti": "é/9", "why": "Nilai ujian keliru dicatat"}

# Half a minute into the minute, so that its age is the same for the page and for `balai verify`.
LIST_MADE = NOW - 2 * DAY - 3630

VALID = OFFICE.sign(CLAIM)
VERDICTS = {
    "valid": VALID,
    "expired": OFFICE.sign({**CLAIM, "exp": NOW - 100}),
    "revoked": OFFICE.sign({**CLAIM, "jti": "é/9", "exp": NOW - 100}),
    "unknown": STRANGER.sign(CLAIM),
    "altered": VALID[:-4] + "AAAA",
}


def without(claim, name):
    return {key: value for key, value in claim.items() if key != name}


def rewritten(old, new):
    """The claim with some of its bytes replaced, truly signed."""
    text = canonical(CLAIM).decode()
    assert old in text
    return OFFICE.sign(text.replace(old, new, 1).encode())


HEADER = OFFICE.header
ODD_HEADERS = [
    {**HEADER, "alg": "none"},
    {**HEADER, "alg": "HS256"},
    {**HEADER, "crit": ["exp"]},
    {**HEADER, "jwk": OFFICE.trusted_as(AGENCY)},
    {**HEADER, "kid": OFFICE.id},
    {**HEADER, "kid": OFFICE.id[:7]},
    {**HEADER, "kid": OFFICE.id[:9]},
    {**HEADER, "kid": OFFICE.id[:7] + "+"},
    {**HEADER, "kid": ""},
    {**HEADER, "typ": "JWT"},
    {**HEADER, "typ": "balai-cert+jws"},
    {**HEADER, "typ": "balai-revoked+jws"},
    {**HEADER, "typ": None},
    OFFICE.list_header,
    without(HEADER, "kid"),
    without(HEADER, "alg"),
    json.dumps(HEADER).encode(),
    canonical(HEADER).replace(b'"kid"', b'"alg":"EdDSA","kid"'),
    canonical(HEADER) + b"\n",
    b"\xef\xbb\xbf" + canonical(HEADER),
    b"[]",
    b"null",
    b"",
]
NAME, PART, UNIT = CLAIM["p"]
TITLE, VERSION, MINUTES, SCORE = CLAIM["k"]
ODD_VALUES = {
    "d": [DAY_OF_ISSUE, "2026-02-29", None, 1.5, 2932897, -719163, True],
    "exp": [None, "1", 1.5, 2**40, -(2**40), True],
    "iat": [None, "1", 1.5, 2**40],
    "iss": [None, "", 1, "Kementerian Lain", "BKPSDM Kota Contoh ", "bkpsdm kota contoh"],
    "j": [0, -1, None, "60", 45, 2**53 + 1],
    "jti": [None, 7, "a\nb"],
    "k": [
        *([title, VERSION, MINUTES] for title in (None, "a\u0000b", 1, ["x"])),
        *([TITLE, version, MINUTES] for version in (None, 1.2, "1\n2")),
        *([TITLE, VERSION, minutes] for minutes in (-1, None, "285", 1.5, 2**53 + 1)),
        *([TITLE, VERSION, MINUTES, score] for score in (-1, 10001, None, "1", 87.5)),
        *([TITLE], [TITLE, VERSION], [], None, TITLE, {}, {"0": TITLE, "1": VERSION, "2": MINUTES}),
        [TITLE, VERSION, MINUTES, SCORE, 1],
        [TITLE, VERSION, MINUTES, SCORE, None],
    ],
    "l": [0, True, False, None, "1", 2],
    "p": [
        *([name, PART] for name in (None, "a\nb", "a\u0085b", "a\u007fb", ["Siti"], {"a": 1}, 1)),
        *([NAME, part] for part in (999999, 10000000, 2010012.5, None, -2010012, "a\nb")),
        *([NAME, part, UNIT] for part in ("2010012", None, [])),
        *([NAME, PART, unit] for unit in (None, [], 1, "a\nb")),
        *([], [PART], [NAME, UNIT, PART], [NAME, PART, UNIT, "x"], [NAME, UNIT, UNIT], NAME, None),
    ],
    "w": [0, True, False, None, "1"],
    "z": ["WIB", "-00:00", "+15:00", "+07:60", "+7:00", "07:00", "", None, "+07:00", 8],
    "v": [1],
    "admin": [True],
    "__proto__": [{"l": 1}],
    "": [1],
}
ODD_SPELLINGS = [
    (",", ", "),
    ("{", " {"),
    ("{", '{"p":["Budi"],'),
    ("285", "285.0"),
    ("285", "2.85e2"),
    ("285", "0285"),
    ("285", "+285"),
    ('"z":', '"z":"+08:00","z":'),
    ("285,8750]", "285,8750,]"),
    ("Siti", "S\\u0069ti"),
    ("Siti", "Si\\/ti"),
    ("Siti", "Siti\\ud800"),
    ("Siti", "Siti\\udc00\\ud800"),
    ("Siti", "Siti\\ufeff"),
    ("🔑", "\\ud83d\\udd11"),
    ('"jti":"0007/KD/2026","k"', '"k":[],"jti":"0007/KD/2026","k"'),
    ("}", "}}"),
    ("}", "} "),
]


def forgeries():
    """(what it is, text): true signatures over what balai would never write, and other tricks."""
    yield from (("header " + repr(odd), OFFICE.sign(CLAIM, header=odd)) for odd in ODD_HEADERS)
    for name, values in ODD_VALUES.items():
        yield from ((f"{name}={odd!r}", OFFICE.sign({**CLAIM, name: odd})) for odd in values)
    required = CLAIM.keys() - {"d", "exp", "z"}
    yield from ((f"no {name}", OFFICE.sign(without(CLAIM, name))) for name in sorted(required))
    yield from ((f"{old!r} as {new!r}", rewritten(old, new)) for old, new in ODD_SPELLINGS)
    text = canonical(CLAIM)
    for odd in (b"", b"{}", b"null", b"[]", b"1", b"\xef\xbb\xbf" + text, text[:-1] + b"\xff}"):
        yield f"payload {odd[:9]!r}", OFFICE.sign(odd)
    yield "payload in UTF-16", OFFICE.sign(text.decode().encode("utf-16-le"))
    yield "deep payload", OFFICE.sign(b"[" * 100_000 + b"]" * 100_000)

    head, body, signature = VALID.split(".")
    stranger = STRANGER.sign(CLAIM).split(".")
    better = OFFICE.sign({**CLAIM, "k": [TITLE, VERSION, MINUTES, 10000]}).split(".")
    yield "signature of a stranger", f"{head}.{body}.{stranger[2]}"
    yield "signature of another certificate", f"{head}.{better[1]}.{signature}"
    yield "another issuer in front", f"{Key(2).sign(CLAIM).split('.')[0]}.{body}.{signature}"
    yield "S plus the order of the group", f"{head}.{body}.{malleated(signature)}"
    yield "zeros for a signature", f"{head}.{body}.{base64url(bytes(64))}"
    yield "neutral point for a signature", f"{head}.{body}.{base64url(bytes([1] + [0] * 63))}"
    yield "no signature", f"{head}.{body}."
    yield "two parts", f"{head}.{body}"
    yield "four parts", f"{VALID}."
    yield "padding", f"{VALID}=="
    yield "stray bits", f"{VALID[:-1]}{chr(ord(VALID[-1]) + 1)}"
    yield "a list of revocations", OFFICE.revoke(REVOKED, made=NOW)
    yield "a list as a certificate", OFFICE.sign({"iat": NOW, "revoked": [], "v": 1})
    yield "byte order mark", f"\ufeff{VALID}"
    yield "a break inside", f"{VALID[:90]}\n{VALID[90:]}"
    yield "twice", f"{VALID} {VALID}"
    yield "address with more behind", f"https://contoh.go.id/verifikasi/#{VALID}&a=1"
    yield "address without a certificate", "https://contoh.go.id/verifikasi/#"
    yield "address in the path", f"https://contoh.go.id/{VALID}"
    yield "key trusted under another name", OFFICE.sign({**CLAIM, "iss": ACCENTED})
    yield "name of another key", OTHER.sign(CLAIM)


def malleated(signature):
    order = 2**252 + 27742317777372353535851937790883648493
    content = from_base64url(signature)
    scalar = int.from_bytes(content[32:], "little") + order
    return base64url(content[:32] + scalar.to_bytes(32, "little"))


def mutations(text, count):
    """`count` texts that differ from a certificate a little: in the text, or in the bytes of one of
    its parts, written as base64url again."""
    chance = random.Random(8032)
    alphabet = "ABCxyz019-_.=+/ #\n\t%é🔑"
    made = set()
    while len(made) < count:
        place = chance.randrange(len(text))
        match chance.randrange(8):
            case 0:
                changed = text[:place] + chance.choice(alphabet) + text[place + 1 :]
            case 1:
                changed = text[:place] + chr(ord(text[place]) ^ 1 << chance.randrange(7))
                changed += text[place + 1 :]
            case 2:
                changed = text[:place] + text[place + 1 :]
            case 3:
                changed = text[:place] + chance.choice(alphabet) + text[place:]
            case 4:
                changed = text[:place] if chance.randrange(2) else text[place:]
            case _:
                parts = text.split(".")
                part = chance.randrange(3)
                content = bytearray(from_base64url(parts[part]))
                content[chance.randrange(len(content))] ^= chance.randrange(1, 256)
                parts[part] = base64url(bytes(content))
                changed = ".".join(parts)
        # White space around a certificate is forgiven, so it is no change.
        if changed.strip() != text:
            made.add(changed)
    return sorted(made)
