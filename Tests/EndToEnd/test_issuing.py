"""Certificates for a whole course: nothing twice, nothing lost, whatever interrupts it."""

import collections
import csv
import io
import random
import subprocess
import time

import pytest

from driver import BALAI
from office import certificates, issue_all, office_of
from small import small_installation

COUNT = 330  # more than three batches


@pytest.fixture
def office(tmp_path):
    return office_of(tmp_path, COUNT, idle=7)


def start(installation):
    return subprocess.Popen(
        [BALAI, "certificate", "issue", "aman", "--all"],
        cwd=installation.workspace,
        env=installation.environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def require_one_each(installation):
    rows = certificates(installation)
    assert len(rows) == COUNT
    assert max(collections.Counter(person for _, person, _ in rows).values()) == 1
    assert {int(number.split("/")[0]) for number, _, _ in rows} == set(range(1, COUNT + 1))
    assert installation.succeed("records", "verify").startswith("Utuh")


def test_a_course_in_one_run(office):
    receipt = issue_all(office)
    outcomes = collections.Counter(person["outcome"] for person in receipt["people"])
    assert outcomes == {"issued": COUNT, "not-started": 7}
    assert receipt["people"][0]["number"].startswith("0001/DISKOMINFO/")
    require_one_each(office)
    again = issue_all(office)
    assert (again["issued"], again["held"]) == (0, COUNT)
    said = office.succeed("certificate", "issue", "aman", "--all")
    assert f"Aman: 0 terbit, {COUNT} sudah punya, 7 tidak terbit." in said


def test_one_unit_and_a_table_for_a_spreadsheet(office):
    done = office.succeed(
        "certificate", "issue", "aman", "--all", "--unit", "Dinas Kominfo", "--format", "csv"
    )
    rows = list(csv.DictReader(io.StringIO(done.lstrip("\ufeff"))))
    assert {row["unit"] for row in rows} == {"Dinas Kominfo"}
    assert len([row for row in rows if row["outcome"] == "issued"]) == COUNT // 2
    refused = office.run("certificate", "issue", "aman", "--all", "--unit", "Dinas Kominpo")
    assert refused.returncode == 2 and "Dinas Kominfo" in refused.stderr
    refused = office.run("certificate", "issue", "aman", "--unit", "Dinas Kominfo")
    assert refused.returncode == 2 and "--all" in refused.stderr
    refused = office.run("certificate", "issue", "tidak-ada", "--all")
    assert refused.returncode == 2


def test_two_at_once(office):
    both = [start(office), start(office)]
    said = [process.communicate(timeout=120) for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    require_one_each(office)


def test_killed_again_and_again(office):
    """Every run is killed somewhere; the last one finishes what is left."""
    source = random.Random(26)
    seen = set()
    for _ in range(25):
        process = start(office)
        time.sleep(source.uniform(0.02, 0.6))
        process.kill()
        process.communicate()
        rows = certificates(office)
        assert seen <= {number for number, _, _ in rows}
        seen = {number for number, _, _ in rows}
        if len(rows) == COUNT:
            break
    issue_all(office)
    require_one_each(office)


def test_what_is_missing_is_said(tmp_path):
    office = small_installation(tmp_path, ujian="kind: exam")
    course = office.workspace / "Courses/aman/course.md"
    course.write_text("---\ntitle: Aman\ncertificate:\n  exam: aman/ujian\n---\nKursus.\n")
    office.succeed("people", "add", "--name", "Siti Rahma")
    office.run("learn", "aman/sandi#frasa", "--plain", "--person", "Siti Rahma", stdin="\nq\n")
    (person,) = issue_all(office)["people"]
    assert person["outcome"] == "missing"
    assert "Lapor: baca 'Siapa'" in person["why"] and "Kuis ujian" in person["why"]
    course.write_text("---\ntitle: Aman\n---\nKursus.\n")
    refused = office.run("certificate", "issue", "aman", "--all")
    assert refused.returncode == 1 and "tidak memberi sertifikat" in refused.stderr


def test_who_was_revoked_is_left_to_the_office(office):
    issue_all(office)
    number, _, _ = certificates(office)[0]
    office.succeed("certificate", "revoke", number, "--why", "Ternyata orang lain yang mengerjakan")
    outcomes = collections.Counter(p["outcome"] for p in issue_all(office)["people"])
    assert outcomes == {"held": COUNT - 1, "revoked": 1, "not-started": 7}


def test_people_without_a_number_and_with_one(office, tmp_path):
    office.succeed("people", "edit", "Pegawai 0001", "--nip", "198609262015051001")
    for name, shown in (("Pegawai 0000", None), ("Pegawai 0001", "********2015051***")):
        office.succeed("certificate", "issue", "aman", "--person", name)
        file = tmp_path / "sertifikat.jws"
        office.succeed("certificate", "show", "--person", name, "--output", file)
        said = office.succeed("verify", file)
        assert (f"NIP: {shown}" in said) if shown else ("NIP" not in said)
        assert "198609262015051001" not in said
