"""The site where there is no connection: visited once, then read, searched and practised."""

import shutil

import pytest

from browsing import PHONE, add_further_pages, serving, watched
from driver import Installation


@pytest.fixture
def installation(tmp_path):
    installation = Installation(tmp_path)
    installation.succeed("site", "build")
    return installation


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


@pytest.mark.parametrize("edition", ["public", "facilitator"])
def test_everything_is_asked_of_this_server_only(installation, context, edition):
    add_further_pages(installation)
    installation.succeed("site", "build", "--edition", edition)
    folder = installation.workspace / edition
    pages = sorted(str(path.relative_to(folder)) for path in folder.rglob("*.html"))
    assert kinds(pages) == KINDS | (CLOSED_KINDS if edition == "facilitator" else set())
    with serving(installation, "--directory", folder) as address:
        requests, headers = [], []
        context.on("request", lambda request: requests.append(request.url))
        context.on("response", lambda response: headers.append(response.headers))
        page = visit(context, address)
        for path in pages:
            page.goto(address + path)
            use(page, path)
            assert page.evaluate("document.cookie") == "", path
        assert {url.split("#")[0] for url in requests} >= {address + path for path in pages}
        # A book is loaded by who wants it.
        assert [url for url in requests if url.endswith(".epub")] == []
        assert [url for url in requests if not url.startswith(address)] == []
        assert [each for each in headers if "set-cookie" in each] == []
        assert context.cookies() == []


# What the address of a page begins with; or, for some papers, its name.
KINDS = {"404.html", "cari", "cetak", "daftar-hadir.html", "index.html", "istilah", "katalog", "kursus",
         "latihan", "lembar-jawaban.html", "lembar-peserta.html", "poster.html", "salindia", "soal.html",
         "sosialisasi", "statistik", "tentang", "verifikasi"}
CLOSED_KINDS = {"kunci.html", "panduan.html"}


def kinds(pages):
    parts = [path.split("/") for path in pages]
    return {each[0] if each[-1] == "index.html" else each[-1] for each in parts}


def use(page, path):
    """Does on a page what may lead to its asking for more."""
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    if path == "cari/index.html":
        page.get_by_role("searchbox").fill("kata sandi")
        page.wait_for_selector("#hasil a")
    if path.startswith("latihan/"):
        asked = page.locator(".question").first
        asked.locator("input").first.click()
        asked.get_by_role("button", name="Periksa jawaban").click()
    if path.startswith("salindia/"):
        page.keyboard.press("End")
    if path == "verifikasi/index.html":
        page.get_by_role("textbox").first.fill("eyJhbGciOiJFZERTQSJ9.e30.AAAA")


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
