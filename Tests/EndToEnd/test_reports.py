"""Progress in words, reports over many people, and certificates that end."""

import csv
import io
import json
import re
import stat

import pytest

from driver import REPOSITORY, Dialogue
from small import small_installation
from world import Clock

PAGE = REPOSITORY / "docs/laporan.md"
DAY = 24 * 60

CONFIGURATION = """organisation: Kota Contoh
zone: WIB
jp_rules:
  - status: pppk
    most: 1
paths:
  - title: Jalur Dinas
    unit: Dinas Kesehatan
    required: [aman]
    due: 2020-01-31
"""

COURSE = """---
title: Aman
pillar: [keamanan digital]
competencies: ["digcomp-2.2/4.1"]
certificate:
  exam: aman/ujian
  validity: 24 bulan
---
Kursus.
"""

PNS, PPPK = "198609262015051001", "199009132025242014"


@pytest.fixture
def clock(tmp_path):
    return Clock(tmp_path)


@pytest.fixture
def office(tmp_path):
    """Four people of two units: done, stuck, under way, not started."""
    installation = small_installation(
        tmp_path / "kota", ujian="kind: exam\npass: 100\npledge: false",
    )  # fmt: skip
    write(installation, "balai.yml", CONFIGURATION)
    write(installation, "Courses/aman/course.md", COURSE)
    for name, nip, unit in [
        ("Rina, M.AP.", PNS, "Dinas Kesehatan"), ("Budi", None, "Dinas Kesehatan"),
        ("=Cici", PPPK, "Kecamatan"), ("Dodi", None, "Dinas Kesehatan"),
    ]:  # fmt: skip
        installation.succeed(
            "people", "add", "--name", name, "--unit", unit, *(["--nip", nip] if nip else [])
        )
    return installation


def write(installation, path, text):
    (installation.workspace / path).write_text(text, encoding="utf-8")


def read_everything(installation, person, **environment):
    for place in ("aman/sandi#frasa", "aman/lapor#siapa"):
        with Dialogue(
            installation, "learn", place, "--plain", "--person", person, **environment
        ) as dialogue:
            dialogue.say()
            dialogue.leave()


def take_exam(installation, person, right=True, **environment):
    with Dialogue(
        installation, "quiz", "ujian", "--plain", "--person", person, **environment
    ) as dialogue:
        dialogue.say()
        while dialogue.options:
            key = "Empat kata acak" if "kata sandi" in dialogue.words else "Pengelola TI"
            letter = next(a for a, text in dialogue.options.items() if (key in text) == right)
            dialogue.say(letter)
        dialogue.say("kumpul")
        assert "Nilai Anda" in dialogue.turn, dialogue.transcript


@pytest.fixture
def busy_office(office):
    read_everything(office, "Rina, M.AP.")
    take_exam(office, "Rina, M.AP.")
    office.succeed("certificate", "issue", "aman", "--person", "Rina, M.AP.")
    take_exam(office, "Budi", right=False)
    take_exam(office, "Budi", right=False)
    read_everything(office, "=Cici")
    return office


def rows(text):
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


# One person


def test_progress_says_what_is_missing(office):
    with Dialogue(office, "learn", "aman/sandi#frasa", "--plain", "--person", "Budi") as dialogue:
        dialogue.say()
        dialogue.leave()
    take_exam(office, "Budi", right=False)
    text = " ".join(office.succeed("progress", "--person", "Budi").split())
    assert "Masih kurang: - Lapor: baca 'Siapa' - lulus 'Kuis ujian'" in text
    assert "(terbaik sejauh ini 0%)" in text
    assert "Keamanan Digital 0% (n 2)" in text and "DigComp 2.2: 4.1 0% (n 2)" in text
    assert "membuat frasa sandi 0% (n 1)" in text
    assert "Jalur Dinas: 0 dari 1 kursus wajib selesai, sudah lewat 31 Januari 2020" in text
    assert "Masih direncanakan tahun ini: 1 JP" in text
    found = json.loads(office.succeed("progress", "--person", "Budi", "--format", "json"))
    assert found["targetMinutes"] == 900
    assert [(m["kind"], m["id"], m["basisPoints"], m["questions"]) for m in found["mastery"]] == [
        ("pillar", "safety", 0, 2), ("competency", "digcomp-2.2/4.1", 0, 2),
        ("objective", "aman/sandi#frasa", 0, 1),
    ]  # fmt: skip
    assert found["courses"][0]["missing"] == [
        "Lapor: baca 'Siapa'", "lulus 'Kuis ujian' (terbaik sejauh ini 0%)",
    ]  # fmt: skip


def test_home_leads_along_the_path(office):
    text = " ".join(office.succeed("--person", "Dodi").split())
    assert "Wajib berikutnya: Aman." in text
    assert "Jalur" not in office.succeed("--person", "=Cici")


def test_the_report_on_a_person(busy_office):
    text = busy_office.succeed("report", "person", "Rina, M.AP.")
    for part in ("Laporan: Rina, M.AP.", "NIP: 19860926 201505 1 001", "Aman: selesai",
                 "membuat frasa sandi: 100% (n 1)", "Percobaan", "Hasil: lulus"):  # fmt: skip
        assert part in text
    [row] = rows(busy_office.succeed("laporan", "orang", PNS, "--format", "csv"))
    assert (row["course"], row["earned_minutes"], row["planned_minutes"]) == ("aman", "90", "0")
    wrong = busy_office.run("report", "person", "Tiada")
    assert (wrong.returncode, wrong.stdout) == (2, "")


# Many people


def test_who_stands_where(busy_office):
    found = {
        row["name"]: row for row in rows(busy_office.succeed("report", "unit", "--format", "csv"))
    }
    assert {name: row["standing"] for name, row in found.items()} == {
        "Rina, M.AP.": "done", "Budi": "stuck", "'=Cici": "under-way", "Dodi": "not-started",
    }  # fmt: skip
    assert found["Budi"]["stuck_quiz"] == "aman/ujian"
    assert found["Budi"]["stuck_question"] == "lapor"
    assert found["Rina, M.AP."]["nip"] == "19860926 201505 1 001"
    assert found["'=Cici"]["status"] == "pppk" and found["'=Cici"]["required"] == "0"
    assert found["Dodi"]["required"] == "1" and found["Dodi"]["due"] == "2020-01-31"
    # 90 minutes were earned; of a PPPK no more than 1 JP counts here.
    assert found["'=Cici"]["course_earned_minutes"] == "90"
    assert found["'=Cici"]["year_counted_minutes"] == "45"
    assert found["Dodi"]["course_planned_minutes"] == "90"
    for row in found.values():
        for column in row:
            if column.endswith(("_minutes", "_bp")) or column.startswith("modules"):
                assert re.fullmatch(r"-?[0-9]*", row[column]), column


def test_the_report_on_a_unit(busy_office):
    text = " ".join(busy_office.succeed("report", "unit", "dinas kesehatan").split())
    assert "3 orang" in text
    assert "belum mulai: 1 sedang belajar: 0 tersendat: 1 selesai: 1" in text
    assert "2 orang melewati batas waktu." in text
    assert "1 orang tersendat di 'Kuis ujian'." in text
    assert "'Siapa yang diberi tahu lebih dahulu?' (keliru 2 dari 2 kali)" in text
    assert "Cici" not in text
    found = json.loads(busy_office.succeed("report", "unit", "--format", "json"))
    assert len(found["people"]) == 4
    assert {(m["question"], m["asked"], m["missed"]) for m in found["missed"]} == {
        ("sandi", 2, 2), ("lapor", 2, 2),
    }  # fmt: skip
    wrong = busy_office.run("report", "unit", "Dinas Kesehatn")
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "Mungkin maksud Anda 'Dinas Kesehatan'?" in wrong.stderr


@pytest.mark.parametrize("columns", [40, 80])
def test_it_fits_the_screen(busy_office, columns):
    for command in (["unit"], ["person", "Budi"], ["due", "--within", "9d"]):
        text = busy_office.succeed("report", *command, COLUMNS=str(columns))
        assert max(map(len, text.splitlines())) <= columns, text


def test_a_page_and_a_file(busy_office, tmp_path):
    page = busy_office.succeed("report", "unit", "--format", "html")
    assert page.startswith("<!DOCTYPE html>") and "<th scope=\"row\">Budi</th>" in page
    assert "<script" not in page and "http" not in page.replace("http-equiv", "").replace(
        "http://www.w3.org/2000/svg", ""
    )
    file = tmp_path / "unit.csv"
    done = busy_office.run("report", "unit", "--format", "csv", "--output", file)
    assert done.returncode == 0 and str(file) in done.stderr and done.stdout == ""
    printed = busy_office.succeed("report", "unit", "--format", "csv")
    # Rows end as RFC 4180 has it; reading standard output as text has made line feeds of that.
    assert file.read_bytes().decode() == printed.replace("\n", "\r\n")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_nobody_yet(tmp_path):
    installation = small_installation(tmp_path)
    assert "0 orang" in installation.succeed("report", "unit")
    assert len(installation.succeed("report", "unit", "--format", "csv").splitlines()) == 1
    assert "Tidak ada sertifikat" in installation.succeed("report", "due")
    wrong = installation.run("report", "due", "--within", "lama")
    assert (wrong.returncode, wrong.stdout) == (2, "") and "60d" in wrong.stderr


# Certificates that end


def test_a_certificate_is_renewed(busy_office, clock):
    def later(days):
        clock.set(minutes=days * DAY)
        return clock.environment

    def succeed(*arguments):
        return busy_office.succeed(*arguments, **clock.environment)

    person = ("--person", "Rina, M.AP.")
    later(500)
    assert "Tidak ada sertifikat" in succeed("report", "due")
    assert "berlaku sampai" not in succeed("progress", *person)
    later(700)
    [row] = rows(succeed("report", "due", "--format", "csv", "--unit", "Dinas Kesehatan"))
    assert row["name"] == "Rina, M.AP." and row["state"] == "due"
    assert 0 < int(row["days_left"]) < 60
    assert "'balai learn aman'" in " ".join(succeed("report", "due").split())
    # One lesson says something else since, the other is only wrapped in another way.
    first = busy_office.workspace / "Courses/aman/01-sandi.md"
    first.write_text(first.read_text().replace("empat kata", "lima kata"))
    second = busy_office.workspace / "Courses/aman/02-lapor.md"
    second.write_text(second.read_text().replace("Hubungi pengelola", "Hubungi\npengelola"))
    text = " ".join(succeed("progress", *person).split())
    assert "Untuk memperpanjang: baca ulang 1 pelajaran, lalu lulus lagi 'Kuis ujian'." in text
    assert "Berikutnya: Baca ulang 1.1 Frasa" in text
    early = busy_office.run("certificate", "issue", "aman", *person, **clock.environment)
    assert early.returncode == 1 and "belum bisa diperpanjang" in early.stderr
    with Dialogue(
        busy_office, "learn", "aman/sandi#frasa", "--plain", *person, **clock.environment
    ) as dialogue:
        dialogue.say()
        dialogue.leave()
    assert "Berikutnya: Kuis ujian" in succeed("progress", *person)
    take_exam(busy_office, "Rina, M.AP.", **clock.environment)
    assert "Berikutnya: Perpanjang sertifikat" in succeed("progress", *person)
    succeed("certificate", "issue", "aman", *person)
    shown = succeed("certificate", "show", *person)
    # The minutes of the module of which a lesson was read again.
    assert "Jam pelajaran: 1 JP" in shown
    again = busy_office.run("certificate", "issue", "aman", *person, **clock.environment)
    assert again.returncode == 1 and "sudah terbit" in again.stderr
    assert len(succeed("certificate", "list", *person).splitlines()) == 2
    hours = json.loads(succeed("progress", *person, "--format", "json"))["hours"]
    assert [year["minutes"] for year in hours] == [90, 45]
    assert "Tidak ada sertifikat" in succeed("report", "due")
    busy_office.succeed("records", "rebuild")
    busy_office.succeed("records", "verify")
    # Nobody renews an ended one by waiting; the longest overdue comes first.
    later(1600)
    [row] = rows(succeed("report", "due", "--format", "csv"))
    assert row["state"] == "ended" and int(row["days_left"]) < 0


# What the page says


def columns_told(page, command):
    section = page.split(f"\n### `balai report {command}", 1)[1].split("\n### ", 1)[0]
    table = [line for line in section.splitlines() if line.startswith("| `")]
    return [name for line in table for name in re.findall(r"`(\w+)`", line.split(" | ")[0])]


def test_the_page_names_the_columns(busy_office):
    page = PAGE.read_text(encoding="utf-8")
    for command, arguments in [
        ("unit", []), ("person", ["Budi"]), ("due", ["--within", "1000d"]),
    ]:  # fmt: skip
        text = busy_office.succeed("report", command, *arguments, "--format", "csv")
        head = text.removeprefix("\ufeff").splitlines()[0].split(",")
        assert columns_told(page, f"{command}") == head, command


def test_the_examples_of_the_page_are_right(busy_office):
    """Its configuration is what the checker takes, and its commands run."""
    page = PAGE.read_text(encoding="utf-8")
    [workspace] = re.findall(r"```yaml balai\n(.*?)```", page, re.DOTALL)
    [course] = re.findall(r"```markdown kursus\n(.*?)```", page, re.DOTALL)
    write(busy_office, "balai.yml", workspace.replace("[keamanan-digital]", "[aman]"))
    write(busy_office, "Courses/aman/course.md", course.replace("keamanan-digital", "aman"))
    assert busy_office.run("check").returncode in (0, 1)
    found = json.loads(busy_office.succeed("progress", "--person", "Budi", "--format", "json"))
    assert found["targetMinutes"] == 900
    commands = re.findall(r"^\$ balai (.*)$", page, re.MULTILINE)
    assert len(commands) >= 4
    for command in commands:
        words = [word.strip("'") for word in re.findall(r"'[^']*'|\S+", command)]
        busy_office.succeed(*words)


