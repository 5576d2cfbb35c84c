"""Importing questions of other programs and handing quizzes to them, as a person would."""

import csv
import json
import xml.etree.ElementTree as xml

import pytest

MOODLE = """<?xml version="1.0" encoding="UTF-8"?>
<quiz>
  <question type="category"><category><text>$course$/top/Kata sandi</text></category></question>
  <question type="multichoice">
    <name><text>S1</text></name>
    <questiontext format="html"><text><![CDATA[<p>Manakah yang <b>paling</b> kuat?</p>]]></text></questiontext>
    <generalfeedback format="html"><text><![CDATA[<p>Panjang itu kuat.</p>]]></text></generalfeedback>
    <idnumber>kuat</idnumber>
    <single>true</single>
    <answer fraction="100"><text>Empat kata acak</text></answer>
    <answer fraction="0"><text>123456</text><feedback><text>Lemah.</text></feedback></answer>
  </question>
  <question type="multichoice">
    <name><text>S2</text></name>
    <questiontext format="html"><text>Kembar?</text></questiontext>
    <answer fraction="100"><text>a</text></answer><answer fraction="0"><text>a</text></answer>
  </question>
  <question type="calculated">
    <name><text>S3</text></name><questiontext format="html"><text>{a}</text></questiontext>
  </question>
</quiz>
"""

QUIZ = """---
title: Ujian
kind: exam
pass: 70
---
## Manakah yang kuat? {#kuat points=2}

- [x] Empat kata
- [ ] 123456
  > Lemah.

Panjang itu kuat.

## Berapa angka NIK? {#nik}

- [=] 16

Enam belas.

## Susun. {#susun .order}

1. Lapor
2. Ganti

Lapor dahulu.

## Lengkapi [[KTP|e-KTP]] ini. {#ktp}

Kartu.
"""


@pytest.fixture
def place(installation):
    (installation.workspace / "Quizzes" / "contoh").mkdir(exist_ok=True)
    return installation


def run_well(place, *arguments):
    """Standard output and standard error of a command that must succeed."""
    done = place.run(*arguments)
    assert done.returncode == 0, done.stdout + done.stderr
    return done


def quiz(place, name, text=QUIZ):
    (place.workspace / "Quizzes" / "contoh" / f"{name}.md").write_text(text, encoding="utf-8")
    return f"contoh/{name}"


def questions(place, name):
    """Type, answers, points and feedback by id, as the program understands them."""
    file = place.workspace / "Quizzes" / "contoh" / f"{name}.md"
    report = json.loads(place.succeed("show", str(file), "--format", "json"))
    return {
        q["id"]: (q["type"], q["answers"], q["points"], [o["feedback"] for o in q["options"]])
        for q in report["questions"]
    }


def test_a_moodle_file_becomes_a_quiz_that_passes_the_check(place, tmp_path):
    file = tmp_path / "moodle.xml"
    file.write_text(MOODLE, encoding="utf-8")
    done = place.run("import", str(file), "--to", "contoh/lama", "--lang", "en")
    assert done.returncode == 1
    notes = done.stderr.splitlines()
    assert [note.split(": ")[0] for note in notes] == [f"{file}:13", f"{file}:18"]
    assert "left out" in notes[0] and "no questions of type 'calculated'" in notes[1]
    assert questions(place, "lama") == {
        "kuat": ("single", ["Empat kata acak"], 1, ["", "Lemah."])
    }
    place.succeed("check", "Quizzes/contoh", cwd=place.workspace)
    # Nobody's file is overwritten.
    again = place.run("import", str(file), "--to", "contoh/lama")
    assert again.returncode == 2


def test_a_dry_run_writes_nothing(place, tmp_path):
    file = tmp_path / "soal.csv"
    file.write_text("soal;a;b;kunci\nApa?;x;y;B\n", encoding="utf-8")
    done = run_well(place, "impor", str(file), "--to", "contoh/baru", "--dry-run")
    assert "- [x] y" in done.stdout
    report = place.succeed(
        "import", str(file), "--to", "contoh/baru", "--dry-run", "--format", "json"
    )
    report = json.loads(report)
    assert (report["questions"], report["written"], report["problems"]) == (1, False, [])
    assert "- [x] y" in report["markdown"]
    assert not (place.workspace / "Quizzes" / "contoh" / "baru.md").exists()


@pytest.mark.parametrize("form", ["moodle-xml", "csv", "qti21", "qti30"])
def test_a_quiz_goes_out_and_comes_back(place, tmp_path, form):
    name = quiz(place, "ujian")
    out = tmp_path / ("keluar" + (".csv" if form == "csv" else ""))
    done = run_well(place, "ekspor", name, "--to", form, "--output", str(out))
    assert "kunci" in done.stderr
    files = sorted(out.iterdir()) if out.is_dir() else [out]
    assert all(file.stat().st_mode & 0o077 == 0 for file in files)
    if form != "csv":
        for file in files:
            xml.parse(file)
    place.succeed("import", *map(str, files), "--to", "contoh/kembali", "--kind", "exam")
    back = questions(place, "kembali")
    assert back == questions(place, "ujian")
    place.succeed("check", "--strict", "Quizzes/contoh", cwd=place.workspace)


def test_csv_is_what_spreadsheets_read(place):
    done = run_well(place, "export", quiz(place, "ujian"), "--to", "csv")
    rows = list(csv.DictReader(done.stdout.removeprefix("\ufeff").splitlines()))
    assert [row["jenis"] for row in rows] == ["tunggal", "angka", "urutan", "rumpang"]
    assert (rows[0]["kunci"], rows[0]["poin"], rows[0]["umpan balik b"]) == ("A", "2", "Lemah.")


def test_what_a_form_cannot_hold_is_listed(place):
    done = run_well(place, "export", quiz(place, "ujian"), "--to", "aiken", "--lang", "en")
    assert done.stdout == "Manakah yang kuat?\nA. Empat kata\nB. 123456\nANSWER: A\n"
    for line in [6, 14, 20, 27]:
        assert f"Quizzes/contoh/ujian.md:{line}: " in done.stderr


def test_wrong_words_are_explained(place, tmp_path):
    unknown = place.run("export", "contoh/tidak-ada", "--to", "csv")
    assert unknown.returncode == 2
    folder = place.run("export", quiz(place, "ujian"), "--to", "qti30")
    assert folder.returncode == 2 and "--output" in folder.stderr
    broken = quiz(place, "rusak", "## Apa?\n\n- [ ] a\n- [ ] b\n")
    assert place.run("export", broken, "--to", "csv").returncode == 1
    missing = place.run("import", str(tmp_path / "tidak.txt"), "--to", "contoh/x")
    assert missing.returncode == 3
    # What an author wrote is not replaced.
    source = place.workspace / "Quizzes" / "contoh" / "ujian.md"
    refused = place.run("export", "contoh/ujian", "--to", "csv", "--output", str(source))
    assert refused.returncode != 0
    assert source.read_text(encoding="utf-8") == QUIZ


@pytest.mark.parametrize(
    "text, line",
    [
        ("<!DOCTYPE q [\n<!ENTITY a 'x'>\n]>\n<quiz>&a;</quiz>", 2),
        ("<quiz>\n" + "<a>\n" * 100_000, 201),
        ("<quiz>\n<question>\n</quiz>", 3),
    ],
)
def test_hostile_xml_is_refused_with_its_line(place, tmp_path, text, line):
    file = tmp_path / "soal.xml"
    file.write_text(text, encoding="utf-8")
    done = place.run("import", str(file), "--to", "contoh/x")
    assert done.returncode == 1
    assert f"{file}:{line}: " in done.stderr
    assert not (place.workspace / "Quizzes" / "contoh" / "x.md").exists()
