"""Kills balai and cuts its power, and looks whether anything that it acknowledged is gone.

    torture.py [--kills N] [--exams N] [--cuts N] [--seed N]

Kills: several writers on one file are stopped by SIGKILL at a random moment. Exams: so is the program itself, while
somebody answers. Cuts: what was written since the disk was
last waited for is dropped, kept or torn, at a random moment of a recorded run.
"""

import argparse
import contextlib
import hashlib
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
BALAI = Path(os.environ.get("BALAI", HERE.parents[1] / ".build/debug/balai"))
WRITER = Path(os.environ.get("BALAI_TORTURE", BALAI.with_name("balai-torture")))
SECTOR = 512


def check(file: Path, acknowledged):
    """The file opens, its pages and its chains are whole, and what was acknowledged is in it."""
    records = sqlite3.connect(file, timeout=10)
    assert records.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    found, last = set(), {}
    columns = "origin, seq, at_ms, person, kind, body, hash"
    rows = records.execute(f"SELECT {columns} FROM journal ORDER BY origin, seq")
    for origin, seq, at, person, kind, body, hashed in rows:
        number, before = last.get(origin, (0, bytes(32)))
        assert seq == number + 1, f"entry {number + 1} of {origin} is missing"
        words = [json.dumps(word, ensure_ascii=False) for word in (kind, origin, person)]
        entry = (
            f'{{"at":{at},"body":{body},"kind":{words[0]},"origin":{words[1]},'
            f'"person":{words[2]},"seq":{seq}}}'
        )
        assert hashlib.sha256(before + entry.encode()).digest() == hashed, f"entry {seq} of {origin}"
        last[origin] = seq, hashed
        if kind == "answered":
            found.add(json.loads(body).get("text"))
    answers = records.execute("SELECT value ->> 'text' FROM attempt, json_each(answers)")
    derived = {text for (text,) in answers}
    records.close()
    lost = set(acknowledged) - found
    assert not lost, f"acknowledged and lost: {sorted(lost)[:5]}"
    assert derived <= found, "derived from nothing"
    return len(found)


def verify(folder: Path):
    """The program's own verdict."""
    done = subprocess.run(
        [BALAI, "records", "verify", "--records", folder], capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr


# Killed


def kill_some(folder: Path, chance: random.Random, writers=4):
    """Lets some writers run for a moment and kills them: what they acknowledged."""
    running = [
        subprocess.Popen([WRITER, folder, f"w{number}"], stdout=subprocess.PIPE)
        for number in range(writers)
    ]
    time.sleep(chance.choice((0.02, 0.1, 0.3)) * (1 + chance.random()))
    chance.shuffle(running)
    for writer in running:
        writer.kill()
        time.sleep(chance.choice((0, 0, 0.002)))
    acknowledged = []
    for writer in running:
        output = writer.communicate()[0].decode()
        # A line that is not whole was not printed.
        acknowledged += output[: output.rfind("\n") + 1].splitlines()
        assert writer.returncode == -9, f"a writer ended by itself: {writer.returncode}"
    return acknowledged


def kills(count, chance: random.Random, scratch: Path, say=print):
    total, acknowledged = 0, []
    folder = scratch / "records-0"
    for number in range(1, count + 1):
        acknowledged += kill_some(folder, chance)
        if (folder / "records.sqlite").exists() and not is_empty(folder / "records.sqlite"):
            check(folder / "records.sqlite", acknowledged)
        else:
            assert not acknowledged
        if number % 10 == 0 or number == count:
            verify(folder)
            say(f"{number * 4} writers killed, {total + len(acknowledged)} answers acknowledged, 0 lost")
        if number % 40 == 0:  # a short history is looked through faster
            total += len(acknowledged)
            shutil.rmtree(folder)
            folder, acknowledged = scratch / f"records-{number}", []
    return total + len(acknowledged)


def exams(count, chance: random.Random, scratch: Path, say=print):
    """Somebody answers an exam in the program itself, which is killed; goes on; and so forth."""
    sys.path.insert(0, str(HERE.parent / "EndToEnd"))
    from driver import Dialogue, Installation  # noqa: PLC0415
    from learner import answer_in, begin_in  # noqa: PLC0415

    installation, saved, total = None, 0, 0
    for number in range(1, count + 1):
        if installation is None:
            installation, saved = Installation(scratch / f"exam-{number}"), 0
        with Dialogue(installation, "quiz", "ujian", "--plain") as dialogue:
            begin_in(dialogue)
            timer = threading.Timer(chance.random() * 0.5, dialogue.process.kill)
            timer.start()
            with contextlib.suppress(BrokenPipeError, AssertionError, ValueError, KeyError):
                while dialogue.options:
                    answer_in(dialogue)
            timer.join()
            with contextlib.suppress(AssertionError):
                dialogue.listen()
        shown = dialogue.transcript.count("Tersimpan.")
        file = installation.records / "records.sqlite"
        check(file, [])
        with contextlib.closing(sqlite3.connect(file)) as records:
            query = "SELECT count(*) FROM journal WHERE kind = 'answered'"
            kept = records.execute(query).fetchone()[0]
        saved += shown
        total += shown
        # One more may be on the disk than was shown.
        assert kept >= saved, f"{saved} shown as saved, {kept} kept"
        saved = kept
        if number % 10 == 0 or number == count:
            verify(installation.records)
            say(f"{number} times an exam was killed, {total} answers shown as saved, 0 lost")
        if saved >= 20:
            installation = None
    return total


def is_empty(file: Path):
    """Killed before the first table was there."""
    records = sqlite3.connect(file)
    tables = records.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    records.close()
    return tables == 0


# The power goes


class Disk:
    """What the disk has for certain, and what it may have, of one file."""

    def __init__(self):
        self.certain = bytearray()
        self.possible = []

    def sync(self):
        for offset, data in self.possible:
            write(self.certain, offset, data)
        self.possible = []

    def after_cut(self, chance: random.Random):
        content = bytearray(self.certain)
        way = chance.choice(("nothing", "all", "some", "first", "sectors"))
        until = chance.randint(0, len(self.possible))
        for number, (offset, data) in enumerate(self.possible):
            if way == "nothing" or (way == "first" and number > until):
                break
            if way == "some" and chance.random() < 0.5:
                continue
            if data is None or way in ("all", "some") or (way == "first" and number < until):
                write(content, offset, data)
                continue
            # Torn: the disk writes sectors, in any order.
            for start in range(0, len(data), SECTOR):
                if chance.random() < 0.5:
                    write(content, offset + start, data[start : start + SECTOR])
        return content


def write(content: bytearray, offset, data):
    if data is None:  # cut to a length, or made longer with zeros
        del content[offset:]
        content.extend(bytes(offset - len(content)))
        return
    content.extend(bytes(max(0, offset - len(content))))
    content[offset : offset + len(data)] = data


def calls(log: Path):
    """What power.c wrote down."""
    with log.open("rb") as file:
        while head := file.read(49):
            letter = chr(head[0])
            path, offset, length = (int(head[1 + 16 * i : 17 + 16 * i], 16) for i in range(3))
            yield letter, file.read(path).decode(), offset, file.read(length)


def record(folder: Path, log: Path, scratch: Path, runs=3, answers=400):
    """Runs a writer on the forgetful disk, several times so that the log is checkpointed at the end, too."""
    library = scratch / "power.so"
    compiler = shutil.which("clang") or shutil.which("cc")
    subprocess.run(
        [compiler, "-shared", "-fPIC", "-O1", "-o", library, HERE / "power.c", "-ldl"], check=True
    )
    environment = os.environ | {
        "LD_PRELOAD": str(library), "TORTURE_LOG": str(log), "TORTURE_FOLDER": str(folder)
    }
    for run in range(runs):
        subprocess.run(
            [WRITER, folder, f"run{run}", str(answers)], env=environment, check=True,
            stdout=subprocess.DEVNULL,
        )


def cuts(count, chance: random.Random, scratch: Path, say=print, answers=400):
    folder, log = scratch / "power", scratch / "power.log"
    record(folder, log, scratch, answers=answers)
    everything = list(calls(log))
    assert sum(letter == "S" for letter, *_ in everything) >= 3 * answers, "the disk was not waited for"
    points = sorted(chance.sample(range(1, len(everything) + 1), min(count, len(everything))))
    files, ghosts, acknowledged, checked = {}, {}, [], 0
    for number, (letter, path, offset, data) in enumerate(everything, 1):
        if letter == "A":
            acknowledged += data.decode().splitlines()
        elif letter == "W":
            files.setdefault(path, Disk()).possible.append((offset, data))
        elif letter == "T":
            files.setdefault(path, Disk()).possible.append((offset, None))
        elif letter == "S" and path == str(folder):
            ghosts = {}
        elif letter == "S" and path in files:
            files[path].sync()
            ghosts.pop(path, None)
        elif letter == "U" and path in files:
            # The file may be there again after a cut, until the folder is synchronised, or another
            # file of that name.
            ghosts[path] = files.pop(path)
        while points and points[0] == number:
            points.pop(0)
            after = scratch / "after"
            shutil.rmtree(after, ignore_errors=True)
            after.mkdir()
            back = {name: disk for name, disk in ghosts.items() if chance.random() < 0.5}
            for name, disk in (files | back).items():
                (after / Path(name).name).write_bytes(disk.after_cut(chance))
            file = after / "records.sqlite"
            if acknowledged or (file.exists() and not is_empty(file)):
                check(file, acknowledged)
                if checked % 50 == 0:
                    verify(after)
            checked += 1
    say(f"{checked} power cuts among {len(everything)} calls, {len(acknowledged)} answers, 0 lost")
    return checked


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--exams", type=int, default=50)
    parser.add_argument("--cuts", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 32))
    options = parser.parse_args()
    print(f"seed {options.seed}", flush=True)
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory(prefix="balai-torture-") as scratch:
        began = time.monotonic()
        say = lambda text: print(text, flush=True)  # noqa: E731
        kills((options.kills + 3) // 4, chance, Path(scratch), say)
        exams(options.exams, chance, Path(scratch), say)
        cuts(options.cuts, chance, Path(scratch), say)
        print(f"nothing was lost, in {time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    sys.exit(main())
