"""Parts of the site's pages that an agency writes itself."""

import re

import pytest

from browsing import DESKTOP, PHONE, chromium, watched
from driver import Installation


@pytest.fixture
def installation(tmp_path):
    return Installation(tmp_path)


@pytest.fixture
def parts(installation):
    folder = installation.workspace / "Site/Templates"
    folder.mkdir(parents=True)
    return folder


def public(installation, *path):
    installation.succeed("site", "build")
    return installation.workspace.joinpath("public", *path)


def check(installation):
    return installation.run("check", "--lang", "en")


def test_what_is_offered_to_begin_with_is_shown(installation):
    for part in ("kepala", "kaki", "beranda", "tentang"):
        installation.succeed("new", "template", part)
        assert (installation.workspace / f"Site/Templates/{part}.html").exists()
    assert check(installation).returncode == 0
    home = public(installation, "index.html").read_text()
    about = public(installation, "tentang", "index.html").read_text()
    lesson = next(public(installation, "kursus").rglob("*/*/*/index.html")).read_text()
    for page in (home, about, lesson):
        assert 'href="tel:112"' in page.split("</header>")[0]
        assert "Jalan Contoh 1" in page.split("<footer")[1]
        assert not re.search(r"\{\{|\}\}", page)
    assert "Selamat datang" in home and "Selamat datang" not in about
    assert "Siapa kami" in about and "Siapa kami" not in home
    assert installation.run("site", "check").returncode == 0
    with chromium() as browser:
        for screen in (PHONE, DESKTOP):
            page = browser.new_page(viewport=screen)
            complaints = watched(page)
            page.goto(public(installation, "index.html").as_uri())
            assert page.locator(".office-head").is_visible()
            assert page.evaluate("document.documentElement.scrollWidth") <= screen["width"]
            assert complaints == []
            page.close()


def test_only_what_lessons_may_hold_gets_through(installation, parts):
    (parts / "kaki.html").write_text(
        "<div onclick='x()'>\n\n    <p>Aman <b>tebal</b></p>\n\n"
        "    <script src='https://jahat.example/x.js'>alert(1)</script>\n"
        "    <img src='https://jahat.example/lacak.png' alt='Lacak'>\n</div>\n"
        "<iframe src='https://jahat.example/'></iframe><a href='javascript:x()'>klik</a>\n")
    foot = public(installation, "index.html").read_text().split("<footer")[1]
    assert "Aman <strong>tebal</strong>" in foot
    for bad in ("<script", "onclick", "<iframe", "javascript:", "<img", "<pre"):
        assert bad not in foot
    said = check(installation).stdout
    assert "HTMLRemoved" in said and "Site/Templates/kaki.html:5" in said


def test_mistakes_are_named_with_file_and_line(installation, parts):
    (parts / "kaki.html").write_text("<p>Satu</p>\n<p>{{tangal}}</p>\n")
    done = check(installation)
    assert done.returncode == 1
    assert "Site/Templates/kaki.html:2" in done.stdout and "{{tanggal}}" in done.stdout
    assert installation.run("site", "build").returncode == 1
    (parts / "kaki.html").rename(parts / "kakki.html")
    (parts / "kakki.html").write_text("<p>Satu</p>\n")
    done = check(installation)
    assert done.returncode == 0 and "TemplateUnknown" in done.stdout
    assert "kepala.html, kaki.html, beranda.html, tentang.html" in " ".join(done.stdout.split())
    # Templates of certificates stand beside them.
    installation.succeed("new", "template", "dinas-kita")
    (parts / "kakki.html").unlink()
    assert "warnings: 0" in check(installation).stdout


def test_links_and_pictures_lead_from_every_page(installation, parts):
    (parts / "logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><path d="M0 0h9v9z"/></svg>')
    (parts / "kepala.md").write_text(
        "![Lambang](logo.svg) [Kata sandi](../../Courses/keamanan-digital/02-kata-sandi.md)\n")
    public(installation)
    assert installation.run("site", "check").returncode == 0
    assert public(installation, "berkas/Site/Templates/logo.svg").exists()
    (parts / "kepala.md").write_text("[Hilang](../../Courses/keamanan-digital/99-tidak-ada.md)\n")
    assert "LinkBroken" in check(installation).stdout


def test_a_changed_part_changes_every_page(installation, parts, tmp_path):
    pages = []
    for text in ("Lama", "Baru"):
        (parts / "kaki.html").write_text(f"<p>{text} {{{{instansi}}}}</p>")
        folder = public(installation)
        whole = tmp_path / text
        installation.succeed("site", "build", "--no-cache", "--output", whole)
        for path in whole.rglob("*"):
            if path.is_file():
                assert path.read_bytes() == (folder / path.relative_to(whole)).read_bytes(), path
        pages.append((folder / "index.html").read_text())
    assert "Lama" in pages[0] and "Baru" in pages[1] and "Lama" not in pages[1]
