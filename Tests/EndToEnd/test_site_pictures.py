"""Pictures of the site: as large as a reader's screen needs, and nothing of whoever took them."""

import io
import random
import zipfile

import pytest
from PIL import Image

from browsing import DESKTOP, PHONE, chromium, serving
from driver import Installation

PLACE = b"GPS -6.2 106.8"


@pytest.fixture
def installation(tmp_path):
    return Installation(tmp_path)


def photograph(width, height, orientation=None):
    """As a telephone takes it: much detail, and where it was taken."""
    chance = random.Random(width)
    small = Image.new("RGB", (width // 16, height // 16))
    small.putdata([tuple(chance.randrange(256) for _ in range(3)) for _ in range(small.width * small.height)])
    exif = Image.Exif()
    if orientation:
        exif[0x0112] = orientation
    exif[0x010E] = PLACE.decode()
    file = io.BytesIO()
    small.resize((width, height), Image.BICUBIC).save(file, "JPEG", quality=95, exif=exif)
    return file.getvalue()


def course_with(installation, **pictures):
    """A course that shows these pictures."""
    folder = installation.workspace / "Courses/gambar"
    folder.mkdir(exist_ok=True)
    lines = []
    for name, data in pictures.items():
        (folder / f"{name}.jpg").write_bytes(data)
        lines.append(f"![Foto {name}]({name}.jpg)\n")
    (folder / "01-foto.md").write_text("---\ntitle: Foto\n---\n## Awal\n\n" + "\n".join(lines))
    return folder


def lesson(installation):
    return installation.workspace / "public/kursus/gambar/foto/awal/index.html"


def contents(folder):
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*") if path.is_file()
    }


def test_each_reader_loads_a_picture_that_fits_the_screen(installation):
    data = photograph(4000, 3000, orientation=6)
    folder = course_with(installation, loket=data)
    installation.succeed("site", "build")
    public = installation.workspace / "public"
    widths = {
        int(path.name.split(".")[-2]): path for path in (public / "gambar").rglob("*.webp")
    }
    assert sorted(widths) == [480, 960, 1440]
    for width, path in widths.items():
        with Image.open(path) as picture:
            assert picture.size == (width, width * 4 // 3), "it does not stand upright"
            assert not picture.getexif()
        assert path.stat().st_size * 5 < len(data)
    assert not list(public.rglob("loket.jpg")), "the original is published"
    assert all(PLACE not in bytes for bytes in contents(public).values())
    assert (folder / "loket.jpg").read_bytes() == data

    loaded = {}
    with chromium() as browser, serving(installation) as address:
        for name, screen, scale in [
            ("phone", PHONE, 1), ("sharp phone", PHONE, 2), ("desktop", DESKTOP, 1),
            ("sharp desktop", DESKTOP, 2),
        ]:
            page = browser.new_page(viewport=screen, device_scale_factor=scale)
            page.goto(f"{address}kursus/gambar/foto/awal/")
            image = page.locator("main img")
            image.scroll_into_view_if_needed()
            page.wait_for_function("document.querySelector('main img').complete")
            source = image.evaluate("e => e.currentSrc")
            loaded[name] = int(source.split(".")[-2])
            box = image.bounding_box()
            assert abs(box["height"] - box["width"] * 4 / 3) < 2
            assert box["width"] <= screen["width"]
            page.close()
        page = browser.new_page(viewport=PHONE)
        page.goto(lesson(installation).as_uri())
        page.locator("main img").scroll_into_view_if_needed()
        page.wait_for_function("document.querySelector('main img').naturalWidth > 0")
        page.close()
    assert loaded == {"phone": 480, "sharp phone": 960, "desktop": 960, "sharp desktop": 1440}


def test_the_cache_changes_nothing_but_the_time(installation, tmp_path):
    course_with(installation, satu=photograph(2000, 1500), dua=photograph(1200, 900))
    installation.succeed("site", "build")
    public = installation.workspace / "public"
    first = contents(public)
    cache = installation.home / ".cache/balai/gambar"
    # Each for pages and for the book.
    (page, book), gone = [sorted(folder.iterdir()) for folder in sorted(cache.iterdir())]
    assert book.suffix == ".buku" and len(gone) == 2
    # Damaged, gone, or not asked: the same site.
    for path in (page, book):
        path.write_bytes(path.read_bytes()[:-10] + b"0123456789")
    for path in gone:
        path.unlink()
    for arguments in [(), ("--no-cache",)]:
        other = tmp_path / f"other{len(arguments)}"
        installation.succeed("site", "build", "--output", other, *arguments)
        assert contents(other) == first
    # Another picture under the old name is seen.
    course_with(installation, satu=photograph(2000, 1200))
    installation.succeed("site", "build")
    whole = tmp_path / "whole"
    installation.succeed("site", "build", "--no-cache", "--output", whole)
    assert contents(public) == contents(whole) != first


def test_a_picture_that_broke_off_is_named_with_its_line(installation):
    data = photograph(1000, 800)
    folder = course_with(installation, utuh=data, putus=data[: len(data) // 2])
    result = installation.run("check", "--lang", "en")
    assert "ImageUnusable" in result.stdout and "putus.jpg" in result.stdout
    assert "01-foto.md:8" in result.stdout
    assert "utuh.jpg" not in result.stdout
    # Asked again, from what is remembered.
    assert installation.run("check", "--lang", "en").stdout == result.stdout
    installation.succeed("site", "build")
    assert not list((installation.workspace / "public").rglob("putus*"))
    (folder / "putus.jpg").write_bytes(data)
    assert "ImageUnusable" not in installation.run("check").stdout


def test_a_picture_that_claims_to_be_huge_is_refused(installation):
    file = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(file, "PNG")
    assert len(file.getvalue()) < 100_000
    folder = course_with(installation)
    (folder / "bom.png").write_bytes(file.getvalue())
    (folder / "01-foto.md").write_text("---\ntitle: Foto\n---\n## Awal\n\n![Bom](bom.png)\n")
    said = installation.run("check", "--lang", "en").stdout
    assert "400 million pixels" in said
    installation.succeed("site", "build")


def test_a_book_has_one_small_picture(installation, tmp_path):
    data = photograph(3000, 2000, orientation=8)
    course_with(installation, loket=data)
    installation.succeed("site", "book", "gambar", "--output", tmp_path)
    with zipfile.ZipFile(tmp_path / "gambar.epub") as book:
        [name] = [name for name in book.namelist() if name.endswith(".jpg")]
        shown = book.read(name)
    with Image.open(io.BytesIO(shown)) as picture:
        assert picture.size == (960, 1440)
    assert PLACE not in shown and len(shown) * 5 < len(data)


def test_heavy_pages_are_counted_as_a_phone_loads_them(installation):
    course_with(installation, **{f"foto{i}": photograph(2400 + 16 * i, 1600) for i in range(3)})
    installation.succeed("site", "build")
    assert installation.run("site", "check").returncode == 0
    course_with(installation, **{f"foto{i}": photograph(2400 + 16 * i, 1600) for i in range(30)})
    installation.succeed("site", "build")
    said = installation.run("site", "check", "--lang", "en")
    assert said.returncode == 1
    assert ".960.webp" in said.stdout and "1440" not in said.stdout
