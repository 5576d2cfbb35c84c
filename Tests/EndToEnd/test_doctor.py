"""`balai doctor`: what is wrong with this computer, and a file that says so of nobody."""

import json
import sqlite3

import pytest

from driver import Dialogue, Terminal
from learner import NAME, NIP, OFFICE


@pytest.fixture
def installation(installation):
    installation.succeed("people", "add", "--name", NAME, "--nip", NIP, "--unit", OFFICE)
    return installation


def findings(installation, *options, code=0, **environment):
    done = installation.run("doctor", "--format", "json", *options, **environment)
    assert done.returncode == code, done.stdout + done.stderr
    report = json.loads(done.stdout)
    assert report["well"] == (code == 0)
    return {
        area: [f for f in report["findings"] if f["area"] == area]
        for area in {f["area"] for f in report["findings"]}
    }


def worst(findings, area):
    order = ["fine", "note", "wrong"]
    return max((f["state"] for f in findings[area]), key=order.index)


def test_a_sound_computer_is_well(installation):
    found = findings(installation)
    assert set(found) == {
        "program", "terminal", "language", "fonts", "records", "space", "clock", "workspace",
    }  # fmt: skip
    assert worst(found, "records") == "fine" and "1 orang" in found["records"][0]["what"]
    assert worst(found, "workspace") == "fine"
    said = installation.succeed("diagnosa")
    assert "Semua berfungsi" in said and "SQLite 3." in said


def test_it_makes_nothing(elsewhere):
    found = findings(elsewhere)
    assert "belum ada" in found["records"][0]["what"]
    assert worst(found, "workspace") == "note"
    assert not elsewhere.records.exists()


def test_everything_wrong_has_a_remedy(installation):
    with Dialogue(installation, "learn", "--plain") as dialogue:
        dialogue.say("1")
    for change in ("terbuka", "rantai", "naskah"):
        apply(change, installation)
        for rows in findings(installation, code=1).values():
            assert all(f["remedy"] for f in rows if f["state"] == "wrong")


def apply(change, installation):
    file = installation.records / "records.sqlite"
    if change == "terbuka":
        file.chmod(0o644)
    elif change == "rantai":
        with sqlite3.connect(file) as db:
            db.execute("DROP TRIGGER journal_is_never_changed")
            db.execute("UPDATE journal SET at_ms = at_ms + 1")
    elif change == "naskah":
        (installation.workspace / "Quizzes/rusak.md").write_text("## Tanpa kunci?\n\n- [ ] a\n- [ ] b\n")


def test_records_open_to_others_are_called_out(installation):
    (installation.records / "records.sqlite").chmod(0o640)
    found = findings(installation, code=1)
    assert "records.sqlite" in [f["what"] for f in found["records"] if f["state"] == "wrong"][0]


def test_a_damaged_file_is_called_out(installation):
    (installation.records / "records.sqlite").write_bytes(b"SQLite format 3\0" + b"x" * 5000)
    assert worst(findings(installation, code=1), "records") == "wrong"


def test_a_later_version_is_called_out(installation):
    with sqlite3.connect(installation.records / "records.sqlite") as db:
        db.execute("INSERT INTO grdb_migrations (identifier) VALUES ('999 nanti')")
    found = findings(installation, code=1)
    assert "lebih baru" in found["records"][0]["what"]


def test_a_clock_behind_the_last_entry_is_called_out(installation):
    with sqlite3.connect(installation.records / "records.sqlite") as db:
        db.execute(
            "INSERT INTO journal VALUES ('lain', 1, 4102444800000, 'x', 'lessonOpened', '{}', zeroblob(32))"
        )
    found = findings(installation, code=1)
    assert "lebih awal daripada catatan terakhir" in str(found["clock"])
    assert worst(found, "clock") == "wrong"


def test_errors_of_authors_are_counted(installation):
    apply("naskah", installation)
    found = findings(installation, code=1)
    assert "balai check" in found["workspace"][0]["remedy"]


def test_letters_and_size_of_a_terminal(installation):
    with Terminal(installation, "doctor", size=(30, 10), LC_ALL="C") as terminal:
        assert terminal.wait_for_end() == 1
        said = " ".join(terminal.raw.decode().split())
    assert "jendelanya terlalu kecil" in said and "bukan UTF-8" in said
    with Terminal(installation, "doctor", size=(80, 60)) as terminal:
        assert terminal.wait_for_end() == 0
        assert "xterm-256color, 80x60, warna: 256" in terminal.raw.decode()


def test_home_is_not_spelt_out(installation):
    said = installation.succeed(
        "doctor", BALAI_RECORDS=None, XDG_DATA_HOME=None, HOME=str(installation.home)
    )
    assert str(installation.home) not in said and "~/.local/share/balai" in said


def test_the_support_file_names_nobody(installation, tmp_path):
    """No name, number, unit, id or path that the records know of people, whatever is wrong."""
    with Dialogue(installation, "learn", "--plain") as dialogue:
        dialogue.say("1")
    organisation = "Kota Contoh"
    for change in ("", "terbuka", "rantai", "naskah", "rusak-sekali"):
        secrets = personal_texts(installation) | {organisation}
        assert len(secrets) > 8
        if change == "rusak-sekali":
            (installation.records / "records.sqlite").write_bytes(b"bukan basis data" * 500)
        else:
            apply(change, installation)
        file = tmp_path / "bantuan.json"
        done = installation.run("doctor", "--support", file, TERM="Rina Kartika")
        assert done.returncode in (0, 1)
        text = file.read_text()
        assert file.stat().st_mode & 0o777 == 0o600
        for secret in secrets:
            assert secret not in text, secret
        report = json.loads(text)
        assert report["sqlite"].startswith("3.") and report["workspace"]["courses"] == 1


def personal_texts(installation):
    texts = {NAME, NIP, OFFICE, "Rina", str(installation.home), installation.records.parent.name}
    with sqlite3.connect(installation.records / "records.sqlite") as db:
        for table, columns in {
            "person": "id, name, nip, unit",
            "journal": "origin, person",
            "installation": "origin",
        }.items():
            for row in db.execute(f"SELECT {columns} FROM {table}"):
                texts.update(str(value) for value in row if value)
    return texts
