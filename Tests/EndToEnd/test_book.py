"""E-books of courses, as a reader program sees them."""

import subprocess
import urllib.request
import zipfile
import zlib
from pathlib import Path

import pytest

from browsing import serving
from driver import Installation

CHECKER = Path("/usr/share/java/epubcheck.jar")

COURSE = """---
title: Naskah yang "sulit" & <aneh>
summary: Semua yang bisa ada di pelajaran.
language: id
version: "2.0"
authors: [Tim Uji & Kawan]
license: CC-BY-SA-4.0
---
Lihat [modul pertama](01-satu.md) dan [kursus lain](../lain/course.md).
"""

MODULE = """---
title: Satu
minutes: 30
objectives:
  - memakai a < b & c
---
# Satu

Pembuka dengan `kode <b>` dan <https://example.org/?a=1&b=2>.

## Pelajaran pertama & utama

| Kiri | Tengah | |
|:--|:-:|--:|
| a | **b** | 1 |

> [!WARNING]
> Awas <script>alert(1)</script> ya.

- [ ] belum
- [x] sudah

1. satu
2. dua

   ```sh
   ls <a> && echo "x"
   ```

![Kotak merah](gambar/kotak%20merah.png) ![Tidak dikenal](gambar/lain.webp)

Baris satu\\
baris dua

---

Lihat [pelajaran kedua](#kedua) dan [lembar](lembar.pdf).

<details><summary>Lagi</summary>

Isi.

</details>

## Kedua

### Bagian é #1

Teks H<sub>2</sub>O dan <kbd>Ctrl</kbd>.

> [!QUESTION] {#cek}
> Mana yang benar?
>
> - [x] Ini
> - [ ] Itu
"""

# A red square of one pixel.
PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cfc00000030101"
    "00c9fe92ef0000000049454e44ae426082"
)


@pytest.fixture(scope="module")
def installation(tmp_path_factory):
    installation = Installation(tmp_path_factory.mktemp("book"))
    course = installation.workspace / "Courses" / "sulit"
    (course / "gambar").mkdir(parents=True)
    (course / "course.md").write_text(COURSE)
    (course / "01-satu.md").write_text(MODULE)
    (course / "gambar" / "kotak merah.png").write_bytes(PICTURE)
    (course / "gambar" / "lain.webp").write_bytes(b"RIFF\\0\\0\\0\\0WEBP")
    (course / "lembar.pdf").write_bytes(b"%PDF-1.4")
    other = installation.workspace / "Courses" / "lain"
    other.mkdir()
    (other / "course.md").write_text("---\ntitle: Lain\n---\n")
    (other / "01-a.md").write_text("# A\n\n## B\n\nTeks.\n")
    return installation


@pytest.fixture(scope="module")
def books(installation):
    folder = installation.workspace / "buku"
    said = installation.succeed("site", "book", "--output", str(folder))
    assert "keamanan-digital.epub" in said
    return folder


def test_the_site_has_the_same_books(installation, books):
    installation.succeed("site", "build")
    site = installation.workspace / "public"
    for name in ("keamanan-digital", "sulit", "lain"):
        book = site / f"kursus/{name}/{name}.epub"
        assert book.read_bytes() == (books / f"{name}.epub").read_bytes()
        assert f'href="{name}.epub"' in book.with_name("index.html").read_text()
    assert "kursus/sulit/sulit.epub" in (site / "manifest.sha256").read_text()
    installation.succeed("site", "check", str(site))
    with serving(installation) as address:
        with urllib.request.urlopen(address + "kursus/sulit/sulit.epub") as answer:
            assert answer.headers["Content-Type"] == "application/epub+zip"
            assert answer.read() == (books / "sulit.epub").read_bytes()


def test_a_picture_that_changed_is_in_the_next_book(installation):
    installation.succeed("site", "build")
    picture = installation.workspace / "Courses/sulit/gambar/kotak merah.png"
    book = installation.workspace / "public/kursus/sulit/sulit.epub"
    before = book.read_bytes()
    # Text in a PNG is metadata: another file, the same picture.
    end = PICTURE.rindex(b"IEND") - 4
    note = b"tEXtComment\0uji"
    chunk = (len(note) - 4).to_bytes(4, "big") + note + zlib.crc32(note).to_bytes(4, "big")
    picture.write_bytes(PICTURE[:end] + chunk + PICTURE[end:])
    installation.succeed("site", "build")
    assert book.read_bytes() == before
    green = zlib.compress(b"\0\0\xff\0")
    start, stop = PICTURE.index(b"IDAT") - 4, PICTURE.rindex(b"IEND") - 4
    data = b"IDAT" + green
    chunk = len(green).to_bytes(4, "big") + data + zlib.crc32(data).to_bytes(4, "big")
    picture.write_bytes(PICTURE[:start] + chunk + PICTURE[stop:])
    installation.succeed("site", "build")
    with zipfile.ZipFile(book) as now:
        inside = now.read("EPUB/gambar/Courses/sulit/gambar/kotak_20merah.png")
    assert green in inside and b"uji" not in inside
    picture.write_bytes(PICTURE)


def test_an_office_may_do_without_books(installation):
    settings = installation.workspace / "balai.yml"
    before = settings.read_text()
    settings.write_text(before + "site: {books: false}\n")
    installation.succeed("site", "build")
    site = installation.workspace / "public"
    assert list(site.rglob("*.epub")) == []
    assert ".epub" not in (site / "kursus/sulit/index.html").read_text()
    settings.write_text(before + "site: {books: kadang}\n")
    assert installation.run("site", "build").returncode == 1
    settings.write_text(before)


@pytest.mark.parametrize("name", ["keamanan-digital", "sulit", "lain"])
def test_every_book_passes_the_check_of_its_standard(books, name):
    assert CHECKER.exists(), "epubcheck is missing: make test installs it"
    found = subprocess.run(
        ["java", "-jar", str(CHECKER), "--failonwarnings", str(books / f"{name}.epub")],
        capture_output=True, text=True, timeout=300,
    )
    assert found.returncode == 0, found.stdout + found.stderr


def test_pictures_are_in_it_and_what_cannot_be_shown_is_said_in_words(books):
    with zipfile.ZipFile(books / "sulit.epub") as book:
        assert book.testzip() is None
        assert book.namelist()[0] == "mimetype"
        assert book.read("EPUB/gambar/Courses/sulit/gambar/kotak_20merah.png") == PICTURE
        page = book.read("EPUB/pelajaran/satu/pelajaran-pertama--utama.xhtml").decode()
    assert "Tidak dikenal" in page and "webp" not in page
    assert "lembar</a>" not in page and "lembar" in page
    assert 'href="kedua.xhtml"' in page
    assert "<script" not in page


def test_the_same_course_gives_the_same_bytes(installation, books):
    again = installation.workspace / "lagi"
    installation.succeed("site", "book", "sulit", "--output", str(again))
    assert (again / "sulit.epub").read_bytes() == (books / "sulit.epub").read_bytes()


def test_a_course_that_is_not_there_is_named(installation):
    result = installation.run("site", "book", "entah")
    assert result.returncode == 2
    assert "entah" in result.stderr
