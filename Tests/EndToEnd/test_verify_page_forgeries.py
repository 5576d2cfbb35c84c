"""The page that checks certificates calculates rightly and believes no forgery; `balai verify` is
asked about the same texts and agrees.

BALAI_MUTATIONS: how many altered certificates the page is given (3,000).
BALAI_MUTATIONS_COMPARED: how many of them `balai verify` is given too (300).
"""

import hashlib
import json
import os
import random
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from driver import REPOSITORY
from forgery import CLAIM, NOW, OFFICE, REVOKED, VALID, forgeries, mutations
from verify_page import browser, office, visit  # noqa: F401 (fixtures)

VECTORS = Path(os.environ.get("BALAI_VECTORS", REPOSITORY.parent / "shared/vectors"))
MUTATIONS = int(os.environ.get("BALAI_MUTATIONS", 3000))
COMPARED = int(os.environ.get("BALAI_MUTATIONS_COMPARED", 300))


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
    assert {name: word for name, word in found.items() if word not in ("unknown", "altered")} == {}


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
    changed += [OFFICE.sign(payload, OFFICE.list_header) for payload in odd]
    # As a certificate names its key.
    one = {"iat": NOW, "revoked": [{**REVOKED, "jti": CLAIM["jti"]}], "v": 1}
    changed += [
        OFFICE.sign(one, header)
        for header in (OFFICE.header, {**OFFICE.list_header, "kid": OFFICE.id[:8]})
    ]
    swapped = '"revoked":[{"jti":"%s","at":1,"why":"x"}]' % CLAIM["jti"]
    payload = '{"iat":%d,%s,"v":1}' % (NOW, swapped)
    changed.append(OFFICE.sign(payload.encode(), OFFICE.list_header))
    assert visit.page.evaluate(listed, [[text], VALID]) == ["revoked"]
    assert set(visit.page.evaluate(listed, [changed, VALID])) == {"valid"}
