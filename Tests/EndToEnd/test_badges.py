"""Open Badges: what the program issues, as other people's programs read it, and forgeries."""

import json
import os
import re
import shutil
import struct
import subprocess
import zlib
from pathlib import Path

import jsonschema
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from openbadgeslib.ob3.ldp import OB3LdpVerifier, OB3VerificationError
from openbadgeslib.ob3.verifier import OB3Verifier

from badges import AGENCY, NAME, SITE, issue_badge, verdict
from driver import BALAI, REPOSITORY
from forgery import from_base64url

VECTORS = Path(os.environ.get("BALAI_VECTORS", REPOSITORY.parent / "shared/vectors"))
SCHEMA = VECTORS / "openbadges/schema/achievementcredential.json"


@pytest.fixture(scope="module")
def badge(tmp_path_factory):
    return issue_badge(tmp_path_factory.mktemp("lencana"))


@pytest.fixture
def credential(badge):
    return json.loads(badge.text)


# What it says


def test_it_says_who_learnt_what(credential):
    subject = credential["credentialSubject"]
    assert subject["identifier"][0]["identityHash"] == NAME
    assert subject["achievement"]["name"] == "Aman"
    assert subject["creditsEarned"] == 1
    assert subject["result"][0]["value"] == "100"
    assert subject["licenseNumber"] == "0001/aman"
    assert subject["achievement"]["alignment"][0]["targetCode"] == "4.2"
    assert credential["issuer"]["name"] == AGENCY
    assert credential["issuer"]["id"] == "did:web:diklat.contoh.go.id"
    assert credential["evidence"][0]["id"].startswith(SITE + "/verifikasi/#")


def test_it_gives_no_nip_away(badge):
    assert "19860926" not in badge.text and "sha256$" not in badge.text


# Other people's programs


def pem(issuers):
    (issuer,) = [one for one in json.loads(issuers.read_text())["issuers"] if "until" not in one]
    key = Ed25519PublicKey.from_public_bytes(from_base64url(issuer["x"]))
    form = serialization.PublicFormat.SubjectPublicKeyInfo
    return key.public_bytes(serialization.Encoding.PEM, form)


def test_it_is_valid_against_the_schema_of_1edtech(credential):
    if not SCHEMA.exists():
        pytest.skip(f"no {SCHEMA}")
    schema = json.loads(SCHEMA.read_text())
    jsonschema.Draft201909Validator(schema).validate(credential)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft201909Validator(schema).validate({**credential, "proof": {}})


def test_openbadgeslib_accepts_it_in_every_form(badge):
    verifier = OB3LdpVerifier(pubkey_pem=pem(badge.issuers))
    tokens = [
        badge.text,
        OB3Verifier.extract_token_from_png(badge.file("png").read_bytes()),
        OB3Verifier.extract_token_from_svg(badge.file("svg").read_bytes()),
    ]
    for token in tokens:
        assert json.loads(token) == json.loads(badge.text)
        assert verifier.verify(token).issuer.name == AGENCY
    with pytest.raises(OB3VerificationError):
        verifier.verify(badge.text.replace('"value":"100"', '"value":"101"'))


def test_the_picture_is_a_whole_png(badge):
    content = badge.file("png").read_bytes()
    kinds, start = [], 8
    while start < len(content):
        (length,) = struct.unpack(">I", content[start : start + 4])
        kind = content[start + 4 : start + 8]
        body = content[start + 8 : start + 8 + length]
        assert zlib.crc32(kind + body) == int.from_bytes(content[start + 8 + length :][:4])
        kinds.append(kind)
        start += 12 + length
    assert kinds.count(b"iTXt") == 1 and kinds.index(b"iTXt") < kinds.index(b"IDAT")
    assert len(content) < 200_000


# `balai verify`


@pytest.mark.parametrize("form", ["pdf", "jws", "json", "png", "svg"])
def test_every_form_is_valid_elsewhere(badge, elsewhere, form):
    code, answer = verdict(elsewhere, badge, badge.file(form))
    assert (code, answer["verdict"]) == (0, "VALID")
    assert answer["issuer"] == AGENCY and answer["statusListAge"] is None
    assert answer["claim"]["name"] == NAME and answer["claim"]["jti"] == badge.number


@pytest.mark.parametrize("form", ["pdf", "jws", "json", "png", "svg"])
def test_every_form_needs_a_known_issuer(badge, elsewhere, form):
    done = elsewhere.run("verify", badge.file(form), "--format", "json", BALAI_LANG="en")
    assert done.returncode == 1 and json.loads(done.stdout)["verdict"] == "UNKNOWN ISSUER"


@pytest.mark.parametrize("form", ["pdf", "json", "png", "svg"])
def test_every_form_through_standard_input(badge, elsewhere, form):
    done = subprocess.run(
        [BALAI, "verify", "-", "--issuers", str(badge.issuers), "--format", "json"],
        input=badge.file(form).read_bytes(),
        env=elsewhere.environment(BALAI_LANG="en"),
        cwd=elsewhere.workspace,
        capture_output=True,
        timeout=60,
    )
    assert json.loads(done.stdout)["verdict"] == "VALID"


def test_revoked_in_every_form(badge, elsewhere, tmp_path):
    records = tmp_path / "records"
    shutil.copytree(badge.office.records, records)
    options = {"BALAI_RECORDS": str(records)}
    badge.office.succeed("certificate", "revoke", badge.number, "--why", "Salah orang", **options)
    for form in ("pdf", "jws", "json", "png", "svg"):
        done = badge.office.run("verify", badge.file(form), **options)
        assert done.returncode == 1
        assert done.stdout.startswith("DICABUT\n") and "Salah orang" in done.stdout


def test_a_paper_whose_visible_text_was_changed_shows_what_was_signed(badge, elsewhere, tmp_path):
    content = badge.file("pdf").read_bytes()
    paper = tmp_path / "diubah.pdf"
    paper.write_bytes(content.replace(b"/Author", b"/Autohr"))
    code, answer = verdict(elsewhere, badge, paper)
    assert (code, answer["verdict"], answer["claim"]["name"]) == (0, "VALID", NAME)


def changed(credential, path, value):
    copy = json.loads(json.dumps(credential))
    *parents, last = path.split("/")
    here = copy
    for name in parents:
        here = here[int(name)] if isinstance(here, list) else here[name]
    here[last] = value
    return json.dumps(copy)


FORGERIES = {
    "another name": ("credentialSubject/identifier/0/identityHash", "Budi"),
    "another mark": ("credentialSubject/result/0/value", "99"),
    "more hours": ("credentialSubject/creditsEarned", 20),
    "an undefined term": ("credentialSubject/jabatan", "Kepala Dinas"),
    "a term of another place": ("credentialSubject/achievement/salt", "x"),
    "another issuer": ("issuer/name", "Kementerian"),
    "another identifier": ("issuer/id", "did:web:lain.go.id"),
    "longer validity": ("validUntil", "2099-01-01T00:00:00Z"),
    "a context more": ("@context", ["https://www.w3.org/ns/credentials/v2"]),
    "another suite": ("proof/0/cryptosuite", "eddsa-2022"),
    "one proof": ("proof", []),
    "proof of another purpose": ("proof/1/proofPurpose", "authentication"),
    "null": ("name", None),
}


@pytest.mark.parametrize("name", FORGERIES)
def test_forgeries(badge, elsewhere, credential, tmp_path, name):
    file = tmp_path / "palsu.json"
    file.write_text(changed(credential, *FORGERIES[name]), encoding="utf-8")
    code, answer = verdict(elsewhere, badge, file)
    assert (code, answer["verdict"], answer["claim"]) == (1, "ALTERED", None)


def test_spellings(badge, elsewhere, credential, tmp_path):
    file = tmp_path / "lain.json"
    texts = {
        json.dumps(credential, indent=2): 0,
        json.dumps(dict(reversed(credential.items())), ensure_ascii=False): 0,
        badge.text + "x": 1,
        badge.text + badge.text: 1,
        "\ufeff" + badge.text: 1,
        badge.text.replace('{"@context"', '{"id":"urn:a","@context"', 1): 1,
        badge.text.replace('"creditsEarned":1', '"creditsEarned":1,"creditsEarned":1'): 1,
        "{}": 1,
        "{": 1,
    }
    for text, expected in texts.items():
        file.write_text(text, encoding="utf-8")
        assert verdict(elsewhere, badge, file)[0] == expected, text[:60]


def test_pictures_with_two_badges_or_none(badge, elsewhere, tmp_path):
    svg = badge.file("svg").read_text(encoding="utf-8")
    png = badge.file("png").read_bytes()
    element = re.search(r"<openbadges:credential>.*?</openbadges:credential>", svg, re.DOTALL)[0]
    start = png.index(b"iTXt") - 4
    chunk = png[start : start + 12 + int.from_bytes(png[start : start + 4])]
    odd = {
        "dua.svg": svg.replace(element, element * 2).encode(),
        "tanpa.svg": svg.replace(element, "").encode(),
        "dua.png": png.replace(chunk, chunk * 2),
        "tanpa.png": png.replace(chunk, b""),
        "terpotong.png": png[:-20],
        "lebih.png": png + b"x",
    }
    for name, content in odd.items():
        file = tmp_path / name
        file.write_bytes(content)
        assert verdict(elsewhere, badge, file)[1]["verdict"] == "ALTERED", name


# What is no certificate


def test_a_folder_and_a_huge_file_are_refused_kindly(elsewhere, tmp_path):
    huge = tmp_path / "besar.pdf"
    with huge.open("wb") as file:
        file.truncate(50_000_000)
    for path, words in ((tmp_path, "adalah folder"), (huge, "lebih dari 20 MB")):
        done = elsewhere.run("verify", path)
        assert done.returncode == 2 and words in done.stderr and done.stdout == ""


def test_a_missing_file_is_named(elsewhere):
    done = elsewhere.run("verify", "tidak-ada.json")
    assert done.returncode == 3 and "tidak-ada.json" in done.stderr
