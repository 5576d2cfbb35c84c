"""What `balai check` remembers changes how long it takes, never what it says."""

import os
import random
import shutil
import time

import pytest

SETTLED = 3.3  # seconds after which a file's stamp is believed

LINES = [
    "\n## Bagian {n}\n\nIsi.\n",
    "\n## Bagian {{#bagian-{n}}}\n\nIsi.\n",
    "\nLihat [a](01-a.md#bagian-{n}), [b](../k{n}/02-b.md) dan [diri](#bagian-{n}).\n",
    "\n![gambar](gambar-{n}.png)\n",
    "\n## Soal {n} {{see=k{n}/a#bagian-{n} objective=satu}}\n\n- [x] ya\n- [ ] tidak\n",
    "\n## Soal {{see=k{n}/b}}\n\n- [ ]ya\n- [ ] tidak\n",
    "\n##Bagian {n}\n\n<b>x\n",
]
FRONTS = [
    "---\ntitle: Modul\nobjectives:\n- satu: bisa satu\n- dua\nquiz: k{n}/q\n---\n",
    "---\ntitle: Kursus\npretest: k{n}/q\nprerequisites: [k{n}]\n---\n",
    "---\ntitle: Uji\nkind: exam\nallow: ExplanationMissing\n---\n",
    "",
]
NAMES = ["course.md", "01-a.md", "02-a.md", "02-b.md", "q.md", "LICENSE.md", "gambar-1.png"]


def written(chance):
    number = lambda: {"n": chance.randrange(3)}
    front = chance.choice(FRONTS).format(**number())
    return front + "".join(
        chance.choice(LINES).format(**number()) for _ in range(chance.randrange(5))
    )


def a_place(chance, root):
    folder = root / chance.choice(["Courses", "Quizzes"]) / f"k{chance.randrange(3)}"
    folder.mkdir(parents=True, exist_ok=True)
    return folder / chance.choice(NAMES)


def change(chance, root):
    """Does to a workspace one thing that an author might do, or an accident."""
    files = sorted(path for path in root.rglob("*/*/*") if path.is_file())
    path = chance.choice(files)
    match chance.randrange(8):
        case 0 | 1 | 2:
            path.write_text(path.read_text("utf-8", "replace") + written(chance))
        case 3:
            path.unlink()
        case 4:
            path.rename(a_place(chance, root))
        case 5:
            shutil.copy2(path, a_place(chance, root))  # with the times of the original
        case 6:
            path.write_bytes(b"## \xff\n")
        case 7:
            # As long as before and, as far as it can be set, as old.
            times = path.stat()
            path.write_bytes(path.read_bytes().swapcase())
            os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    if len(files) < 6:
        a_place(chance, root).write_text(written(chance))


def said(installation, *options):
    done = installation.run("check", *options)
    assert done.stderr == "" and done.returncode in (0, 1)
    return done.returncode, done.stdout


def kept(installation):
    (file,) = (installation.home / ".cache" / "balai").iterdir()
    return file


@pytest.mark.parametrize("seed", range(2))
def test_after_any_change_the_result_is_that_of_a_full_check(elsewhere, seed):
    chance = random.Random(seed)
    root = elsewhere.workspace
    (root / "balai.yml").write_text("organisation: Uji\n")
    for _ in range(25):
        a_place(chance, root).write_text(written(chance))
    time.sleep(SETTLED)
    said(elsewhere)
    findings = set()
    for round in range(16):
        if round == 12:
            time.sleep(SETTLED)
        for _ in range(chance.randrange(3)):
            change(chance, root)
        form = ["--format", chance.choice(["text", "json"])]
        full = said(elsewhere, "--no-cache", *form)
        assert said(elsewhere, *form) == full, f"seed {seed}, round {round}"
        findings.add(full)
    assert len(findings) > 4, "nothing was found, so nothing was compared"


def test_what_did_not_change_is_not_opened(installation):
    """Not even to show its lines; what changed is read however old it looks."""
    quiz = installation.workspace / "Quizzes" / "kuis.md"
    quiz.write_text("---\ntitle: K\n---\n## Apa?\n\n- [ ]a\n- [ ] b\n")
    time.sleep(SETTLED)
    before = said(installation)
    assert "## Apa?" in before[1]
    was = quiz.stat()
    file = kept(installation)
    other = bytearray(file.read_bytes())
    assert said(installation) == before
    assert bytes(other) == file.read_bytes(), "the cache was written although nothing changed"
    quiz.write_text("---\ntitle: K\n---\n## Ini?\n\n- [ ]a\n- [ ] b\n")
    os.utime(quiz, ns=(was.st_atime_ns, was.st_mtime_ns))
    assert quiz.stat().st_size == was.st_size
    assert "## Ini?" in said(installation)[1]


def test_a_damaged_cache_counts_as_none(installation):
    (installation.workspace / "Quizzes" / "kuis.md").write_text("## Apa?\n\n- [ ]a\n- [ ] b\n")
    time.sleep(SETTLED)
    full = said(installation, "--no-cache")
    said(installation)
    file = kept(installation)
    sound = file.read_bytes()
    chance = random.Random(1)
    for _ in range(12):
        damaged = bytearray(sound)
        match chance.randrange(4):
            case 0:
                del damaged[chance.randrange(len(damaged)) :]
            case 1:
                damaged += b"\0" * chance.randrange(1, 20)
            case 2:
                damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
            case 3:
                start = chance.randrange(len(damaged))
                damaged[start : start + 500] = bytes(len(damaged[start : start + 500]))
        file.write_bytes(damaged)
        assert said(installation) == full
        assert len(file.read_bytes()) == len(sound)
    file.unlink()
    file.mkdir()
    assert said(installation) == full


def test_the_cache_of_another_workspace_or_program_is_not_believed(installation, elsewhere):
    (elsewhere.workspace / "balai.yml").write_text("organisation: Uji\n")
    (elsewhere.workspace / "Quizzes").mkdir()
    (elsewhere.workspace / "Quizzes" / "kuis.md").write_text("## Apa?\n\n- [ ]a\n- [ ] b\n")
    time.sleep(SETTLED)
    for each in (installation, elsewhere):
        said(each)
    full = said(elsewhere, "--no-cache")
    shutil.copy(kept(installation), kept(elsewhere))
    assert said(elsewhere) == full
