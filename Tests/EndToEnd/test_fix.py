"""balai fix: mends what needs no judgement, and nothing else."""

import base64
import json
import subprocess

import pytest

from driver import BALAI, Terminal

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\2\0\0\0\x90wS\xde"
GIF = b"GIF89a\1\0\1\0\0\0\0;"

MESSY = """\
---
title: “Ujian akhir”
kind: exam
---
# Kelompok

##Apa yang pertama?

-[ ] satu
- [x]dua
- []tiga

Pembahasan.

##\x20

## Apa yang kedua? ##

- [x] satu
- [ ] dua

Butirnya:

• pertama
• kedua
"""

MENDED = """\
---
title: "Ujian akhir"
kind: exam
---
# Kelompok

## Apa yang pertama? {#apa-yang-pertama}

- [ ] satu
- [x] dua
- [ ] tiga

Pembahasan.


## Apa yang kedua? {#apa-yang-kedua}

- [x] satu
- [ ] dua

Butirnya:

- pertama
- kedua
"""

FIXABLE = {
    "ids": {"QuestionHasNoID"},
    "boxes": {"BoxMalformed"},
    "quotes": {"QuotesCurly"},
    "headings": {"HeadingEmpty", "HeadingWithoutSpace"},
    "bullets": {"BulletFromWord"},
    "images": {"ImageEmbedded"},
}


@pytest.fixture
def quiz(tmp_path):
    file = tmp_path / "materi" / "ujian akhir.md"
    file.parent.mkdir()
    file.write_text(MESSY)
    return file


def found(installation, file):
    done = installation.run("check", file, "--format", "json")
    return {item["id"] for item in json.loads(done.stdout)["diagnostics"]}


def test_everything(elsewhere, quiz):
    elsewhere.succeed("fix", quiz)
    assert quiz.read_text() == MENDED
    assert not found(elsewhere, quiz) & set.union(*FIXABLE.values())


def test_a_second_run_changes_nothing(elsewhere, quiz):
    elsewhere.succeed("fix", quiz)
    before = quiz.stat()
    done = elsewhere.run("fix", quiz)
    assert (done.returncode, done.stdout) == (0, "")
    assert quiz.stat().st_mtime_ns == before.st_mtime_ns and quiz.stat().st_ino == before.st_ino


@pytest.mark.parametrize("what", ["ids", "boxes", "quotes", "headings", "bullets"])
def test_only_what_was_asked_for(elsewhere, quiz, what):
    before = found(elsewhere, quiz)
    assert FIXABLE[what] <= before
    elsewhere.succeed("fix", what, quiz)
    after = found(elsewhere, quiz)
    assert not FIXABLE[what] & after
    others = set.union(*(FIXABLE[other] for other in FIXABLE if other != what))
    assert before & others <= after


def test_the_name_of_a_diagnostic(elsewhere, quiz):
    elsewhere.succeed("fix", "HeadingEmpty", "BulletFromWord", quiz)
    assert quiz.read_text() == MESSY.replace("##\x20\n", "").replace("• ", "- ")


def test_a_dry_run_writes_nothing(elsewhere, quiz):
    diff = elsewhere.succeed("fix", "--dry-run", quiz)
    assert quiz.read_text() == MESSY
    assert sorted(quiz.parent.iterdir()) == [quiz]
    assert diff == elsewhere.succeed("fix", quiz)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_diff_is_one_that_git_applies(elsewhere, quiz, end):
    quiz.write_bytes(MESSY.replace("\n", end).encode())
    done = subprocess.run(
        [BALAI, "fix", "--dry-run", quiz],
        cwd=quiz.parent, env=elsewhere.environment(), capture_output=True, check=True,
    )
    subprocess.run(["git", "apply", "-p1", "-"], cwd=quiz.parent, input=done.stdout, check=True)
    assert quiz.read_bytes() == MENDED.replace("\n", end).encode()


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_mark_and_missing_last_line_end_stay(elsewhere, quiz, end, mark):
    def written(text):
        return mark + text.encode().rstrip(b"\n").replace(b"\n", end)

    quiz.write_bytes(written(MESSY))
    elsewhere.succeed("fix", quiz)
    assert quiz.read_bytes() == written(MENDED)


@pytest.mark.parametrize("mode", [0o600, 0o664, 0o755])
def test_permissions_and_links_stay(elsewhere, quiz, mode):
    quiz.chmod(mode)
    link = quiz.parent.parent / "tautan.md"
    link.symlink_to(quiz)
    elsewhere.succeed("fix", link)
    assert link.is_symlink() and quiz.read_text() == MENDED
    assert quiz.stat().st_mode & 0o7777 == mode
    assert sorted(quiz.parent.iterdir()) == [quiz]  # no temporary file is left


def test_a_workspace_is_mended_where_it_is_asked_for(installation):
    ours = installation.workspace / "Quizzes" / "satu.md"
    other = installation.workspace / "Quizzes" / "dua.md"
    for file in (ours, other):
        file.write_text(MESSY)
    installation.succeed("fix", "Quizzes/satu.md")
    assert (ours.read_text(), other.read_text()) == (MENDED, MESSY)
    diff = installation.succeed("fix")
    assert "+++ b/Quizzes/dua.md" in diff and other.read_text() == MENDED


def test_the_shipped_courses_need_no_mending(installation):
    assert installation.succeed("fix") == ""


# Pictures


def data(kind, content):
    return f"data:image/{kind};base64,{base64.b64encode(content).decode()}"


def test_pictures_get_files_of_their_own(elsewhere, tmp_path):
    lesson = tmp_path / "Modul 1.md"
    (tmp_path / "Modul 1-gambar-1.png").write_bytes(b"milik orang lain")
    lesson.write_text(
        f"# Modul\n\n![satu]({data('png', PNG)}) dan ![dua][image2], lagi ![satu][image3]\n\n"
        f"![rusak](data:image/png;base64,AAAA)\n\n"
        f"[image2]: <{data('png', GIF)}>\n\n[image3]: <{data('png', PNG)}>"
    )
    elsewhere.succeed("fix", "--dry-run", "images", lesson)
    assert not (tmp_path / "Modul 1-gambar-2.png").exists()
    elsewhere.succeed("fix", "images", lesson)
    assert (tmp_path / "Modul 1-gambar-1.png").read_bytes() == b"milik orang lain"
    assert (tmp_path / "Modul 1-gambar-2.png").read_bytes() == PNG
    # The picture itself says what it is, and the same one twice is one file.
    assert (tmp_path / "Modul 1-gambar-1.gif").read_bytes() == GIF
    assert lesson.read_text() == (
        "# Modul\n\n![satu](Modul%201-gambar-2.png) dan ![dua][image2], lagi ![satu][image3]\n\n"
        "![rusak](data:image/png;base64,AAAA)\n\n"
        "[image2]: <Modul%201-gambar-1.gif>\n\n[image3]: <Modul%201-gambar-2.png>"
    )
    assert "ImageMissing" not in found(elsewhere, lesson)
    assert elsewhere.succeed("fix", "images", lesson) == ""


# Words that are not understood


def test_a_word_that_is_neither(elsewhere, quiz):
    done = elsewhere.run("fix", "heading", quiz)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Mungkin maksud Anda 'headings'?" in done.stderr
    assert quiz.read_text() == MESSY


def test_a_file_that_cannot_be_written(elsewhere, tmp_path):
    """Says so, and leaves everything as it was: no file beside this one can have a longer name."""
    quiz = tmp_path / ("u" * 252 + ".md")
    quiz.write_text(MESSY)
    done = elsewhere.run("fix", quiz)
    assert (done.returncode, done.stdout) == (3, "") and quiz.name in done.stderr
    assert quiz.read_text() == MESSY and sorted(tmp_path.glob("u*")) == [quiz]


def test_colours_and_cut_lines_on_a_terminal_only(elsewhere, quiz):
    quiz.write_text(MESSY.replace("• pertama", "• " + "kata " * 1_000))
    with Terminal(elsewhere, "fix", "--dry-run", quiz) as terminal:
        assert terminal.wait_for_end() == 0
        assert b"\x1b[31m-" in terminal.raw and b"\x1b[32m+" in terminal.raw
        assert "…" in terminal.raw.decode() and "kata " * 1_000 not in terminal.raw.decode()
    plain = elsewhere.succeed("fix", "--dry-run", quiz)
    assert "\x1b" not in plain and "kata " * 1_000 in plain
