"""balai new: examples that a trainer can start from."""

import json
import re

import pytest

from learner import COURSE


def diagnostics(installation, folder, language="id"):
    done = installation.run("check", "--format", "json", "--lang", language, cwd=folder)
    return json.loads(done.stdout)["diagnostics"]


def made(output):
    return re.findall(r"^(?:Dibuat|Made): (.*)$", output, re.MULTILINE)


@pytest.fixture
def workspace(elsewhere, tmp_path):
    folder = tmp_path / "ruang"
    elsewhere.succeed("new", "workspace", folder)
    return folder


@pytest.mark.parametrize("language", ["id", "en"])
def test_what_is_made_is_in_order(elsewhere, tmp_path, language):
    folder = tmp_path / "ruang"
    elsewhere.succeed("new", "workspace", folder, "--lang", language)

    def new(*words):
        return made(elsewhere.succeed("new", *words, "--lang", language, cwd=folder))

    assert len(new("course", "Literasi Data")) == 4
    new("module", "literasi-data/berbagi")
    for kind in ("practice", "exam", "pretest", "posttest", "survey"):
        new("quiz", f"literasi-data/kuis-{kind}", "--kind", kind)
    new("session", "Balai Desa Sukamaju", "--date", "2026-12-01")
    assert diagnostics(elsewhere, folder, language) == []
    elsewhere.succeed("check", "--strict", cwd=folder)
    assert elsewhere.succeed("fix", cwd=folder) == ""


def test_the_texts_are_in_the_language_asked_for(elsewhere, workspace, tmp_path):
    english = tmp_path / "english"
    elsewhere.succeed("new", "workspace", english, "--lang", "en")
    for folder, marks in ((workspace, "pilihan|kunci"), (english, "options|key")):
        texts = "".join(file.read_text() for file in folder.rglob("*.md"))
        assert re.search(marks, texts)
    texts = "".join(file.read_text() for file in english.rglob("*.md"))
    assert not re.search(r"\b(yang|dan|untuk|adalah)\b", texts)


def test_a_title(elsewhere, workspace):
    elsewhere.succeed("new", "course", "data", "--title", 'Data: "milik warga"', cwd=workspace)
    elsewhere.succeed("new", "course", "hak-digital", cwd=workspace)
    shown = [
        json.loads(
            elsewhere.succeed(
                "show", f"Courses/{name}/course.md", "--format", "json", cwd=workspace
            )
        )["course"]["title"]
        for name in ("data", "hak-digital")
    ]
    assert shown == ['Data: "milik warga"', "Hak digital"]
    assert diagnostics(elsewhere, workspace) == []


def test_modules_are_numbered_on(installation):
    output = installation.succeed("new", "module", "Jejak Digital")
    assert made(output) == [
        f"Courses/{COURSE}/07-jejak-digital.md", f"Quizzes/{COURSE}/jejak-digital.md",
    ]
    folder = installation.workspace / "Courses" / COURSE
    (folder / "41-akhir.md").write_text("# Akhir\n")
    output = installation.succeed("new", "module", "lanjutan", cwd=folder)
    assert made(output)[0] == "42-lanjutan.md"


def test_the_course_is_found_by_name_place_or_being_the_only_one(elsewhere, workspace):
    elsewhere.succeed("new", "course", "kedua", cwd=workspace)
    done = elsewhere.run("new", "quiz", "uji", cwd=workspace)
    assert done.returncode == 2 and "kedua/uji" in done.stderr and "kursus-pertama" in done.stderr
    elsewhere.succeed("new", "quiz", "kedua/uji", cwd=workspace)
    elsewhere.succeed("new", "quiz", "lagi", cwd=workspace / "Courses" / "kedua")
    assert (workspace / "Quizzes/kedua/uji.md").exists()
    assert (workspace / "Quizzes/kedua/lagi.md").exists()
    assert elsewhere.run("new", "module", "asing/uji", cwd=workspace).returncode == 2


def test_nothing_is_overwritten(elsewhere, workspace):
    def contents():
        return {file: file.read_text() for file in workspace.rglob("*") if file.is_file()}

    before = contents()
    for words in (
        ("workspace", workspace), ("course", "kursus-pertama"), ("module", "pengantar"),
        ("quiz", "ujian"),
    ):
        done = elsewhere.run("new", *words, cwd=workspace)
        assert (done.returncode, done.stdout) == (2, ""), words
        assert "sudah ada" in done.stderr
    assert contents() == before


def test_a_session(elsewhere, workspace):
    output = elsewhere.succeed(
        "new", "session", "Balai Desa Sukamaju", "--date", "2026-12-01", "--title", "Aman di WA",
        cwd=workspace,
    )
    (path,) = made(output)
    assert path == "Site/Sessions/2026-12-01-balai-desa-sukamaju.md"
    text = (workspace / path).read_text()
    for line in (
        'title: "Aman di WA"', "start: 2026-12-01T09:00+07:00", '  name: "Balai Desa Sukamaju"',
        "modules: [kursus-pertama/pengantar]", "capacity: 30",
    ):
        assert f"\n{line}\n" in text
    assert elsewhere.run("new", "session", "Aula", "--date", "besok", cwd=workspace).returncode == 2


def test_without_a_workspace_it_says_how_to_make_one(elsewhere, tmp_path):
    done = elsewhere.run("new", "course", "data", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (3, "")
    assert "balai new workspace" in done.stderr


@pytest.mark.parametrize("name", ["", "///", "!!!", "a/b/c"])
def test_names_that_cannot_be(elsewhere, workspace, name):
    assert elsewhere.run("new", "module", name, cwd=workspace).returncode == 2
