"""balai check: what it looks at, and every form in which it reports."""

import json
import os
import re
from urllib.parse import unquote

import pytest

from driver import Terminal
from learner import COURSE

MESSY = """\
---
title: Kuis sembarang
kind: exam
---
## Apa kepanjangan BSSN? 日本\t{#bssn}

- [ ] Badan Siber
- [x]Badan Siber dan Sandi Negara
- [ ] Badan Siber

Pembahasan.

## Lihat ![](hilang.png)

- [ ] satu
- [ ] dua
"""


@pytest.fixture
def folder(tmp_path):
    """A folder of material that is no workspace."""
    folder = tmp_path / "materi"
    (folder / "bab 1").mkdir(parents=True)
    (folder / "kuis #1+é.md").write_text(MESSY, encoding="utf-8")
    (folder / "bab 1" / "pengantar.md").write_text(
        "# Pengantar\n\nLihat [kuis](../kuis%20%231+é.md) dan ![foto](foto.png).\n"
    )
    (folder / "bab 1" / "foto.png").write_bytes(b"")
    return folder


def report_of(installation, *arguments, **options):
    done = installation.run("check", "--format", "json", *arguments, **options)
    assert done.stderr == ""
    return json.loads(done.stdout)


def ids(report):
    return sorted(item["id"] for item in report["diagnostics"])


# What is checked


def test_a_folder_that_is_no_workspace(elsewhere, folder):
    report = report_of(elsewhere, folder)
    assert {item["file"] for item in report["diagnostics"]} == {"kuis #1+é.md"}
    assert "QuestionHasNoKey" in ids(report) and "ImageMissing" in ids(report)
    assert "LinkBroken" not in ids(report)
    summary = report["summary"]
    assert (summary["modules"], summary["quizzes"], summary["questions"]) == (1, 1, 2)
    assert summary["errors"] == sum(i["severity"] == "error" for i in report["diagnostics"])


def test_one_file_among_others(elsewhere, folder):
    """What it points at is looked for beside it; nothing else there is reported."""
    report = report_of(elsewhere, folder / "bab 1" / "pengantar.md")
    assert "ImageMissing" not in ids(report) and report["summary"]["modules"] == 1
    (folder / "bab 1" / "foto.png").unlink()
    assert "ImageMissing" in ids(report_of(elsewhere, folder / "bab 1" / "pengantar.md"))


def test_several_places_at_once(installation, folder):
    module = f"Courses/{COURSE}/01-tanggung-jawab.md"
    report = report_of(installation, module, folder, "Quizzes")
    assert report["summary"]["quizzes"] == 1 + 9
    assert report["summary"]["modules"] == 1 + 1
    base = os.path.commonpath([installation.workspace, folder])
    for item in report["diagnostics"]:
        assert os.path.exists(os.path.join(base, item["file"])), item


def test_part_of_a_workspace_knows_the_rest(installation):
    """A module that names a quiz elsewhere is in order when it is checked alone."""
    module = f"Courses/{COURSE}/02-kata-sandi.md"
    report = report_of(installation, module)
    assert report["diagnostics"] == [] and report["summary"]["modules"] == 1
    (installation.workspace / "Quizzes" / COURSE / "kata-sandi.md").unlink()
    assert ids(report_of(installation, module)) == ["ReferenceUnknown"]
    assert ids(report_of(installation, f"Courses/{COURSE}/01-tanggung-jawab.md")) == []


def test_a_file_beside_the_courses_is_checked_for_itself(installation):
    draft = installation.workspace / "draf.md"
    draft.write_text("## Apa?\n\n- [ ] a\n- [x] b\n")
    assert report_of(installation, "draf.md")["summary"]["questions"] == 1


def test_a_workspace_decides_how_serious_things_are(installation):
    with open(installation.workspace / "balai.yml", "a") as file:
        file.write("checks: {QuestionHasNoKey: warning, BoxMalformed: off}\n")
    quiz = installation.workspace / "Quizzes" / "kuis.md"
    quiz.write_text("---\ntitle: K\n---\n## Apa?\n\n- [ ]a\n- [ ] b\n")
    report = report_of(installation, "Quizzes/kuis.md")
    assert [(i["id"], i["severity"]) for i in report["diagnostics"]] == [
        ("QuestionHasNoKey", "warning")
    ]


def test_what_is_no_text(elsewhere, folder):
    (folder / "rusak.md").write_bytes(b"\xff\xfe# Halo")
    report = report_of(elsewhere, folder)
    assert ("TextUnreadable", "rusak.md", 1) in [
        (i["id"], i["file"], i["line"]) for i in report["diagnostics"]
    ]


# Exit codes


def test_exit_codes(installation, folder):
    assert installation.run("check", folder).returncode == 1
    sound = folder / "kuis2.md"
    sound.write_text("## Apa?\n\n- [x]a\n- [ ] b\n")
    assert installation.run("check", sound).returncode == 0  # warnings are allowed
    assert installation.run("check", sound, "--strict").returncode == 1
    module = f"Courses/{COURSE}/01-tanggung-jawab.md"
    assert installation.run("check", module, "--strict").returncode == 0
    missing = installation.run("check", "tidak-ada.md")
    assert (missing.returncode, missing.stdout) == (2, "")
    assert "tidak-ada.md" in missing.stderr


# For people


def test_every_diagnostic_is_shown_with_its_line(elsewhere, folder):
    text = elsewhere.run("check", folder, cwd=folder).stdout
    assert text.startswith("kuis #1+é.md:8:3: peringatan: Kotak pilihan '[x]'")
    assert "  8 | - [x]Badan Siber dan Sandi Negara\n    |   ^^^\n" in text
    # The other place of a pair has its own line.
    assert text.count(" | - [ ] Badan Siber\n") == 2
    assert re.search(r"\n0 kursus, 1 modul, .* 2 soal: \d+ galat, \d+ peringatan\.\n$", text)


def test_paths_lead_there_from_where_i_am(elsewhere, folder, tmp_path):
    assert "\nmateri/kuis" in "\n" + elsewhere.run("check", folder, cwd=tmp_path).stdout
    assert str(folder) in elsewhere.run("check", folder).stdout


@pytest.mark.parametrize("columns", [40, 80])
def test_long_lines_are_cut_around_the_place(elsewhere, folder, columns):
    line = "kata " * 2_000 + "<marquee>日本</marquee> " + "lagi " * 2_000
    (folder / "panjang.md").write_text(f"# Judul\n\n{line}\n")
    text = elsewhere.run("check", folder / "panjang.md", COLUMNS=str(columns)).stdout
    excerpt = re.search(r"^  3 \| (.*)\n    \| ( *)(\^+)$", text, re.MULTILINE)
    shown, indent, carets = excerpt.groups()
    assert len(shown) <= columns and shown[0] == shown[-1] == "…"
    assert shown[len(indent) :].startswith("<marquee>") and carets == "^" * len("<marquee>")


def test_control_characters_do_not_reach_the_terminal(elsewhere, folder):
    (folder / "jahat.md").write_text("---\nkind: exam\n---\n## Apa\x1b[2J?\n\n- [x] a\x9b\n")
    for form in ("text", "github"):
        done = elsewhere.run("check", folder / "jahat.md", "--format", form)
        assert "\x1b" not in done.stdout and "\x9b" not in done.stdout
    assert "## Apa·[2J?" in elsewhere.run("check", folder / "jahat.md").stdout


@pytest.mark.parametrize(
    "changes, is_coloured",
    [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)],
)
def test_colour_only_where_it_is_welcome(installation, folder, changes, is_coloured):
    with Terminal(installation, "check", folder, **changes) as terminal:
        assert terminal.wait_for_end() == 1
        assert (b"\x1b[" in terminal.raw) == is_coloured
        assert "galat" in terminal.text
    assert "\x1b" not in installation.run("check", folder, **changes).stdout


# For programs


def test_json_has_exactly_these_members(elsewhere, folder):
    report = report_of(elsewhere, folder)
    assert set(report) == {"diagnostics", "summary"}
    members = {"id", "severity", "file", "line", "column", "endLine", "endColumn", "message", "fix"}
    assert report["diagnostics"] and all(set(i) == members for i in report["diagnostics"])
    assert set(report["summary"]) == {
        "courses", "modules", "lessons", "quizzes", "questions", "errors", "warnings",
    }


def test_places_are_in_the_file(elsewhere, folder):
    """Lines and columns from 1, columns in bytes, the end is the last byte."""
    for item in report_of(elsewhere, folder)["diagnostics"]:
        lines = (folder / item["file"]).read_bytes().split(b"\n")
        assert 1 <= item["line"] <= item["endLine"] <= len(lines), item
        assert 1 <= item["column"] <= item["endColumn"], item
        assert item["endColumn"] <= max(1, len(lines[item["endLine"] - 1])), item
    box = [i for i in report_of(elsewhere, folder)["diagnostics"] if i["id"] == "BoxMalformed"]
    assert [(i["line"], i["column"], i["endColumn"]) for i in box] == [(8, 3, 5)]


def test_github_annotations(elsewhere, folder):
    (folder / "a,b: 100%.md").write_text("---\nkind: exam\n---\n## Apa?\n\n- [x] a\n")
    lines = elsewhere.run("check", folder, "--format", "github", cwd=folder).stdout.splitlines()
    assert len(lines) == len(report_of(elsewhere, folder)["diagnostics"])
    for line in lines:
        kind, properties, message = re.fullmatch(r"::(error|warning) (.*?)::(.*)", line).groups()
        named = dict(pair.split("=", 1) for pair in properties.split(","))
        assert set(named) == {"file", "line", "col", "endColumn", "title"}
        assert (folder / unquote(named["file"])).exists()
        assert "%0A" in message  # what is wrong, then what to do
    assert any("file=a%2Cb%3A 100%25.md" in line for line in lines)


def test_sarif(elsewhere, folder):
    log = json.loads(elsewhere.run("check", folder, "--format", "sarif").stdout)
    assert log["version"] == "2.1.0" and log["$schema"].endswith("sarif-2.1.0.json")
    (run,) = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    rules = run["tool"]["driver"]["rules"]
    report = report_of(elsewhere, folder)["diagnostics"]
    assert [r["ruleId"] for r in run["results"]] == [i["id"] for i in report]
    assert {rule["id"] for rule in rules} == set(ids({"diagnostics": report}))
    for result, item in zip(run["results"], report):
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] == item["severity"] and result["message"]["text"]
        place = result["locations"][0]["physicalLocation"]
        assert unquote(place["artifactLocation"]["uri"]) == item["file"]
        # Bytes and code points name the same text; SARIF's end is exclusive.
        region = place["region"]
        line = (folder / item["file"]).read_text("utf-8").split("\n")[item["line"] - 1]
        assert region["endLine"] == item["endLine"] == item["line"]
        assert (
            line[region["startColumn"] - 1 : region["endColumn"] - 1].encode()
            == line.encode()[item["column"] - 1 : item["endColumn"]]
        )
    duplicate = next(r for r in run["results"] if r["ruleId"] == "OptionDefinedTwice")
    assert duplicate["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] == 7


def test_fixes_in_sarif_are_those_of_balai_fix(elsewhere, folder):
    quiz = folder / "kuis #1+é.md"
    log = json.loads(elsewhere.run("check", quiz, "--format", "sarif").stdout)
    lines = quiz.read_text("utf-8").split("\n")
    fixes = [fix for result in log["runs"][0]["results"] for fix in result.get("fixes", [])]
    assert fixes
    for fix in reversed(fixes):  # from the end, so that places stay
        (change,) = fix["artifactChanges"]
        (replacement,) = change["replacements"]
        region = replacement["deletedRegion"]
        row = region["startLine"] - 1
        lines[row] = (
            lines[row][: region["startColumn"] - 1]
            + replacement["insertedContent"]["text"]
            + lines[row][region["endColumn"] - 1 :]
        )
    elsewhere.succeed("fix", quiz)
    assert quiz.read_text("utf-8") == "\n".join(lines)
