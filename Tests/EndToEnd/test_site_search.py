"""The search of the site, opened from a folder: the browser finds what the program indexed."""

import itertools
import json
import re

import pytest

from browsing import PHONE, watched
from driver import REPOSITORY, Installation

# Words with accents, apostrophes, signs and affixes, for the two programs that take them apart.
ODD = """---
title: Kata-kata ganjil
---
## Naïve café di Jum’at

Ünïcode, Qur'an, e-mail, 2FA, TLS1.3, kata_sandi, ☂payung☂, اختبار, ꦲꦏ꧀ꦱꦫ, ß, İstanbul, œuvre,
mempertanggungjawabkan, ketidakhadirannya, menyanyikan, mengecek, pengujian, diisi, berkaslah,
apakah, bagaimanapun, mengirimkannya, pemberitahuan, pembelajaran, memperbarui, keterbukaan,
undang-undang, PENYALAHGUNAAN, terenkripsi, disalahgunakan, perlindungannya, dimanfaatkan.
"""

# More words with one beginning than a shard has room for.
MANY = "".join(
    f"ze{''.join(rest)}{', ' if place % 8 else '.{}'.format(chr(10))}"
    for place, rest in enumerate(itertools.product("bdfghjlmpqrtvwxyz", "aiueo", "bdfghjlmprtvwxyz", "aiueo"))
)
MANY = f"""---
title: Banyak kata
---
## Semua kata

{MANY}
## Zebra di jalan

Berhenti dahulu.
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    installation = Installation(tmp_path_factory.mktemp("search"))
    (installation.workspace / "Courses/keamanan-digital/07-ganjil.md").write_text(ODD)
    (installation.workspace / "Courses/keamanan-digital/08-banyak.md").write_text(MANY)
    (installation.workspace / "Site").mkdir(exist_ok=True)
    text = (REPOSITORY / "Site/sinonim.txt").read_text()
    (installation.workspace / "Site/sinonim.txt").write_text(text)
    installation.succeed("site", "build")
    return installation.workspace / "public"


@pytest.fixture
def page(site, browser):
    page = browser.new_page(viewport=PHONE)
    complaints = watched(page)
    page.goto((site / "cari/index.html").as_uri())
    yield page
    page.close()
    assert complaints == []


def ask(page, question):
    page.get_by_role("searchbox").fill(question)
    page.wait_for_function(
        "q => document.documentElement.dataset.found?.startsWith(q + ':')", arg=question
    )
    return page.locator("#hasil a").all_inner_texts()


def lessons(site):
    for file in sorted((site / "cari/isi").rglob("*.js")):
        place, found = re.fullmatch(
            r'balaiCari\.isi\("([^"]*)",(.*)\);\n', file.read_text(), re.S
        ).groups()
        yield place, json.loads(found)


def numbers(signs):
    """Capital letters carry on, a digit or a small letter ends a number."""
    for high, low in re.findall(r"([A-Z]*)([a-z0-9])", signs):
        number = 0
        for sign in high:
            number = number * 26 + ord(sign) - ord("A")
        yield number * 36 + int(low, 36)


def shards(site):
    """What each shard says: for each term the courses with their lessons and fields."""
    for file in (site / "cari/indeks").iterdir():
        lines = {}
        for line in file.read_text().split("`")[1].splitlines():
            term, said = line.split("\t")
            for part in said.split(";"):
                course, *steps = numbers(part)
                lesson = -1
                for step in steps:
                    lesson += step // 3 + 1
                    lines.setdefault(term, {})[course, lesson] = step % 3
        yield file.stem, lines


def index(site):
    """Which terms each lesson has: (course, lesson) to terms."""
    found = {}
    for name, lines in shards(site):
        for term, lessons in lines.items():
            if not name.endswith("-"):
                for lesson in lessons:
                    found.setdefault(lesson, set()).add(term)
    return found


def test_browser_and_program_take_words_apart_alike(site, page):
    page.evaluate("balaiCari")
    known = index(site)
    listing = (site / "cari/daftar.js").read_text().removeprefix("balaiCari.daftar(")
    courses = json.loads(listing.removesuffix(");\n"))["courses"]
    texts = dict(lessons(site))
    count = 0
    for number, (course, _, modules) in enumerate(courses):
        place = 0
        for module, title, size in modules:
            assert len(texts[f"{course}/{module}"]) == size
            for index_in_module, (_, lesson, text) in enumerate(texts[f"{course}/{module}"]):
                said = [lesson, text] + ([title] if index_in_module == 0 else [])
                terms = page.evaluate(
                    "texts => texts.flatMap(text => placedWords(text)"
                    ".flatMap(([word]) => stems(word)))", said
                )
                assert set(terms) == known[number, place], lesson
                assert page.evaluate(
                    "texts => texts.flatMap(text => placedWords(text)).filter(([word]) =>"
                    "stems(word).some(stem => !hasTrace(word, traces(stem))))", said
                ) == []
                count += len(set(terms))
                place += 1
    assert count > 3000


def loaded(page):
    """The shards that the page has asked for."""
    return page.evaluate(
        "[...document.head.querySelectorAll('script')].map(script => script.src)"
        ".filter(source => source.includes('/cari/indeks/')).map(source => source.split('/').pop())"
    )


def test_no_shard_is_large_and_what_is_cut_has_a_summary(site):
    said = dict(shards(site))
    assert max(file.stat().st_size for file in (site / "cari/indeks").iterdir()) < 65_600
    summaries = [name for name in said if name.endswith("-")]
    assert "ze-" in summaries
    for name in summaries:
        best = {}
        for shard, lines in said.items():
            if shard.endswith("-"):
                continue
            for term, lessons in lines.items():
                if term.startswith(name[:-1]):
                    for lesson, field in lessons.items():
                        best[lesson] = min(field, best.get(lesson, field))
        assert said[name] == {name: best}


def test_half_a_word_is_answered_by_a_summary_and_more_of_it_by_a_shard(page):
    titles = ["Zebra di jalan", "Semua kata"]
    assert ask(page, "ze") == titles
    assert loaded(page) == ["ze-.js"]
    assert ask(page, "zeb") == titles
    assert loaded(page) == ["ze-.js", "zeb.js"]
    assert ask(page, "zebra") == titles[:1]
    assert ask(page, "zeze") == titles[1:]
    # The summary is no word.
    assert ask(page, "ze ") == []


@pytest.mark.parametrize(
    "question, lesson",
    [
        ("frasa sandi", "Frasa sandi yang panjang"),
        ("password panjang", "Frasa sandi yang panjang"),  # a synonym
        ("mengelabui", None),
        ("frasa san", "Frasa sandi yang panjang"),  # still being typed
        ("FRASA  Sandi", "Frasa sandi yang panjang"),
        ("naive cafe", "Naïve café di Jum’at"),
        ("jumat", "Naïve café di Jum’at"),
        ("tertanggung jawab", None),
    ],
)
def test_finds(page, question, lesson):
    found = ask(page, question)
    assert found
    if lesson:
        assert found[0] == lesson


@pytest.mark.parametrize(
    "one, other",
    [("melaporkan", "laporan"), ("perlindungan", "dilindungi"), ("mengirim", "kirimkan")],
)
def test_forms_of_a_word_find_the_same(page, one, other):
    assert set(ask(page, one + " ")) & set(ask(page, other + " "))


def test_says_that_nothing_is_found(page):
    assert ask(page, "xyzzyx") == []
    assert "Tidak ada pelajaran" in page.locator("#kabar").inner_text()


def test_result_shows_the_words_and_leads_to_the_lesson(page):
    ask(page, "frasa sandi")
    first = page.locator("#hasil li").first
    assert "sandi" in {mark.lower() for mark in first.locator("mark").all_inner_texts()}
    first.get_by_role("link").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Frasa sandi yang panjang"


def test_keyboard_alone(page):
    field = page.get_by_role("searchbox")
    assert field.evaluate("field => field === document.activeElement")
    ask(page, "data pribadi")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    second = page.locator("#hasil a").nth(1)
    assert second.evaluate("link => link === document.activeElement")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert field.evaluate("field => field === document.activeElement")
    page.keyboard.press("Escape")
    assert field.input_value() == ""
    assert page.locator("#hasil a").count() == 0


def test_question_in_the_address(site, page):
    page.goto((site / "cari/index.html").as_uri() + "?q=frasa%20sandi")
    page.wait_for_selector("#hasil a")
    assert page.locator("#hasil a").first.inner_text() == "Frasa sandi yang panjang"


def test_without_scripts_it_says_where_to_look(site, browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "cari/index.html").as_uri())
    assert not page.get_by_role("searchbox").is_visible()
    page.get_by_role("link", name="Keamanan Digital Dasar untuk ASN").click()
    assert "/kursus/keamanan-digital/" in page.url
    context.close()
