"""Looking after the records: verify, back up, restore, compact; and what a person is told when the disk will not."""

import contextlib
import json
import os
import re
import resource
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
import time

import pytest

from driver import BALAI, DEADLINE, ENTER, REPOSITORY, Dialogue, Terminal
from learner import answer_in, answer_on, begin_in, begin_quiz_on
from world import Clock

sys.path.insert(0, str(REPOSITORY / "Tests/Torture"))
import torture  # noqa: E402


@pytest.fixture
def used(installation):
    """An installation with an exam under way, three answers in."""
    with Dialogue(installation, "quiz", "ujian", "--plain") as dialogue:
        begin_in(dialogue)
        for _ in range(3):
            answer_in(dialogue)
    return installation


def database(installation):
    return installation.records / "records.sqlite"


def count(file, kind="answered"):
    with contextlib.closing(sqlite3.connect(file)) as records:
        query = "SELECT count(*) FROM journal WHERE kind = ?"
        return records.execute(query, (kind,)).fetchone()[0]


def tamper(installation, *statements):
    with contextlib.closing(sqlite3.connect(database(installation))) as records:
        triggers = records.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
        for (name,) in triggers.fetchall():
            records.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            records.execute(statement)
        records.commit()


def failure(installation, *arguments, code=3, **options):
    done = installation.run(*arguments, **options)
    assert done.returncode == code, (done.stdout, done.stderr)
    return done.stderr


# Verify


def test_the_first_bad_entry_is_named(used):
    assert used.succeed("records", "verify").startswith("Utuh: ")
    verdict = json.loads(used.succeed("records", "verify", "--format", "json"))
    assert verdict["verdict"] == "sound" and verdict["entries"] == 4
    tamper(used, "UPDATE journal SET body = replace(body, ':[', ':[ ') WHERE kind = 'answered'")
    for flags in ([], ["--history-only"]):
        done = used.run("records", "verify", *flags)
        assert done.returncode == 1
        assert re.search(r"RUSAK: catatan \d+ dari \w+ \(20..-..-..T.*\+07:00, answered\)", done.stdout)
    done = used.run("records", "verify", "--format", "json")
    verdict = json.loads(done.stdout)
    assert verdict["verdict"] == "changed" and verdict["kind"] == "answered"


def test_a_missing_entry_is_named(used):
    tamper(used, "DELETE FROM journal WHERE seq = 2")
    done = used.run("records", "verify", "--lang", "en")
    assert done.returncode == 1 and re.search(r"BROKEN: entry 2 of \w+", done.stdout)


def test_what_is_derived_is_worked_out_again(used):
    tamper(used, "UPDATE attempt SET granted_ms = granted_ms + 1")
    done = used.run("records", "verify")
    assert done.returncode == 1 and "attempt" in done.stdout
    assert used.succeed("records", "verify", "--history-only").startswith("Utuh: ")
    assert re.search(r"dari \d+ catatan", used.succeed("records", "rebuild"))
    assert used.succeed("records", "verify").startswith("Utuh: ")


def test_others_can_learn_while_it_is_verified(used):
    """A reader in a transaction and a check keep nobody from writing."""
    with Dialogue(used, "quiz", "ujian", "--plain") as dialogue:
        dialogue.say()
        check = subprocess.Popen(
            [BALAI, "records", "verify"], cwd=used.workspace, env=used.environment(),
            stdout=subprocess.PIPE, text=True,
        )
        answer_in(dialogue)
        assert check.communicate(timeout=60)[0].startswith("Utuh: ")


# Backup and restore


def test_a_backup_is_complete_and_checked(used, tmp_path):
    backup = tmp_path / "cadangan.sqlite"
    said = used.succeed("records", "backup", backup)
    assert str(backup) in said and "Kunci penerbit" in said
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    assert count(backup) == 3
    assert [path.name for path in tmp_path.glob("cadangan*")] == ["cadangan.sqlite"]
    torture.check(backup, [])
    before = backup.read_bytes()
    assert "sudah ada" in failure(used, "records", "backup", backup, code=2)
    assert backup.read_bytes() == before


def test_a_backup_can_be_made_while_somebody_answers(used, tmp_path):
    writer = subprocess.Popen(
        [torture.WRITER, used.records, "penulis"], stdout=subprocess.PIPE, text=True
    )
    try:
        acknowledged = [writer.stdout.readline().strip() for _ in range(50)]
        used.succeed("records", "backup", tmp_path / "a.sqlite")
    finally:
        writer.kill()
        writer.communicate()
    torture.check(tmp_path / "a.sqlite", acknowledged)


def test_damaged_records_give_no_backup(used, tmp_path):
    tamper(used, "UPDATE journal SET at_ms = at_ms + 1 WHERE seq = 2")
    assert "rusak" in failure(used, "records", "backup", tmp_path / "a.sqlite")
    assert not list(tmp_path.glob("a.sqlite*"))


def test_a_backup_is_put_back_and_the_old_file_kept(used, elsewhere, tmp_path):
    backup = tmp_path / "a.sqlite"
    used.succeed("records", "backup", backup)
    with Dialogue(used, "quiz", "ujian", "--plain") as dialogue:
        dialogue.say()
        answer_in(dialogue)
    said = used.succeed("records", "restore", backup)
    old = re.search(r"'(.*/records-\d{8}-\d{6}\.sqlite)'", said)[1]
    assert "catatan di sana tidak ada di cadangan ini" in said and "Kunci penerbit" in said
    assert (count(old), count(database(used))) == (4, 3)
    assert used.succeed("records", "verify").startswith("Utuh: ")
    # Two entries never get one number: what comes now is of another origin.
    with Dialogue(used, "quiz", "ujian", "--plain") as dialogue:
        dialogue.say()
        answer_in(dialogue)
    assert origins(database(used)) > origins(old)
    assert used.succeed("records", "verify").startswith("Utuh: ")
    # On a new computer there is nothing to keep.
    said = elsewhere.succeed("records", "restore", backup, cwd=elsewhere.home)
    assert "disimpan di" not in said
    assert count(database(elsewhere)) == 3
    assert origins(database(elsewhere)) == origins(backup)


def origins(file):
    with contextlib.closing(sqlite3.connect(file)) as records:
        return {origin for (origin,) in records.execute("SELECT DISTINCT origin FROM journal")}


def test_damaged_records_can_be_replaced(used, tmp_path):
    used.succeed("records", "backup", tmp_path / "a.sqlite")
    overwrite_pages(database(used))
    assert "tidak bisa dibaca lagi" in used.succeed("records", "restore", tmp_path / "a.sqlite")
    assert used.succeed("records", "verify").startswith("Utuh: ")


def test_nothing_is_replaced_while_somebody_learns(used, tmp_path):
    used.succeed("records", "backup", tmp_path / "a.sqlite")
    with Dialogue(used, "quiz", "ujian", "--plain"):
        before = database(used).stat()
        assert "sedang dibuka balai lain" in failure(used, "records", "restore", tmp_path / "a.sqlite")
        assert database(used).stat().st_ino == before.st_ino
    assert count(database(used)) == 3


@pytest.mark.parametrize("what", ["missing", "text", "foreign", "changed", "cut", "records"])
def test_only_a_sound_backup_is_put_back(used, tmp_path, what):
    backup = tmp_path / "a.sqlite"
    used.succeed("records", "backup", backup)
    match what:
        case "missing":
            backup.unlink()
        case "text":
            backup.write_text("bukan basis data\n" * 100)
        case "foreign":
            backup.unlink()
            with contextlib.closing(sqlite3.connect(backup)) as other:
                other.execute("CREATE TABLE catatan (teks)")
        case "changed":
            with contextlib.closing(sqlite3.connect(backup)) as records:
                records.execute("DROP TRIGGER journal_is_never_changed")
                records.execute("UPDATE journal SET at_ms = at_ms + 1 WHERE seq = 3")
                records.commit()
        case "cut":
            backup.write_bytes(backup.read_bytes()[:20000])
        case "records":
            overwrite_pages(backup)
    before = database(used).read_bytes()
    message = failure(used, "records", "restore", backup, code=2 if what == "missing" else 3)
    assert str(backup) in message
    assert database(used).read_bytes() == before
    assert not list(used.records.glob("records-*")) and not list(used.records.glob("*.tmp*"))


# Compact


def test_compacting_gains_room_and_changes_no_history(used):
    tamper(
        used,
        "CREATE TABLE besar (isi)",
        "INSERT INTO besar VALUES (zeroblob(3000000))",
        "DROP TABLE besar",
    )
    size = database(used).stat().st_size
    with contextlib.closing(sqlite3.connect(database(used))) as records:
        before = records.execute("SELECT * FROM journal").fetchall()
    assert "hemat" in used.succeed("records", "compact")
    assert database(used).stat().st_size < size - 2_900_000
    with contextlib.closing(sqlite3.connect(database(used))) as records:
        assert records.execute("SELECT * FROM journal").fetchall() == before
    assert used.succeed("records", "verify").startswith("Utuh: ")


# What the disk says


@contextlib.contextmanager
def mounted(place, *options):
    if os.geteuid() != 0:
        pytest.skip("mounting takes the superuser")
    subprocess.run(["mount", *options, place], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", place], check=True)


def test_a_full_disk_is_said_on_the_screen_and_the_place_is_kept(installation):
    installation.records.mkdir()
    small = ["-t", "tmpfs", "-o", "size=2m", "tmpfs"]
    with mounted(installation.records, *small):
        with Terminal(installation, "quiz", "ujian", size=(80, 40)) as screen:
            screen.wait("▶ Mulai")
            begin_quiz_on(screen)
            answer_on(screen)
            screen.wait("Soal 2 dari")
            fill(installation.records)
            screen.press(ENTER, until="Disk penuh")
            assert "records.sqlite" in screen.text.replace("\n", "") and "Kosongkan" in screen.text
            assert count(database(installation)) == 1
            (installation.records / "isi").unlink()
            screen.press(ENTER, until="Soal 2 dari")
            answer_on(screen)
            screen.wait("Soal 3 dari")
            screen.kill()
        assert count(database(installation)) == 2
        assert installation.succeed("records", "verify").startswith("Utuh: ")
        fill(installation.records)
        assert "Disk penuh" in failure(installation, "records", "backup", installation.records / "b")
        assert not list(installation.records.glob("b*"))


def fill(folder):
    with (folder / "isi").open("wb", buffering=0) as file, contextlib.suppress(OSError):
        for size in (4096, 512, 1):
            with contextlib.suppress(OSError):
                while True:
                    file.write(bytes(size))


def test_a_limit_on_the_size_of_files_loses_nothing(used):
    """Where there is no disk to fill: the same by a limit of the system."""

    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        size = max(file.stat().st_size for file in used.records.iterdir())
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 60_000, size + 60_000))

    done = subprocess.run(
        [torture.WRITER, used.records, "penulis"], preexec_fn=limit, capture_output=True, text=True
    )
    assert done.returncode != 0
    torture.check(database(used), done.stdout.splitlines())
    assert len(done.stdout.splitlines()) > 2
    assert used.succeed("records", "verify").startswith("Utuh: ")


def test_a_disk_that_can_only_be_read_is_said(used):
    place = str(used.records)
    with mounted(place, "--bind", place):
        subprocess.run(["mount", "-o", "remount,ro,bind", place], check=True)
        for arguments in (["progress"], ["records", "verify"]):
            message = failure(used, *arguments)
            assert "hanya bisa dibaca" in message and str(used.records) in message
    assert used.succeed("records", "verify").startswith("Utuh: ")


def test_records_that_vanish_are_said_and_not_written_blindly(used):
    with Dialogue(used, "quiz", "ujian", "--plain") as dialogue:
        dialogue.say()
        question = dialogue.turn
        letter = next(iter(dialogue.options)).lower()
        aside = used.records.with_name("dipindahkan")
        used.records.rename(aside)
        dialogue.say(letter)
        assert "Tersimpan." not in dialogue.turn and "dihapus atau dipindahkan" in dialogue.words
        aside.rename(used.records)
        dialogue.say()
        assert dialogue.turn.splitlines()[0] == question.splitlines()[0]
        answer_in(dialogue)
    assert count(database(used)) == 4


def test_a_locked_file_is_said_after_a_while(used):
    with contextlib.closing(sqlite3.connect(database(used), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        began = time.monotonic()
        message = failure(used, "records", "rebuild")
        assert "sedang dipakai program lain" in message and str(database(used)) in message
        assert time.monotonic() - began < DEADLINE
        assert used.succeed("progress")  # reading goes on
        other.execute("ROLLBACK")
    assert used.succeed("records", "verify").startswith("Utuh: ")


def overwrite_pages(file):
    """Garbage in every page but the first."""
    with contextlib.closing(sqlite3.connect(file)) as records:
        records.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(file.read_bytes())
    content[4096:] = bytes((i * 31 + 7) % 256 for i in range(len(content) - 4096))
    file.write_bytes(content)


def test_a_damaged_page_is_said(used, tmp_path):
    kept = tmp_path / "a.sqlite"
    used.succeed("records", "backup", kept)
    overwrite_pages(database(used))
    message = failure(used, "records", "verify")
    assert "rusak" in message and str(database(used)) in message and "restore" in message
    used.succeed("records", "restore", kept)
    assert used.succeed("records", "verify").startswith("Utuh: ")


@pytest.mark.parametrize("language, word", [("id", "bukan rekaman belajar"), ("en", "does not hold")])
def test_another_programs_file_is_left_alone(installation, language, word):
    installation.records.mkdir()
    with contextlib.closing(sqlite3.connect(database(installation))) as other:
        other.execute("CREATE TABLE catatan (teks)")
    before = database(installation).read_bytes()
    assert word in failure(installation, "progress", "--lang", language)
    assert database(installation).read_bytes() == before


def test_a_clock_behind_the_last_entry_is_said(used, tmp_path):
    clock = Clock(tmp_path)
    clock.set(minutes=-3 * 24 * 60)
    done = used.run("progress", **clock.environment)
    assert done.returncode == 0 and "lebih awal dari catatan terakhir" in done.stderr
    with Terminal(used, "quiz", "ujian", size=(80, 40), **clock.environment) as screen:
        screen.wait("lebih awal dari catatan")
        screen.press(ENTER, until="▶ Lanjutkan")
        screen.kill()
    clock.set(minutes=0)
    assert used.run("progress", **clock.environment).stderr == ""


# Long jobs


def test_a_long_job_shows_how_far_it_is(installation, tmp_path):
    """On a terminal only, and nothing of it remains."""
    installation.records.mkdir()
    subprocess.run(
        [torture.WRITER, installation.records, "penulis", "4000"], check=True,
        stdout=subprocess.DEVNULL,
    )
    with Terminal(installation, "records", "verify") as screen:
        assert screen.wait_for_end() == 0
        assert screen.lines[0].startswith("Utuh: 4001 catatan")
    done = installation.run("records", "verify")
    assert (done.stderr, done.returncode) == ("", 0)


# Killed, and without power


def test_nothing_acknowledged_is_lost_when_writers_are_killed(tmp_path):
    chance = torture.random.Random(20261122)
    assert torture.kills(8, chance, tmp_path, say=lambda _: None) > 0


def test_nothing_acknowledged_is_lost_when_an_exam_is_killed(tmp_path):
    assert torture.exams(5, torture.random.Random(20261122), tmp_path, say=lambda _: None) > 0


def test_nothing_acknowledged_is_lost_when_the_power_goes(tmp_path):
    chance = torture.random.Random(20261122)
    assert torture.cuts(40, chance, tmp_path, say=lambda _: None, answers=150) == 40


def test_a_disk_that_forgets_more_would_be_noticed(tmp_path):
    """The check checks: without waiting for the disk, answers are lost."""
    chance = torture.random.Random(1)
    folder, log = tmp_path / "power", tmp_path / "power.log"
    torture.record(folder, log, tmp_path, runs=1, answers=50)
    calls = [call for call in torture.calls(log) if call[0] != "S"]
    files, acknowledged = {}, []
    for letter, path, offset, data in calls:
        if letter == "A":
            acknowledged += data.decode().splitlines()
        elif letter in "WT":
            disk = files.setdefault(path, torture.Disk())
            disk.possible.append((offset, data if letter == "W" else None))
    after = tmp_path / "after"
    after.mkdir()
    for name, disk in files.items():
        disk.possible = disk.possible[: len(disk.possible) // 2]
        disk.sync()
        shutil.copy(name, after) if not disk.certain else (
            after / torture.Path(name).name
        ).write_bytes(disk.after_cut(chance))
    with pytest.raises((AssertionError, sqlite3.DatabaseError)):
        torture.check(after / "records.sqlite", acknowledged)
