"""A computer that several people share: PINs, the lock on a screen left alone, and nobody's data
in front of somebody else."""

import contextlib
import re
import shlex
import sqlite3
import time

import pexpect
import pytest
from driver import BALAI, DOWN, ENTER, ESCAPE, REPOSITORY, Dialogue, Terminal
from shared import ADMINISTRATOR, LEARNER, OTHER, PINS, TRAINER, acting, pin_file, share
from small import small_installation
from world import Clock

TIMED = "kind: posttest\ntime: 30m"
UNIT_OF_OTHER = "Unit Rahasia"


@pytest.fixture
def office(tmp_path):
    installation = small_installation(tmp_path / "kantor", waktu=TIMED, latihan="kind: practice")
    return share(installation)


def lock_after(installation, span):
    with (installation.workspace / "balai.yml").open("a") as file:
        file.write(f"idle_lock: {span}\n")


def log_in(screen, name):
    """From the list of names to what is behind the PIN."""
    screen.wait("Nama atau NIP Anda")
    for letter in name[:4]:
        screen.send(letter)
    screen.wait(f"▶ {name}").press(ENTER, until="PIN Anda")
    type_pin(screen, name)


def type_pin(screen, name):
    before = screen.title
    screen.send(PINS[name] + ENTER)
    return screen.wait(lambda: screen.title != before, f"what is behind the PIN of {name}")


def ask(installation, *arguments):
    """A command on a terminal that asks questions, line by line."""
    return pexpect.spawn(
        BALAI,
        [str(argument) for argument in arguments],
        cwd=str(installation.workspace),
        env=installation.environment(BALAI_PLAIN="1"),
        timeout=60,
        encoding="utf-8",
    )


def facts(installation):
    file = f"file:{installation.records}/records.sqlite?mode=ro"
    with contextlib.closing(sqlite3.connect(file, uri=True)) as records:
        return [kind for (kind,) in records.execute("SELECT kind FROM journal ORDER BY seq")]


# From a personal account to a shared computer and back


def test_it_is_shared_by_one_command_and_personal_by_another(tmp_path):
    office = small_installation(tmp_path / "kantor", latihan="kind: practice")
    office.succeed("people", "add", "--name", LEARNER, "--nip", "198609262015051001")
    assert "Halo" not in office.succeed()
    asked = ask(office, "people", "share", "--name", ADMINISTRATOR)
    for text in (PINS[ADMINISTRATOR], PINS[ADMINISTRATOR]):
        asked.expect(["PIN baru untuk Ani Wulandari:", "Sekali lagi:"])
        asked.sendline(text)
    asked.expect("Ani Wulandari menjadi administrator")
    asked.expect(pexpect.EOF)
    assert PINS[ADMINISTRATOR] not in (asked.before or "")
    done = office.run("people", "share", "--name", OTHER)
    assert done.returncode == 1
    assert "sudah dipakai bersama" in done.stderr
    # A first visit: the PIN is chosen, refused while it is easy to guess, and typed twice.
    asked = ask(office, "--as", "198609262015051001")
    said = ""
    for typed, answer in [
        ("123456", "berurutan"), ("26091986", "tanggal lahir"), ("77", "6 sampai 8 angka"),
        (PINS[LEARNER], "sekali lagi"), ("999991", "tidak sama"), (PINS[LEARNER], "sekali lagi"),
        (PINS[LEARNER], "Jam pelajaran"),
    ]:  # fmt: skip
        asked.expect(r"\): ")
        said += asked.before
        asked.sendline(typed)
        asked.expect(answer)
        said += asked.before
    asked.expect(": ")
    asked.sendline("q")
    asked.expect(pexpect.EOF)
    assert PINS[LEARNER] not in said
    # Real PINs, as the commands ask for them.
    asked = ask(office, "progress", "--person", LEARNER)
    asked.expect("PIN Rina Kartika:")
    asked.sendline("111111")
    asked.expect("PIN salah. Masih 4 kali")
    asked.expect(pexpect.EOF)
    office.succeed("progress", *acting(tmp_path, LEARNER))
    office.succeed("people", "unshare", *acting(tmp_path, ADMINISTRATOR))
    assert LEARNER in office.succeed("people", "list")
    office.succeed("progress", "--person", LEARNER)


# At the door


def test_wrong_pins_make_one_person_wait_and_nobody_else(office, tmp_path):
    clock = Clock(tmp_path)
    with Terminal(office, size=(40, 24), **clock.environment) as screen:
        screen.wait("Nama atau NIP Anda")
        screen.send("rina")
        screen.wait("▶ Rina").press(ENTER, until="PIN Anda")
        for left in (4, 3, 2, 1):
            screen.send("111111" + ENTER)
            screen.wait(f"Masih {left} kali")
        screen.send("111111" + ENTER)
        screen.wait("sesudah 30")
        time.sleep(1.5)
        screen.send(PINS[LEARNER] + ENTER)
        screen.wait("sesudah 2")
        screen.press(ESCAPE, until="Nama atau NIP Anda")
        log_in(screen, OTHER)
        screen.kill()
    clock.set(minutes=1)
    with Terminal(office, "--as", LEARNER, **clock.environment) as screen:
        screen.wait("PIN Anda")
        screen.send("111111" + ENTER)
        screen.wait("Coba lagi sesudah 1 menit")
        clock.set(minutes=3)
        type_pin(screen, LEARNER).wait("Halo, Rina Kartika")
        assert PINS[LEARNER].encode() not in screen.raw


def test_a_trainer_resets_and_the_learner_chooses_again(office, tmp_path):
    office.succeed("people", "reset-pin", LEARNER, *acting(tmp_path, TRAINER))
    assert facts(office) == ["pinReset"]
    done = office.run("progress", *acting(tmp_path, LEARNER))
    assert done.returncode == 1
    assert "Anda belum punya PIN" in done.stderr
    with Terminal(office) as screen:
        screen.wait("Nama atau NIP Anda")
        screen.send("rina")
        screen.wait("▶ Rina").press(ENTER, until="Anda masuk untuk pertama kali")
        screen.send("248163" + ENTER)
        screen.wait("PIN baru sekali lagi")
        screen.send("248163" + ENTER)
        screen.wait("Halo, Rina Kartika")
    assert "PIN salah" in office.run("progress", *acting(tmp_path, LEARNER)).stderr


def test_line_by_line_through_a_pipe(office):
    with Dialogue(office, "quiz", "latihan", "--plain", columns=40) as dialogue:
        assert "1. Ani Wulandari" in dialogue.turn
        dialogue.say("rina")
        assert "Rina Kartika" in dialogue.turn
        dialogue.say("123")
        assert "6 sampai 8 angka" in dialogue.words
        dialogue.say(PINS[LEARNER])
        assert "Kuis latihan" in dialogue.turn
        assert dialogue.leave() == 0


def test_a_pin_is_typed_or_read_from_a_file_that_is_ones_own(office, tmp_path):
    done = office.run("progress")
    assert (done.returncode, done.stdout) == (2, "")
    assert "sebutkan siapa Anda" in done.stderr
    done = office.run("progress", "--person", LEARNER)
    assert (done.returncode, done.stdout) == (2, "")
    assert "PIN Anda diperlukan" in done.stderr
    path = pin_file(tmp_path, LEARNER)
    path.chmod(0o644)
    done = office.run("progress", "--person", LEARNER, "--pin-file", path)
    assert done.returncode == 3
    assert "chmod 600" in done.stderr
    stdin = PINS[LEARNER] + "\n"
    office.succeed("progress", "--person", LEARNER, "--pin-file", "-", stdin=stdin)
    office.succeed("progress", "--pin-file", "-", stdin=stdin, BALAI_PERSON=LEARNER)


# Nobody sees another's data


def test_a_second_learner_sees_nothing_of_the_first(office, tmp_path):
    with Terminal(office, "--as", LEARNER) as screen:
        type_pin(screen.wait("PIN Anda"), LEARNER).wait("Halo, Rina")
        while "▶ 1.1" not in screen.text and "▶ Baca" not in screen.text:
            screen.press(ENTER)
        screen.press(ENTER, until="Gabungkan empat kata")
        screen.press(ESCAPE)
        while "Keluar, ganti peserta" not in screen.text:
            screen.press(ESCAPE)
        while "▶ Keluar, ganti peserta" not in screen.text:
            screen.press(DOWN)
        screen.press(ENTER, until="Nama atau NIP Anda")
        screen.send("dedi")
        screen.wait("▶ Dedi")
        before = len(screen.raw)
        screen.press(ENTER, until="PIN Anda")
        type_pin(screen, OTHER).wait("Halo, Dedi")
        assert b"Rina" not in screen.raw[before:]
        assert "belum mulai" in screen.text
    asked = [
        ["progress"], ["progress", "--format", "json"], ["certificate", "list"], ["home"],
        ["progress", "--person", LEARNER], ["certificate", "show", "--person", LEARNER],
    ]  # fmt: skip
    for command in asked:
        done = office.run(*command, *acting(tmp_path, OTHER))
        assert "Rina" not in done.stdout + done.stderr, command
    # A trainer may, and says whose.
    said = office.succeed("progress", "--person", LEARNER, *acting(tmp_path, TRAINER))
    assert LEARNER in said


def test_nobody_learns_in_anothers_name(office, tmp_path):
    for command in (["quiz", "latihan"], ["home"]):
        done = office.run(*command, "--person", LEARNER, *acting(tmp_path, TRAINER), stdin="q\n")
        assert done.returncode == 1
        assert "bukan 'Rina Kartika'" in done.stderr


# A screen left alone


def test_an_exam_is_covered_and_goes_on(office, tmp_path):
    clock = Clock(tmp_path)
    lock_after(office, "3s")
    with Terminal(office, "quiz", "waktu", "--as", LEARNER, **clock.environment) as screen:
        type_pin(screen.wait("PIN Anda"), LEARNER).wait("▶ Mulai")
        screen.press(ENTER, until="Soal 1 dari 2")
        screen.press(DOWN)
        chosen = [line for line in screen.lines if line.startswith("▶")]
        screen.wait("Layar ini terkunci")
        covered = "\n".join(screen.last_frame_alone())
        for secret in ("Rina", "Soal", "Kuis", chosen[0][2:]):
            assert secret not in covered
        assert screen.text == covered
        # A key wakes nothing but the field.
        screen.send("111111" + ENTER)
        screen.wait("PIN salah")
        assert "Soal" not in screen.text
        screen.send(PINS[LEARNER] + ENTER)
        screen.wait("Soal 1 dari 2")
        assert "sisa 29:" in screen.title
        screen.press(ENTER, until="Soal 2 dari 2")
        screen.wait("Layar ini terkunci")
        # The clock of the exam runs on behind it; what was answered is handed in.
        clock.set(minutes=31)
        screen.send(PINS[LEARNER] + ENTER)
        screen.wait("Waktu habis.")
    assert facts(office).count("attemptSubmitted") == 1


def test_what_was_typed_in_an_exam_is_saved_before_it_is_covered(office):
    quiz = office.workspace / "Quizzes/aman/isian.md"
    quiz.write_text(
        "---\ntitle: Isian\nkind: posttest\n---\n## Siapa? {#siapa}\n\n- [=] BSSN\n", encoding="utf-8"
    )
    lock_after(office, "3s")
    with Terminal(office, "quiz", "isian", "--as", LEARNER) as screen:
        type_pin(screen.wait("PIN Anda"), LEARNER).wait("▶ Mulai")
        screen.press(ENTER, until="Soal 1 dari 1")
        screen.send("BSSN")
        screen.wait("Layar ini terkunci")
        screen.kill()
    assert facts(office)[-1] == "answered"


def test_somebody_else_can_use_a_covered_screen(office):
    lock_after(office, "2s")
    with Terminal(office, "quiz", "waktu", "--as", LEARNER) as screen:
        type_pin(screen.wait("PIN Anda"), LEARNER).wait("▶ Mulai")
        screen.press(ENTER, until="Soal 1 dari 2")
        screen.press(ENTER, until="Soal 2 dari 2")
        screen.wait("Layar ini terkunci")
        screen.press(ESCAPE, until="Nama atau NIP Anda")
        log_in(screen, OTHER)
        screen.wait("Halo, Dedi")
        screen.kill()
    with Terminal(office, "quiz", "waktu", "--as", LEARNER) as screen:
        type_pin(screen.wait("PIN Anda"), LEARNER).wait("▶ Lanjutkan")
        screen.press(ENTER, until="Soal 2 dari 2")


def test_line_by_line_the_next_line_is_the_pin(office):
    lock_after(office, "2s")
    with Dialogue(office, "learn", "--plain", "--as", LEARNER) as dialogue:
        dialogue.say(PINS[LEARNER])
        assert "Halo, Rina" in dialogue.turn
        time.sleep(2.5)
        dialogue.say("1")
        assert "terkunci" in dialogue.turn
        assert "Rina" not in dialogue.turn
        dialogue.say(PINS[LEARNER])
        assert "Halo, Rina" in dialogue.turn


def test_a_personal_account_is_never_covered(tmp_path):
    home = small_installation(tmp_path / "rumah", waktu=TIMED)
    lock_after(home, "1s")
    with Terminal(home, "quiz", "waktu") as screen:
        screen.wait("▶ Mulai").press(ENTER, until="Soal 1 dari 2")
        screen.wait("sisa 29:56")
        assert "terkunci" not in screen.text


# The page for trainers


def test_the_page_is_true(tmp_path):
    page = (REPOSITORY / "docs/komputer-bersama.md").read_text(encoding="utf-8")
    office = small_installation(tmp_path / "kantor", latihan="kind: practice")
    # Each `balai` in a block of commands, in their order, on one computer.
    blocks = re.findall("^```sh\n(.*?)^```", page, re.DOTALL | re.MULTILINE)
    lines = [line for block in blocks for line in block.splitlines()]
    assert len(lines) == 9
    for line in lines:
        program, *words = shlex.split(line)
        assert program == "balai"
        asked = ask(office, *words)
        while True:
            found = asked.expect([
                r"PIN (?:baru untuk )?([A-Z][^:\n]*):", "Sekali lagi:", "Nama atau NIP Anda:",
                pexpect.EOF,
            ])  # fmt: skip
            if found == 0:
                pin = PINS[asked.match[1]]
            elif found == 3:
                break
            asked.sendline(ADMINISTRATOR if found == 2 else pin)
        asked.close()
        assert asked.exitstatus == 0, f"{line}\n{asked.before}"
    table = office.succeed("people", "roles", "--format", "markdown")
    assert table in page
