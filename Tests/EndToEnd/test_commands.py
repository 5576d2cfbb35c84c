"""The commands: what they print, their exit codes, their help in both languages."""

import csv
import json
import os
import re
import signal
from pathlib import Path

import pytest

from driver import Terminal
from learner import COURSE, NIP, answer_all_on, begin_quiz_on

SNAPSHOTS = Path(__file__).parent / "snapshots"

ALIASES = {
    "beranda": "home",
    "belajar": "learn",
    "kuis": "quiz",
    "progres": "progress",
    "nilai-ulang": "regrade",
    "sertifikat": "certificate",
    "verifikasi": "verify",
    "periksa": "check",
    "jelaskan": "explain",
    "tampilkan": "show",
    "perbaiki": "fix",
    "pratinjau": "preview",
    "baru": "new",
    "impor": "import",
    "ekspor": "export",
    "skema": "schema",
    "situs": "site",
    "peserta": "people",
    "penerbit": "issuer",
    "rekaman": "records",
}

ENGLISH = re.compile(
    r"OVERVIEW|USAGE|OPTIONS|SUBCOMMANDS|ARGUMENTS|<options>|<subcommand>|subcommand"
    r"|\b(Show|Error|Help|default|values|See|for more information|Missing|Unknown|Unexpected|or)\b"
)
INDONESIAN = re.compile(
    r"\b(PEMAKAIAN|PILIHAN|PERINTAH|ISIAN|Tampilkan|bantuan|bawaan|berkas|dan|atau|yang|untuk)\b"
)


def assert_snapshot(name, text):
    """The whole output is as recorded; UPDATE_SNAPSHOTS=1 records it."""
    file = SNAPSHOTS / name
    if os.environ.get("UPDATE_SNAPSHOTS") == "1":
        SNAPSHOTS.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8")


def subcommands(help_text):
    """Names in the last list of a help text; an alias stands behind a comma."""
    section = re.search(r"^(?:PERINTAH|SUBCOMMANDS):\n((?:  .*\n)*)", help_text, re.MULTILINE)
    return re.findall(r"^  (\w[\w-]*)(?:,| )", section[1], re.MULTILINE) if section else []


def all_help(installation, language):
    """The help of every command, by its path."""
    found, waiting = {}, [()]
    while waiting:
        path = waiting.pop()
        found[path] = installation.succeed(*path, "--help", BALAI_LANG=language)
        waiting += [(*path, name) for name in subcommands(found[path])]
    return found


# Where am I


def test_without_a_terminal_it_says_where_i_am_and_what_is_next(installation):
    text = installation.succeed()
    assert "Jam pelajaran" in text and "0 JP dari sasaran 20 JP" in text
    assert "Berikutnya" in text and "Pretes: keamanan digital" in text


def test_in_english(installation):
    for text in (installation.succeed("--lang", "en"), installation.succeed(BALAI_LANG="en")):
        assert "Training hours" in text and "Next" in text


# Exit codes


@pytest.mark.parametrize(
    "arguments",
    [
        ["terbang"],
        ["--terbang"],
        ["learn", "--terbang"],
        ["verify"],
        ["certificate", "revoke", "1"],
        ["progress", "--format", "pdf"],
        ["--lang", "fr"],
        ["check", "--lang=fr"],
        ["people", "add"],
        ["regrade"],
        ["regrade", "tidak-ada"],
        ["regrade", "ujian", "--apply"],
    ],
)
def test_wrong_usage(installation, arguments):
    done = installation.run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert not ENGLISH.findall(done.stderr), done.stderr


def test_missing_workspace(elsewhere):
    for arguments in ([], ["learn"], ["progress"], ["check"], ["site", "build"]):
        done = elsewhere.run(*arguments)
        assert done.returncode == 3, arguments
        assert "Tidak ada ruang kerja" in done.stderr and "--workspace" in done.stderr
    assert "There is no workspace" in elsewhere.run("check", "--lang", "en").stderr


def test_workspace_is_found_from_below_and_by_name(installation, elsewhere):
    assert "Berikutnya" in installation.succeed(cwd=installation.workspace / "Courses" / COURSE)
    assert "Berikutnya" in elsewhere.succeed("--workspace", installation.workspace)
    assert "Berikutnya" in elsewhere.succeed(BALAI_WORKSPACE=str(installation.workspace))


def test_records_folder_that_is_a_file(installation):
    installation.records.write_text("bukan folder")
    done = installation.run()
    assert done.returncode == 3
    assert str(installation.records) in done.stderr and "--records" in done.stderr


def test_damaged_records(installation):
    installation.succeed()
    (installation.records / "records.sqlite").write_bytes(b"bukan basis data" * 500)
    done = installation.run("progress")
    assert done.returncode == 3
    assert "bukan rekaman belajar balai" in done.stderr


def test_records_are_private(installation):
    installation.succeed()
    assert installation.records.stat().st_mode & 0o077 == 0
    assert all(file.stat().st_mode & 0o077 == 0 for file in installation.records.iterdir())


def test_unknown_names(installation):
    for arguments, name in (
        (["learn", "memasak"], "memasak"),
        (["quiz", "memasak"], "memasak"),
        (["certificate", "show", "9"], "9"),
        (["verify", "tidak-ada.jws"], "tidak-ada.jws"),
    ):
        done = installation.run(*arguments)
        assert done.returncode in (1, 2, 3) and done.stdout == ""
        assert f"'{name}'" in done.stderr


# Help


def test_help_in_indonesian(installation):
    pages = all_help(installation, "id")
    assert len(pages) >= 20
    for path, text in pages.items():
        assert not ENGLISH.findall(text), f"{path}:\n{text}"
        assert "PEMAKAIAN: balai" in text


def test_help_in_english(installation):
    pages = all_help(installation, "en")
    assert set(pages) == set(all_help(installation, "id"))
    for path, text in pages.items():
        assert not INDONESIAN.findall(text), f"{path}:\n{text}"
        assert "USAGE: balai" in text


def test_help_in_a_language_asked_for_lists_the_same_commands(installation):
    in_english = installation.succeed("--help", BALAI_LANG="en")
    assert installation.succeed("--help", "--lang", "en") == in_english
    assert installation.succeed("--lang", "en", "--help") == in_english


def test_help_names_the_options_for_every_command(installation):
    text = installation.succeed("--help")
    for option in ("--lang", "--plain", "--workspace", "--records"):
        assert option in text


@pytest.mark.parametrize("alias", ALIASES)
def test_alias(installation, alias):
    name = ALIASES[alias]
    assert installation.succeed(alias, "--help") == installation.succeed(name, "--help")
    assert f"{name}, {alias}" in installation.succeed("--help")


def test_version(installation):
    assert re.fullmatch(r"\d+\.\d+\.\d+\n", installation.succeed("--version"))


# check


def break_workspace(workspace):
    """One of each kind of mistake a trainer makes most."""
    quiz = workspace / "Quizzes" / COURSE / "pretes.md"
    text = quiz.read_text().replace("- [x] Kerahasiaan", "- [ ] Kerahasiaan", 1)
    quiz.write_text(text.replace("kind: pretest", "kinds: pretest", 1))
    module = workspace / "Courses" / COURSE / "02-kata-sandi.md"
    text = module.read_text().replace(f"quiz: {COURSE}/kata-sandi", f"quiz: {COURSE}/kata-sandii")
    text += "\nLihat [ini](tidak-ada.md) dan ![](hilang.png).\n\n<marquee>Halo</marquee>\n"
    module.write_text(text)
    exam = workspace / "Quizzes" / COURSE / "ujian.md"
    exam.write_text(exam.read_text().replace("kata-sandi: 4", "kata-sandi: 400", 1))


def test_check_of_a_sound_workspace(installation):
    assert installation.succeed("check").endswith("0 galat, 0 peringatan.\n")


@pytest.mark.parametrize("language", ["id", "en"])
def test_check_of_a_broken_workspace(installation, language):
    break_workspace(installation.workspace)
    done = installation.run("check", "--lang", language)
    assert (done.returncode, done.stderr) == (1, "")
    assert_snapshot(f"check-broken-{language}.txt", done.stdout)


def test_check_for_programs(installation):
    break_workspace(installation.workspace)
    done = installation.run("check", "--format", "json")
    report = json.loads(done.stdout)
    assert done.returncode == 1
    assert report["summary"]["errors"] == sum(
        item["severity"] == "error" for item in report["diagnostics"]
    )


def test_check_of_some_files(installation):
    break_workspace(installation.workspace)
    assert installation.run("check", "Quizzes").returncode == 1
    sound = installation.run("check", f"Courses/{COURSE}/01-tanggung-jawab.md")
    assert sound.returncode == 0


def test_broken_content_is_not_published(installation):
    break_workspace(installation.workspace)
    done = installation.run("site", "build")
    assert done.returncode == 1
    assert "balai check" in done.stderr
    assert not (installation.workspace / "public").exists()


# Progress and people


def test_progress_before_anything(installation):
    report = json.loads(installation.succeed("progress", "--format", "json"))
    assert report["courses"][0]["completed"] is False
    rows = list(csv.DictReader(installation.succeed("progress", "--format", "csv").splitlines()))
    assert [row["minutes"] for row in rows] == ["0"] * 6


@pytest.mark.parametrize(
    "nip, problem",
    [
        ("123", "18 angka"),
        ("198613262015051001", "tanggal lahir"),
        ("198609261990051001", "tahun pengangkatan"),
        ("198609262015053001", "Angka ke-15"),
    ],
)
def test_wrong_nip(installation, nip, problem):
    done = installation.run("people", "add", "--name", "Budi", "--nip", nip)
    assert done.returncode == 2
    assert problem in done.stderr
    assert "Budi" not in installation.succeed("people", "list")


def test_people(installation):
    installation.succeed("people", "add", "--name", "Budi Santoso", "--nip", NIP)
    installation.succeed("people", "add", "--name", "Ayu Lestari")
    listed = installation.succeed("people", "list")
    assert "Budi Santoso" in listed and "Ayu Lestari" in listed and NIP not in listed
    done = installation.run()
    assert done.returncode == 2 and "--person" in done.stderr
    assert "Budi Santoso" in installation.succeed("--person", NIP)
    assert "Ayu Lestari" in installation.succeed("--person", "ayu lestari")


def test_same_nip_twice(installation):
    installation.succeed("people", "add", "--name", "Budi", "--nip", NIP)
    done = installation.run("people", "add", "--name", "Ayu", "--nip", NIP)
    assert done.returncode in (1, 2)
    assert "sqlite" not in done.stderr.lower() and "UNIQUE" not in done.stderr


def test_two_quizzes_at_once_in_the_same_records(installation):
    with Terminal(installation, "quiz", "pretes") as one, Terminal(
        installation, "quiz", "insiden"
    ) as other:
        for screen in (one, other):
            screen.wait("▶ Mulai")
            begin_quiz_on(screen)
        for screen in (one, other):
            answer_all_on(screen)
            assert "Nilai Anda 100%" in screen.words
            assert screen.kill(signal.SIGTERM) == 143
    assert installation.succeed("records", "verify").startswith("Utuh: ")
    report = installation.succeed("progress")
    assert "latihan 100%" in report


@pytest.mark.parametrize("name", ["catatan.txt", ".rahasia", "tautan"])
def test_a_folder_with_other_files_is_not_overwritten(installation, tmp_path, name):
    """Also what a listing does not show: hidden files and links."""
    site = tmp_path / "situs"
    installation.succeed("site", "build", "--output", site)
    installation.succeed("site", "build", "--output", site)  # its own files are no obstacle
    if name == "tautan":
        (site / name).symlink_to(tmp_path)
    else:
        (site / name).write_text("milik orang lain")
    done = installation.run("site", "build", "--output", site)
    assert done.returncode == 2 and name in done.stderr
    assert (site / name).exists()
