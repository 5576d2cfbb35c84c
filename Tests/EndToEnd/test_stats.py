"""`balai stats`: what trainers learn about their questions."""

import csv
import io
import json
import random
import sqlite3
import xml.etree.ElementTree as ElementTree

import pytest
from driver import Dialogue, Terminal

QUIZ = """---
title: Uji statistik
shuffle: [questions, options]
attempts: 9
---

## Satu? {#satu}

- [x] Benar
- [ ] Salah
- [ ] Mungkin

## Dua? {#dua points=2}

- [x] Kiri
- [x] Kanan
- [ ] Atas

## Tiga? {#tiga}

- [=] BSSN
"""

LSAT6 = [3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15, 10, 29, 14, 81, 3, 28, 15, 80, 16, 56]
LSAT6 += [21, 173, 11, 61, 28, 298]

HEADER = "attempt,item,mark,max_mark,option\n"


@pytest.fixture
def trainer(installation):
    (installation.workspace / "Quizzes/uji").mkdir()
    (installation.workspace / "Quizzes/uji/statistik.md").write_text(QUIZ)
    return installation


def take(installation, name, answers):
    """Takes the quiz line by line. `answers`: for each question texts of options, or what is typed."""
    left = dict(answers)
    with Dialogue(installation, "quiz", "uji/statistik", "--plain", "--person", name) as dialogue:
        while "Nilai Anda" not in dialogue.turn:
            question = next((q for q in left if q in dialogue.words), None)
            if dialogue.options and question:
                wanted = left.pop(question)
                letters = [k for k, text in dialogue.options.items() if text in wanted]
                dialogue.say(",".join(letters).lower())
            elif "kumpul," in dialogue.turn:
                dialogue.say("kumpul")
            elif question and isinstance(left[question], str):
                dialogue.say(left.pop(question))
            else:
                dialogue.say()
        assert dialogue.leave() == 0


def test_a_file_of_another_system(installation, tmp_path):
    # Four people, three items; the same case is worked by hand in ClassicalTests.
    rows = [(p, i, int(i < 3 - p)) for p in range(4) for i in range(3)]
    random.Random(1).shuffle(rows)
    file = tmp_path / "hasil.csv"
    file.write_text(
        "mark,attempt,max_mark,item\r\n" + "".join(f"{m},p{p},1,s{i}\r\n" for p, i, m in rows)
    )
    result = json.loads(installation.succeed("stats", "--responses", file, "--format", "json"))
    assert result["n"] == 4
    items = {item["item"]: item for item in result["items"]}
    assert items["s0"]["facility"] == 0.75
    assert items["s0"]["sd"] == pytest.approx(0.5)
    assert items["s0"]["discrimination"] == pytest.approx(100 * (0.75 / 2.75) ** 0.5)
    assert items["s1"]["efficiency"] == pytest.approx(100)
    assert sum(item["effectiveWeight"] for item in items.values()) == pytest.approx(100)
    assert result["test"] == pytest.approx(
        {
            "mean": 1.5,
            "sd": (5 / 3) ** 0.5,
            "skewness": 0,
            "kurtosis": -1.2,
            "alpha": 75,
            "errorRatio": 50,
            "standardError": (5 / 3) ** 0.5 / 2,
        }
    )
    # The same through a pipe, and without an installation's records.
    piped = installation.succeed(
        "analisis", "--responses", "-", "--format", "json", stdin=file.read_text()
    )
    assert json.loads(piped)["test"] == result["test"]
    assert not installation.records.exists()


def test_lsat6_has_its_published_parameters(installation, tmp_path):
    file = tmp_path / "lsat.csv"
    lines, person = ["attempt,item,mark,max_mark"], 0
    for pattern, count in enumerate(LSAT6):
        for _ in range(count):
            person += 1
            lines += [f"{person},{j + 1},{pattern >> (4 - j) & 1},1" for j in range(5)]
    file.write_text("\n".join(lines))
    result = json.loads(installation.succeed("stats", "--responses", file, "--format", "json"))
    two = next(model for model in result["irt"] if model["model"] == "2PL")
    assert two["logLikelihood"] == pytest.approx(-2466.6534, abs=0.01)
    assert [i["a"] for i in two["items"]] == pytest.approx(
        [0.8257, 0.7227, 0.8909, 0.6884, 0.6569], abs=0.01
    )
    without = installation.succeed("stats", "--responses", file, "--no-irt", "--format", "json")
    assert json.loads(without)["irt"] == []


def responses(count=60):
    """A wrong key in the last item: whoever knows more chooses B, the key is A."""
    text = HEADER
    for person in range(count):
        for item in range(5):
            right = person * 6 // count > item
            text += f"{person},soal-{item},{int(right)},1,{'Ya' if right else 'Tidak'}\n"
        option = "B" if person * 2 >= count else "A"
        text += f"{person},kunci,{int(option == 'A')},1,{option}\n"
    return text


def test_a_wrong_key_is_named_in_words(installation):
    text = installation.succeed("stats", "--responses", "-", "--pass", "50", stdin=responses())
    assert "kunci mungkin salah" in text and "“B”" in text
    assert "Batas lulus 50%" in text
    few = installation.succeed("stats", "--responses", "-", stdin=responses(29))
    assert "kunci mungkin salah" not in few
    assert "Baru 29 percobaan" in few
    english = installation.succeed(
        "stats", "--lang", "en", "--responses", "-", stdin=responses()
    )
    assert "the key may be wrong" in english


@pytest.mark.parametrize("width", [80, 40])
def test_bars_are_drawn_in_a_terminal(installation, tmp_path, width):
    file = tmp_path / "hasil.csv"
    file.write_text(responses())
    with Terminal(installation, "stats", "--responses", file, size=(width, 200)) as terminal:
        terminal.wait_for_end()
        assert "█" in terminal.text
        assert any(line.startswith("A ✓ kunci") for line in terminal.lines)
        assert any("Yang perlu dilihat" in line for line in terminal.lines)
    plain = installation.succeed("stats", "--responses", file, "--plain", COLUMNS=str(width))
    assert "█" not in plain
    assert "A (kunci): 50% (30)" in plain
    assert all(len(line) <= width for line in plain.splitlines())


def test_a_table_for_spreadsheets(installation):
    text = installation.succeed(
        "stats", "--responses", "-", "--format", "csv",
        stdin="attempt,item,mark,max_mark\n1,=x,1,1\n2,=x,0,1\n",
    )
    rows = list(csv.DictReader(io.StringIO(text)))
    assert rows[0]["item"] == "'=x"
    assert rows[0]["facility"] == "0.5"
    assert rows[0]["discrimination"] == ""


def test_reports_to_print(installation, tmp_path):
    page, image = tmp_path / "laporan.html", tmp_path / "laporan.svg"
    data = responses().replace("Tidak", "<i>Tidak</i>")
    assert installation.succeed("stats", "--responses", "-", "--report", page, stdin=data) == ""
    html = page.read_text()
    assert "<svg" in html and "<script" not in html and "<i>" not in html
    assert "kunci mungkin salah" in html
    installation.succeed("stats", "--responses", "-", "--report", image, stdin=data)
    ElementTree.parse(image)
    refused = installation.run("stats", "--responses", "-", "--report", tmp_path / "x.pdf", stdin=data)
    assert refused.returncode == 2 and ".svg" in refused.stderr


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("", 1, "kosong"),
        ("attempt,item,mark\n", 1, "max_mark"),
        (HEADER + "a,b,1,1,\na,b,1,1,\n", 3, "sudah ada"),
        (HEADER + "a,b,2,1,\n", 2, "melebihi"),
        (HEADER + "a,b,x,1,\n", 2, "bukan angka"),
    ],
)
def test_a_mistake_in_the_file_is_named_with_its_line(installation, tmp_path, text, line, words):
    file = tmp_path / "salah.csv"
    file.write_text(text)
    done = installation.run("stats", "--responses", file)
    assert done.returncode == 1
    assert f"salah.csv:{line}: " in done.stderr and words in done.stderr


def test_wrong_usage_says_what_to_do(trainer):
    nothing = trainer.run("stats")
    assert nothing.returncode == 2 and "--responses" in nothing.stderr
    unknown = trainer.run("stats", "uji/statistik")
    assert unknown.returncode == 2 and "Belum ada percobaan" in unknown.stderr
    both = trainer.run("stats", "uji/statistik", "--responses", "-")
    assert both.returncode == 2
    missing = trainer.run("stats", "--responses", "tidak-ada.csv")
    assert missing.returncode == 3
    assert trainer.run("stats", "--responses", "-", "--pass", "0", stdin=HEADER).returncode == 2


def test_first_attempts_by_version_of_the_question(trainer):
    for name, unit in [("Siti", "Dinas A"), ("Budi", "Dinas B")]:
        trainer.succeed("people", "add", "--name", name, "--unit", unit)
    right = {"Satu?": ["Benar"], "Dua?": ["Kiri", "Kanan"], "Tiga?": "bssn"}
    wrong = {"Satu?": ["Salah"], "Dua?": ["Kiri", "Atas"], "Tiga?": "apa"}
    take(trainer, "Siti", right)
    take(trainer, "Budi", wrong)
    take(trainer, "Budi", right)

    def stats(*options):
        out = trainer.succeed("stats", "uji/statistik", "--format", "json", *options)
        return json.loads(out)

    first = stats()
    assert first["n"] == 2
    items = {item["item"]: item for item in first["items"]}
    assert list(items) == ["satu", "dua", "tiga"]
    assert items["satu"]["facility"] == 0.5
    assert items["tiga"]["facility"] == 0.5
    assert [option["n"] for option in items["satu"]["options"]] == [1, 1, 0]
    assert [option["key"] for option in items["dua"]["options"]] == [True, True, False]
    assert items["satu"]["medianSeconds"] < 60
    assert first["test"]["mean"] == pytest.approx((4 + 0) / 2)
    assert stats("--all")["n"] == 3
    assert stats("--unit", "Dinas B")["test"]["mean"] == 0
    assert stats("--from", "2099-01-01")["n"] == 0
    wrong_unit = trainer.run("stats", "uji/statistik", "--unit", "Dinas")
    assert wrong_unit.returncode == 2 and "Dinas A, Dinas B" in wrong_unit.stderr
    assert trainer.run("stats", "uji/statistik", "--from", "kemarin").returncode == 2
    close = trainer.run("stats", "uji/statistk")
    assert close.returncode == 2 and "uji/statistik" in close.stderr

    # Another wording is another version; a new explanation is not.
    path = trainer.workspace / "Quizzes/uji/statistik.md"
    path.write_text(QUIZ.replace("Mungkin", "Barangkali").replace("- [=] BSSN", "- [=] BSSN\n\nLihat."))
    take(trainer, "Siti", right)
    changed = stats("--all")
    assert [(i["item"], i.get("version"), i["n"]) for i in changed["items"]] == [
        ("satu", 1, 3),
        ("satu", 2, 1),
        ("dua", None, 4),
        ("tiga", None, 4),
    ]
    assert changed["n"] == 4
    assert trainer.run("records", "verify").returncode == 0


def test_packed_marks_are_rebuilt_and_compared(trainer):
    trainer.succeed("people", "add", "--name", "Siti")
    take(trainer, "Siti", {"Satu?": ["Benar"], "Dua?": ["Kiri", "Kanan"], "Tiga?": "bssn"})
    before = trainer.succeed("stats", "uji/statistik", "--format", "json")
    with sqlite3.connect(trainer.records / "records.sqlite") as database:
        database.execute("DELETE FROM packed_marks")
    broken = trainer.run("records", "verify")
    assert broken.returncode == 1 and "packed_marks" in broken.stdout
    trainer.succeed("records", "rebuild")
    assert trainer.succeed("stats", "uji/statistik", "--format", "json") == before
