"""Remarks on questions and lessons, and what the trainers answer."""

import csv
import io
import json

import pytest

from driver import ENTER, ESCAPE, Dialogue, Terminal
from small import small_installation


@pytest.fixture
def installation(tmp_path):
    installation = small_installation(tmp_path, latihan="kind: practice")
    installation.succeed("people", "add", "--name", "Rina")
    return installation


def remark(installation, text):
    with Dialogue(installation, "learn", "aman/sandi#frasa", "--plain") as dialogue:
        assert "catatan: untuk pengajar" in dialogue.words
        dialogue.say("catatan")
        assert "Apa yang keliru, kurang jelas" in dialogue.words
        dialogue.say(text)
        assert "tersimpan untuk pengajar" in dialogue.words
        dialogue.leave()


def listed(installation, *arguments):
    return json.loads(installation.succeed("flags", *arguments, "--format", "json"))


def answer(installation, number, status, text="", by="Bu Sari"):
    return installation.run(
        "flags", "answer", number, "--status", status, "--text", text, "--by", by
    )


def test_from_the_remark_to_the_answer(installation):
    remark(installation, "Contohnya kurang")
    with Dialogue(installation, "quiz", "latihan", "--plain") as dialogue:
        dialogue.say()
        dialogue.say("lapor Kuncinya dua?")
        dialogue.leave()
    flag, lesson = listed(installation)
    assert (flag["quiz"], flag["question"]) == ("aman/latihan", "sandi")
    assert (lesson["lesson"], lesson["remark"]) == ("aman/sandi#frasa", "Contohnya kurang")
    assert [entry["id"] for entry in listed(installation, "latihan")] == [flag["id"]]
    assert len(listed(installation, "aman")) == 2
    assert "Pelajaran: Frasa" in installation.succeed("flags")

    done = answer(installation, lesson["id"][:6], "ditinjau")
    assert done.returncode == 2  # the word is 'sedang ditinjau'
    assert answer(installation, lesson["id"][:6], "under-review").returncode == 0
    assert len(listed(installation, "--open")) == 2
    done = answer(installation, lesson["id"], "sudah diperbaiki", "Contoh  ditambahkan.")
    assert done.stdout == "Tersimpan: aman/sandi#frasa, Sudah diperbaiki.\n"
    assert [entry["id"] for entry in listed(installation, "--open")] == [flag["id"]]
    [row] = [
        row
        for row in csv.DictReader(io.StringIO(installation.succeed("flags", "--format", "csv")))
        if row["id"] == lesson["id"]
    ]
    assert (row["status"], row["open"], row["answer"]) == ("mended", "0", "Contoh ditambahkan.")

    assert "2 tanggapan baru: balai learn --remarks" in installation.succeed()
    with Terminal(installation) as screen:
        screen.wait("2 tanggapan baru")
        while "▶ 2 tanggapan baru" not in screen.text:
            screen.press("\x1b[B")
        screen.press(ENTER, until="Catatan Anda untuk pengajar")
        assert "Pelajaran: Frasa" in screen.words and "Catatan Anda: Contohnya kurang" in screen.words
        assert "Baru: Sudah diperbaiki" in screen.words and "Contoh ditambahkan." in screen.words
        assert "Belum ditanggapi." in screen.words
        assert "Sari" not in screen.text
        screen.press(ESCAPE, until="Catatan dan tanggapannya")
    # Seen is remembered.
    assert "tanggapan baru" not in installation.succeed()
    answers = listed(installation)[1]["answers"]
    assert [entry["seen"] for entry in answers] == [True, True]
    words = " ".join(installation.succeed("learn", "--catatan", "--plain", stdin="q\n").split())
    assert "Sudah diperbaiki" in words and "Baru:" not in words
    assert installation.run("records", "verify").returncode == 0


@pytest.mark.parametrize("size", [(80, 24), (40, 24)])
def test_a_remark_with_keys_alone(installation, size):
    with Terminal(installation, "learn", "aman/sandi#frasa", size=size) as screen:
        screen.wait("Gabungkan empat kata.")
        screen.press("!", until="Apa yang keliru")
        screen.press(ENTER, until="Tulis dahulu catatan Anda")
        screen.send("Gambar hilang")
        screen.wait("Gambar hilang")
        screen.press(ENTER, until="tersimpan untuk")
        assert "Gabungkan empat kata." in screen.text
        screen.press("!", until="Apa yang keliru")
        screen.press(ESCAPE, until="Gabungkan empat kata.")
    [entry] = listed(installation)
    assert entry["remark"] == "Gambar hilang"


def test_nothing_is_sent_by_mistake(installation):
    with Dialogue(installation, "learn", "aman/sandi#frasa", "--plain") as dialogue:
        dialogue.say("catatan")
        dialogue.say("")
        assert "tersimpan" not in dialogue.words
        dialogue.say("catatan langsung di sini")
        assert "tersimpan untuk pengajar" in dialogue.words
        dialogue.leave()
    assert [entry["remark"] for entry in listed(installation)] == ["langsung di sini"]


def test_nobody_reads_the_remarks_of_others(installation):
    remark(installation, "rahasia")
    installation.succeed("people", "add", "--name", "Budi")
    words = installation.succeed(
        "learn", "--remarks", "--plain", "--person", "Budi", stdin="q\n"
    )
    assert "rahasia" not in words and "Belum ada catatan." in words
    assert "Rina" not in installation.succeed("flags")
    assert "Rina" in installation.succeed("flags", "--names")


def test_wrong_answers_are_explained(installation):
    remark(installation, "satu")
    remark(installation, "dua")
    assert answer(installation, "zzz", "mended").returncode == 2
    done = answer(installation, "", "mended")
    assert done.returncode == 2
    number = listed(installation)[0]["id"]
    done = answer(installation, number, "selesai")
    assert done.returncode == 2 and "selesai" in done.stderr
    done = installation.run("flags", "answer", number, "--status", "mended")
    assert done.returncode == 2
    done = installation.run("learn", "aman", "--review")
    assert done.returncode == 2 and "--review" in done.stderr
