"""balai show: what the compiler understood of a file."""

import json

import pytest

QUIZ = """\
---
title: Semua jenis
---
# Kelompok {#satu}

## Mana yang kuat? {#kuat points=2 see=kursus/modul#pelajaran tags=sandi}

Pokok soal.

- [ ] `a*b`
  > Terlalu pendek.
- [x] Empat **kata**

Pembahasan.

## Pilih dua. {#dua}

- [x] a
- [x] b
- [ ] c

## Apa singkatannya? {#singkatan}

- [=] BSSN
- [=] Badan Siber*

## Berapa? {#berapa}

- [=] 45 ± 0.5

## Urutkan. {#urut .order}

1. satu
2. dua

## Jodohkan. {#jodoh .match}

| Sisi | Arti |
|---|---|
| kiri | kanan |
| atas | bawah |
|  | pengecoh |

## Ibu kota [[Jakarta|DKI Jakarta]]. {#isian}

## Setuju? {#setuju .likert}

- tidak
- ya

## Saran? {#saran .open}

Tulis bebas.

## Tanpa kunci {#tanpa-kunci}

- [ ] x
- [ ] y
"""

TYPES = [
    "single", "multiple", "shortAnswer", "numeric", "ordering", "matching", "cloze", "likert",
    "open", "single",
]


@pytest.fixture
def quiz(tmp_path):
    file = tmp_path / "semua jenis.md"
    file.write_text(QUIZ)
    return file


def shown(installation, file, **options):
    return json.loads(installation.succeed("show", file, "--format", "json", **options))


def test_every_kind_of_question(elsewhere, quiz):
    questions = shown(elsewhere, quiz)["questions"]
    assert [q["type"] for q in questions] == TYPES
    assert [q["answers"] for q in questions] == [
        ["Empat kata"], ["a", "b"], ["BSSN", "Badan Siber*"], ["45 ± 0.5"], ["satu", "dua"],
        ["kiri = kanan", "atas = bawah"], ["Jakarta|DKI Jakarta"], [], [], [],
    ]
    assert all(QUIZ.split("\n")[q["line"] - 1].startswith("## ") for q in questions)


def test_a_question_with_all_its_parts(elsewhere, quiz):
    question = shown(elsewhere, quiz)["questions"][0]
    assert question == {
        "id": "kuat", "type": "single", "stem": "Mana yang kuat?\nPokok soal.",
        "options": [
            {"text": "a*b", "key": False, "feedback": "Terlalu pendek.", "weight": 0},
            {"text": "Empat kata", "key": True, "feedback": "", "weight": 100},
        ],
        "answers": ["Empat kata"], "accepted": [], "explanation": "Pembahasan.", "points": 2, "pool": "satu",
        "line": 6, "see": "kursus/modul#pelajaran", "tags": ["sandi"], "objectives": [],
        "usable": True,
    }


def test_a_question_with_a_mistake_is_shown_as_far_as_it_was_understood(elsewhere, quiz):
    report = shown(elsewhere, quiz)
    last = report["questions"][-1]
    assert [(o["text"], o["key"]) for o in last["options"]] == [("x", False), ("y", False)]
    assert last["usable"] is False
    assert "QuestionHasNoKey" in [item["id"] for item in report["diagnostics"]]


def test_lessons(installation):
    report = shown(installation, "Courses/keamanan-digital/02-kata-sandi.md")
    module = report["module"]
    assert module["title"] == "Kata sandi dan autentikasi" and module["minutes"] == 45
    first = module["lessons"][0]
    assert first["id"] == "frasa-sandi" and first["words"] > 200
    text = (installation.workspace / "Courses/keamanan-digital/02-kata-sandi.md").read_text()
    for lesson in module["lessons"]:
        assert f"{{#{lesson['id']}}}" in text.split("\n")[lesson["line"] - 1]


def test_a_course(installation):
    report = shown(installation, "Courses/keamanan-digital/course.md")
    assert report["course"]["title"] == "Keamanan Digital Dasar untuk ASN"


def test_standard_input(elsewhere):
    done = elsewhere.run("show", "-", "--format", "json", stdin="## Apa?\n\n- [x] a\n- [ ] b\n")
    assert json.loads(done.stdout)["questions"][0]["answers"] == ["a"]


def test_for_a_trainer(elsewhere, quiz):
    text = elsewhere.succeed("show", quiz, COLUMNS="60")
    assert text.startswith("Kuis: Semua jenis\nlatihan, 10 soal")
    assert "    [ ] A. 'a*b'\n           > Terlalu pendek.\n    [x] B. Empat kata (kunci)\n" in text
    for part in (
        "Isian angka", "= 45 ± 0.5", "= kiri = kanan", "Ibu kota (1)", "kelompok satu",
        "see=kursus/modul#pelajaran", "bobot 2", "BELUM BISA DIPAKAI", "[QuestionHasNoKey]",
    ):
        assert part in text, part
    assert text.index("Pembahasan.") < text.index("Pilih dua.") < text.index("[QuestionHasNoKey]")
    assert all(len(line) <= 60 for line in text.split("\n") if "[Question" not in line)
    assert "\x1b" not in text


def test_in_english(elsewhere, quiz):
    text = elsewhere.succeed("show", quiz, "--lang", "en")
    assert "(key)" in text and "(kunci)" not in text and "CANNOT BE USED YET" in text


def test_a_file_that_is_not_there(elsewhere):
    done = elsewhere.run("show", "tidak-ada.md")
    assert (done.returncode, done.stdout) == (2, "") and "tidak-ada.md" in done.stderr
