"""The same course line by line, through pipes: for screen readers and simple terminals."""

import re
import unicodedata

import pytest

from answers import plain
from driver import Dialogue, Installation
from learner import (
    COURSE,
    MODULES,
    NAME,
    NIP,
    OFFICE,
    answer_all_in,
    answer_in,
    begin_in,
    question_in,
)

BOX_DRAWING = re.compile("[\u2500-\u257f]")
INDONESIAN_INTERFACE = re.compile(
    r"\b(Soal|Tersimpan|Jawaban|Benar|Belum|Kunci|Mulai|Kembali|keluar|lanjut|Nilai|Lulus|kumpul)\b"
)


def columns_of(line):
    return sum(2 if unicodedata.east_asian_width(mark) in "WF" else 1 for mark in line)


def assert_readable(dialogue):
    """Nothing a screen reader stumbles over, and nothing wider than the screen."""
    text = dialogue.transcript
    assert "\x1b" not in text
    assert not BOX_DRAWING.findall(text)
    too_wide = [line for line in text.splitlines() if columns_of(line) > dialogue.columns]
    assert too_wide == []


def take_quiz(dialogue):
    begin_in(dialogue)
    answer_all_in(dialogue)


def read_module(dialogue, number):
    while dialogue.turn.lstrip().startswith(f"{number}."):
        dialogue.say()


@pytest.fixture(scope="module")
def transcript(tmp_path_factory):
    """The whole course up to the form, and the installation it was taken on."""
    installation = Installation(tmp_path_factory.mktemp("plain"))
    with Dialogue(installation, "learn", "--plain") as dialogue:
        assert "1. Pretes: keamanan digital" in dialogue.turn
        dialogue.say()
        take_quiz(dialogue)
        assert "Nilai Anda 100%: 12 dari 12." in dialogue.turn
        for number in range(1, MODULES + 1):
            assert f"1. Baca {number}.1 " in dialogue.turn
            dialogue.say()
            read_module(dialogue, number)
            take_quiz(dialogue)
            assert re.search(r"Modul '.*' selesai: 1 JP tercatat\.", dialogue.words)
        dialogue.say()
        take_quiz(dialogue)
        assert "Nilai Anda 100%: 20 dari 20. Lulus." in dialogue.words
        assert "1. Terbitkan sertifikat" in dialogue.turn
        assert dialogue.leave() == 0
    return dialogue, installation


@pytest.fixture
def finisher(transcript, tmp_path):
    """Somebody who has passed the exam and has not told a name yet."""
    return Installation(tmp_path, records=transcript[1].records)


def test_whole_course_is_readable(transcript):
    assert_readable(transcript[0])


def test_certificate(finisher):
    with Dialogue(finisher, "learn", "--plain") as dialogue:
        dialogue.say()
        for text in (NAME, NIP, OFFICE):
            dialogue.say(text)
        assert "Sudah benar?" in dialogue.turn
        dialogue.say("y")
        assert f"Nama: {NAME}" in dialogue.turn
        assert dialogue.leave() == 0
        assert_readable(dialogue)
    assert "6 JP dari sasaran 20 JP" in finisher.succeed("progress")
    assert "Sertifikat" in finisher.succeed("progress")
    assert finisher.succeed("records", "verify").startswith("Utuh: ")


def test_form_can_be_left(finisher):
    """`q` is no name: a certificate cannot be changed once it is issued."""
    with Dialogue(finisher, "learn", "--plain") as dialogue:
        dialogue.say()
        assert "Nama lengkap dengan gelar" in dialogue.turn
        dialogue.say("q")
        assert "NIP" not in dialogue.turn, "q was taken as the name"
    assert "Belum ada sertifikat." in finisher.succeed("certificate", "list")


def test_wrong_nip_is_explained_and_corrected(finisher):
    with Dialogue(finisher, "learn", "--plain") as dialogue:
        for text in ("", NAME, "12345", OFFICE, "y"):
            dialogue.say(text)
        assert "NIP harus 18 angka; yang ditulis 5." in dialogue.words
        for text in (NIP, "", "y"):
            dialogue.say(text)
        assert "********2015051***" in dialogue.turn


def test_practice_with_wrong_answers_explains_them(installation):
    with Dialogue(installation, "quiz", "kata-sandi", "--plain") as dialogue:
        dialogue.say()
        question = question_in(dialogue)
        answer_in(dialogue, right=False)
        assert "Tersimpan." in dialogue.turn
        assert "Belum tepat." in dialogue.turn
        assert all(text in plain(dialogue.turn) for text in question.right)
        assert question.explanation in plain(dialogue.turn)


@pytest.mark.parametrize("quiz", ["pretes", "ujian"])
def test_every_letter_shown_is_an_answer(installation, quiz):
    """Whatever else letters mean in the linear mode, they mean an option first."""
    with Dialogue(installation, "quiz", quiz, "--plain") as dialogue:
        begin_in(dialogue)
        for letter in "ABCDABCD":
            question = dialogue.turn
            dialogue.say(letter.lower())
            if letter in re.findall(r"^([A-P])\. ", question, flags=re.MULTILINE):
                assert dialogue.turn.startswith("\nTersimpan."), f"{letter}:\n{dialogue.turn}"


def test_lessons_on_40_columns(installation):
    with Dialogue(installation, "learn", f"{COURSE}/kata-sandi", "--plain", columns=40) as dialogue:
        read_module(dialogue, 2)
        assert_readable(dialogue)


def test_quiz_on_40_columns(installation):
    with Dialogue(installation, "quiz", "ujian", "--plain", columns=40) as dialogue:
        take_quiz(dialogue)
        assert_readable(dialogue)


@pytest.mark.parametrize("columns", [40, 80])
def test_pages_for_a_pipe_fit_the_columns(installation, columns):
    for arguments in ([], ["progress"]):
        text = installation.succeed(*arguments, COLUMNS=str(columns))
        assert [line for line in text.splitlines() if columns_of(line) > columns] == []


def test_english_quiz_has_no_indonesian_interface(installation):
    with Dialogue(installation, "quiz", "insiden", "--plain", "--lang", "en") as dialogue:
        interface = [interface_of(dialogue)]
        dialogue.say()
        while "Your mark" not in dialogue.turn:
            interface.append(interface_of(dialogue))
            if dialogue.options:
                answer_in(dialogue, right=len(interface) % 3 > 0)
            else:
                dialogue.say()
        interface.append(interface_of(dialogue))
    assert any("Saved." in turn for turn in interface)
    assert INDONESIAN_INTERFACE.findall("\n".join(interface)) == []


def interface_of(dialogue):
    """The lines of a turn that are not the author's: states, labels and the prompt."""
    lines = dialogue.turn.splitlines()
    labels = [line.split(":")[0] for line in lines if line.startswith(("Your", "Key", "- "))]
    states = (": ", "Saved.", "Right.", "Not right.", "Partly right.")
    return "\n".join(labels + [line for line in lines if line.endswith(states)])


def test_leaving_and_coming_back_loses_nothing(installation):
    with Dialogue(installation, "quiz", "pretes", "--plain") as dialogue:
        dialogue.say()
        answer_in(dialogue)
        answer_in(dialogue)
        third = question_in(dialogue)
        assert dialogue.leave() == 0
    with Dialogue(installation, "quiz", "pretes", "--plain") as dialogue:
        assert "1. Lanjutkan" in dialogue.turn
        dialogue.say()
        assert question_in(dialogue) == third


def test_end_of_input_ends_the_program(installation):
    done = installation.run("learn", "--plain", stdin="")
    assert done.returncode == 0
    assert done.stderr == ""
