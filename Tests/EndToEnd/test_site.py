"""The site as a citizen sees it: opened from a folder in a browser, without a server."""

from collections import deque
from urllib.parse import unquote, urldefrag, urlsplit

import pytest

from browsing import add_further_pages
from driver import Installation

NARROW = {"width": 360, "height": 740}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    installation = Installation(tmp_path_factory.mktemp("site"))
    add_further_pages(installation)
    said = installation.succeed("site", "build")
    folder = installation.workspace / "public"
    assert str(folder / "index.html") in said
    return folder


@pytest.fixture(scope="module")
def tour(site, browser):
    """Every page reached by links from the first one, and everything loaded on the way."""
    page = browser.new_page(viewport=NARROW)
    requests, complaints, found = [], [], {}
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: complaints.append((page.url, message.text)))
    page.on("pageerror", lambda error: complaints.append((page.url, str(error))))
    waiting = deque([(site / "index.html").as_uri()])
    while waiting:
        address = waiting.popleft()
        if address in found:
            continue
        page.goto(address)
        found[address] = page.evaluate(
            """() => ({
                title: document.title, lang: document.documentElement.lang,
                scroll: document.documentElement.scrollWidth,
                headings: document.querySelectorAll('h1').length,
                ids: [...document.querySelectorAll('[id]')].map(element => element.id),
                links: [...document.links].map(link => link.href),
                unlabelled: [...document.images].filter(image => image.alt === null).length,
            })"""
        )
        waiting += [
            urldefrag(link).url
            for link in found[address]["links"]
            if link.startswith("file:") and urldefrag(link).url.endswith(".html")
        ]
    page.close()
    return found, requests, complaints


def test_every_page_is_reached(site, tour):
    reached = {unquote(urlsplit(address).path) for address in tour[0]}
    pages = {str(page) for page in site.rglob("*.html") if page.name != "404.html"}
    assert pages == reached
    assert len(pages) >= 20


def test_every_anchor_exists(tour):
    pages, _, _ = tour
    for address, page in pages.items():
        for link in page["links"]:
            target, anchor = urldefrag(link)
            if anchor and target in pages:
                assert unquote(anchor) in pages[target]["ids"], f"{address}: {link}"


def test_nothing_is_loaded_from_elsewhere(site, tour):
    _, requests, _ = tour
    assert [url for url in requests if not url.startswith(site.as_uri() + "/")] == []


def test_browser_does_not_complain(tour):
    assert tour[2] == []


def test_pages_name_themselves(tour):
    pages = tour[0].values()
    assert all(page["lang"] == "id" and page["title"] and page["headings"] == 1 for page in pages)
    assert len({page["title"] for page in pages}) == len(pages)


def test_no_page_scrolls_sideways_on_a_phone(tour):
    too_wide = {address: page["scroll"] for address, page in tour[0].items()}
    assert {a: width for a, width in too_wide.items() if width > NARROW["width"]} == {}


def test_readable_without_scripts(site, browser):
    context = browser.new_context(java_script_enabled=False, viewport=NARROW)
    page = context.new_page()
    page.goto((site / "index.html").as_uri())
    page.get_by_role("link", name="Keamanan Digital Dasar untuk ASN").first.click()
    page.get_by_role("link", name="Frasa sandi yang panjang").first.click()
    assert "Bagaimana kata sandi ditebak" in page.locator("main").inner_text()
    context.close()


def test_prints(site, browser):
    page = browser.new_page()
    page.goto((site / "kursus/keamanan-digital/kata-sandi/frasa-sandi/index.html").as_uri())
    page.emulate_media(media="print")
    paper = page.pdf(format="A4")
    assert paper.startswith(b"%PDF-") and len(paper) > 5000
    assert not page.locator("nav").first.is_visible()
    page.close()


def test_same_content_gives_the_same_bytes(site, tmp_path):
    installation = Installation(tmp_path)
    add_further_pages(installation)
    installation.succeed("site", "build", "--output", tmp_path / "again")
    assert contents(site) == contents(tmp_path / "again")


def contents(folder):
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder): path.read_bytes() for path in files}
