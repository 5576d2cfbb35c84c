"""What trainers do about learners: allowances, flags, and how much a course moved them."""

import csv
import io
import json

import pytest

from driver import ENTER, Dialogue, Terminal
from small import small_installation

EXAM = "kind: posttest\npass: 100\nattempts: 1\ntime: 30m\npledge: Saya jujur."


@pytest.fixture
def installation(tmp_path):
    installation = small_installation(
        tmp_path, ujian=EXAM, bebas="kind: practice", pretest="kind: pretest",
        posttest="kind: posttest",
    )  # fmt: skip
    installation.succeed("people", "add", "--name", "Rina")
    return installation


def allow(installation, *arguments):
    return installation.run("allow", *arguments)


def take(installation, quiz, *lines, **options):
    """Line by line, up to the result."""
    with Dialogue(installation, "quiz", quiz, "--plain", **options) as dialogue:
        dialogue.say()
        if "(y/t)" in dialogue.turn:
            dialogue.say("y")
        for line in lines:
            dialogue.say(line)
        dialogue.say("kumpul")
        assert "Nilai Anda" in dialogue.turn, dialogue.transcript
        return dialogue.words


def test_one_more_try(installation):
    take(installation, "ujian", "a", "b")
    with Dialogue(installation, "quiz", "ujian", "--plain") as dialogue:
        assert "Sisa kesempatan: 0 / 1" in dialogue.words
        assert "Kesempatan Anda sudah habis." in dialogue.words
    done = allow(
        installation, "aman/ujian", "--person", "rina", "--tries", "1", "--time", "15m",
        "--why", "Sakit", "--by", "Bu Sari",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "Seluruhnya: 1 kesempatan tambahan dan 15 menit tambahan." in done.stdout
    # The trainer who is recorded now is not taken for the learner.
    with Dialogue(installation, "quiz", "ujian", "--plain") as dialogue:
        assert "Sisa kesempatan: 1 / 2" in dialogue.words
        assert "45 menit, termasuk 15 menit tambahan untuk Anda" in dialogue.words
        dialogue.say()
        assert "Saya jujur." in dialogue.words
        dialogue.say("t")
        assert "Soal 1" not in dialogue.turn
        dialogue.say()
        dialogue.say("y")
        assert "sisa 44:" in dialogue.turn or "sisa 45:" in dialogue.turn


def test_the_list_of_allowances(installation):
    assert installation.succeed("allow", "list") == "Belum ada izin khusus.\n"
    allow(installation, "ujian", "--person", "Rina", "--tries", "2", "--why", "=Sakit", "--by", "S")
    text = installation.succeed("izin", "daftar")
    assert "Rina, aman/ujian: 2 kesempatan tambahan" in text
    assert "=Sakit (diberikan S)" in text
    [row] = json.loads(installation.succeed("allow", "list", "--format", "json"))
    assert (row["person"], row["extraTries"], row["grantedBy"]) == ("Rina", 2, "S")
    [row] = csv.DictReader(io.StringIO(installation.succeed("allow", "list", "--format", "csv")))
    assert row["reason"] == "'=Sakit"


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["ujian", "--person", "Rina", "--why", "x", "--by", "S"], 2, "apa yang diizinkan"),
        (["ujian", "--person", "Rina", "--tries", "0", "--why", "x", "--by", "S"], 2, "diizinkan"),
        (["ujian", "--person", "Rina", "--tries", "1", "--why", " ", "--by", "S"], 2, "Alasannya"),
        (["ujian", "--person", "Rina", "--tries", "1", "--why", "x"], 2, "siapa yang memberi"),
        (["ujian", "--person", "Rina", "--tries", "1", "--why", "x", "--by", "Rina"], 1, "dirinya"),
        (["ujian", "--person", "Budi", "--tries", "1", "--why", "x", "--by", "S"], 2, "Tidak ada peserta"),
        (["lain", "--person", "Rina", "--tries", "1", "--why", "x", "--by", "S"], 2, "lain"),
        (["ujian", "--person", "Rina", "--time", "lama", "--why", "x", "--by", "S"], 2, "'lama'"),
        (["bebas", "--person", "Rina", "--tries", "1", "--why", "x", "--by", "S"], 1, "kali pun"),
        (["bebas", "--person", "Rina", "--time", "5m", "--why", "x", "--by", "S"], 1, "waktu"),
        (
            ["ujian", "--person", "Rina", "--give-back", "5m", "--why", "x", "--by", "S"],
            1,
            "Tidak ada percobaan yang sedang berjalan.",
        ),
        (["ujian", "--person", "Rina", "--tries", "1", "--why", "x", "--by", "123"], 2, "Tidak ada peserta"),
    ],
)
def test_wrong_allowances_are_explained(installation, arguments, code, message):
    done = allow(installation, *arguments)
    assert (done.returncode, done.stdout) == (code, "")
    assert message in done.stderr


def test_flags_with_what_the_learner_saw(installation):
    assert installation.succeed("flags") == "Tidak ada catatan peserta.\n"
    with Dialogue(installation, "quiz", "ujian", "--plain") as dialogue:
        dialogue.say()
        dialogue.say("y")
        dialogue.say("lapor Kuncinya DUA?")
        assert "tersimpan untuk pengajar" in dialogue.words
        dialogue.say("a")
        dialogue.say("lapor")
        assert "Apa yang keliru atau kurang jelas" in dialogue.words
        dialogue.say("")
        assert "tersimpan untuk pengajar" in dialogue.words
        dialogue.leave()
    text = installation.succeed("flags")
    assert "aman/ujian#sandi" in text and "Catatan: Kuncinya DUA?" in text
    assert "Jawaban Anda, salah: A. Bontang2024" in text
    assert "Kunci: B. Empat kata acak" in text
    assert "Salah: C. Tanggal lahir" in text
    assert "aman/ujian#lapor" in text and "Catatan: (tanpa kata)" in text
    assert "Rina" not in text
    assert "Rina" in installation.succeed("tanda-soal", "ujian", "--names")
    assert installation.succeed("flags", "bebas") == "Tidak ada catatan peserta.\n"
    entries = json.loads(installation.succeed("flags", "--format", "json"))
    first = next(entry for entry in entries if entry["question"] == "sandi")
    assert first["remark"] == "Kuncinya DUA?"
    assert first["response"] == "Bontang2024"
    assert [(o["text"], o["key"], o["chosen"]) for o in first["options"]] == [
        ("Bontang2024", False, True),
        ("Empat kata acak", True, False),
        ("Tanggal lahir", False, False),
    ]
    assert "person" not in first


def test_a_flag_can_be_changed_with_keys_alone(installation):
    with Terminal(installation, "quiz", "ujian") as screen:
        screen.wait("▶ Mulai").press(ENTER, until="Saya jujur.")
        screen.press("y", until="Soal 1 dari 2")
        screen.press("!", until="Apa yang keliru")
        for letter in "dua":
            screen.send(letter)
        screen.press(ENTER, until="Dilaporkan kepada pengajar: dua")
        screen.press("!", until="Apa yang keliru")
        screen.send(" kunci")
        screen.press(ENTER, until="Dilaporkan kepada pengajar: dua kunci")
    [entry] = json.loads(installation.succeed("flags", "--format", "json"))
    assert entry["remark"] == "dua kunci"


def test_gain_from_pretest_to_posttest(installation):
    done = installation.run("gain", "aman")
    assert done.returncode == 0 and "0 peserta" in done.stdout
    take(installation, "pretest", "a", "b")
    take(installation, "pretest", "b", "a")  # only the first one counts
    words = take(installation, "posttest", "b", "b")
    assert "Dibandingkan dengan pretes: 0% menjadi 50% (+50%)." in words
    assert "membuat frasa sandi: 0% menjadi 100% (+100%)" in words
    assert "Lapor: 0% menjadi 0% (0%)" in words
    progress = installation.succeed("progress")
    assert "Pretes ke postes" in progress and "0% menjadi 50% (+50%)" in progress

    installation.succeed("people", "add", "--name", "Budi")
    take(installation, "pretest", "b", "b", BALAI_PERSON="Budi")
    take(installation, "posttest", "a", "a", BALAI_PERSON="Budi")
    take(installation, "posttest", "a", "b", BALAI_PERSON="Budi")  # the last one counts
    text = installation.succeed("peningkatan", "aman")
    assert "Aman: 2 peserta mengerjakan pretes dan postes." in text
    assert "25% menjadi 25%, 0% (n 2)" in text
    report = json.loads(installation.succeed("gain", "aman", "--format", "json"))
    rows = {row["name"]: row for row in report["topics"]}
    assert report["n"] == 2
    assert rows["membuat frasa sandi"]["objective"] == "frasa"
    assert rows["membuat frasa sandi"]["beforeBasisPoints"] == 5000
    assert rows["membuat frasa sandi"]["afterBasisPoints"] == 5000
    rows = csv.DictReader(io.StringIO(installation.succeed("gain", "aman", "--format", "csv")))
    assert [(r["module"], r["objective"], r["n"], r["before_bp"], r["after_bp"]) for r in rows] == [
        ("", "", "2", "2500", "2500"),
        ("sandi", "frasa", "2", "5000", "5000"),
        ("lapor", "", "2", "0", "0"),
    ]


def test_gain_needs_both_tests(tmp_path):
    installation = small_installation(tmp_path, pretest="kind: pretest")
    done = installation.run("gain", "aman")
    assert done.returncode == 1 and "tidak menyebut pretes dan postes" in done.stderr
    assert installation.run("gain", "lain").returncode == 2
