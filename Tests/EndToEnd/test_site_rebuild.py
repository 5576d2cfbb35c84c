"""Building the site again over an old one that somebody has meddled with: what is left of it is kept,
what is not is made anew, and what is not ours is never overwritten."""

import os
import random
import shutil
import time

import pytest

import editions
from browsing import more_courses
from driver import Installation
from editions import contents

ADDRESS = ["--base-url", "https://contoh.go.id"]


@pytest.fixture
def installation(tmp_path):
    return Installation(tmp_path)


def build(installation, *arguments):
    return editions.build(installation, *ADDRESS, *arguments)


def whole(installation, folder):
    """What a build from nothing gives."""
    installation.succeed("site", "build", "--no-cache", *ADDRESS, "--output", folder)
    made = contents(folder)
    shutil.rmtree(folder)
    return made


def settle(folder):
    """As if the folder had been left alone for a while."""
    before = time.time() - 60
    for path in [folder, *folder.rglob("*")]:
        os.utime(path, (before, before))


def meddle(chance, folder, courses, step):
    """Does to the site, or to the courses, what people do. Returns a foreign file, if that is it."""
    files = sorted(
        path for path in folder.rglob("*") if path.is_file() and path.name != "manifest.sha256")
    folders = sorted(path for path in folder.rglob("*") if path.is_dir())
    page, module = chance.choice(files), chance.choice(sorted(courses.glob("kecil-*/*.md")))
    match chance.randrange(11):
        case 0: page.unlink()
        case 1: page.write_bytes(page.read_bytes()[::-1])
        case 2: page.write_bytes(page.read_bytes())
        case 3: os.utime(page, (1, 1))
        case 4: shutil.rmtree(page.parent if page.parent != folder else page.parent / "kursus")
        case 5: (chance.choice(folders) / "kosong").mkdir(exist_ok=True)
        case 6:
            foreign = chance.choice(folders) / f"catatan-{step}.txt"
            foreign.write_text("penting")
            return foreign
        case 7:
            foreign = chance.choice(folders) / f"luar-{step}" / "dalam" / ".catatan"
            foreign.parent.mkdir(parents=True)
            foreign.write_text("penting")
            return foreign
        case 8: module.write_text(module.read_text() + f"\nTambahan katak{step}.\n")
        case 9: module.write_text(module.read_text() + f"\n## Pelajaran {step}\n\nIsi {step}.\n")
        case 10:
            others = sorted(module.parent.glob("*.md"))
            if len(others) > 1:
                others[-1].unlink()
    return None


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_whatever_people_do_the_site_is_that_of_a_build_from_nothing(
        installation, tmp_path, seed):
    more_courses(installation, 6)
    build(installation)
    folder, courses = installation.workspace / "public", installation.workspace / "Courses"
    chance = random.Random(seed)
    for step in range(12):
        foreign = [meddle(chance, folder, courses, step) for _ in range(chance.randrange(1, 4))]
        foreign = [path for path in foreign if path is not None and path.exists()]
        if foreign:
            done = installation.run("site", "build", *ADDRESS)
            assert done.returncode == 2, (step, done.stderr)
            assert any(path.name in done.stderr for path in foreign), step
            for path in foreign:
                assert path.read_text() == "penting"
                path.unlink()
        build(installation)
        assert contents(folder) == whole(installation, tmp_path / "whole"), step
        assert build(installation) == 0, step


def test_a_foreign_file_is_seen_wherever_it_lies_and_however_old_the_site_is(installation):
    build(installation)
    folder = installation.workspace / "public"
    settle(folder)
    # The first build after that has to look into every folder, the next one into none.
    for _ in range(3):
        build(installation)
        settled = sorted(path for path in [folder, *folder.rglob("*")] if path.is_dir())
        foreign = settled[len(settled) // 2] / "titipan.pdf"
        stamp = foreign.parent.stat()
        foreign.write_bytes(b"%PDF")
        done = installation.run("site", "build", *ADDRESS)
        assert done.returncode == 2 and "titipan.pdf" in done.stderr
        foreign.unlink()
        os.utime(foreign.parent, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))


def test_a_link_in_place_of_a_folder_is_not_followed(installation, tmp_path):
    build(installation)
    folder = installation.workspace / "public"
    (folder / "kursus").rename(tmp_path / "kursus")
    (folder / "kursus").symlink_to(tmp_path / "kursus")
    before = contents(tmp_path / "kursus")
    done = installation.run("site", "build", *ADDRESS)
    assert done.returncode == 2 and "'kursus'" in done.stderr
    assert contents(tmp_path / "kursus") == before


def test_a_quiz_that_becomes_an_exam_leaves_the_pages_of_other_courses(installation, tmp_path):
    """Its course says nothing new, but what it may publish is less."""
    (installation.workspace / "Quizzes/latihan.md").write_text(
        "---\ntitle: Latihan\n---\n## Mana yang benar?\n\n- [x] Rahasia negara\n- [ ] Bukan\n")
    for name, front in [("pemakai", ""), ("penguji", "")]:
        course = installation.workspace / f"Courses/{name}"
        course.mkdir(parents=True)
        (course / "course.md").write_text(f"---\ntitle: {name}\n{front}---\nIsi.\n")
        (course / "01-satu.md").write_text(
            "---\ntitle: Satu\n" + ("quiz: latihan\n" if name == "pemakai" else "")
            + "---\n## Awal\n\nIsi.\n")
    build(installation)
    folder = installation.workspace / "public"
    assert any(b"Rahasia negara" in text for text in contents(folder).values())
    (installation.workspace / "Courses/penguji/course.md").write_text(
        "---\ntitle: penguji\npretest: latihan\n---\nIsi.\n")
    build(installation)
    assert contents(folder) == whole(installation, tmp_path / "whole")


def test_an_error_across_files_is_found_though_only_one_file_changed(installation):
    more_courses(installation, 3)
    build(installation)
    module = installation.workspace / "Courses/kecil-0/01-satu.md"
    text = module.read_text()
    wrong = text.replace("---\n##", "quiz: tidak-ada\n---\n##")
    # Another line in front of it moves the mistake, and it is one nonetheless.
    for changed in [wrong, wrong, wrong.replace("title", "minutes: 5\ntitle")]:
        module.write_text(changed)
        done = installation.run("site", "build", *ADDRESS)
        assert done.returncode == 1 and "1 galat" in done.stderr
    module.write_text(text)
    assert build(installation) == 0


def test_how_serious_a_mistake_across_files_is_can_change(installation):
    more_courses(installation, 3)
    module = installation.workspace / "Courses/kecil-0/01-satu.md"
    module.write_text(module.read_text() + "\n[rusak](../kecil-1/tidak-ada.md)\n")
    build(installation)
    settings = installation.workspace / "balai.yml"
    text = settings.read_text()
    settings.write_text(text + "checks:\n  LinkBroken: error\n")
    assert installation.run("site", "build", *ADDRESS).returncode == 1
    settings.write_text(text)
    build(installation)
