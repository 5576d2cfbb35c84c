"""Sessions, slides and papers as people use them: on the terminal, in a browser and on paper."""

import json
import re
from urllib.parse import unquote, urlsplit

import pytest

from browsing import add_sessions, printed
from driver import REPOSITORY, Installation

PHONE = {"width": 360, "height": 740}
PROJECTOR = {"width": 1024, "height": 768}
MODULE = "salindia/keamanan-digital/kata-sandi/index.html"
PAST = "2026-11-14-balai-warga-mawar"


def with_sessions(folder):
    installation = Installation(folder)
    add_sessions(installation)
    return installation


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    installation = with_sessions(tmp_path_factory.mktemp("sosialisasi"))
    installation.succeed("site", "build")
    said = installation.succeed("site", "build", "--edition", "facilitator")
    assert "jangan diterbitkan" in said
    return installation


@pytest.fixture(scope="module")
def site(office):
    return office.workspace / "public"


@pytest.fixture(scope="module")
def closed(office):
    return office.workspace / "facilitator"


# On the terminal


def session(folder, name, start, end):
    path = folder / f"Site/Sessions/{name}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        f"---\ntitle: Kelas\nstart: {start}\nend: {end}\nplace: {{name: Aula}}\n---\nIsi.\n"
    )


def test_attendance_is_written_beside_the_session_and_shown(tmp_path):
    installation = with_sessions(tmp_path)
    session(installation.workspace, "2020-01-04-aula", "2020-01-04 09:00 WIB", "2020-01-04 11:00 WIB")
    assert "kehadiran belum dicatat" in installation.succeed("session", "list")
    count = ["session", "attendance", "2020-01-04"]
    said = installation.succeed(
        *count, "--women", "12", "--men", "8", "--ratings", "0,0,1,9,10", "--note", "Ramai."
    )
    assert "20 orang hadir" in said
    written = installation.workspace / "Site/Sessions/Attendance/2020-01-04-aula.md"
    assert written.read_text() == (
        "---\nwomen: 12\nmen: 8\nratings: {1: 0, 2: 0, 3: 1, 4: 9, 5: 10}\n---\nRamai.\n"
    )
    assert "0 galat, 0 peringatan" in installation.succeed("check")
    again = installation.run(*count, "--women", "1")
    assert again.returncode == 2 and "sudah ada" in again.stderr
    installation.succeed(*count, "--women", "30", "--replace")
    (listed,) = [
        each
        for each in json.loads(installation.succeed("session", "list", "--format", "json"))
        if each["session"] == "2020-01-04-aula"
    ]
    assert listed["status"] == "past" and listed["attendance"]["total"] == 30
    installation.succeed("site", "build")
    page = installation.workspace / "public/sosialisasi/2020-01-04-aula/index.html"
    assert "30 orang" in page.read_text()


def test_a_list_of_names_becomes_numbers(tmp_path):
    installation = Installation(tmp_path)
    session(installation.workspace, "2020-01-04-aula", "2020-01-04 09:00 WIB", "2020-01-04 11:00 WIB")
    names = installation.workspace / "hadir.csv"
    names.write_text("No;Nama;L/P;Umur\n1;Siti Contoh;P;64\n2;Budi Contoh;L;30\n3;;;\n")
    installation.succeed("session", "attendance", "2020-01-04-aula", "--file", names)
    text = (installation.workspace / "Site/Sessions/Attendance/2020-01-04-aula.md").read_text()
    assert text == "---\nwomen: 1\nmen: 1\nelderly: 1\n---\n"


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["2020-01-04-aula"], 2, "Belum disebut"),
        (["tidak-ada", "--women", "1"], 2, "Tidak ada sosialisasi"),
        (["20", "--women", "1"], 2, "beberapa sosialisasi"),
        (["2999-01-04-aula", "--women", "1"], 1, "belum dimulai"),
        (["2020-01-04-aula", "--women", "2", "--elderly", "3"], 1, "lebih banyak"),
        (["2020-01-04-aula", "--women", "2", "--ratings", "1,2"], 2, "bukan 5 bilangan"),
        (["2020-01-04-aula", "--women", "-2"], 2, "--women"),
        (["2020-01-04-aula", "--file", "balai.yml"], 1, "Baris pertama menyebut kolomnya"),
        (["2020-01-04-aula", "--file", "tak-ada.csv"], 3, "tidak bisa dibaca"),
    ],
)
def test_what_cannot_be_counted_is_said(tmp_path, arguments, code, words):
    installation = Installation(tmp_path)
    for year in ("2020", "2999"):
        session(
            installation.workspace, f"{year}-01-04-aula", f"{year}-01-04 09:00 WIB",
            f"{year}-01-04 11:00 WIB",
        )  # fmt: skip
    session(installation.workspace, "2021-01-04-lain", "2021-01-04 09:00 WIB", "2021-01-04 10:00 WIB")
    done = installation.run("session", "attendance", *arguments)
    assert done.returncode == code, done.stderr
    assert words in done.stderr
    assert not (installation.workspace / "Site/Sessions/Attendance").exists()


def test_one_edition_does_not_overwrite_the_other(office, site, closed):
    for folder, edition in ((site, "facilitator"), (closed, "public")):
        done = office.run("site", "build", "--output", folder, "--edition", edition)
        assert done.returncode == 2 and "tidak ditulis di sana" in done.stderr
    assert (closed / "JANGAN-DITERBITKAN.txt").exists()
    assert not (site / "JANGAN-DITERBITKAN.txt").exists()


# In the browser


def test_nothing_public_leads_to_the_other_edition(site):
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert "facilitator/" not in text and "kunci.html" not in text, page
        assert "Catatan pembicara" not in text, page


def test_the_home_page_leads_to_the_session_and_its_papers(site, browser):
    page = browser.new_page(viewport=PHONE)
    page.goto((site / "index.html").as_uri())
    page.locator("nav").get_by_role("link", name="Sosialisasi").click()
    page.get_by_role("link", name="Mengenali pesan penipuan").click()
    assert "09.00–11.30 WIB" in page.locator("main").inner_text()
    calls = page.get_by_role("link", name="Telepon").get_attribute("href")
    assert calls == "tel:+6281200000000"
    page.get_by_role("link", name="Lembar peserta").first.click()
    assert page.locator("h1").inner_text() == "Phishing dan rekayasa sosial"
    page.close()


def test_places_come_nearest_first_for_who_allows_it(site, browser):
    context = browser.new_context(
        geolocation={"latitude": -6.2300, "longitude": 106.8700}, viewport=PHONE
    )
    context.grant_permissions(["geolocation"])
    page = context.new_page()
    page.goto((site / "sosialisasi/index.html").as_uri())
    assert page.locator(".sessions h3").first.inner_text() == "Mengenali pesan penipuan"
    page.get_by_role("button", name="Urutkan dari yang terdekat").click()
    page.wait_for_selector(".distance")
    assert page.locator(".sessions h3").first.inner_text().startswith("Ponsel dan akun")
    assert re.fullmatch(r"± 0,\d km", page.locator(".distance").first.inner_text())
    context.close()


def test_the_calendar_is_one_that_others_read(site):
    text = (site / "sosialisasi.ics").read_bytes()
    assert b"\n" not in text.replace(b"\r\n", b"")
    assert max(map(len, text.split(b"\r\n"))) <= 75
    unfolded = text.replace(b"\r\n ", b"").decode().split("\r\n")
    assert unfolded.count("BEGIN:VEVENT") == unfolded.count("END:VEVENT") == 3
    assert f"UID:{PAST}@pemerintah-kota-contoh" in unfolded
    assert "DTSTART:20261114T020000Z" in unfolded
    places = json.loads((site / "tempat.geojson").read_text())
    assert {each["properties"]["kind"] for each in places["features"]} == {"session", "centre"}


@pytest.mark.parametrize("edition", ["site", "closed"])
def test_no_slide_overflows(edition, browser, request):
    folder = request.getfixturevalue(edition)
    page = browser.new_page(viewport=PROJECTOR)
    decks = sorted(folder.glob("salindia/*/*/index.html"))
    assert len(decks) == 6
    for deck in decks:
        page.goto(deck.as_uri())
        count = page.locator(".slide").count()
        assert count > 10
        for number in range(1, count + 1):
            shown = page.locator(".slide.shown")
            assert page.locator(".place").inner_text() == f"{number} / {count}"
            size = shown.evaluate(
                "e => [e.scrollHeight - e.clientHeight, e.scrollWidth - e.clientWidth]"
            )
            assert max(size) <= 1, f"{deck}#{number}"
            page.keyboard.press("PageDown")
        page.keyboard.press("Home")
        assert page.locator(".place").inner_text() == f"1 / {count}"
    page.close()


def test_slides_without_a_script_stand_below_each_other(site, browser):
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto((site / MODULE).as_uri())
    assert page.locator(".slide").nth(5).is_visible()
    assert not page.locator(".controls").is_visible()
    assert page.evaluate("1") == 1
    context.close()


def test_a_finger_turns_slides_and_moves_wide_tables(site, browser):
    context = browser.new_context(viewport=PHONE, has_touch=True)
    page = context.new_page()
    page.goto(f"{(site / MODULE).as_uri()}#7")
    assert page.locator(".slide.shown .table").is_visible()
    session = context.new_cdp_session(page)

    def swipe(selector):
        box = page.locator(selector).bounding_box()
        y = box["y"] + box["height"] / 2
        for kind, places in (
            ("touchStart", [300]), ("touchMove", [200]), ("touchMove", [100]), ("touchEnd", []),
        ):  # fmt: skip
            session.send("Input.dispatchTouchEvent", {
                "type": kind, "touchPoints": [{"x": x, "y": y} for x in places]})
        return page.locator(".place").inner_text().split(" / ")[0]

    page.evaluate("document.querySelector('.slide.shown table').style.width = '900px'")
    assert swipe(".slide.shown .table") == "7"
    assert page.evaluate("document.querySelector('.slide.shown .table').scrollLeft") > 0
    assert swipe(".slide.shown h2") == "8"
    context.close()


def test_who_speaks_has_notes_and_a_clock_in_another_window(closed, browser):
    context = browser.new_context(viewport=PROJECTOR)
    page = context.new_page()
    page.goto((closed / MODULE).as_uri())
    with context.expect_page() as opened:
        page.keyboard.press("s")
    speaker = opened.value
    speaker.wait_for_selector(".panel:not([hidden])")
    assert re.fullmatch(r"\d\d\.\d\d", speaker.locator(".clock").inner_text())
    page.keyboard.press("ArrowRight")
    speaker.wait_for_function("document.querySelector('.place').textContent.startsWith('2 /')")
    speaker.keyboard.press("End")
    page.wait_for_function("location.hash !== '#2'")
    assert page.locator(".place").inner_text() == speaker.locator(".place").inner_text()
    number = page.evaluate(
        "() => [...document.querySelectorAll('.slide')].findIndex(e => e.querySelector('.notes'))"
    )
    page.goto("about:blank")
    page.goto(f"{(closed / MODULE).as_uri()}#!{number + 1}")
    assert "Pertanyaan diskusi" in page.locator(".speech").inner_text()
    context.close()


# On paper


def paper(page, path, folder):
    page.goto(path.as_uri())
    return printed(page, folder / "kertas.pdf")


@pytest.mark.parametrize(
    ("path", "pages", "words"),
    [
        (f"sosialisasi/{PAST}/poster.html", 1, "Balai Warga Mawar"),
        (f"sosialisasi/{PAST}/daftar-hadir.html", 2, "Tanda tangan"),
        ("cetak/keamanan-digital/kata-sandi/lembar-peserta.html", 3, "Catatan saya"),
        ("cetak/keamanan-digital/kata-sandi/soal.html", 2, "Pilih satu jawaban"),
        ("cetak/keamanan-digital/kata-sandi/lembar-jawaban.html", 1, "Lingkari huruf"),
        ("cetak/keamanan-digital/kata-sandi/kunci.html", 3, "Jawaban: C"),
        ("cetak/keamanan-digital/kata-sandi/panduan.html", 1, "Pertanyaan diskusi"),
    ],
)
def test_papers_have_page_numbers_and_no_navigation(closed, browser, tmp_path, path, pages, words):
    page = browser.new_page()
    count, text = paper(page, closed / path, tmp_path)
    assert 1 <= count <= pages
    assert not page.locator(".way-back").is_hidden()
    page.emulate_media(media="print")
    assert page.locator(".way-back").is_hidden()
    assert words in " ".join(text.split()) and re.search(rf"1 ?/ ?{count}\b", text)
    assert "Cetak dari menu" not in text
    page.close()


def test_the_whole_course_is_one_paper(site, browser, tmp_path):
    page = browser.new_page()
    count, text = paper(page, site / "cetak/keamanan-digital/index.html", tmp_path)
    assert count >= 20
    assert page.locator(".module").count() == 6
    ids = page.evaluate("() => [...document.querySelectorAll('[id]')].map(e => e.id)")
    assert len(ids) == len(set(ids))
    page.close()


def test_every_link_of_slides_and_papers_leads_somewhere(closed, browser):
    page = browser.new_page()
    for folder in ("salindia", "cetak", "sosialisasi"):
        for file in closed.glob(f"{folder}/**/*.html"):
            page.goto(file.as_uri())
            for link in page.evaluate("() => [...document.links].map(each => each.href)"):
                parts = urlsplit(link)
                if parts.scheme == "file":
                    assert (REPOSITORY / unquote(parts.path)).exists(), f"{file}: {link}"
    page.close()
