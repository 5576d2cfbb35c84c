"""The power goes off: whatever was shown as saved is still there."""

import contextlib
import sqlite3

from driver import ENTER, HOME, LEFT, RIGHT, SPACE, Terminal
from learner import (
    COURSE,
    OPTION,
    answer_all_on,
    answer_on,
    begin_quiz_on,
    is_asking,
    option_under_cursor,
    question_number,
    question_on,
)

TALL = (80, 40)  # every question of the exam fits whole
QUESTIONS = 20


def resume_exam(installation):
    """The exam at its first open question, or at the overview when all is answered."""
    screen = Terminal(installation, "quiz", "ujian", size=TALL)
    screen.wait("▶ Lanjutkan")
    screen.press(ENTER, until=lambda: "Lanjutkan" not in screen.text)
    return screen


def paper(screen):
    """Every question as (text, options in order, ticked options), from the first to the last."""
    while question_number(screen) != 1:
        previous = question_number(screen) - 1
        screen.press(LEFT, until=lambda: question_number(screen) == previous)
    questions = [question_as_shown(screen)]
    while (number := question_number(screen)) < QUESTIONS:
        screen.press(RIGHT, until=lambda: question_number(screen) == number + 1)
        questions.append(question_as_shown(screen))
    return questions


def question_as_shown(screen):
    lines = [line for line in screen.body if line != "Jawaban tersimpan."]
    first_option = next(index for index, line in enumerate(lines) if OPTION.match(line))
    options = [OPTION.match(line) for line in lines[first_option:]]
    order = tuple(match[4] for match in options if match)
    ticked = tuple(match[4] for match in options if match and match[3] != " ")
    return " ".join(lines[:first_option]), order, ticked


def rows(installation, query):
    file = f"file:{installation.records}/records.sqlite?mode=ro"
    with contextlib.closing(sqlite3.connect(file, uri=True)) as records:
        return records.execute(query).fetchall()


def count(installation, kind):
    return rows(installation, f"SELECT count(*) FROM journal WHERE kind = '{kind}'")[0][0]


def without_ticks(questions):
    return [question[:2] for question in questions]


def test_killed_after_every_answer_of_an_exam(installation):
    with Terminal(installation, "quiz", "ujian", size=TALL) as screen:
        screen.wait("▶ Mulai")
        begin_quiz_on(screen)
        original = paper(screen)
        screen.kill()
    assert all(ticked == () for _, _, ticked in original)

    given = [()] * QUESTIONS
    for number in range(1, QUESTIONS + 1):
        with resume_exam(installation) as screen:
            screen.wait(f"Soal {number} dari {QUESTIONS}")
            answer_on(screen)
            # The next question, or the overview, says that the answer is saved.
            is_last = number == QUESTIONS
            saved = "sudah dijawab dan tersimpan" if is_last else f"Soal {number + 1} dari"
            assert saved in screen.text
            screen.kill()
        assert count(installation, "answered") == number
        assert count(installation, "attemptStarted") == 1
        with resume_exam(installation) as screen:
            if is_last:
                screen.press(HOME)
                screen.press(ENTER, until=lambda: is_asking(screen))
            now = paper(screen)
            screen.kill()
        assert without_ticks(now) == without_ticks(original)
        given[number - 1] = now[number - 1][2]
        assert given[number - 1] != ()
        assert [ticked for _, _, ticked in now] == given

    answered = rows(installation, "SELECT body ->> 'question' FROM journal WHERE kind = 'answered'")
    assert len(set(answered)) == QUESTIONS
    with resume_exam(installation) as screen:
        answer_all_on(screen)
        assert "Nilai Anda 100%: 20 dari 20." in screen.text
    assert rows(installation, "SELECT count(*), sum(passed) FROM attempt") == [(1, 1)]
    assert installation.succeed("records", "verify").startswith("Utuh: ")


def test_killed_before_an_exam_begins(installation):
    with Terminal(installation, "quiz", "ujian") as screen:
        screen.wait("▶ Mulai").kill()
    assert count(installation, "attemptStarted") == 0
    with Terminal(installation, "quiz", "ujian") as screen:
        screen.wait("Sisa kesempatan: 3 / 3").wait("▶ Mulai")


def test_killed_in_a_lesson(installation):
    place = f"{COURSE}/kata-sandi"
    with Terminal(installation, "learn", place) as screen:
        screen.wait("2.1 Frasa sandi yang panjang")
        screen.press(SPACE)
        screen.kill()
    assert count(installation, "lessonCompleted") == 0
    assert installation.succeed("records", "verify").startswith("Utuh: ")
    with Terminal(installation, "learn", place) as screen:
        screen.wait("2.1 Frasa sandi yang panjang")


def test_killed_between_ticking_and_saving(installation):
    """What was not shown as saved may be lost, and is not half there."""
    with Terminal(installation, "quiz", "insiden", size=TALL) as screen:
        screen.wait("▶ Mulai")
        begin_quiz_on(screen)
        question = question_on(screen)
        screen.kill()
    assert count(installation, "answered") == 0
    with Terminal(installation, "quiz", "insiden", size=TALL) as screen:
        screen.wait("▶ Lanjutkan")
        screen.press(ENTER, until=lambda: is_asking(screen))
        assert question_on(screen) == question
        assert not option_under_cursor(screen)[1]
