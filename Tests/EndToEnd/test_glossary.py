"""The glossary: from the file a trainer writes to the page, the lessons and the search."""

import gzip

import pytest

from browsing import DESKTOP, PHONE, add_further_pages, watched
from driver import REPOSITORY, Installation
from small import small_installation

LESSON = "kursus/keamanan-digital/kata-sandi/dua-langkah/index.html"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    installation = Installation(tmp_path_factory.mktemp("glossary"))
    add_further_pages(installation)
    installation.succeed("site", "build")
    return installation.workspace / "public"


@pytest.fixture
def page(site, browser):
    page = browser.new_page(viewport=PHONE)
    complaints = watched(page)
    yield page
    page.close()
    assert complaints == []


def test_a_reader_follows_a_word_and_comes_back(site, page):
    page.goto((site / LESSON).as_uri())
    words = page.locator(".prose a[href*='istilah/']")
    names = [text.casefold() for text in words.all_inner_texts()]
    assert "autentikasi dua langkah" in names and len(names) == len(set(names))
    words.get_by_text("autentikasi dua langkah").click()
    entry = page.locator(".glossary > div", has=page.locator("dt:target"))
    assert "dua bukti yang berbeda jenis" in entry.inner_text()
    entry.get_by_role("link", name="Langkah kedua dan kode OTP").click()
    assert page.url == (site / LESSON).as_uri()


def test_no_word_is_linked_twice_or_where_it_should_not_be(site, browser):
    page = browser.new_page(viewport=DESKTOP)
    found = 0
    for path in (site / "kursus").rglob("index.html"):
        page.goto(path.as_uri())
        targets = page.eval_on_selector_all(
            "main .prose a[href*='istilah/']", "links => links.map(link => link.href)"
        )
        assert len(targets) == len(set(targets)), path
        assert page.locator(":is(h1, h2, h3, th, code, a, .question) a[href*='istilah/']").count() == 0
        found += len(targets)
    page.close()
    assert found > 60


def test_letters_lead_to_the_words_in_order(site, page):
    page.goto((site / "istilah/index.html").as_uri())
    words = page.locator(".glossary dt").all_inner_texts()
    assert words == sorted(words, key=str.casefold) and len(words) >= 30
    page.get_by_role("navigation", name="Menurut huruf").get_by_role("link", name="P").click()
    assert page.evaluate("decodeURIComponent(location.hash)") == "#:huruf-p"
    # Every word of the glossary that ships is used in the course that ships.
    assert page.locator(".glossary dd").count() == page.locator(".glossary dd a[href*='kursus/']").locator("xpath=ancestor::dd").count()


@pytest.mark.parametrize("question, word", [
    ("phishing", "Phishing"), ("password", "Kata sandi"), ("apa itu kode otp", "OTP"),
    ("ransom", "Ransomware"), ("data pribadi warga", "Data pribadi"),
])
def test_the_search_says_what_a_word_means(site, page, question, word):
    page.goto((site / "cari/index.html").as_uri())
    page.get_by_role("searchbox").fill(question)
    page.wait_for_function(
        "q => document.documentElement.dataset.found?.startsWith(q + ':')", arg=question
    )
    first = page.locator("#hasil > li").first
    assert first.locator("a").inner_text() == word
    assert first.locator(".measure").inner_text() == "Istilah"
    first.locator("a").click()
    assert page.locator("dt:target").inner_text() == word


def test_the_page_is_light_and_in_the_manifest(site):
    assert len(gzip.compress((site / "istilah/index.html").read_bytes())) < 14 * 1024
    assert "istilah/index.html" in (site / "manifest.sha256").read_text()


def test_an_interface_in_english(tmp_path):
    installation = small_installation(tmp_path)
    (installation.workspace / "balai.yml").write_text("organisation: Kota\nlanguage: en\n")
    folder = installation.workspace / "Site"
    folder.mkdir()
    (folder / "glossary.md").write_text("## Frasa\n\n*Also written:* kata\n\nEmpat kata acak.\n")
    installation.succeed("site", "build")
    page = (installation.workspace / "public/istilah/index.html").read_text()
    assert "<h1>Glossary</h1>" in page and "Used in: <a" in page and "Also written: kata" in page
    assert installation.succeed("site", "check", "public")


def test_mistakes_are_explained_and_stop_the_site(tmp_path):
    installation = small_installation(tmp_path)
    folder = installation.workspace / "Site"
    folder.mkdir()
    (folder / "istilah.md").write_text("## Frasa\n\n## OTP\n\nKode.\n\n## Otp\n\nLagi.\n")
    done = installation.run("check")
    assert done.returncode == 1
    said = done.stdout + done.stderr
    assert "Site/istilah.md:1" in said and "belum dijelaskan" in said
    assert "Site/istilah.md:7" in said and "'Otp' ada dua" in said
    assert installation.run("site", "build").returncode == 1
    # A file by its name, and one that was mended.
    assert installation.run("check", "Site/istilah.md").returncode == 1
    (folder / "istilah.md").write_text("## Frasa\n\nEmpat kata.\n")
    assert installation.run("check", "Site/istilah.md").returncode == 0
    installation.succeed("site", "build")
    (folder / "istilah.md").unlink()
    installation.succeed("site", "build")
    assert not (installation.workspace / "public/istilah").exists()


def test_the_glossary_that_ships_is_in_order():
    text = (REPOSITORY / "Site/istilah.md").read_text(encoding="utf-8")
    words = [line[3:].strip("*") for line in text.splitlines() if line.startswith("## ")]
    assert words == sorted(words, key=str.casefold)
