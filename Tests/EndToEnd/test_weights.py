"""Weights of answers, from other people's GIFT to what learners and other programs are told."""

import json

import pytest

GIFT = """\ufeff// Bank soal
$CATEGORY: $course$/top/Kata sandi

// [id:S-1] [tag:Mudah]
::Sandi::[html]Manakah yang <b>kuat</b>?{
  =Empat kata acak#Panjang.
  ~%50%Frasa pendek#Hampir.
  ~%-25%123456
  ####Panjang itu kuat.
}

Pilih dua.{~%50%a ~%50%b ~%0%c}

Singkatan lembaga siber?{=BSSN =%50%Badan Siber*#Hampir. =%0%Lemsaneg#Dahulu.}

Berapa?{#=16:0 =%33.33333%10..20 ~#Hitung lagi.}

<<<<<<< HEAD
Satu{T}

>>>>>>> lain

Bumi itu bulat.{TRUE#Bukan.#Ya.}

Hanya kalimat.
"""


@pytest.fixture
def imported(installation, tmp_path):
    file = tmp_path / "bank.txt"
    file.write_bytes(GIFT.replace("\n", "\r\n").encode())
    done = installation.run("import", file, "--to", "keamanan-digital/bank-gift")
    assert done.returncode == 1
    assert ":18: " in done.stderr and ":25: " in done.stderr
    return installation.workspace / "Quizzes/keamanan-digital/bank-gift.md"


def test_gift_is_understood_with_its_weights(installation, imported):
    installation.succeed("check", imported)
    report = json.loads(installation.succeed("show", imported, "--format", "json"))
    assert report["quiz"]["pools"] == ["kata-sandi"]
    one, two, words, number, truth = report["questions"]
    assert (one["id"], one["tags"], one["type"]) == ("S-1", ["mudah"], "single")
    assert [(o["text"], o["weight"], o["feedback"]) for o in one["options"]] == [
        ("Empat kata acak", 100, "Panjang."), ("Frasa pendek", 50, "Hampir."), ("123456", -25, ""),
    ]
    assert one["explanation"] == "Panjang itu kuat."
    assert two["type"] == "multiple"
    assert [(o["key"], o["weight"]) for o in two["options"]] == [(True, 50), (True, 50), (False, 0)]
    assert words["accepted"] == [
        {"text": "BSSN", "weight": 100, "feedback": ""},
        {"text": "Badan Siber*", "weight": 50, "feedback": "Hampir."},
        {"text": "Lemsaneg", "weight": 0, "feedback": "Dahulu."},
    ]
    assert [a["text"] for a in number["accepted"]] == ["16", "10..20", "*"]
    assert number["accepted"][1]["weight"] == pytest.approx(100 / 3)
    assert [(o["text"], o["key"], o["feedback"]) for o in truth["options"]] == [
        ("Benar", True, "Ya."), ("Salah", False, "Bukan."),
    ]


def test_a_trainer_sees_the_weights(installation, imported):
    text = installation.succeed("show", imported)
    assert "(bobot 50%)" in text and "(bobot -25%)" in text
    assert "Badan Siber* (50%)" in text and "Lemsaneg (0%)" in text


def test_a_quiz_comes_back_from_gift(installation, imported, tmp_path):
    gift = tmp_path / "lagi.gift"
    installation.succeed(
        "export", "keamanan-digital/bank-gift", "--to", "gift", "--output", gift)
    installation.succeed("import", gift, "--to", "keamanan-digital/bank-lagi")
    again = imported.with_name("bank-lagi.md")

    def told(file):
        questions = json.loads(installation.succeed("show", file, "--format", "json"))["questions"]
        for question in questions:
            del question["line"]
        return questions

    assert told(again) == told(imported)
