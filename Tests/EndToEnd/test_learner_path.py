"""A civil servant takes the whole course on a full screen and hands in the certificate."""

import csv
import json
import re
import shutil

import jwt
import pytest

from driver import END, ENTER, Installation, Terminal
from learner import (
    EXAM_TITLE,
    MODULES,
    NAME,
    NIP,
    OFFICE,
    answer_all_on,
    begin_quiz_on,
    fill_in_form_on,
    read_lesson_on,
)


def take_quiz(screen):
    begin_quiz_on(screen)
    answer_all_on(screen)


def study_module(screen, number):
    """From the first lesson of a module to the result of its practice."""
    while screen.title.startswith(f"{number}."):
        read_lesson_on(screen)
    take_quiz(screen)


@pytest.fixture(scope="module")
def graduate(tmp_path_factory):
    """The installation of somebody who has just completed the course."""
    installation = Installation(tmp_path_factory.mktemp("graduate"))
    with Terminal(installation) as screen:
        screen.wait("▶ Pretes: keamanan digital")
        screen.press(ENTER)
        take_quiz(screen)
        assert "Nilai Anda 100%: 12 dari 12." in screen.text
        for number in range(1, MODULES + 1):
            screen.wait(f"▶ Baca {number}.1 ").press(ENTER)
            study_module(screen, number)
            assert re.search(r"Modul '.*' selesai: 1 JP tercatat\.", screen.words)
        screen.wait(f"▶ {EXAM_TITLE}").press(ENTER)
        take_quiz(screen)
        assert "Nilai Anda 100%: 20 dari 20. Lulus." in screen.words.replace("  ", " ")
        screen.wait("▶ Terbitkan sertifikat").press(ENTER)
        fill_in_form_on(screen, NAME, NIP, OFFICE)
        screen.send("q")
        assert screen.wait_for_end() == 0
    return installation


@pytest.fixture(scope="module")
def number(graduate):
    """The number of the certificate."""
    return graduate.succeed("certificate", "list").split()[0]


@pytest.fixture
def certificate(graduate, tmp_path):
    file = tmp_path / "sertifikat.jws"
    graduate.succeed("certificate", "show", "--output", file)
    return file


def verify(installation, file, *arguments):
    """(exit code, verdict, everything said)"""
    done = installation.run("verify", file, *arguments)
    return done.returncode, done.stdout.splitlines()[0], done.stdout


def test_certificate_screen(graduate, number):
    """From the page that says that all is done."""
    with Terminal(graduate) as screen:
        screen.wait(f"Halo, {NAME.rstrip('.')}")
        screen.press(ENTER, until=lambda: screen.title.endswith("selesai"))
        screen.press(END, until="▶ Sertifikat")
        screen.press(ENTER, until=f"Nomor: {number}")
        for text in (NAME, "********2015051***", OFFICE, "6 JP", "Nilai ujian: 100%"):
            assert text in screen.text
        assert NIP not in screen.text


def test_progress(graduate, number):
    report = graduate.succeed("progress")
    assert "6 JP dari sasaran 20 JP" in report
    assert number in report
    assert report.count("selesai, 1 JP") == MODULES


def test_progress_for_programs(graduate, number):
    report = json.loads(graduate.succeed("progress", "--format", "json"))
    assert report["courses"][0]["certificates"] == [number]
    assert [year["minutes"] for year in report["hours"]] == [270]
    rows = list(csv.DictReader(graduate.succeed("progress", "--format", "csv").splitlines()))
    assert [row["completed"] for row in rows] == ["1"] * MODULES
    assert sum(int(row["minutes"]) for row in rows) == 270


def test_certificate_is_valid_where_it_was_issued(graduate, number, certificate):
    code, verdict, text = verify(graduate, certificate)
    assert (code, verdict) == (0, "SAH")
    assert NAME in text and number in text


def test_certificate_needs_its_issuer_elsewhere(graduate, elsewhere, certificate, tmp_path):
    code, verdict, _ = verify(elsewhere, certificate)
    assert (code, verdict) == (1, "PENERBIT TIDAK DIKENAL")
    issuers = tmp_path / "penerbit.json"
    issuers.write_text(graduate.succeed("issuer", "show"))
    code, verdict, _ = verify(elsewhere, certificate, "--issuers", issuers)
    assert (code, verdict) == (0, "SAH")


@pytest.mark.parametrize("part", [0, 1, 2], ids=["header", "claims", "signature"])
def test_one_changed_character_is_noticed(graduate, certificate, part):
    parts = certificate.read_text().split(".")
    middle = len(parts[part]) // 2
    other = "A" if parts[part][middle] != "A" else "B"
    parts[part] = parts[part][:middle] + other + parts[part][middle + 1 :]
    certificate.write_text(".".join(parts))
    code, verdict, _ = verify(graduate, certificate)
    assert (code, verdict) == (1, "BERUBAH ATAU PALSU")


def test_revoked_certificate(graduate, number, certificate, tmp_path):
    records = shutil.copytree(graduate.records, tmp_path / "records")
    reason = "Identitas keliru"
    graduate.succeed(
        "certificate", "revoke", number, "--why", reason, BALAI_RECORDS=str(records)
    )
    done = graduate.run("verify", certificate, BALAI_RECORDS=str(records))
    assert done.returncode == 1
    assert done.stdout.startswith("DICABUT\n")
    assert reason in done.stdout
    assert f"{number} (dicabut)" in graduate.succeed("progress", BALAI_RECORDS=str(records))


def test_revoked_certificate_of_a_replaced_local_key(graduate, number, certificate, tmp_path):
    """A new issuer's key must not make an old certificate irrevocable."""
    records = shutil.copytree(graduate.records, tmp_path / "records")
    options = {"BALAI_RECORDS": str(records)}
    graduate.succeed("issuer", "init", "--unattended", "--name", "BKPSDM Contoh", **options)
    assert graduate.succeed("verify", certificate, **options).startswith("SAH\n")
    graduate.succeed("certificate", "revoke", number, "--why", "Salah orang", **options)
    done = graduate.run("verify", certificate, **options)
    assert done.returncode == 1
    assert done.stdout.startswith("DICABUT\n") and "Salah orang" in done.stdout
    assert graduate.run("issuer", "init", **options).returncode == 1


def test_any_jwt_library_verifies_the_certificate(graduate, number, certificate):
    issuer = json.loads(graduate.succeed("issuer", "show"))
    token = certificate.read_text().strip()
    key_id = jwt.get_unverified_header(token)["kid"]
    key = next(key for key in issuer["issuers"] if key["kid"].startswith(key_id))
    claims = jwt.decode(token, jwt.PyJWK(key, algorithm="EdDSA"), algorithms=["EdDSA"])
    assert claims["p"][0] == NAME
    assert claims["jti"] == number


def test_records_are_sound(graduate):
    assert graduate.succeed("records", "verify").startswith("Utuh: ")
    graduate.succeed("records", "rebuild")
    assert graduate.succeed("records", "verify").startswith("Utuh: ")


def test_site_is_built(graduate, tmp_path):
    graduate.succeed("site", "build", "--output", tmp_path / "public")
    page = (tmp_path / "public/index.html").read_text()
    assert "Keamanan Digital Dasar untuk ASN" in page
    assert NAME not in page
