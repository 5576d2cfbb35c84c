"""When a learner is told what was right, and what the explanations show."""

import pytest

from driver import ENTER, RIGHT, Dialogue, Terminal
from small import small_installation


def taken(folder, moment, closes=None):
    """Both questions answered wrongly, up to the result: (installation, dialogue)."""
    front = f"kind: posttest\nfeedback: {moment}" + (f"\ncloses: {closes}" if closes else "")
    installation = small_installation(folder, kuis=front)
    dialogue = Dialogue(installation, "quiz", "kuis", "--plain")
    with dialogue:
        dialogue.say()
        dialogue.say("a")
        is_explained = "Belum tepat." in dialogue.turn
        if is_explained:
            dialogue.say()
        dialogue.say("b")
        dialogue.say("" if is_explained else "kumpul")
        assert "Nilai Anda 0%" in dialogue.turn, dialogue.transcript
        result = dialogue.words
    return installation, dialogue.transcript, result


KEY = "Kunci: B. Empat kata acak"


def test_immediate(tmp_path):
    _, transcript, result = taken(tmp_path, "immediate")
    assert KEY in transcript[: transcript.index("Nilai Anda")]
    assert "Lihat pembahasan" in result


def test_after_submit(tmp_path):
    installation, transcript, result = taken(tmp_path, "after-submit")
    assert KEY not in transcript
    assert "Lihat pembahasan" in result
    assert_review(installation)


def test_after_close(tmp_path):
    installation, transcript, result = taken(tmp_path, "after-close", closes="2099-12-31")
    assert KEY not in transcript
    assert "Pembahasan dibuka sesudah 31 Desember 2099." in result
    assert "Lihat pembahasan" not in result
    # The day comes; the trainer may also bring it forward.
    quiz = installation.workspace / "Quizzes/aman/kuis.md"
    quiz.write_text(quiz.read_text().replace("2099-12-31", "2020-01-01"))
    assert_review(installation)


def test_never(tmp_path):
    _, transcript, result = taken(tmp_path, "never")
    assert KEY not in transcript
    assert "Lihat pembahasan" not in result


def assert_review(installation):
    """From the page of the quiz the explanations can be seen again."""
    with Dialogue(installation, "quiz", "kuis", "--plain") as dialogue:
        [number] = [
            line[0] for line in dialogue.turn.splitlines() if line.endswith("Lihat pembahasan")
        ]
        dialogue.say(number)
        assert "Pembahasan 1/2" in dialogue.turn
        assert KEY in dialogue.turn


def test_review_with_keys(tmp_path):
    installation, _, _ = taken(tmp_path, "after-submit")
    with Terminal(installation, "quiz", "kuis") as screen:
        screen.wait("Lihat pembahasan")
        while "▶ Lihat pembahasan" not in screen.text:
            screen.press("\x1b[B")
        screen.press(ENTER, until="Pembahasan 1/2")
        # Every option as it was shown, and why it is wrong.
        for text in (
            "Jawaban Anda, salah: A. Bontang2024", "Nama kota ada di daftar tebakan.", KEY,
            "Salah: C. Tanggal lahir", "Tanggal lahir mudah dicari.", "Baca lagi: Frasa.",
        ):  # fmt: skip
            assert text in screen.words
        screen.press(RIGHT, until="Pembahasan 2/2")
        # The case, then the question.
        words = screen.words
        assert words.index("meminta tebusan") < words.index("Siapa yang diberi tahu")
        screen.press("b", until="Hubungi pengelola TI.")
        screen.press("\x1b", until="Pembahasan 2/2")
        screen.press("!", until="Apa yang keliru")
        screen.send("dua")
        screen.press(ENTER, until="Dilaporkan kepada pengajar: dua")
        screen.press(ENTER, until="Lihat pembahasan")
    assert "Catatan: dua" in installation.succeed("flags")


@pytest.mark.parametrize("moment", ["after-close", "never"])
def test_closed_explanations_cannot_be_reached(tmp_path, moment):
    closes = "2099-12-31" if moment == "after-close" else None
    installation, _, _ = taken(tmp_path, moment, closes)
    with Dialogue(installation, "quiz", "kuis", "--plain") as dialogue:
        assert "Lihat pembahasan" not in dialogue.turn
