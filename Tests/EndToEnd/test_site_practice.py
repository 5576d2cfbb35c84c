"""Practice quizzes in the browser, and what the site must not give away."""

import re
import zipfile

import pytest

from answers import plain, read_quiz
from browsing import DESKTOP, PHONE, watched
from driver import Installation

QUIZ = """---
title: Segala jenis soal
kind: practice
---
## Ibu kota provinsi ini? {#tunggal}

- [ ] Bontang
  > Itu kota, bukan ibu kota.
- [x] Samarinda

Samarinda ibu kotanya.

## Pilih dua yang benar. {#ganda}

- [x] Satu
- [ ] Dua
- [x] Tiga

## Singkatan lembaga siber? {#pendek}

- [=] BSSN
- [=] Badan Siber*
- [=] /b\\.?s\\.?s\\.?n\\.?/

## Berapa menit satu JP? {#angka}

- [=] 45 ± 0.5
- [=] 1500

## Urutkan dari yang pertama. {#urut .order}

1. Zaman dulu
2. Masa kini
3. Besok

## Pasangkan. {#pasang .match}

| Kiri | Kanan |
|---|---|
| Api | Panas |
| Es | Dingin |
|  | Asin |

## Lengkapi. {#isian}

Kata [[sandi|password]] harus [[panjang]].
"""


@pytest.fixture(scope="module")
def installation(tmp_path_factory):
    installation = Installation(tmp_path_factory.mktemp("practice"))
    (installation.workspace / "Quizzes/keamanan-digital/jenis.md").write_text(QUIZ)
    module = installation.workspace / "Courses/keamanan-digital/02-kata-sandi.md"
    text = re.sub(r"(?m)^quiz: .*$", "quiz: keamanan-digital/jenis", module.read_text(), count=1)
    assert "quiz: keamanan-digital/jenis" in text
    module.write_text(text)
    installation.succeed("site", "build")
    return installation


@pytest.fixture
def context(browser):
    context = browser.new_context(viewport=PHONE)
    yield context
    context.close()


@pytest.fixture
def page(installation, context):
    page = context.new_page()
    complaints = watched(page)
    page.goto(address(installation))
    yield page
    assert complaints == []


def address(installation):
    return (installation.workspace / "public/latihan/keamanan-digital/jenis/index.html").as_uri()


def question(page, name):
    return page.locator(f".question#{name}")


def check(page, name):
    """Has an answer checked: the verdict."""
    asked = question(page, name)
    asked.get_by_role("button", name="Periksa jawaban").click()
    return asked.locator(".verdict-line").inner_text()


def fill(page, name, *texts):
    fields = question(page, name).get_by_role("textbox")
    for number, text in enumerate(texts):
        fields.nth(number).fill(text)


def test_single_choice(page):
    asked = question(page, "tunggal")
    assert not asked.locator(".answer").evaluate("fold => fold.open")
    assert check(page, "tunggal") == "Jawab dahulu."
    asked.get_by_role("radio", name="Bontang").check()
    assert check(page, "tunggal") == "Belum tepat."
    assert asked.get_by_text("Itu kota, bukan ibu kota.").is_visible()
    asked.get_by_text("Samarinda", exact=True).first.click()
    assert asked.locator(".verdict-line").inner_text() == ""
    assert check(page, "tunggal") == "Benar."


def test_multiple_choice(page):
    boxes = question(page, "ganda").get_by_role("checkbox")
    boxes.nth(0).check()
    assert check(page, "ganda") == "Sebagian benar."
    boxes.nth(2).check()
    assert check(page, "ganda") == "Benar."
    boxes.nth(1).check()
    assert check(page, "ganda") == "Sebagian benar."


@pytest.mark.parametrize(
    "typed, verdict",
    [
        ("bssn", "Benar."), ("  BSSN ", "Benar."), ("badan siber dan sandi", "Benar."),
        ("B.S.S.N.", "Benar."), ("ｂｓｓｎ", "Benar."), ("bssm", "Belum tepat."),
    ],
)
def test_short_answer(page, typed, verdict):
    fill(page, "pendek", typed)
    assert check(page, "pendek") == verdict


@pytest.mark.parametrize(
    "typed, verdict",
    [
        ("45", "Benar."), ("45,5", "Benar."), ("45.50001", "Belum tepat."), ("44,5", "Benar."),
        ("1.500", "Benar."), ("1,500", "Benar."), ("1.5000", "Belum tepat."),
        ("empat puluh lima", "Belum tepat."),
    ],
)
def test_number(page, typed, verdict):
    fill(page, "angka", typed)
    assert check(page, "angka") == verdict


def test_ordering_by_keyboard(page):
    asked = question(page, "urut")
    shown = [text.split("\n")[0] for text in asked.locator(".sortable > li").all_inner_texts()]
    assert sorted(shown) == ["Besok", "Masa kini", "Zaman dulu"] and shown[0] != "Zaman dulu"
    for _ in range(2):
        asked.get_by_role("button", name="Naikkan: Zaman dulu").press("Enter")
    while True:
        order = [text.split("\n")[0] for text in asked.locator(".sortable > li").all_inner_texts()]
        if order == ["Zaman dulu", "Masa kini", "Besok"]:
            break
        asked.get_by_role("button", name="Turunkan: Besok").press("Enter")
    assert check(page, "urut") == "Benar."


def test_matching(page):
    asked = question(page, "pasang")
    letters = {
        text.strip(): "ABC"[number]
        for number, text in enumerate(asked.locator(":scope > .options > li").all_inner_texts())
    }
    asked.get_by_role("combobox", name="Api").select_option(letters["Panas"])
    assert check(page, "pasang") == "Sebagian benar. (1/2)"
    asked.get_by_role("combobox", name="Es").select_option(letters["Dingin"])
    assert check(page, "pasang") == "Benar."


def test_cloze(page):
    fill(page, "isian", "Password", "pendek")
    assert check(page, "isian") == "Sebagian benar. (1/2)"
    fill(page, "isian", "sandi", "panjang")
    assert check(page, "isian") == "Benar."


def test_answers_stay_in_this_browser(installation, context, page):
    page.goto(address(installation))
    question(page, "tunggal").get_by_role("radio", name="Samarinda").check()
    check(page, "tunggal")
    fill(page, "angka", "45")
    check(page, "angka")
    again = context.new_page()
    again.goto(address(installation))
    assert again.locator("#papan [data-count]").inner_text() == "2 dari 7 soal benar."
    assert question(again, "tunggal").get_by_role("radio", name="Samarinda").is_checked()
    again.get_by_role("button", name="Mulai lagi").click()
    assert again.locator("#papan [data-count]").inner_text() == "0 dari 7 soal benar."
    assert again.evaluate("localStorage.length") == 0
    assert again.evaluate("document.cookie") == ""


def test_works_where_nothing_can_be_kept(installation, browser):
    page = browser.new_page(viewport=DESKTOP)
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } })"
    )
    page.goto(address(installation))
    question(page, "tunggal").get_by_role("radio", name="Samarinda").check()
    assert check(page, "tunggal") == "Benar."
    page.close()


def test_can_be_read_without_scripts(installation, browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address(installation))
    asked = question(page, "tunggal")
    asked.get_by_text("Lihat jawaban").click()
    assert asked.get_by_text("Jawaban: B").is_visible()
    context.close()


def test_way_from_lesson_and_course(installation, page):
    folder = installation.workspace / "public/kursus/keamanan-digital"
    page.goto((folder / "index.html").as_uri())
    page.get_by_role("link", name="Segala jenis soal").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Segala jenis soal"


@pytest.fixture(scope="module")
def secrets(installation):
    """What no edition may hold: everything of the quizzes that decide something, and people."""
    folder = installation.workspace / "Quizzes/keamanan-digital"
    # A question of the exam that somebody copied into a practice quiz.
    exam = (folder / "ujian.md").read_text()
    copied = exam[exam.index("\n## ") :].split("\n## ")[1]
    with (folder / "jenis.md").open("a") as file:
        file.write(f"\n## {copied}\n")
    installation.succeed("people", "add", "--name", "Purwaningsih Kartosuwiryo")
    for edition in ("public", "facilitator"):
        installation.succeed("site", "build", "--edition", edition)
    asked = [
        question for name in ("ujian", "pretes", "umpan-balik")
        for question in read_quiz(folder / f"{name}.md")
    ]
    # Short ones are phrases that a lesson may use as well.
    texts = {question.title for question in asked if len(question.title) > 25} | {
        text
        for question in asked
        for text in {question.explanation, *question.options}
        if len(text) > 45
    }
    # A practice question may share an option with one of the exam, so it has been published.
    shown = {
        text
        for path in folder.glob("*.md") if path.stem not in {"ujian", "pretes", "umpan-balik"}
        for question in read_quiz(path) if question.title != plain(copied.splitlines()[0])
        for text in {question.title, question.explanation, *question.options}
    }
    kept = {text for text in texts if not any(text in other for other in shown)}
    return kept | {"PurwaningsihKartosuwiryo"}


@pytest.mark.parametrize("edition", ["public", "facilitator"])
def test_nothing_that_decides_is_published(installation, secrets, edition):
    assert len(secrets) > 150
    books = 0
    for file in (installation.workspace / edition).rglob("*"):
        if not file.is_file():
            continue
        texts = [file.read_bytes()]
        if file.suffix == ".epub":
            books += 1
            with zipfile.ZipFile(file) as book:
                texts = [book.read(name) for name in book.namelist()]
        for content in texts:
            content = content.decode().replace("\\n", " ")
            content = plain(re.sub(r"<[^>]+>", "", content))
            assert [text for text in secrets if text in content] == [], file
    assert books == (1 if edition == "public" else 0)
