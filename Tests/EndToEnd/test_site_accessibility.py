"""Every kind of page, in light and dark, on a phone and a desk: axe finds nothing, nothing needs a
mouse, and nothing is lost at four times the size."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from browsing import DESKTOP, PHONE, add_further_pages
from driver import Installation

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
QUIZ = "latihan/keamanan-digital/kata-sandi/index.html"
LESSON = "kursus/keamanan-digital/kata-sandi/frasa-sandi/index.html"
SESSION = "sosialisasi/2026-11-14-balai-warga-mawar"
DECK = "salindia/keamanan-digital/kata-sandi/index.html"
PAPER = "cetak/keamanan-digital/kata-sandi"
PAGES = ["index.html", "kursus/keamanan-digital/index.html", LESSON, QUIZ, "cari/index.html", "tentang/index.html",
         "verifikasi/index.html", "istilah/index.html", "statistik/index.html", "404.html",
         "katalog/index.html", "sosialisasi/index.html", f"{SESSION}/index.html"]
# What is printed, and what is shown to a room.
PAPERS = ["cetak/keamanan-digital/index.html", f"{PAPER}/lembar-peserta.html", f"{PAPER}/soal.html",
          f"{PAPER}/lembar-jawaban.html", f"{SESSION}/poster.html", f"{SESSION}/daftar-hadir.html"]
WHOLES = [DECK, *PAPERS]
CLOSED = [DECK, LESSON, f"{PAPER}/kunci.html", f"{PAPER}/panduan.html"]


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    installation = Installation(tmp_path_factory.mktemp("accessibility"))
    add_further_pages(installation)
    installation.succeed("site", "build")
    installation.succeed("site", "build", "--edition", "facilitator")
    return installation.workspace


@pytest.fixture(scope="module")
def site(office):
    return office / "public"


def prepare(page, path):
    """Brings a page into the state in which people meet it."""
    if path == "cari/index.html":
        page.get_by_role("searchbox").fill("kata sandi")
        page.wait_for_selector("#hasil a")
    if path == QUIZ:
        for number in (0, 1):
            asked = page.locator(".question").nth(number)
            asked.locator(".pick > input").nth(number).check()
            asked.get_by_role("button", name="Periksa jawaban").click()


@pytest.mark.parametrize(
    "path", [f"public/{path}" for path in PAGES + WHOLES] + [f"facilitator/{path}" for path in CLOSED])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_axe_finds_nothing(office, browser, path, scheme, size):
    page = browser.new_page(viewport=size, color_scheme=scheme)
    page.goto((office / path).as_uri())
    prepare(page, path.removeprefix("public/"))
    assert violations(page) == []
    page.close()


def violations(page):
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}})
    return [
        (violation["id"], node["html"])
        for violation in found.response["violations"] for node in violation["nodes"]
    ]


@pytest.mark.parametrize(
    ("address", "size", "scheme"),
    [(f"public/{DECK}#1", PHONE, "dark"), (f"facilitator/{DECK}#!1", DESKTOP, "light")])
def test_axe_finds_nothing_on_any_slide(office, browser, address, size, scheme):
    path, _, fragment = address.partition("#")
    page = browser.new_page(viewport=size, color_scheme=scheme)
    page.goto(f"{(office / path).as_uri()}#{fragment}")
    count = page.locator(".slide").count()
    for number in range(1, count + 1):
        assert page.locator(".place").inner_text() == f"{number} / {count}"
        assert violations(page) == [], number
        page.keyboard.press("ArrowRight")
    page.close()


# 1280 by 1024 at 400 % (WCAG 1.4.10).
FOUR_TIMES = {"width": 320, "height": 256}


@pytest.mark.parametrize("path", PAGES + PAPERS)
def test_nothing_is_lost_at_four_times_the_size(site, browser, path):
    page = browser.new_page(viewport=FOUR_TIMES)
    page.goto((site / path).as_uri())
    prepare(page, path)
    width = page.evaluate("document.documentElement.scrollWidth")
    page.close()
    assert width <= 320


@pytest.mark.parametrize("address", [f"public/{DECK}", f"facilitator/{DECK}", f"facilitator/{DECK}#!1"])
def test_every_slide_is_read_at_four_times_the_size(office, browser, address):
    path, _, fragment = address.partition("#")
    page = browser.new_page(viewport=FOUR_TIMES)
    page.goto(f"{(office / path).as_uri()}#{fragment}")
    count = page.locator(".slide").count()
    assert count > 10
    for number in range(1, count + 1):
        assert page.locator(".place").inner_text() == f"{number} / {count}"
        seen = page.evaluate(
            """() => {
                const slide = document.querySelector('.slide.shown');
                const bottom = document.documentElement.scrollHeight;
                return {
                    width: document.documentElement.scrollWidth,
                    letters: parseFloat(getComputedStyle(slide.querySelector('.sheet')).fontSize),
                    // What stands on the slide stands on a page that can be scrolled to it.
                    cut: getComputedStyle(document.body).overflowY === 'hidden'
                        || slide.scrollHeight > slide.clientHeight + 1
                        || slide.getBoundingClientRect().bottom + scrollY > bottom + 1,
                };
            }"""
        )
        assert seen["width"] <= 320 and seen["letters"] >= 16 and not seen["cut"], number
        page.keyboard.press("ArrowRight")
    page.close()


def test_what_is_longer_than_a_small_window_is_read_before_the_next_slide(site, browser):
    page = browser.new_page(viewport=FOUR_TIMES)
    page.goto(f"{(site / DECK).as_uri()}#6")
    height = page.evaluate("document.documentElement.scrollHeight")
    assert height > 2 * FOUR_TIMES["height"]
    pressed = 0
    while page.locator(".place").inner_text().startswith("6 /"):
        page.keyboard.press("PageDown")
        page.wait_for_timeout(300)
        pressed += 1
        assert pressed < 20
    assert pressed >= height // FOUR_TIMES["height"]
    assert page.locator(".place").inner_text().startswith("7 /")
    assert page.evaluate("scrollY") == 0
    page.keyboard.press("PageUp")
    assert page.locator(".place").inner_text().startswith("6 /")
    page.close()


@pytest.mark.parametrize(
    "address",
    [f"public/{path}" for path in PAGES + WHOLES]
    # A slide with a link; what a speaker sees.
    + [f"public/{DECK}#6", f"facilitator/{DECK}#6", f"facilitator/{DECK}#!6"])
def test_keyboard_reaches_everything_and_shows_where_it_is(office, browser, address):
    path, _, fragment = address.partition("#")
    page = browser.new_page(viewport=DESKTOP)
    page.goto((office / path).as_uri() + (f"#{fragment}" if fragment else ""))
    prepare(page, path.removeprefix("public/"))
    page.evaluate("document.activeElement.blur()")
    wanted = page.evaluate(
        """() => [...document.querySelectorAll(
            'a[href], button, input, select, textarea, summary, [tabindex="0"]')]
            .filter(element => element.checkVisibility({visibilityProperty: true})
                && element.type !== 'radio').length"""
    )
    assert wanted > 0
    reached = set()
    for _ in range(wanted + 40):
        page.keyboard.press("Tab")
        at = page.evaluate(
            """() => {
                const element = document.activeElement;
                if (element === document.body) return null;
                element.dataset.number ??= String(document.querySelectorAll('[data-number]').length);
                const style = getComputedStyle(element);
                const box = element.getBoundingClientRect();
                return {
                    number: element.dataset.number,
                    isSeen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                        && box.bottom > 0 && box.top < innerHeight,
                    isRadio: element.type === 'radio',
                };
            }"""
        )
        if at is None:
            continue
        assert at["isSeen"]
        if not at["isRadio"]:
            reached.add(at["number"])
    page.close()
    assert len(reached) >= wanted


def test_a_question_is_answered_with_keys_alone(site, browser):
    page = browser.new_page(viewport=DESKTOP)
    page.goto((site / QUIZ).as_uri())
    asked = page.locator(".question").first
    asked.get_by_role("radio").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert asked.locator(".verdict-line").inner_text() in {"Benar.", "Belum tepat."}
    page.close()


def test_nothing_moves_for_whom_that_is_too_much(site, browser):
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto((site / "index.html").as_uri())
    assert page.evaluate(
        """[...document.querySelectorAll('*')].every(
            element => parseFloat(getComputedStyle(element).transitionDuration) === 0)"""
    )
    context.close()


def test_lesson_pages_are_small(site):
    import gzip

    sizes = sorted(
        len(gzip.compress(path.read_bytes()))
        for path in (site / "kursus").rglob("index.html") if path.parent.parent.parent.name != "kursus"
    )
    assert len(sizes) > 10
    assert sizes[-1] <= 14 * 1024
    assert sizes[len(sizes) // 2] < 10 * 1024
