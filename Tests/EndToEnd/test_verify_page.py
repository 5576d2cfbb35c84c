"""The page that checks certificates, in a browser, with WebCrypto and without; `balai verify` is
asked about the same texts and must agree.

BALAI_MUTATIONS: how many altered certificates the page is given (3,000).
BALAI_MUTATIONS_COMPARED: how many of them `balai verify` is given too (150).
"""

import base64
import functools
import hashlib
import http.server
import json
import os
import random
import re
import subprocess
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from playwright.sync_api import expect, sync_playwright

from driver import BALAI, REPOSITORY, Installation

VECTORS = Path(os.environ.get("BALAI_VECTORS", REPOSITORY.parent / "shared/vectors"))
MUTATIONS = int(os.environ.get("BALAI_MUTATIONS", 3000))
COMPARED = int(os.environ.get("BALAI_MUTATIONS_COMPARED", 150))

PHONE = {"width": 360, "height": 740}
AGENCY = "BKPSDM Kota Contoh"
ACCENTED = "Diklat Café"
DAY = 86_400
NOW = int(time.time())

WORDS = {
    "valid": ("SAH", "VALID"),
    "expired": ("KEDALUWARSA", "EXPIRED"),
    "revoked": ("DICABUT", "REVOKED"),
    "unknown": ("PENERBIT TIDAK DIKENAL", "UNKNOWN ISSUER"),
    "altered": ("BERUBAH ATAU PALSU", "ALTERED"),
}


# Certificates, signed by another implementation


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
    "name": [None, "", "a\nb", "a\u0085b", "a\u007fb", ["Siti"], {"a": 1}],
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


# The page, and balai verify on another computer


@dataclass
class Office:
    page: Path
    issuers: Path
    revocations: Path
    elsewhere: Installation

    def verify(self, text, language="id", form="text"):
        """What `balai verify` says of a text, read from a file as it is."""
        file = self.elsewhere.workspace / f"{threading.get_ident()}.jws"
        file.write_text(text, encoding="utf-8", newline="")
        options = ["--issuers", self.issuers, "--revocations", self.revocations, "--format", form]
        done = subprocess.run(
            [BALAI, "verify", str(file), *map(str, options)],
            cwd=self.elsewhere.workspace,
            env=self.elsewhere.environment(BALAI_LANG=language),
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert done.stderr == ""
        return done.stdout

    def verdict(self, text):
        word = json.loads(self.verify(text, form="json"))["verdict"]
        return {english: name for name, (_, english) in WORDS.items()}[word]


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    folder = tmp_path_factory.mktemp("verifikasi")
    installation = Installation(folder)
    files = installation.workspace / "Site"
    files.mkdir(exist_ok=True)
    trusted = [(OFFICE, AGENCY), (OTHER, ACCENTED)]
    issuers, revocations = files / "penerbit.json", files / "pencabutan.jws"
    issuers.write_text(json.dumps({"issuers": [key.trusted_as(name) for key, name in trusted]}))
    lists = [
        STRANGER.revoke({**REVOKED, "jti": CLAIM["jti"]}, made=NOW),
        OFFICE.revoke(made=LIST_MADE - DAY),
        # The same number with its accent written apart.
        OFFICE.revoke({**REVOKED, "jti": "e\u0301/9"}, made=LIST_MADE),
    ]
    revocations.write_text("\n".join(lists) + "\n")
    installation.succeed("site", "build")
    page = installation.workspace / "public/verifikasi/index.html"
    elsewhere = Installation(folder / "elsewhere", workspace=False)
    return Office(page, issuers, revocations, elsewhere)


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium",
            args=["--no-sandbox", "--host-resolver-rules=MAP balai.kantor 127.0.0.1"],
        )
        yield browser
        browser.close()


class Visit:
    """The page open in a browser that is watched: what it loads and what it complains of."""

    def __init__(self, browser, address, *, webcrypto=True, **context):
        self.address = address
        self.context = browser.new_context(**context)
        self.page = self.context.new_page()
        self.requests, self.complaints = [], []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        if not webcrypto:
            self.page.add_init_script("delete Crypto.prototype.subtle")
        self.page.goto(address)

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        requests, complaints = self.requests, self.complaints
        self.context.close()
        if kind is None:
            assert complaints == []
            assert {url.split("#")[0] for url in requests} == {self.address.split("#")[0]}

    @property
    def verdict(self):
        return self.page.get_by_role("status")

    @property
    def rows(self):
        """The claim as it is read: name and content of each row that is shown."""
        shown = self.page.locator("#claim dl > div:visible").all()
        return [[part.strip() for part in row.inner_text().split("\n")] for row in shown]

    def paste(self, text):
        self.page.locator("#text").fill(text)
        self.page.locator("#check").click()

    def expect(self, name, language=0):
        word = WORDS[name][language]
        expect(self.verdict.get_by_role("heading")).to_have_text(word, use_inner_text=True)
        if name == "altered":
            expect(self.page.locator("#claim")).to_be_hidden()
        else:
            expect(self.page.locator("#claim")).to_be_visible()

    def verdicts(self, texts):
        """What the page's own function says of each text."""
        return self.page.evaluate(
            """async (texts) => {
                const words = [];
                for (const text of texts) words.push((await verdictOn(text, Date.now())).word);
                return words;
            }""",
            texts,
        )


@pytest.fixture(params=[True, False], ids=["webcrypto", "bigint"])
def visit(request, office, browser):
    with Visit(browser, office.page.as_uri(), webcrypto=request.param) as visit:
        has_webcrypto = visit.page.evaluate("window.crypto.subtle !== undefined")
        assert has_webcrypto == request.param
        yield visit


# The calculation


def signature_cases():
    file = VECTORS / "crypto/wycheproof-ed25519_test.json"
    if not file.exists():
        pytest.skip(f"no outside vectors in {VECTORS}")
    groups = json.loads(file.read_text())["testGroups"]
    return [
        (group["publicKey"]["pk"], test["msg"], test["sig"], test["result"] == "valid")
        for group in groups
        for test in group["tests"]
    ]


# RFC 8032, section 7.1, tests 1 to 3: public key, message, signature.
RFC_8032 = [
    (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701c"
        "f9b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0"
        "f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ),
    (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f76098"
        "4dc6594a7c15e9716ed28dc027beceea1ec40a",
    ),
]


def judge(visit, cases):
    return visit.page.evaluate(
        """(cases) => {
            const bytes = (hex) => Uint8Array.from(hex.match(/../g) || [], (two) => "0x" + two);
            return cases.map(([key, message, signature]) =>
                isEd25519Signature(bytes(signature), bytes(message), bytes(key)));
        }""",
        [case[:3] for case in cases],
    )


def test_signatures_of_the_rfc(visit):
    assert judge(visit, RFC_8032) == [True] * 3
    mixed = [(key, message + "00", signature) for key, message, signature in RFC_8032]
    assert judge(visit, mixed) == [False] * 3


def test_every_wycheproof_case(visit):
    cases = signature_cases()
    assert len(cases) == 151
    assert judge(visit, cases) == [case[3] for case in cases]


def test_keys_that_are_no_points(visit):
    """y without an x, y not below p, x = 0 with a sign: RFC 8032, section 5.1.3."""
    prime = 2**255 - 19
    for number in (2, prime, prime + 1, 2**255 - 1, 1 + 2**255, prime - 1 + 2**255):
        key = number.to_bytes(32, "little").hex()
        # Whoever takes one of these for the neutral point would take this signature.
        assert judge(visit, [(key, "", (1).to_bytes(64, "little").hex())]) == [False], number


def test_digests(visit):
    contents = [random.Random(n).randbytes(n).hex() for n in [*range(270), 1000, 5000]]
    digests = visit.page.evaluate(
        """(contents) => contents.map((hex) => {
            const bytes = Uint8Array.from(hex.match(/../g) || [], (two) => "0x" + two);
            return Array.from(sha512(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
        })""",
        contents,
    )
    assert digests == [hashlib.sha512(bytes.fromhex(text)).hexdigest() for text in contents]


# The five verdicts, said like `balai verify` says them


@pytest.mark.parametrize("name", VERDICTS)
def test_verdict_in_the_words_of_balai_verify(visit, office, name):
    visit.paste(VERDICTS[name])
    for language, button in enumerate(("Bahasa Indonesia", "English")):
        visit.page.get_by_role("button", name=button).click()
        visit.expect(name, language)
        said = office.verify(VERDICTS[name], ("id", "en")[language])
        shown = [": ".join(row) for row in visit.rows]
        lines = said.split("\n\n")[-1].splitlines()
        if name == "altered":
            assert shown == [] and lines[0] == WORDS[name][language]
        else:
            assert said.startswith(WORDS[name][language] + "\n")
            assert shown[: len(lines)] == lines
            assert len(shown) == len(lines) + 1  # the day of the check


def test_a_brief_claim_is_said_like_balai_verify_says_it(visit, office):
    text = OFFICE.sign(BRIEF)
    visit.paste(text)
    visit.expect("valid")
    shown = [": ".join(row) for row in visit.rows]
    assert shown[:-1] == office.verify(text).split("\n\n")[-1].splitlines()
    assert f"Penerbit: {AGENCY} (penerbit lokal, belum dijamin pihak lain)" in shown


def test_revoked_says_why_and_when(visit):
    visit.paste(VERDICTS["revoked"])
    visit.expect("revoked")
    day = time.gmtime(REVOKED["at"] + 8 * 3600)
    for text in (REVOKED["why"], f"Dicabut: {day.tm_mday} ", str(day.tm_year)):
        expect(visit.verdict).to_contain_text(text, use_inner_text=True)


def test_unknown_names_the_key_and_calls_the_claim_unproven(visit):
    visit.paste(VERDICTS["unknown"])
    visit.expect("unknown")
    expect(visit.verdict).to_contain_text(STRANGER.id)
    expect(visit.verdict).to_contain_text("belum terbukti")


def test_name_with_an_accent_written_apart(visit, office):
    texts = [OTHER.sign({**CLAIM, "iss": name}) for name in (ACCENTED, "Diklat Cafe\u0301")]
    assert visit.verdicts(texts) == [office.verdict(text) for text in texts] == ["valid"] * 2


@pytest.mark.parametrize("seconds, name", [(-1, "valid"), (0, "expired"), (1, "expired")])
def test_expires_at_the_moment_it_says(visit, seconds, name):
    visit.page.clock.set_fixed_time((CLAIM["exp"] + seconds) * 1000)
    visit.paste(VALID)
    visit.expect(name)


# Forgeries


def test_no_forgery_is_believed_and_balai_verify_agrees(visit, office):
    names, texts = zip(*forgeries())
    found = dict(zip(names, visit.verdicts(list(texts))))
    assert len(found) == len(names) > 130
    with ThreadPoolExecutor(2) as two:
        assert found == dict(zip(names, two.map(office.verdict, texts)))
    unproven = {name for name, word in found.items() if word == "unknown"}
    assert unproven == {
        "iss=''",
        "iss='Kementerian Lain'",
        "iss='BKPSDM Kota Contoh '",
        "iss='bkpsdm kota contoh'",
        "key trusted under another name",
        "name of another key",
    }
    assert set(found.values()) == {"unknown", "altered"}


def test_no_mutation_is_believed_and_balai_verify_agrees(visit, office):
    texts = mutations(VALID, MUTATIONS)
    found = visit.verdicts(texts)
    assert set(found) <= {"unknown", "altered"}
    some = random.Random(1).sample(range(len(texts)), min(COMPARED, len(texts)))
    with ThreadPoolExecutor(2) as two:
        said = list(two.map(office.verdict, [texts[index] for index in some]))
    assert [found[index] for index in some] == said


def test_every_changed_list_of_revocations_is_passed_over(visit):
    """A list speaks only as it was signed: no change of it revokes another certificate."""
    text = OFFICE.revoke({**REVOKED, "jti": CLAIM["jti"]}, made=NOW)
    listed = """async ([texts, certificate]) => {
        const words = [];
        for (const text of texts) {
            trust.revocations = [text];
            words.push((await verdictOn(certificate, Date.now())).word);
        }
        return words;
    }"""
    odd = [
        {"iat": NOW, "revoked": [{**REVOKED, "jti": CLAIM["jti"], "by": "x"}], "v": 1},
        {"iat": NOW, "revoked": [{"at": 1, "jti": CLAIM["jti"]}], "v": 1},
        {"iat": NOW, "revoked": [{**REVOKED, "jti": CLAIM["jti"]}], "v": 1, "more": 1},
    ]
    changed = mutations(text, 300)
    changed += [OFFICE.sign(payload, typ="balai-revoked+jws") for payload in odd]
    swapped = '"revoked":[{"jti":"%s","at":1,"why":"x"}]' % CLAIM["jti"]
    payload = '{"iat":%d,%s,"v":1}' % (NOW, swapped)
    changed.append(OFFICE.sign(payload.encode(), typ="balai-revoked+jws"))
    assert visit.page.evaluate(listed, [[text], VALID]) == ["revoked"]
    assert set(visit.page.evaluate(listed, [changed, VALID])) == {"valid"}


# How it arrives


@pytest.mark.parametrize("name", VERDICTS)
def test_from_the_address(office, browser, name):
    with Visit(browser, f"{office.page.as_uri()}#{VERDICTS[name]}", viewport=PHONE) as visit:
        visit.expect(name)
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_a_new_address_replaces_the_verdict(visit):
    visit.page.goto(f"{visit.address}#{VALID}")
    visit.expect("valid")
    visit.page.goto(f"{visit.address}#{VERDICTS['revoked']}")
    visit.expect("revoked")
    visit.page.goto(f"{visit.address}#:isi")
    visit.expect("revoked")


def test_without_anything_there_is_no_verdict(visit):
    expect(visit.verdict).to_be_empty()
    expect(visit.page.locator("#claim")).to_be_hidden()
    visit.paste(" \n")
    expect(visit.verdict).to_be_empty()


def test_pasting_is_enough(office, browser):
    with Visit(browser, office.page.as_uri()) as visit:
        visit.page.locator("#text").focus()
        visit.page.evaluate(
            """(text) => {
                const clipboardData = new DataTransfer();
                clipboardData.setData("text/plain", text);
                const field = document.activeElement;
                if (field.dispatchEvent(new ClipboardEvent("paste", {clipboardData})))
                    field.value = text;
            }""",
            f"\n https://contoh.go.id/verifikasi/#{VALID}\r\n",
        )
        visit.expect("valid")
        expect(visit.verdict).to_contain_text("teks yang ditempel", use_inner_text=True)


def pdf(*claims):
    """Nearly a PDF; the page and balai look for the marker only."""
    parts = [b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Keywords ("]
    parts += [f"balai-jws:{claim})\n(".encode() for claim in claims]
    return b"".join([*parts, b") >>\nendobj\n", bytes(range(256)), b"\n%%EOF\n"])


FILES = {
    "sertifikat.jws": (VALID.encode(), "valid"),
    "dengan akhir baris.txt": (f"\r\n{VALID}\r\n".encode(), "valid"),
    "alamat.txt": (f"https://contoh.go.id/verifikasi/#{VALID}".encode(), "valid"),
    "dicabut.pdf": (pdf(VERDICTS["revoked"]), "revoked"),
    "sertifikat.pdf": (pdf(VALID), "valid"),
    "dua kali.pdf": (pdf(VALID, VALID), "valid"),
    "dua isi.pdf": (pdf(VALID, OFFICE.sign(BRIEF)), "altered"),
    "berubah.pdf": (pdf(VERDICTS["altered"]), "altered"),
    "bertumpuk.pdf": (pdf(f"balai-jws:{VALID}"), "altered"),
    "tanpa isi.pdf": (pdf(), "altered"),
    "kosong.jws": (b"", "altered"),
    "bom.jws": (b"\xef\xbb\xbf" + VALID.encode(), "altered"),
    "acak.bin": (bytes(range(256)), "altered"),
}


@pytest.mark.parametrize("name", FILES)
def test_from_a_chosen_file(visit, name):
    content, word = FILES[name]
    file = {"name": name, "mimeType": "application/octet-stream", "buffer": content}
    visit.page.locator("#file").set_input_files([file])
    visit.expect(word)
    expect(visit.verdict).to_contain_text(name)


DROP = """([files, text]) => {
    const dataTransfer = new DataTransfer();
    for (const [name, content] of files)
        dataTransfer.items.add(new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], name));
    if (text) dataTransfer.setData("text/plain", text);
    for (const kind of ["dragover", "drop"])
        document.body.dispatchEvent(
            new DragEvent(kind, {dataTransfer, bubbles: true, cancelable: true}));
}"""


def drop(visit, *names, text=None):
    files = [(name, base64.b64encode(FILES[name][0]).decode()) for name in names]
    visit.page.evaluate(DROP, [files, text])


def test_from_a_dropped_file(visit):
    drop(visit, "sertifikat.pdf")
    visit.expect("valid")
    drop(visit, "dicabut.pdf")
    visit.expect("revoked")
    drop(visit, text=VERDICTS["expired"])
    visit.expect("expired")
    drop(visit, "sertifikat.jws", "berubah.pdf")
    expect(visit.verdict).to_contain_text("satu berkas", use_inner_text=True)
    expect(visit.page.locator("#claim")).to_be_hidden()


def test_a_late_verdict_on_an_older_text_is_never_shown(visit):
    visit.page.evaluate(
        """async ([first, second]) => {
            let late;
            check(() => new Promise((resolve) => { late = () => resolve(first); }), "satu");
            await new Promise((resolve) => setTimeout(resolve, 100));
            await check(() => second, "dua");
            late();
            await new Promise((resolve) => setTimeout(resolve, 200));
        }""",
        [VALID, VERDICTS["altered"]],
    )
    visit.expect("altered")


def test_while_it_checks_the_old_verdict_is_gone(visit):
    visit.paste(VALID)
    visit.expect("valid")
    visit.page.evaluate("void check(() => new Promise(() => {}), '')")
    expect(visit.verdict).to_have_text("Memeriksa…", use_inner_text=True)
    expect(visit.page.locator("#claim")).to_be_hidden()


def test_a_fault_of_the_page_is_never_a_valid_certificate(visit):
    visit.page.evaluate("void (TextEncoder = undefined)")
    visit.paste(VALID)
    visit.expect("altered")


# What it needs and what it gives away


def test_it_is_one_small_file(office):
    content = office.page.read_text(encoding="utf-8")
    assert len(content.encode()) < 60_000
    assert not re.search(r"""\b(src|srcset)=|@import|<link (?!rel="icon" href="data:)""", content)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', content)[1]
    assert policy.startswith("default-src &#39;none&#39;;") or policy.startswith(
        "default-src 'none';"
    )
    assert "unsafe" not in policy and "connect-src" not in policy


def test_nothing_can_be_sent(visit):
    """Were the script to try, the browser would refuse."""
    refused = visit.page.evaluate(
        """async () => {
            const refused = [];
            document.addEventListener("securitypolicyviolation",
                (event) => refused.push(event.effectiveDirective));
            await fetch("http://127.0.0.1:9/").catch(() => {});
            new Image().src = "http://127.0.0.1:9/";
            const script = document.createElement("script");
            script.append("window.ran = true");
            document.body.append(script);
            await new Promise((resolve) => setTimeout(resolve, 100));
            return [refused, window.ran];
        }"""
    )
    assert refused[1] is None
    assert {"connect-src", "img-src"} <= set(refused[0])
    visit.complaints.clear()


def test_on_a_local_network_without_tls(office, browser):
    """There WebCrypto is missing by the rules of the web."""
    handler = functools.partial(QuietHandler, directory=office.page.parent.parent)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://balai.kantor:{server.server_port}/verifikasi/index.html"
    try:
        for name, text in VERDICTS.items():
            with Visit(browser, f"{address}#{text}") as visit:
                assert visit.page.evaluate("[isSecureContext, crypto.subtle === undefined]") == [
                    False,
                    True,
                ]
                visit.expect(name)
    finally:
        server.shutdown()
        server.server_close()


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def test_copied_alone_it_still_works(office, browser, tmp_path):
    copy = tmp_path / "periksa sertifikat.html"
    copy.write_bytes(office.page.read_bytes())
    with Visit(browser, f"{copy.as_uri()}#{VALID}", offline=True) as visit:
        visit.expect("valid")


def test_without_scripts_it_says_what_to_do(office, browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{office.page.as_uri()}#{VALID}")
    text = page.locator("main").inner_text()
    assert "perlu JavaScript" in text and "balai verify" in text
    assert not any(word in text for pair in WORDS.values() for word in pair)
    assert not page.locator("#form").is_visible()
    context.close()


def test_nothing_newer_than_2018_but_what_it_cannot_do_without(office):
    """Chrome 67 has BigInt; of what came later, nothing is used."""
    script = re.search(r"<script>(.*)</script>", office.page.read_text(), re.DOTALL)[1]
    newer = r"\?\.\w|\?\?|catch \{|\.(at|flat|flatMap|matchAll|replaceAll|replaceChildren)\("
    newer += r"|fromEntries|globalThis|allSettled|structuredClone|BigUint64|\.arrayBuffer\("
    assert re.findall(newer, script) == []


# Who uses it


def test_with_the_keyboard_alone(visit):
    press = visit.page.keyboard.press
    visited = []
    for _ in range(7):
        press("Tab")
        visited.append(visit.page.evaluate("document.activeElement.innerText || document.activeElement.id"))
    assert visited[0] == "Langsung ke isi"
    assert visited[2:] == ["Bahasa Indonesia", "English", "text", "Periksa", "file"]
    press("Shift+Tab")
    press("Shift+Tab")
    visit.page.keyboard.insert_text(VALID)
    press("Tab")
    press("Enter")
    visit.expect("valid")
    expect(visit.verdict.get_by_role("heading")).to_be_in_viewport()


def test_skip_link_is_no_certificate(visit):
    visit.page.keyboard.press("Tab")
    visit.page.keyboard.press("Enter")
    assert visit.page.evaluate("document.activeElement.tagName") == "MAIN"
    expect(visit.verdict).to_be_empty()


def test_for_screen_readers(visit):
    visit.paste(VALID)
    visit.expect("valid")
    region = visit.page.locator("#verdict")
    assert region.get_attribute("aria-live") == "polite"
    for language, names in (
        ("English", ["Text of the certificate, or the address in its QR code", "Or its file: a PDF"]),
        ("Bahasa Indonesia", ["Teks sertifikat, atau alamat dari kode QR", "Atau berkasnya: PDF"]),
    ):
        visit.page.get_by_role("button", name=language).click()
        assert visit.page.get_by_role("button", name=language).get_attribute("aria-pressed") == "true"
        expect(visit.page.get_by_label(names[0], exact=True)).to_be_visible()
        expect(visit.page.get_by_label(names[1])).to_be_visible()
    levels = visit.page.evaluate(
        "[...document.querySelectorAll('h1, h2')].filter((h) => h.offsetParent).map((h) => h.tagName)"
    )
    assert levels == ["H1", "H2", "H2", "H2", "H2"]


@pytest.mark.parametrize("language", ["id", "en"])
def test_one_language_at_a_time(visit, language):
    visit.paste(VERDICTS["revoked"])
    visit.expect("revoked")
    visit.page.locator(f"[data-language={language}]").click()
    assert visit.page.evaluate("document.documentElement.lang") == language
    title = visit.page.title()
    assert title.startswith({"id": "Periksa sertifikat", "en": "Check a certificate"}[language])
    text = visit.page.locator("main").inner_text()
    foreign = {"id": r"\b(the|certificate|Number|Revoked)\b", "en": r"\b(dan|yang|Nomor|Dicabut)\b"}
    assert re.findall(foreign[language], text) == []


def test_markup_in_a_claim_is_text(visit):
    trick = '<img src=x onerror="window.ran=1"><b>SAH</b>'
    # What turns the direction of writing stays within its own line.
    text = OFFICE.sign({**CLAIM, "name": trick, "unit": "\u202eHAS\u202c", "title": "<script>"})
    visit.paste(text)
    visit.expect("valid")
    assert ["Nama", trick] in visit.rows
    assert visit.page.locator("#claim img, #claim b, #claim script").count() == 0
    assert visit.page.evaluate("window.ran") is None


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_long_names_do_not_scroll_sideways(office, browser, width):
    long = {**CLAIM, "name": "Panjang" * 40, "title": "x" * 300, "unit": "Dinas " * 60}
    address = f"{office.page.as_uri()}#{OFFICE.sign(long)}"
    with Visit(browser, address, viewport={"width": width, "height": 740}) as visit:
        visit.expect("valid")
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= width


def test_touch_targets_are_large_enough(office, browser):
    """WCAG 2.2, 2.5.8, and more: 44 pixels for what one presses."""
    with Visit(browser, office.page.as_uri(), viewport=PHONE) as visit:
        for target in visit.page.locator("main button, main input, main textarea").all():
            assert target.bounding_box()["height"] >= 44
