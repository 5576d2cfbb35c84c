"""The site where there is no connection: visited once, then read, searched and practised."""

import shutil

import pytest

from browsing import PHONE, chromium, serving, watched
from driver import Installation


@pytest.fixture
def installation(tmp_path):
    installation = Installation(tmp_path)
    installation.succeed("site", "build")
    return installation


@pytest.fixture(scope="module")
def browser():
    with chromium() as browser:
        yield browser


@pytest.fixture
def context(browser):
    context = browser.new_context(viewport=PHONE)
    yield context
    context.close()


def visit(context, address):
    """Opens the first page and waits until the browser has kept the edition."""
    page = context.new_page()
    page.goto(address)
    page.evaluate("navigator.serviceWorker.ready.then(() => null)")
    page.wait_for_function("navigator.serviceWorker.controller !== null")
    return page


def test_read_search_and_practise_without_the_server(installation, context):
    with serving(installation) as address:
        page = visit(context, address)
    complaints = watched(page)
    page.goto(address + "kursus/keamanan-digital/")
    page.get_by_role("link", name="Frasa sandi yang panjang").first.click()
    assert "Bagaimana kata sandi ditebak" in page.locator("main").inner_text()
    assert page.evaluate("getComputedStyle(document.querySelector('.masthead')).backgroundColor") \
        == "rgb(59, 36, 22)"
    page.get_by_role("link", name="Cari").click()
    page.get_by_role("searchbox").fill("frasa sandi")
    page.wait_for_selector("#hasil a")
    assert page.locator("#hasil a").first.inner_text() == "Frasa sandi yang panjang"
    page.goto(address + "latihan/keamanan-digital/kata-sandi/index.html")
    asked = page.locator(".question").first
    asked.get_by_role("radio").first.check()
    asked.get_by_role("button", name="Periksa jawaban").click()
    assert asked.locator(".verdict-line").inner_text() in {"Benar.", "Belum tepat."}
    assert complaints == []
    page.goto(address + "tidak/ada/")
    assert "Halaman tidak ditemukan" in page.locator("h1").inner_text()


def test_everything_is_asked_of_this_server_only(installation, context):
    with serving(installation) as address:
        requests = []
        context.on("request", lambda request: requests.append(request.url))
        visit(context, address)
        assert len(requests) > 50
        # A book is loaded by who wants it.
        assert [url for url in requests if url.endswith(".epub")] == []
        assert [url for url in requests if not url.startswith(address)] == []
        assert context.cookies() == []


def test_newer_edition_is_announced_and_loaded_when_wanted(installation, context):
    lesson = installation.workspace / "Courses/keamanan-digital/02-kata-sandi.md"
    with serving(installation) as address:
        page = visit(context, address)
        place = "kursus/keamanan-digital/kata-sandi/frasa-sandi/index.html"
        page.goto(address + place)
        lesson.write_text(lesson.read_text().replace(
            "Bagaimana kata sandi ditebak", "Begini kata sandi ditebak"))
        installation.succeed("site", "build")
        fetched = []
        context.on(
            "request", lambda request: request.service_worker and fetched.append(request.url))
        page.reload()
        page.get_by_role("button", name="Muat edisi baru").wait_for()
        # Nothing changes before the reader wants it.
        assert "Bagaimana kata sandi ditebak" in page.locator("main").inner_text()
        page.get_by_role("button", name="Muat edisi baru").click()
        page.get_by_role("heading", name="Begini kata sandi ditebak").wait_for()
        # What is the same in both was not fetched again.
        assert 0 < len([url for url in fetched if "/kursus/" in url]) < 5
    page.goto(address + place)
    assert "Begini kata sandi ditebak" in page.locator("main").inner_text()


def test_update_is_one_folder(installation, context, tmp_path):
    """Whoever copies the new folder over the old one has the new edition."""
    copy = tmp_path / "usb"
    shutil.copytree(installation.workspace / "public", copy)
    lesson = installation.workspace / "Courses/keamanan-digital/02-kata-sandi.md"
    lesson.write_text(lesson.read_text() + "\nKalimat baru.\n")
    installation.succeed("site", "build")
    shutil.rmtree(copy)
    shutil.copytree(installation.workspace / "public", copy)
    assert "utuh" in installation.succeed("site", "check", copy)


def test_can_be_installed(installation, context):
    with serving(installation) as address:
        page = visit(context, address)
        session = context.new_cdp_session(page)
        manifest = session.send("Page.getAppManifest")
        assert manifest["errors"] == []
        assert '"start_url":"index.html"' in manifest["data"]


def test_from_a_folder_nothing_is_registered(installation, browser):
    page = browser.new_page()
    complaints = watched(page)
    page.goto((installation.workspace / "public/index.html").as_uri())
    page.wait_for_load_state("load")
    assert complaints == []
    page.close()
