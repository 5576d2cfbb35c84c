"""What `site check` says of pages that a telephone loads for too long, and what makes them so."""

import hashlib
import json
import random

import pytest

from driver import Installation

# 400,000 bytes that say they are 10 by 10.
PICTURE = b"GIF89a\x0a\x00\x0a\x00\x00\x00\x00" + random.Random(1).randbytes(400_000)
LESSON = "kursus/keamanan-digital/kata-sandi/frasa-sandi/index.html"
SLIDES = "salindia/keamanan-digital/kata-sandi/index.html"
COURSE = "cetak/keamanan-digital/index.html"


@pytest.fixture
def installation(tmp_path):
    return Installation(tmp_path)


def findings(installation, *arguments):
    """What is said of each file, one finding a file."""
    done = installation.run("site", "check", "--format", "json", *arguments)
    found = json.loads(done.stdout)["findings"]
    assert done.returncode == (1 if found else 0), done.stderr
    said = {finding["path"]: (finding["kind"], finding["message"]) for finding in found}
    assert len(said) == len(found)
    return said


def add_to_lesson(installation, text):
    module = installation.workspace / "Courses/keamanan-digital/02-kata-sandi.md"
    head, mark, rest = module.read_text().partition("\n## Satu akun")
    assert mark
    module.write_text(f"{head}\n{text}\n{mark}{rest}")


def noise(words):
    """Text that nothing makes shorter."""
    return " ".join(hashlib.sha256(str(n).encode()).hexdigest()[:12] for n in range(words))


def test_slides_and_papers_may_have_as_much_as_their_lessons(installation):
    lessons = len(list((installation.workspace / "Courses/keamanan-digital").glob("0*.md")))
    installation.succeed("site", "build")
    assert findings(installation) == {}
    # The slides of three lessons have some 6 KB, those of all lessons together 26 KB.
    assert lessons == 6
    said = findings(installation, "--budget", "1")
    assert said[SLIDES][0] == said[COURSE][0] == "too-large"
    assert "melebihi 3 KB" in said[SLIDES][1]
    assert SLIDES not in findings(installation, "--budget", "3")


def test_what_makes_slides_and_papers_long_is_named(installation):
    add_to_lesson(installation, f"### Lampiran & daftar\n\nIni daftarnya.\n\n{noise(7000)}")
    installation.succeed("site", "build")
    said = findings(installation)
    assert set(said) == {LESSON, SLIDES}
    assert {kind for kind, _ in said.values()} == {"too-large"}
    assert "melebihi 14 KB; bagian terpanjangnya 'Lampiran & daftar', 9" in said[LESSON][1]
    assert "melebihi 42 KB; bagian terpanjangnya 'Lampiran & daftar" in said[SLIDES][1]
    text = installation.run("site", "check", "--lang", "en").stdout
    assert f"{SLIDES}: " in text and "more than 42 KB; the longest part is 'Lampiran & daftar" in text


def test_heavy_pictures_are_named(installation):
    folder = installation.workspace / "Courses/keamanan-digital"
    (folder / "besar.gif").write_bytes(PICTURE)
    (folder / "lain.gif").write_bytes(PICTURE + b"!" * 200_000)
    module = folder / "02-kata-sandi.md"
    module.write_text(module.read_text() + "\n![Satu](besar.gif) ![Dua](lain.gif)\n")
    said = installation.succeed("site", "build", "--lang", "en")
    assert "Heavy for a telephone: berkas/Courses/keamanan-digital/lain.gif, 586 KB" in said
    done = installation.run("site", "check", "--lang", "en")
    assert done.returncode == 1
    assert "the largest is berkas/Courses/keamanan-digital/lain.gif, 586 KB" in done.stdout


def test_pictures_of_slides_are_counted_by_lesson(installation):
    folder = installation.workspace / "Courses/keamanan-digital"
    names = [f"foto-{number}.gif" for number in range(5)]
    for number, name in enumerate(names):
        (folder / name).write_bytes(PICTURE + bytes(1000 * number))
    add_to_lesson(installation, "\n\n".join(f"![Foto]({name})" for name in names[:1]))
    installation.succeed("site", "build")
    assert findings(installation) == {}
    add_to_lesson(installation, "\n\n".join(f"![Foto]({name})" for name in names[1:]))
    installation.succeed("site", "build")
    said = findings(installation)
    # 2,000,000 bytes are too much for the slides of three lessons, and not for a whole course.
    assert set(said) == {LESSON, SLIDES}
    assert said[SLIDES] == (
        "too-heavy",
        "gambar dan skripnya 1968 KB, melebihi 1500 KB; yang terbesar "
        "berkas/Courses/keamanan-digital/foto-4.gif, 395 KB")
