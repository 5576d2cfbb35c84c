"""The survey of a course: offered, declined, answered without a name, shown when there is enough."""

import contextlib
import csv
import io
import json
import sqlite3

import pytest

from driver import ENTER, ESCAPE, Dialogue, Terminal
from small import small_installation

SURVEY = """---
title: Pendapat Anda
kind: survey
---
## Berguna? {#berguna .likert}

- Tidak
- Ya

## Tempat kerja? {#tempat .likert}

- Loket
- Lapangan

## Saran? {#saran .open}

Tanpa nama.
"""
PEOPLE = ["Ani", "Budi", "Cici", "Dedi", "Eka", "Fani"]


@pytest.fixture
def installation(tmp_path):
    return small_installation(tmp_path, survey=SURVEY)


def complete(installation, person):
    installation.succeed("people", "add", "--name", person)
    for lesson in ("aman/sandi#frasa", "aman/lapor#siapa"):
        installation.succeed("learn", lesson, "--plain", "--person", person, stdin="\nq\n")


def rows(installation, query):
    file = f"file:{installation.records}/records.sqlite?mode=ro"
    with contextlib.closing(sqlite3.connect(file, uri=True)) as records:
        return records.execute(query).fetchall()


def fill_in(installation, person, useful="b", place="a", advice="", declining=False):
    """Line by line, from home."""
    with Dialogue(installation, "--plain", "--person", person, BALAI_PLAIN="1") as _:
        pass
    with Dialogue(installation, "quiz", "survey", "--plain", "--person", person) as dialogue:
        assert "Jawaban dicatat tanpa nama." in dialogue.words
        if declining:
            return dialogue.say("3")
        dialogue.say("1")
        assert "Soal 1 dari 3" in dialogue.words
        assert "Tersimpan." not in dialogue.say(useful)
        dialogue.say(place)
        for line in [*advice.splitlines(), ""] if advice else ["/>"]:
            dialogue.say(line)
        assert "untuk mengirim, tanpa nama" in dialogue.words
        dialogue.say("kumpul")
        if "Tetap kumpulkan?" in dialogue.turn:
            dialogue.say("y")
        assert "tidak ditanyakan lagi kepada Anda. Terima kasih." in dialogue.words
        return dialogue.transcript


def test_it_is_offered_once_the_course_is_completed(installation):
    installation.succeed("people", "add", "--name", "Ani")
    with Dialogue(installation, "quiz", "survey", "--plain") as dialogue:
        assert "Survei ini dibuka sesudah Anda menyelesaikan kursus 'Aman'." in dialogue.words
    complete(installation, "Budi")
    with Terminal(installation, "--person", "Budi") as screen:
        screen.wait("Bagaimana menurut Anda kursus 'Aman'?")
        assert "tanpa nama" in screen.text


def test_who_declines_is_not_asked_again(installation):
    complete(installation, "Ani")
    fill_in(installation, "Ani", declining=True)
    with Terminal(installation, "--person", "Ani") as screen:
        screen.wait("Kursus")
        assert "Bagaimana menurut Anda" not in screen.text
    assert rows(installation, "SELECT count(*) FROM survey_box") == [(0,)]


def test_leaving_keeps_nothing_and_says_so(installation):
    complete(installation, "Ani")
    with Terminal(installation, "quiz", "survey") as screen:
        screen.wait("Isi survei")
        screen.press(ENTER, until="Berguna?")
        assert "lapor" not in screen.keys
        screen.press(ENTER, until="Tempat kerja?")
        screen.press(ESCAPE, until="pertanyaan tanpa jawaban")
        screen.press(ESCAPE, until="belum dikirim dan tidak disimpan")
        screen.send("y")
        assert screen.wait_for_end() == 0
    kinds = {kind for (kind,) in rows(installation, "SELECT kind FROM journal")}
    assert not kinds & {"answered", "attemptStarted", "surveyReplied", "surveyAnswered"}
    assert rows(installation, "SELECT count(*) FROM survey_box") == [(0,)]


def test_nothing_is_shown_of_four(installation):
    for index, person in enumerate(PEOPLE[:4]):
        complete(installation, person)
        fill_in(installation, person, advice=f"rahasia-{index}")
    for form in ("text", "csv", "json", "html"):
        output = installation.succeed("report", "feedback", "aman", "--format", form)
        assert "rahasia" not in output and "Ya" not in output
        assert "4" not in output.replace("utf-8", "") or form == "html"
    text = " ".join(installation.succeed("laporan", "umpan-balik").split())
    assert "paling sedikit 5 orang menjawab" in text
    # Nor does the history hold an answer, or a name beside one.
    assert rows(installation, "SELECT count(*) FROM journal WHERE body LIKE '%rahasia%'") == [(0,)]


def test_five_are_mixed_and_shown(installation):
    for index, person in enumerate(PEOPLE[:5]):
        complete(installation, person)
        advice = f"rahasia-{index}" if index < 4 else ""
        fill_in(installation, person, useful="a" if index == 0 else "b", advice=advice)
    ids = {person for (person,) in rows(installation, "SELECT id FROM person")}
    sheets = rows(
        installation, "SELECT person, at_ms FROM journal WHERE kind = 'surveyAnswered' ORDER BY seq"
    )
    assert len(sheets) == 5 and not ids & {person for person, _ in sheets}
    assert [person for person, _ in sheets] == sorted(person for person, _ in sheets)
    assert len({at for _, at in sheets}) == 1 and sheets[0][1] % 3_600_000 == 0

    text = installation.succeed("report", "feedback", "aman")
    assert "5 orang menjawab." in text and "Tidak: 1 (20%)" in text and "Ya: 4 (80%)" in text
    # Only four wrote something.
    assert "rahasia" not in text
    report = json.loads(installation.succeed("report", "feedback", "--format", "json"))[0]
    answers = {q["question"]: q["answers"] for q in report["questions"]}
    assert answers["berguna"]["options"] == [
        {"option": "Tidak", "count": 1}, {"option": "Ya", "count": 4},
    ]  # fmt: skip
    assert answers["saran"] is None
    table = list(
        csv.DictReader(
            io.StringIO(installation.succeed("report", "feedback", "--format", "csv"))
        )
    )
    assert [(r["option"], r["count"], r["people"]) for r in table if r["question"] == "berguna"] == [
        ("Tidak", "1", "5"), ("Ya", "4", "5"),
    ]  # fmt: skip
    page = installation.succeed("report", "feedback", "--format", "html")
    assert page.startswith("<!DOCTYPE html>") and "Berguna?" in page and "rahasia" not in page
    assert installation.run("records", "verify").returncode == 0
    # All are at the counter, so nothing is left to be worked out.
    text = installation.succeed("report", "feedback", "aman", "--by", "tempat", "--plain")
    assert "Loket:" in text and "Tidak ditampilkan: terlalu sedikit orang." in text

    # The sixth waits for four more.
    complete(installation, "Fani")
    fill_in(installation, "Fani", advice="rahasia-5")
    assert "5 orang menjawab." in installation.succeed("report", "feedback", "aman")


def test_the_office_may_ask_for_more_and_not_for_less(installation):
    path = installation.workspace / "balai.yml"
    text = path.read_text()
    path.write_text(text + "survey_minimum: 4\n")
    done = installation.run("check")
    assert done.returncode == 1 and "survey_minimum" in done.stdout + done.stderr
    path.write_text(text + "survey_minimum: 6\n")
    for person in PEOPLE[:5]:
        complete(installation, person)
        fill_in(installation, person)
    assert "paling sedikit 6 orang" in " ".join(
        installation.succeed("report", "feedback", "aman").split()
    )


def test_another_quiz_is_no_survey(tmp_path):
    installation = small_installation(tmp_path, survey="kind: practice")
    done = installation.run("check", "--format", "json")
    assert done.returncode == 1 and "NotASurvey" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["lain"], 2, "lain"),
        (["aman", "--by", "saran"], 2, "Yang ada: berguna, tempat."),
        (["aman", "--by", "entah"], 2, "entah"),
    ],
)
def test_wrong_requests_are_explained(installation, arguments, code, message):
    done = installation.run("report", "feedback", *arguments)
    assert done.returncode == code and message in done.stderr


def test_a_workspace_without_surveys(tmp_path):
    installation = small_installation(tmp_path)
    done = installation.run("report", "feedback")
    assert done.returncode == 1 and "survey:" in done.stderr
