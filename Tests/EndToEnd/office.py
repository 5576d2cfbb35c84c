"""An office whose staff have completed a course: history written by docs/journal.md alone."""

import contextlib
import hashlib
import json
import sqlite3

from driver import Installation

MODULE = {"course": "aman", "module": "sandi", "title": "Sandi", "minutes": 90}
PASSPHRASE = "empat kata acak saja"
SITE = "https://contoh.go.id/diklat"
YAML = """organisation: Kota Contoh
zone: WIB
site_url: {site}
place: Kota Contoh
certificate_number: "{{n}}/DISKOMINFO/{{roman}}/{{year}}"
"""


def nip(number):
    return f"1986092620150510{number:02}" if number < 100 else f"198609262015{number:06}"


def office_of(folder, count, *, idle=0, site=SITE):
    """`count` people who have completed the course, then `idle` who have not begun it."""
    installation = Installation(folder, workspace=False)
    files = {
        "balai.yml": YAML.format(site=site),
        "Courses/aman/course.md": "---\ntitle: Aman\ncertificate:\n  validity: {years: 3}\n"
        "competencies: [digcomp-2.2/4.1]\n---\nKursus.\n",
        "Courses/aman/01-sandi.md": "---\ntitle: Sandi\nminutes: 90\n---\n## Frasa\n\nEmpat kata.\n",
    }
    for name, text in files.items():
        path = installation.workspace / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    roster = installation.workspace / "pegawai.csv"
    units = ("Dinas Kesehatan", "Dinas Kominfo")
    rows = [f"Pegawai {n:04},{units[n % 2]}" for n in range(count + idle)]
    roster.write_text("nama,unit kerja\n" + "\n".join(rows) + "\n")
    installation.succeed("people", "import", roster, "--apply")
    complete(installation, count)
    return installation


def complete(installation, count):
    """Books the module for the first so many people, as the program would."""
    path = installation.records / "records.sqlite"
    with contextlib.closing(sqlite3.connect(path)) as records:
        (origin,) = records.execute("SELECT origin FROM installation").fetchone()
        people = records.execute("SELECT id FROM person ORDER BY created_ms, id").fetchall()[:count]
        last = records.execute(
            "SELECT seq, hash FROM journal WHERE origin = ? ORDER BY seq DESC LIMIT 1", [origin]
        ).fetchone()
        seq, digest = last or (0, bytes(32))
        for (person,) in people:
            seq += 1
            entry = {
                "at": 1_795_312_800_000, "body": MODULE, "kind": "moduleCompleted",
                "origin": origin, "person": person, "seq": seq,
            }  # fmt: skip
            digest = hashlib.sha256(digest + canonical(entry)).digest()
            body = canonical(MODULE).decode()
            records.execute(
                "INSERT INTO journal (origin, seq, at_ms, person, kind, body, hash) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                [origin, seq, entry["at"], person, entry["kind"], body, digest],
            )
        records.commit()
    installation.succeed("records", "rebuild")
    assert installation.succeed("records", "verify").startswith("Utuh")


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def issue_all(installation, *options):
    return json.loads(
        installation.succeed("certificate", "issue", "aman", "--all", "--format", "json", *options)
    )


def certificates(installation):
    """Rows of the derived table: number, person, revoked."""
    path = installation.records / "records.sqlite"
    with contextlib.closing(sqlite3.connect(path)) as records:
        return records.execute(
            "SELECT number, person, revoked_ms FROM certificate ORDER BY number"
        ).fetchall()
