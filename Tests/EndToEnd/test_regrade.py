"""A key was wrong: the plan, the correction, and what the learners then see."""

import csv
import io
import json
import re

import pytest

from driver import Dialogue, Installation

WORKSPACE = {
    "balai.yml": 'organisation: Pemerintah Kota Contoh\nzone: WIB\ncertificate_number: "{n}/{course}"\n',
    "Courses/aman/course.md": """---
title: Aman
version: "1.0"
certificate:
  exam: aman/ujian
---
Kursus pendek.
""",
    "Courses/aman/01-sandi.md": """---
title: Sandi
minutes: 45
---

## Frasa sandi {#frasa}

Frasa yang panjang lebih kuat.
""",
    "Quizzes/aman/ujian.md": """---
title: Ujian Aman
kind: exam
pass: 60
shuffle: []
attempts: 1
feedback: after-submit
---

## Manakah kata sandi yang paling kuat? {#kuat}

- [ ] kucingku
- [x] 12345678
- [ ] hujan pagi di kebun teh

Panjang mengalahkan rumit.

## Siapa yang mengurus keamanan siber? {#lembaga}

- [=] BSSN

Badan itu berdiri tahun 2017.

## Kapan pesan pishing dilaporkan? {#lapor}

- [x] Segera
- [ ] Besok

Setiap menit berarti.
""",
}

LEARNERS = {  # what each answers: a letter, a text, a letter
    "Siti Rahma": ("c", "badan siber dan sandi negara", "a"),
    "Budi Jum'at": ("b", "bssn", "b"),
    "Tono": ("a", "lupa", "b"),
}

QUIZ = "Quizzes/aman/ujian.md"


def edit(installation, *changes, file=QUIZ):
    path = installation.workspace / file
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def mend(installation):
    """The key of the first question and an accepted answer of the second; a slip in the third."""
    edit(
        installation,
        ("- [x] 12345678", "- [ ] 12345678"),
        ("- [ ] hujan pagi", "- [x] hujan pagi"),
        ("- [=] BSSN", "- [=] BSSN\n- [=] Badan Siber*"),
        ("pesan pishing", "pesan phishing"),
    )


def take_exam(installation, name, answers):
    with Dialogue(installation, "quiz", "ujian", "--plain", "--person", name) as dialogue:
        dialogue.say()
        dialogue.say("y")
        for answer in answers:
            assert "Tersimpan." in dialogue.say(answer)
        if len(answers) == 3:
            assert "Nilai Anda" in dialogue.say("kumpul")
        dialogue.leave()


def choose(dialogue, label):
    """Picks an entry of the menu by its words: the next page."""
    number = re.search(rf"^(\d+)\. {label}", dialogue.turn, flags=re.MULTILINE)
    assert number, f"no {label} in:\n{dialogue.turn}"
    dialogue.say(number[1])
    return dialogue.words


def result_of(installation, name):
    """Somebody's last result, and the explanations behind it."""
    with Dialogue(installation, "quiz", "ujian", "--plain", "--person", name) as dialogue:
        result = choose(dialogue, "Hasil terakhir")
        pages = [choose(dialogue, "Lihat pembahasan")]
        while True:
            number, count = re.search(r"Pembahasan (\d+)/(\d+)", pages[-1]).groups()
            if number == count:
                return result, "\n".join(pages)
            dialogue.say()
            pages.append(dialogue.words)


@pytest.fixture
def office(tmp_path):
    installation = Installation(tmp_path / "office", workspace=False)
    for name, text in WORKSPACE.items():
        file = installation.workspace / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    installation.succeed("check")
    for name, answers in LEARNERS.items():
        installation.succeed("people", "add", "--name", name)
        with Dialogue(installation, "learn", "aman/sandi#frasa", "--plain", "--person", name) as one:
            one.say()
        take_exam(installation, name, answers)
    # Budi passed by the wrong key and has a certificate.
    installation.succeed("certificate", "issue", "aman", "--person", "Budi Jum'at")
    return installation


def test_the_same_text_changes_nothing(office):
    plan = office.succeed("regrade", "ujian")
    assert "Tidak ada yang berubah" in plan
    assert "Tidak berubah: 3 percobaan." in plan
    assert "Tidak ada yang berubah" in office.succeed("regrade", "ujian", "--apply", "--why", "x")


def test_plan_then_correction(office):
    mend(office)
    before = office.succeed("records", "verify")
    plan = office.succeed("regrade", "aman/ujian", COLUMNS="100")
    assert "Baru rencana (--dry-run); belum ada yang dicatat." in plan
    assert "balai regrade aman/ujian --apply --why 'ALASAN'" in plan
    assert "kuat: kunci '12345678' menjadi 'hujan pagi di kebun teh'" in plan
    assert "lembaga: kunci 'BSSN' menjadi 'BSSN; Badan Siber*'" in plan
    assert "lapor" not in plan, "its key is the same"
    assert "33,3% (1 dari 3) -> 100% (3 dari 3), kini lulus" in plan
    assert "66,6% (2 dari 3) -> 33,3% (1 dari 3), kini tidak lulus" in plan
    assert "Kini lulus: Siti Rahma" in plan
    assert "Kini tidak lulus: Budi Jum'at" in plan
    assert "Tono" not in plan
    assert "balai certificate revoke 0001/aman --why ALASAN" in plan
    assert "balai certificate issue aman --person 'Siti Rahma'" in plan
    assert "hanya kunci di pembahasannya dikoreksi: 1 percobaan" in plan
    assert office.succeed("records", "verify") == before, "a plan writes nothing"
    assert office.succeed("regrade", "ujian", "--dry-run", COLUMNS="100") == plan

    refused = office.run("regrade", "ujian", "--apply", "--by", "Pak Guru")
    assert (refused.returncode, "alasannya belum ditulis" in refused.stderr) == (2, True)
    refused = office.run("regrade", "ujian", "--apply", "--why", "Kunci keliru")
    assert (refused.returncode, "Sebutkan dengan --by" in refused.stderr) == (2, True)

    why = ("--why", "Kunci soal 1 keliru", "--by", "Tono")
    assert "Sudah dicatat. Alasan: Kunci soal 1 keliru" in office.succeed(
        "regrade", "ujian", "--apply", *why
    )
    assert "Tidak ada yang berubah" in office.succeed("regrade", "ujian", "--apply", *why)
    assert office.succeed("records", "verify").startswith("Utuh: ")
    office.succeed("records", "rebuild")
    assert office.succeed("records", "verify").startswith("Utuh: ")

    # Siti has passed by it, and her certificate is due.
    assert "100%" in office.succeed("progress", "--person", "Siti Rahma")
    office.succeed("certificate", "issue", "aman", "--person", "Siti Rahma")
    # Budi keeps his, and everybody who looks is told.
    listed = office.succeed("certificate", "list", "--person", "Budi Jum'at")
    assert "ujiannya tidak lagi lulus sesudah koreksi nilai" in listed
    assert "balai certificate revoke 0001/aman --why ALASAN" in listed
    assert "dicabut" not in listed
    shown = office.succeed("certificate", "show", "--person", "Budi Jum'at")
    assert "66,6%" in shown
    assert "tidak lagi" not in office.succeed("certificate", "list", "--person", "Siti Rahma")


def test_the_learner_is_told(office):
    mend(office)
    office.succeed("regrade", "ujian", "--apply", "--why", "Kunci keliru", "--by", "Pak Guru")
    assert "Pak Guru" in office.succeed("people", "list")

    result, review = result_of(office, "Budi Jum'at")
    corrected = "dari 66,6% (2 dari 3) menjadi 33,3% (1 dari 3). Alasan: Kunci keliru"
    assert "Nilai Anda 33,3%: 1 dari 3. Belum lulus." in result
    assert corrected in result
    assert corrected in review
    first = review[review.index("Pembahasan 1/3") : review.index("Pembahasan 2/3")]
    assert "Kunci soal ini sudah dikoreksi." in first
    assert "Jawaban Anda, salah: B. 12345678" in first
    assert "Kunci: C. hujan pagi di kebun teh" in first

    # The mark stayed, so nothing is said of it; the key that is shown is the right one all the same.
    result, review = result_of(office, "Tono")
    assert "dikoreksi" not in result
    assert "Kunci: C. hujan pagi di kebun teh" in review

    # Of several corrections each is told.
    drop = ("--drop", "lapor", "--apply", "--why", "Soal rancu", "--by", "Tono")
    office.succeed("regrade", "ujian", *drop)
    result, review = result_of(office, "Budi Jum'at")
    assert corrected in result
    assert "dari 33,3% (1 dari 3) menjadi 50% (1 dari 2). Alasan: Soal rancu" in result
    assert "Soal ini keliru dan tidak dihitung." in review


def test_several_keys_where_one_could_be_chosen(office):
    edit(office, ("- [ ] hujan pagi", "- [x] hujan pagi"))
    office.succeed("regrade", "ujian", "--apply", "--why", "Dua-duanya benar", "--by", "Tono")
    _, review = result_of(office, "Siti Rahma")
    assert "satu di antaranya cukup. Manakah kata sandi yang paling kuat? Benar." in review
    _, review = result_of(office, "Tono")
    assert "Kunci: B. 12345678" in review
    assert "Kunci: C. hujan pagi" in review


def test_decisions_and_formats(office):
    data = json.loads(
        office.succeed(
            "regrade", "ujian", "--all-credit", "kuat", "--drop", "lapor", "--format", "json"
        )
    )
    assert data["applied"] is False
    assert [
        (item["person"], item["matter"], item["number"]) for item in data["certificates"]
    ] == [("Budi Jum'at", "another-mark", "0001/aman")]
    (reissue,) = data["certificates"][0]["commands"]
    assert reissue == "balai certificate reissue 0001/aman --why ALASAN"
    assert {change["person"]: change["after"]["basisPoints"] for change in data["changes"]} == {
        "Siti Rahma": 5000,
        "Budi Jum'at": 10000,
        "Tono": 5000,
    }
    rows = list(
        csv.DictReader(
            io.StringIO(office.succeed("regrade", "ujian", "--drop", "lapor", "--format", "csv"))
        )
    )
    assert [row["percent_after"] for row in rows] == ["0", "100", "0"]
    for flags, words in [
        (["--drop", "tidak-ada"], "Tidak ada soal 'tidak-ada'"),
        (["--drop", "kuat", "--question", "kuat"], "disebut dengan dua cara"),
        (["--apply", "--dry-run", "--why", "x"], "tidak bisa bersama"),
    ]:
        refused = office.run("regrade", "ujian", *flags)
        assert refused.returncode == 2
        assert words in refused.stderr
    nothing = office.succeed(
        "regrade", "ujian", "--drop", "kuat", "--drop", "lembaga", "--drop", "lapor"
    )
    assert "tidak ada soal yang tersisa" in " ".join(nothing.split())


def test_corrections_add_up(office):
    by = ("--apply", "--why", "Rapat", "--by", "Tono")
    office.succeed("regrade", "ujian", "--all-credit", "kuat", *by)
    office.succeed("regrade", "ujian", "--drop", "lapor", *by)
    mend(office)
    plan = office.succeed("regrade", "ujian", COLUMNS="100")
    assert "kuat: dilewati di 3 percobaan" in plan
    assert "50% (1 dari 2) -> 100% (2 dari 2), kini lulus" in plan
    office.succeed("regrade", "ujian", *by)
    named = office.succeed("regrade", "ujian", "--question", "kuat", COLUMNS="100")
    assert "100% (2 dari 2) -> 50% (1 dari 2), kini tidak lulus" in named
    assert office.succeed("records", "verify").startswith("Utuh: ")


def test_what_is_under_way_is_left_alone(office):
    office.succeed("people", "add", "--name", "Ani")
    take_exam(office, "Ani", ("a", "bssn"))
    mend(office)
    assert "Masih dikerjakan, tidak disentuh: 1 percobaan." in office.succeed(
        "regrade", "ujian", COLUMNS="100"
    )
    office.succeed("regrade", "ujian", "--apply", "--why", "Kunci keliru", "--by", "Tono")
    # She goes on with the questions she began with.
    with Dialogue(office, "quiz", "ujian", "--plain", "--person", "Ani") as dialogue:
        dialogue.say()
        assert "Kapan pesan pishing dilaporkan?" in dialogue.turn


def test_another_question_under_the_old_name(office):
    mend(office)
    edit(office, ("Manakah kata sandi yang paling kuat?", "Manakah kata sandi yang paling lemah?"))
    plan = office.succeed("regrade", "ujian", COLUMNS="100")
    assert "kuat: dilewati di 3 percobaan" in plan
    assert "kalimat soalnya lain dari yang ditampilkan" in " ".join(plan.split())
    assert "kuat: kunci" in office.succeed("regrade", "ujian", "--question", "kuat")


def test_a_quiz_with_mistakes_is_refused(office):
    edit(office, ("- [x] 12345678", "- [ ] 12345678"))
    refused = office.run("regrade", "ujian")
    assert refused.returncode == 1
    assert "masih mengandung kesalahan" in refused.stderr
