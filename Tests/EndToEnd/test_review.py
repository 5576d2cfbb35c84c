"""Questions that were missed come again when they are about to be forgotten."""

import contextlib
import datetime
import json
import random
import re
import sqlite3

import pytest
from fsrs import Card, Rating, Scheduler

from driver import ENTER, ESCAPE, Dialogue, Terminal
from small import PLAIN_QUIZ, small_installation
from world import SUNDAY, Clock

DAY = 24 * 60
MONTHS = (
    "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"
).split()


@pytest.fixture
def installation(tmp_path):
    return small_installation(
        tmp_path / "kota", latihan="kind: practice", ujian="kind: exam\npass: 50\nfeedback: never"
    )


@pytest.fixture
def clock(tmp_path):
    """22 November 2026, 15.00, moved by whole days."""
    clock = Clock(tmp_path)
    clock.environment |= {"TEST_FROZEN": str(SUNDAY)}
    return clock


def facts(installation, kind):
    file = f"file:{installation.records}/records.sqlite?mode=ro"
    with contextlib.closing(sqlite3.connect(file, uri=True)) as records:
        query = "SELECT body FROM journal WHERE kind = ? ORDER BY seq"
        return [json.loads(body) for (body,) in records.execute(query, [kind])]


def letter(dialogue, text):
    return next(key for key, option in dialogue.options.items() if option == text).lower()


RIGHT = {"Empat kata acak", "Pengelola TI"}
WRONG = {"Bontang2024", "Tetangga"}


def answer(dialogue, right):
    wanted = RIGHT if right else WRONG
    return dialogue.say(letter(dialogue, next(t for t in dialogue.options.values() if t in wanted)))


def take(installation, quiz, answers, **environment):
    with Dialogue(installation, "quiz", quiz, "--plain", **environment) as dialogue:
        dialogue.say()
        if "(y/t)" in dialogue.turn:
            dialogue.say("y")
        for right in answers:
            answer(dialogue, right)
            if not dialogue.options and "kumpul," not in dialogue.turn:
                dialogue.say()
        if "kumpul," in dialogue.turn:
            dialogue.say("kumpul")
        assert "Nilai Anda" in dialogue.turn, dialogue.transcript


def test_only_what_was_missed_and_not_before_tomorrow(installation, clock):
    take(installation, "latihan", [False, True], **clock.environment)
    done = installation.run("learn", "--ulang", "--plain", stdin="q\n", **clock.environment)
    words = " ".join(done.stdout.split())
    assert "Tidak ada lagi yang diulang hari ini. Berikutnya: 23 November 2026." in words
    assert "untuk diulang" not in installation.succeed(**clock.environment)

    clock.set(minutes=DAY)
    home = installation.succeed(**clock.environment)
    assert "1 soal untuk diulang hari ini, kira-kira 1 menit: balai learn --review" in home
    with Dialogue(installation, "learn", "--review", "--plain", **clock.environment) as dialogue:
        assert "Mengulang soal 1/1" in dialogue.words
        assert "Manakah kata sandi terkuat?" in dialogue.words
        answer(dialogue, True)
        assert "Benar." in dialogue.words and "Panjang mengalahkan rumit." in dialogue.words
        assert "Baca lagi: Frasa." in dialogue.words
        assert "Enter: yakin, t: menebak, m: mudah" in dialogue.words
        dialogue.say("t")
        assert dialogue.turn.lstrip().startswith("Tersimpan.")
        assert "1 dari 1 soal langsung benar" in dialogue.words
    [review] = facts(installation, "questionReviewed")
    assert (review["quiz"], review["question"], review["grade"]) == ("aman/latihan", "sandi", "hard")
    # It belongs to no attempt and moves no mark.
    assert len(facts(installation, "attemptStarted")) == 1
    rows = installation.succeed("progress", "--format", "json", **clock.environment)
    assert json.loads(rows)["hours"] == []
    installation.succeed("records", "verify")


def test_what_is_missed_again_comes_once_more(installation, clock):
    take(installation, "latihan", [False, False], **clock.environment)
    clock.set(minutes=DAY)
    with Dialogue(installation, "learn", "--review", "--plain", **clock.environment) as dialogue:
        assert "1/2" in dialogue.words
        answer(dialogue, False)
        assert "Belum tepat." in dialogue.words
        assert "Soal ini ditanyakan sekali lagi nanti." in dialogue.words
        dialogue.say()
        assert "2/3" in dialogue.words
        dialogue.say("lewati")
        assert "Tidak dijawab." in dialogue.words
        dialogue.say()
        assert "3/4" in dialogue.words
        answer(dialogue, True)
        dialogue.say()
        answer(dialogue, False)
        assert "Soal ini diulang besok." in dialogue.words
        dialogue.say()
        assert "0 dari 2 soal langsung benar" in dialogue.words
        assert "Berikutnya: 24 November 2026." in dialogue.words
    grades = [review["grade"] for review in facts(installation, "questionReviewed")]
    assert grades == ["again", "again", "good", "again"]


def test_leaving_loses_nothing(installation, clock):
    take(installation, "latihan", [False, False], **clock.environment)
    clock.set(minutes=DAY)
    with Terminal(installation, "learn", "--review", **clock.environment) as screen:
        screen.wait("▶ A.")
        screen.press("?", until="Tidak dijawab.")
        screen.send("q")
        assert screen.wait_for_end() == 0
    assert [r["grade"] for r in facts(installation, "questionReviewed")] == ["again"]
    with Terminal(installation, **clock.environment) as screen:
        screen.wait("1 soal untuk diulang hari ini")
        assert "u ulang" in screen.keys
        screen.press("u", until="Mengulang soal")
        screen.press(ESCAPE, until="Halo" if "Halo" in screen.text else "Jam pelajaran")
    assert len(facts(installation, "questionReviewed")) == 1


@pytest.mark.parametrize("size", [(80, 24), (40, 24)])
def test_from_the_question_to_its_lesson_and_back(installation, clock, size):
    take(installation, "latihan", [False, True], **clock.environment)
    clock.set(minutes=DAY)
    with Terminal(installation, "learn", "--review", size=size, **clock.environment) as screen:
        screen.wait("▶ A.")
        screen.press("?", until="Tidak dijawab.")
        while "b baca pelajaran" not in screen.keys and "baca terus" in screen.keys:
            screen.press(ENTER)
        screen.press("b", until="Gabungkan empat kata.")
        screen.press(ESCAPE, until="Berikutnya: 24 November 2026.")


def test_exams_wait_until_they_may_be_explained(installation, clock):
    take(installation, "ujian", [False, False], **clock.environment)
    clock.set(minutes=DAY)
    assert "untuk diulang" not in installation.succeed(**clock.environment)
    path = installation.workspace / "Quizzes/aman/ujian.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("feedback: never", "closes: 2026-11-24\nfeedback: after-close"))
    assert "untuk diulang" not in installation.succeed(**clock.environment)
    clock.set(minutes=3 * DAY)
    assert "2 soal untuk diulang" in installation.succeed(**clock.environment)
    path.write_text(text.replace("feedback: never", "feedback: after-submit"))
    assert "2 soal untuk diulang" in installation.succeed(**clock.environment)
    # Nobody reads the answers while the same exam is under way.
    with Dialogue(installation, "quiz", "ujian", "--plain", **clock.environment) as dialogue:
        dialogue.say()
        dialogue.say("y")
        assert "Soal 1 dari 2" in dialogue.words
        dialogue.leave()
    assert "untuk diulang" not in installation.succeed(**clock.environment)


def test_todays_text_is_asked_and_what_is_gone_is_not(installation, clock):
    take(installation, "latihan", [False, False], **clock.environment)
    clock.set(minutes=DAY)
    path = installation.workspace / "Quizzes/aman/latihan.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("Siapa yang diberi tahu", "Siapa yang ditelepon"))
    with Dialogue(installation, "learn", "--review", "--plain", **clock.environment) as dialogue:
        assert "Siapa yang ditelepon" in dialogue.words
        dialogue.leave()
    path.write_text(text.replace("{#lapor ", "{#lain "))
    assert "1 soal untuk diulang" in installation.succeed(**clock.environment)
    path.unlink()
    assert "untuk diulang" not in installation.succeed(**clock.environment)


def test_a_session_is_as_long_as_the_office_wants(tmp_path, clock):
    questions = "".join(
        PLAIN_QUIZ.format(objective="frasa").replace("#sandi", f"#s{n}").replace("#lapor", f"#l{n}")
        for n in range(7)
    )
    installation = small_installation(
        tmp_path / "desa", banyak=f"---\ntitle: Banyak\nkind: practice\n---\n{questions}"
    )
    take(installation, "banyak", [False] * 14, **clock.environment)
    clock.set(minutes=DAY)
    report = installation.succeed(**clock.environment)
    assert "10 dari 14 soal untuk diulang hari ini, kira-kira 5 menit" in report
    with (installation.workspace / "balai.yml").open("a") as file:
        file.write("review_questions: 3\n")
    report = installation.succeed(**clock.environment)
    assert "3 dari 14 soal untuk diulang hari ini, kira-kira 2 menit" in report


@pytest.mark.parametrize("seed", range(3))
def test_the_days_are_those_of_the_peer(installation, clock, seed):
    """Weeks of reviews, each on its day or later: the next day is the one that PyPI's fsrs names."""
    chance = random.Random(seed)
    peer = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    start = datetime.datetime(2026, 11, 22, 8, tzinfo=datetime.timezone.utc)
    take(installation, "latihan", [False, True], **clock.environment)
    card, _ = peer.review_card(Card(), Rating.Again, start)
    day = 0
    for _ in range(8):
        day = (card.due - start).days + chance.choice([0, 0, 1, 6])
        clock.set(minutes=day * DAY)
        now = start + datetime.timedelta(days=day)
        word, rating = chance.choice(
            [("", Rating.Good), ("", Rating.Good), ("t", Rating.Hard), ("m", Rating.Easy)]
        )
        with Dialogue(
            installation, "learn", "--review", "--plain", **clock.environment
        ) as dialogue:
            if chance.random() < 0.25:
                answer(dialogue, False)
                card, _ = peer.review_card(card, Rating.Again, now)
                dialogue.say()
            answer(dialogue, True)
            dialogue.say(word)
            card, _ = peer.review_card(card, rating, now)
            found = re.search(r"Berikutnya: (\d+) (\w+) (\d+)\.", dialogue.words)
        next_day = datetime.date(int(found[3]), MONTHS.index(found[2]) + 1, int(found[1]))
        assert next_day == card.due.date(), f"seed {seed}, day {day}"
