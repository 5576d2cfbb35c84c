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

    def sign(self, payload, header=None, typ="balai-cert+jws"):
        """`payload`, `header`: bytes to sign as they are, or a value to write canonically."""
        header = {"alg": "EdDSA", "kid": self.id, "typ": typ} if header is None else header
        parts = [part if isinstance(part, bytes) else canonical(part) for part in (header, payload)]
        signed = ".".join(map(base64url, parts))
        return f"{signed}.{base64url(self.secret.sign(signed.encode()))}"

    def revoke(self, *items, made):
        return self.sign({"iat": made, "revoked": list(items), "v": 1}, typ="balai-revoked+jws")

    def trusted_as(self, name):
        return {"kty": "OKP", "crv": "Ed25519", "x": self.x, "kid": self.id, "name": name}


OFFICE, OTHER, STRANGER = Key(1), Key(2), Key(3)

CLAIM = {
    "course": "keamanan-digital",
    "done": "2026-11-20",
    "exp": NOW + 400 * DAY,
    "iat": NOW - 3 * DAY,
    "iss": AGENCY,
    "jp": 45,
    "jti": "0007/KD/2026",
    "minutes": 285,
    "name": 'Dr. Siti "Iti" Nurhaliza, S.Kom.',
    "nip": "********2010012***",
    "score": 8750,
    "title": "Keamanan Digital Dasar 🔑",
    "unit": "Dinas Kominfo – Bidang é",
    "v": 1,
    "version": "1.2",
    "zone": "+08:00",
}
BRIEF = {
    **{name: CLAIM[name] for name in CLAIM if name not in ("exp", "nip", "score", "unit")},
    "jti": "0008/KD/2026",
    "local": True,
    "minutes": 30,
    "witnessed": True,
    "zone": "-03:30",
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


HEADER = {"alg": "EdDSA", "kid": OFFICE.id, "typ": "balai-cert+jws"}
ODD_HEADERS = [
    {**HEADER, "alg": "none"},
    {**HEADER, "alg": "HS256"},
    {**HEADER, "crit": ["exp"]},
    {**HEADER, "jwk": OFFICE.trusted_as(AGENCY)},
    {**HEADER, "kid": OFFICE.id[:-1]},
    {**HEADER, "kid": OFFICE.id[:-1] + "-"},
    {**HEADER, "typ": "JWT"},
    {**HEADER, "typ": "balai-revoked+jws"},
    without(HEADER, "kid"),
    without(HEADER, "typ"),
    json.dumps(HEADER).encode(),
    canonical(HEADER).replace(b'"typ"', b'"alg":"EdDSA","typ"'),
    canonical(HEADER) + b"\n",
    b"\xef\xbb\xbf" + canonical(HEADER),
    b"[]",
    b"null",
    b"",
]
ODD_VALUES = {
    "course": ["", "a//b", "/a", "a/", "a.", "a./b", "a b", "a\u00a0b", "a#b", "é" * 61, None, 1],
    "done": ["2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "0000-01-01", "2026-11-31", 5],
    "exp": [None, "1", 1.5, 2**40, -(2**40), True],
    "iat": [None, "1", 1.5, 2**40],
    "iss": [None, "", 1, "Kementerian Lain", "BKPSDM Kota Contoh ", "bkpsdm kota contoh"],
    "jp": [0, -1, None, "45", 2**53 + 1],
    "jti": [None, 7, "a\nb"],
    "local": [False, None, "true", 1],
    "minutes": [-1, None, "285", 1.5, 2**53 + 1],
    "name": [None, "a\nb", "a\u0085b", "a\u007fb", ["Siti"], {"a": 1}],
    "nip": [None, 1, False],
    "score": [-1, 10001, None, "1", 87.5],
    "title": [None, "a\u0000b"],
    "unit": [None, []],
    "v": [0, 2, None, "1", True, 1.5],
    "version": [None, 1.2],
    "witnessed": [False, None, 0],
    "zone": ["WIB", "-00:00", "+15:00", "+07:60", "+7:00", "07:00", "", None],
    "admin": [True],
    "__proto__": [{"local": True}],
    "": [1],
}
ODD_SPELLINGS = [
    (",", ", "),
    ("{", " {"),
    ("{", '{"name":"Budi",'),
    ('"jp":45', '"jp":45.0'),
    ('"jp":45', '"jp":4.5e1'),
    ('"jp":45', '"jp":045'),
    ('"jp":45', '"jp":+45'),
    ('"v":1', '"v":1,"v":1'),
    ('"v":1', '"v":1,'),
    ("Siti", "S\\u0069ti"),
    ("Siti", "Si\\/ti"),
    ("Siti", "Siti\\ud800"),
    ("Siti", "Siti\\udc00\\ud800"),
    ("Siti", "Siti\\ufeff"),
    ("🔑", "\\ud83d\\udd11"),
    ('"course":"keamanan-digital","done":"2026-11-20"', '"done":"2026-11-20","course":"a"'),
    ("}", "}}"),
    ("}", "} "),
]


def forgeries():
    """(what it is, text): true signatures over what balai would never write, and other tricks."""
    yield from (("header " + repr(odd), OFFICE.sign(CLAIM, header=odd)) for odd in ODD_HEADERS)
    for name, values in ODD_VALUES.items():
        yield from ((f"{name}={odd!r}", OFFICE.sign({**CLAIM, name: odd})) for odd in values)
    required = CLAIM.keys() - {"exp", "nip", "score", "unit"}
    yield from ((f"no {name}", OFFICE.sign(without(CLAIM, name))) for name in sorted(required))
    yield from ((f"{old!r} as {new!r}", rewritten(old, new)) for old, new in ODD_SPELLINGS)
    text = canonical(CLAIM)
    for odd in (b"", b"{}", b"null", b"[]", b"1", b"\xef\xbb\xbf" + text, text[:-1] + b"\xff}"):
        yield f"payload {odd[:9]!r}", OFFICE.sign(odd)
    yield "payload in UTF-16", OFFICE.sign(text.decode().encode("utf-16-le"))
    yield "deep payload", OFFICE.sign(b"[" * 100_000 + b"]" * 100_000)

    head, body, signature = VALID.split(".")
    stranger = STRANGER.sign(CLAIM).split(".")
    better = OFFICE.sign({**CLAIM, "score": 10000}).split(".")
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
