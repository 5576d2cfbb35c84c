"""A shared computer for tests. Its PINs cost nothing to try, because a test tries hundreds."""

import contextlib
import hashlib
import json
import sqlite3

SALT = bytes(range(16))
LEARNER, OTHER, TRAINER, ADMINISTRATOR = "Rina Kartika", "Dedi Kurnia", "Budi Santoso", "Ani Wulandari"
PINS = {LEARNER: "482109", OTHER: "605317", TRAINER: "730418", ADMINISTRATOR: "915263"}
ROLES = {LEARNER: "learner", OTHER: "learner", TRAINER: "trainer", ADMINISTRATOR: "administrator"}


def cheap_lock(pin):
    """As the program writes it, with the least that scrypt can cost."""
    verifier = hashlib.scrypt(pin.encode(), salt=SALT, n=2, r=8, p=1, dklen=64)[:32]
    lock = {"n": 2, "r": 8, "p": 1, "salt": SALT.hex(), "verifier": verifier.hex(), "wrapped": None}
    return json.dumps(lock, separators=(",", ":"), sort_keys=True)


def share(installation, people=ROLES):
    """Records everybody and gives roles and PINs; a PIN of `None` is still to be chosen."""
    for name in people:
        installation.succeed("people", "add", "--name", name)
    with contextlib.closing(sqlite3.connect(installation.records / "records.sqlite")) as records:
        for name, role in people.items():
            (person,) = records.execute("SELECT id FROM person WHERE name = ?", [name]).fetchone()
            records.execute(
                "INSERT INTO access (person, role, lock) VALUES (?, ?, ?)",
                [person, role, cheap_lock(PINS[name])],
            )
        records.commit()
    return installation


def pin_file(folder, name):
    """A file with somebody's PIN that nobody else can read."""
    path = folder / f"{name.split()[0]}.pin"
    path.write_text(PINS[name] + "\n")
    path.chmod(0o600)
    return path


def acting(folder, name):
    """The options by which somebody acts."""
    return "--as", name, "--pin-file", pin_file(folder, name)
