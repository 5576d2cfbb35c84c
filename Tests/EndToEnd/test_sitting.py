"""Sittings with a witness and sealed exams: two people, two processes, one installation."""

import json
import re
import shutil

import pexpect
import pytest

from answers import plain, read_quiz
from driver import BALAI, ENTER, ESCAPE, Dialogue, Installation, Terminal
from learner import EXAM_TITLE, answer_all_in, answer_in, question_number

EXAM = "keamanan-digital/ujian"
LEARNER, WITNESS = "Siti Rahmawati", "Budi Santoso"
WORDS = "kuda baterai jepit benar"


def make_witnessed(installation):
    path = installation.workspace / "Quizzes" / f"{EXAM}.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("witnessed: false", "witnessed: true"), encoding="utf-8")
    return path


@pytest.fixture
def centre(installation):
    """A place where an exam is held: the exam wants a witness, and the learner has a name."""
    make_witnessed(installation)
    installation.succeed("people", "add", "--name", LEARNER)
    return installation


@pytest.fixture
def sealed_centre(centre, tmp_path):
    """The same with the exam sealed elsewhere; also the original."""
    original = centre.workspace / "Quizzes" / f"{EXAM}.md"
    centre.succeed("seal", EXAM, "--passphrase-file", "-", stdin=WORDS + "\n")
    kept = tmp_path / "original.md"
    shutil.move(original, kept)
    shutil.move(centre.workspace / "sealed" / f"{EXAM}.md", original)
    return centre, kept


def open_sitting(installation, *options, stdin=""):
    said = installation.succeed(
        "sitting", "open", "ujian", "--witness", WITNESS, *options, stdin=stdin
    )
    return re.search(r"^PIN: ([0-9 ]+)$", said, flags=re.MULTILINE)[1]


def open_sealed(installation, *options):
    return open_sitting(installation, "--passphrase-file", "-", *options, stdin=WORDS + "\n")


def take(installation, **changes):
    return Dialogue(installation, "quiz", EXAM, "--person", LEARNER, "--plain", **changes)


def ask_for_pin(dialogue):
    """Past the pledge of a new attempt."""
    dialogue.say("1")
    dialogue.say("y")


def ask_for_pin_on(screen):
    screen.wait("Jumlah soal")
    while "Mulai dengan PIN" not in screen.words:
        screen.press(ENTER)
    screen.press(ENTER, until=lambda: "setuju" in screen.keys)
    screen.press("y", until="PIN sesi ujian")


def begin(dialogue, pin):
    assert "Mulai dengan PIN" in dialogue.turn
    ask_for_pin(dialogue)
    dialogue.say(pin)
    assert "Soal 1 dari 20" in dialogue.turn


def sitting(installation):
    return json.loads(installation.succeed("sitting", "show", "ujian", "--format", "json"))


def test_without_a_sitting_the_exam_does_not_begin(centre):
    with take(centre) as dialogue:
        assert "Belum ada sesi yang terbuka" in dialogue.words
        assert "Mulai" not in dialogue.turn
    done = centre.run("sitting", "close")
    assert done.returncode == 2 and "Tidak ada sesi ujian yang terbuka" in done.stderr


def test_a_quiz_without_a_witness_has_no_sitting(installation):
    done = installation.run("sitting", "open", "pretes", "--witness", WITNESS)
    assert done.returncode == 1 and "witnessed: true" in done.stderr
    assert installation.run("sitting", "open", "tidak-ada", "--witness", WITNESS).returncode == 2


def test_nobody_is_left_without_a_name(installation):
    make_witnessed(installation)
    installation.succeed()  # makes the person who has no name yet
    done = installation.run("learn", "--plain", stdin="q\n")
    assert done.returncode == 0
    done = installation.run("sitting", "open", "ujian", "--witness", WITNESS)
    assert done.returncode == 1 and "people add" in done.stderr


def test_a_witnessed_exam_from_pin_to_certificate_words(centre):
    pin = open_sitting(centre, "--place", "Balai Desa")
    with take(centre) as dialogue:
        begin(dialogue, pin)
        answer_in(dialogue)
        now = sitting(centre)
        assert (now["started"], now["submitted"]) == (1, 0)
        assert now["attempts"][0]["person"] == LEARNER
        assert now["attempts"][0]["answered"] == 1
        answer_all_in(dialogue)
        assert "Lulus" in dialogue.words
    said = centre.succeed("sitting", "close")
    assert "ditutup" in said and "masih berjalan" not in said
    row = centre.succeed("sitting", "list", "--format", "csv").splitlines()[1].split(",")
    assert row[1:4] == [EXAM, WITNESS, "Balai Desa"] and row[6:] == ["1", "1"]
    assert centre.succeed("records", "verify").startswith("Utuh")


def test_the_witness_cannot_be_the_learner(centre):
    pin = open_sitting(centre)
    with Dialogue(centre, "quiz", EXAM, "--person", WITNESS, "--plain") as dialogue:
        ask_for_pin(dialogue)
        dialogue.say(pin)
        assert "pengawas sesi ini" in dialogue.words


def test_wrong_pins_make_everybody_wait(centre):
    pin = open_sitting(centre, "--pin", "482 109")
    assert pin == "482 109"
    with take(centre) as dialogue:
        ask_for_pin(dialogue)
        dialogue.say("12")
        assert "6 sampai 8 angka" in dialogue.words
        for left in (4, 3, 2, 1):
            dialogue.say("000000")
            assert f"Masih {left} kali" in dialogue.words
        dialogue.say("000000")
        assert "Terlalu banyak PIN salah" in dialogue.words
        # The right one is not even looked at now, in another process neither.
        with take(centre) as other:
            ask_for_pin(other)
            other.say(pin)
            assert "Terlalu banyak PIN salah" in other.words
    assert sitting(centre)["failures"] == 5
    assert "PIN salah: 5" in centre.succeed("sitting", "show")


def test_the_pin_form_on_the_full_screen(centre):
    pin = open_sitting(centre)
    for size in ((80, 24), (40, 24)):
        with Terminal(centre, "quiz", EXAM, "--person", LEARNER, size=size) as screen:
            ask_for_pin_on(screen)
            screen.press("99999999" + ENTER, until="PIN salah")
            screen.press(ESCAPE, until=lambda: "baca terus" in screen.keys or "Mulai" in screen.words)
    with Terminal(centre, "quiz", EXAM, "--person", LEARNER) as screen:
        ask_for_pin_on(screen)
        screen.press(pin + ENTER, until=lambda: question_number(screen) == 1)


def test_closing_lists_who_is_under_way_and_hands_in_on_demand(centre):
    pin = open_sitting(centre)
    with take(centre) as dialogue:
        begin(dialogue, pin)
        answer_in(dialogue)
        said = centre.succeed("sitting", "close")
        assert LEARNER in said and "1/20" in said and "--submit" in said
        # Who has begun may go on.
        answer_in(dialogue)
        assert "Soal 3 dari 20" in dialogue.turn
    with take(centre) as dialogue:
        assert "Lanjutkan" in dialogue.turn
    assert "dikumpulkan" in centre.succeed("sitting", "close", EXAM, "--submit")
    now = sitting(centre)
    assert now["submitted"] == 1 and now["attempts"][0]["answered"] == 2
    with take(centre) as dialogue:
        assert "Lanjutkan" not in dialogue.turn


def test_an_attempt_without_a_witness_does_not_count(installation):
    installation.succeed("people", "add", "--name", LEARNER)
    with take(installation) as dialogue:
        ask_for_pin(dialogue)
        answer_all_in(dialogue)
        assert "Lulus" in dialogue.words
    course = installation.workspace / "Courses/keamanan-digital/course.md"
    text = course.read_text(encoding="utf-8")
    course.write_text(text.replace("witnessed: false", "witnessed: true"), encoding="utf-8")
    assert "lulus tanpa pengawas: belum dihitung" in installation.succeed("progress")
    pin = open_sitting(installation)
    with take(installation) as dialogue:
        begin(dialogue, pin)
        answer_all_in(dialogue)
    assert "belum dihitung" not in installation.succeed("progress", "--person", LEARNER)


# Sealed exams


def test_sealing_and_unsealing_give_the_original_back(centre, tmp_path):
    source = centre.workspace / "Quizzes" / f"{EXAM}.md"
    words = tmp_path / "words.txt"
    words.write_text(WORDS + "\n")
    centre.succeed("seal", "ujian", "--passphrase-file", words, "--output", "usb.md")
    again = centre.run("seal", "ujian", "--passphrase-file", words, "--output", "usb.md")
    assert again.returncode == 2 and "sudah ada" in again.stderr
    centre.succeed("unseal", "usb.md", "--passphrase-file", words, "--output", "asli.md")
    assert (centre.workspace / "asli.md").read_bytes() == source.read_bytes()
    assert (centre.workspace / "asli.md").stat().st_mode & 0o777 == 0o600
    wrong = centre.run("unseal", "usb.md", "--passphrase-file", "-", "--output", "b", stdin=WORDS + "!")
    assert wrong.returncode == 1 and "Frasa sandi tidak cocok" in wrong.stderr
    sealed = centre.workspace / "usb.md"
    sealed.write_text(sealed.read_text().replace("pass: 70", "pass: 10"))
    altered = centre.run("unseal", "usb.md", "--passphrase-file", words, "--output", "b")
    assert altered.returncode == 1 and "sudah diubah" in altered.stderr
    short = centre.run("seal", "ujian", "--passphrase-file", "-", stdin="pendek\n")
    assert short.returncode == 2 and "terlalu pendek" in short.stderr
    assert centre.run("seal", "ujian").returncode == 2  # nobody to ask
    assert not (centre.workspace / "b").exists() and not (centre.workspace / "sealed").exists()


def test_the_passphrase_is_asked_twice_and_never_shown(centre):
    def seal(first, second):
        child = pexpect.spawn(
            BALAI, ["seal", "ujian"], cwd=str(centre.workspace), env=centre.environment(), timeout=20
        )
        child.expect("Frasa sandi:")
        child.waitnoecho()
        child.sendline(first)
        child.expect("Sekali lagi:")
        child.waitnoecho()
        child.sendline(second)
        child.expect(pexpect.EOF)
        child.close()
        assert first.encode() not in child.before and second.encode() not in child.before
        return child

    differs = seal(WORDS, WORDS + "x")
    assert differs.exitstatus == 2 and b"tidak sama" in differs.before
    assert seal(WORDS, WORDS).exitstatus == 0


def test_giving_up_at_the_prompt_gives_the_echo_back(centre):
    child = pexpect.spawn(
        "/bin/sh",
        ["-c", 'trap : INT; "$0" seal ujian; echo code $?; stty -a', BALAI],
        cwd=str(centre.workspace),
        env=centre.environment(),
        timeout=20,
    )
    child.expect("Frasa sandi:")
    child.waitnoecho()
    child.sendintr()
    child.expect(pexpect.EOF)
    child.close()
    assert b"code 130" in child.before
    assert re.search(rb"[ ;]echo[ ;]", child.before), child.before


def test_a_sealed_workspace_checks_clean_and_shows_nothing(sealed_centre):
    centre, kept = sealed_centre
    assert "0 galat, 0 peringatan" in centre.succeed("check", "--strict")
    assert EXAM in centre.succeed("quiz")
    assert "tersegel" in centre.succeed("show", f"Quizzes/{EXAM}.md")
    centre.succeed("site", "build", "--output", "public")
    stems = [question.title for question in read_quiz(kept)]
    pages = plain(
        "".join(path.read_text(encoding="utf-8") for path in (centre.workspace / "public").rglob("*.html"))
    )
    assert [stem for stem in stems if len(stem) > 40 and stem in pages] == []


def test_nothing_of_a_sealed_exam_reaches_the_disk(sealed_centre):
    """Not while it is taken, killed, taken on and handed in: neither stems nor options."""
    centre, kept = sealed_centre
    questions = read_quiz(kept)
    pin = open_sealed(centre)
    with take(centre) as dialogue:
        begin(dialogue, pin)
        answer_in(dialogue)
        dialogue.process.kill()
    with take(centre) as dialogue:
        assert "Soalnya tersegel" in dialogue.words
        dialogue.say("1")
        dialogue.say(pin)
        assert "Soal 2 dari 20" in dialogue.turn
        assert_nothing_readable(centre, kept, questions)
        answer_all_in(dialogue)
        assert "Lulus" in dialogue.words
        assert "Lihat pembahasan" in dialogue.turn  # the sitting is open
    with take(centre) as dialogue:
        assert "Anda sudah lulus" in dialogue.words
    centre.succeed("sitting", "close")
    assert_nothing_readable(centre, kept, questions)
    assert centre.succeed("records", "verify").startswith("Utuh")


def assert_nothing_readable(centre, kept, questions):
    files = [
        path
        for folder in (centre.records, centre.home, centre.workspace / "Quizzes")
        for path in folder.rglob("*")
        if path.is_file()
    ]
    assert any(path.name == "records.sqlite" for path in files)
    original = kept.read_text(encoding="utf-8")
    body = original.split("\n---\n", 1)[1]
    # Whole lines of the original, so that words of lessons do not count.
    lines = {line.strip() for line in body.splitlines() if len(line.strip()) > 30}
    assert len(lines) > 200
    others = {
        line.strip()
        for path in (centre.workspace / "Quizzes").rglob("*.md")
        for line in path.read_text(encoding="utf-8").splitlines()
    }
    for path in files:
        content = path.read_bytes()
        found = [line for line in lines - others if line.encode() in content]
        assert found == [], f"{path} tells {found[:3]}"


def test_a_wrong_passphrase_opens_no_sitting(sealed_centre):
    centre, _ = sealed_centre
    done = centre.run(
        "sitting", "open", "ujian", "--witness", WITNESS, "--passphrase-file", "-", stdin="x" * 20
    )
    assert done.returncode == 1 and "Frasa sandi tidak cocok" in done.stderr
    assert "Belum ada sesi ujian" in centre.succeed("sitting", "list")


def test_after_closing_a_sealed_exam_is_sealed_again(sealed_centre):
    centre, _ = sealed_centre
    pin = open_sealed(centre)
    with take(centre) as dialogue:
        begin(dialogue, pin)
        answer_in(dialogue)
        assert "tersegel" in centre.succeed("sitting", "close")
        answer_in(dialogue)  # on the screen it goes on
        assert "Soal 3 dari 20" in dialogue.turn
    with take(centre) as dialogue:
        assert "sesi ujiannya sudah ditutup" in dialogue.words
        assert "Lanjutkan" not in dialogue.turn
    refused = centre.run("sitting", "close", EXAM, "--submit")
    assert refused.returncode == 2 and "Frasa sandi diperlukan" in refused.stderr
    centre.succeed("sitting", "close", EXAM, "--submit", "--passphrase-file", "-", stdin=WORDS)
    assert sitting(centre)["submitted"] == 1
    with take(centre) as dialogue:
        assert "Lihat pembahasan" not in dialogue.turn


def test_a_later_sitting_takes_an_interrupted_sealed_exam_on(sealed_centre):
    centre, _ = sealed_centre
    pin = open_sealed(centre)
    with take(centre) as dialogue:
        begin(dialogue, pin)
        answer_in(dialogue)
    centre.succeed("sitting", "close")
    pin = open_sealed(centre)
    with take(centre) as dialogue:
        assert "Lanjutkan dengan PIN" in dialogue.turn
        dialogue.say("1")
        dialogue.say(pin)
        assert "Soal 2 dari 20" in dialogue.turn


def test_an_attempt_from_another_sealed_file_is_not_opened_but_handed_in(sealed_centre):
    centre, kept = sealed_centre
    pin = open_sealed(centre)
    with take(centre) as dialogue:
        begin(dialogue, pin)
        answer_in(dialogue)
    first = sitting(centre)["sitting"]
    centre.succeed("sitting", "close")
    source = centre.workspace / "Quizzes" / f"{EXAM}.md"
    source.write_bytes(kept.read_bytes())
    centre.succeed("seal", "ujian", "--passphrase-file", "-", "--output", "b.md", stdin="x" * 20)
    shutil.move(centre.workspace / "b.md", source)
    pin = open_sitting(centre, "--passphrase-file", "-", stdin="x" * 20)
    with take(centre) as dialogue:
        dialogue.say("1")
        dialogue.say(pin)
        assert "berkas tersegel lain" in dialogue.words
    close = ["sitting", "close", first, "--submit", "--passphrase-file", "-"]
    assert centre.run(*close, stdin="x" * 20).returncode == 1
    assert "dikumpulkan" in centre.succeed(*close, stdin=WORDS)
    with take(centre) as dialogue:
        assert "Lanjutkan" not in dialogue.turn


def test_marking_again_asks_the_passphrase(sealed_centre):
    centre, _ = sealed_centre
    pin = open_sealed(centre)
    with take(centre) as dialogue:
        begin(dialogue, pin)
        answer_all_in(dialogue)
    centre.succeed("sitting", "close")
    refused = centre.run("regrade", "ujian")
    assert refused.returncode == 2 and "Frasa sandi diperlukan" in refused.stderr
    wrong = centre.run("regrade", "ujian", "--passphrase-file", "-", stdin="x" * 20)
    assert wrong.returncode == 1 and "Frasa sandi tidak cocok" in wrong.stderr
    centre.succeed("regrade", "ujian", "--passphrase-file", "-", stdin=WORDS)


# What a certificate says


def test_statistics_of_a_sealed_exam_want_its_passphrase(sealed_centre):
    centre, _ = sealed_centre
    pin = open_sealed(centre)
    with take(centre) as dialogue:
        begin(dialogue, pin)
        answer_all_in(dialogue)
    nobody = centre.run("stats", EXAM)
    assert nobody.returncode == 2 and "--passphrase-file" in nobody.stderr
    said = centre.succeed(
        "stats", EXAM, "--passphrase-file", "-", "--format", "json", stdin=WORDS + "\n"
    )
    items = json.loads(said)["items"]
    assert len(items) == 20 and all(item["facility"] == 1 for item in items)


@pytest.mark.parametrize(("witnessed", "word"), [("true", "ya"), ("false", "tidak")])
def test_the_certificate_says_whether_a_witness_was_there(tmp_path, witnessed, word):
    place = Installation(tmp_path, workspace=False)
    files = {
        "balai.yml": "organisation: Kota Contoh\n",
        "Courses/aman/course.md": "---\ntitle: Aman\n"
        f"certificate: {{exam: aman/ujian, witnessed: {witnessed}}}\n---\nPengantar.\n",
        "Courses/aman/01-sandi.md": "# Sandi\n\n## Frasa {#frasa}\n\nPanjang.\n",
        "Quizzes/aman/ujian.md": "---\ntitle: Ujian\nkind: exam\npass: 50\n---\n"
        "## Mana yang kuat? {#kuat}\n\n- [x] Frasa\n- [ ] Tanggal lahir\n\nPanjang.\n",
    }
    for name, text in files.items():
        path = place.workspace / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    place.succeed("people", "add", "--name", LEARNER)
    place.succeed("learn", "aman/sandi#frasa", "--plain", stdin="\nq\n")
    if witnessed == "true":
        pin = open_sitting(place)
        answers = ["1", "y", pin]
        assert place.run("certificate", "issue", "aman", "--person", LEARNER).returncode == 1
    else:
        answers = ["1", "y"]
    lines = [*answers, "a", "kumpul", "q"]
    said = place.succeed(
        "quiz", "ujian", "--person", LEARNER, "--plain", stdin="\n".join(lines) + "\n"
    )
    assert "Lulus" in said
    place.succeed("certificate", "issue", "aman", "--person", LEARNER)
    shown = place.succeed("certificate", "show", "--person", LEARNER)
    assert f"Ujian berpengawas: {word}\n" in shown
