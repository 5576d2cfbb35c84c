"""`balai records export`: what other programs get to read."""

import csv
import io
import json
import re
import sqlite3
import subprocess

import pytest
import tincan
from jsonschema import Draft202012Validator

from driver import BALAI, REPOSITORY, Dialogue
from small import small_installation

NIP = "198609262015051001"
# What a spreadsheet would run.
FORMULA = '=HYPERLINK("http://jahat.example";"Siti")'
GUIDE = (REPOSITORY / "docs/ekspor-rekaman.md").read_text(encoding="utf-8")

UUID = "^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"
IRI = {"type": "string", "pattern": "^(https?://|urn:)[^ ]+$"}
LANGUAGE_MAP = {
    "type": "object",
    "minProperties": 1,
    "propertyNames": {"pattern": "^[a-zA-Z]{2,3}(-[a-zA-Z0-9]+)*$"},
    "additionalProperties": {"type": "string"},
}
EXTENSIONS = {"type": "object", "propertyNames": IRI}
ACTIVITY = {
    "type": "object",
    "required": ["id"],
    "additionalProperties": False,
    "properties": {
        "objectType": {"const": "Activity"},
        "id": IRI,
        "definition": {
            "type": "object",
            "additionalProperties": False,
            "properties": {"name": LANGUAGE_MAP, "description": LANGUAGE_MAP, "type": IRI},
        },
    },
}
# xAPI 1.0.3, part two, sections 2 and 4: what these statements may hold, and nothing else.
STATEMENT = {
    "type": "object",
    "required": ["id", "actor", "verb", "object", "timestamp"],
    "additionalProperties": False,
    "properties": {
        "id": {"type": "string", "pattern": UUID},
        "version": {"const": "1.0.3"},
        "timestamp": {
            "type": "string",
            "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$",
            "not": {"pattern": "-00(:?00)?$"},
        },
        "actor": {
            "type": "object",
            "required": ["account"],
            "additionalProperties": False,
            "properties": {
                "objectType": {"const": "Agent"},
                "account": {
                    "type": "object",
                    "required": ["homePage", "name"],
                    "additionalProperties": False,
                    "properties": {"homePage": IRI, "name": {"type": "string", "minLength": 1}},
                },
            },
        },
        "verb": {
            "type": "object",
            "required": ["id"],
            "additionalProperties": False,
            "properties": {"id": IRI, "display": LANGUAGE_MAP},
        },
        "object": ACTIVITY,
        "result": {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                "score": {
                    "type": "object",
                    "additionalProperties": False,
                    "properties": {
                        "scaled": {"type": "number", "minimum": -1, "maximum": 1},
                        "raw": {"type": "number"},
                        "min": {"type": "number"},
                        "max": {"type": "number"},
                    },
                },
                "success": {"type": "boolean"},
                "completion": {"type": "boolean"},
                "duration": {"type": "string", "pattern": r"^P(\d+D)?(T(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$"},
                "extensions": EXTENSIONS,
            },
        },
        "context": {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                "platform": {"type": "string"},
                "contextActivities": {
                    "type": "object",
                    "additionalProperties": False,
                    "properties": {"parent": {"type": "array", "items": ACTIVITY, "minItems": 1}},
                },
                "extensions": EXTENSIONS,
            },
        },
    },
}


@pytest.fixture
def installation(tmp_path):
    installation = small_installation(
        tmp_path, latihan="kind: practice", ujian="kind: exam\npass: 70\npledge: false",
        postes="kind: posttest",
    )  # fmt: skip
    installation.succeed(
        "people", "add", "--name", FORMULA, "--nip", NIP, "--unit", "Dinas, Kominfo"
    )
    read(installation, "1")
    read(installation, "2")
    take(installation, "ujian", "a", "a")
    take(installation, "ujian", "b", "a")
    take(installation, "postes", "b", "b")
    return installation


def read(installation, module):
    """Completes a module of one lesson."""
    with Dialogue(installation, "learn", "aman", "--plain") as dialogue:
        for _ in range(12):
            if f"modul {module} selesai" in dialogue.turn.lower():
                break
            dialogue.say()


def take(installation, quiz, *lines):
    with Dialogue(installation, "quiz", f"aman/{quiz}", "--plain") as dialogue:
        dialogue.say()
        for line in lines:
            dialogue.say(line)
        dialogue.say("kumpul")
        assert "Nilai Anda" in dialogue.turn, dialogue.transcript


def export(installation, form):
    """With the line ends as they are."""
    return subprocess.run(
        [BALAI, "records", "export", form], cwd=installation.workspace,
        env=installation.environment(), capture_output=True, check=True,
    ).stdout.decode()  # fmt: skip


def rows(text):
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def documented(form):
    section = re.search(rf"^### {form}.*?(?=^##|\Z)", GUIDE, flags=re.MULTILINE | re.DOTALL)[0]
    return re.findall(r"^\| `(\w+)` \|", section, flags=re.MULTILINE)


@pytest.mark.parametrize("form", ["attempts", "hours"])
def test_columns_are_those_of_the_guide(form, installation):
    header = export(installation, form).removeprefix("\ufeff").splitlines()[0]
    assert header.split(",") == documented(form)


def test_attempts(installation):
    found = rows(export(installation, "attempts"))
    assert [(r["quiz"], r["kind"], r["score_bp"], r["passed"]) for r in found] == [
        ("aman/ujian", "exam", "5000", "0"), ("aman/ujian", "exam", "10000", "1"),
        ("aman/postes", "posttest", "5000", ""),
    ]  # fmt: skip
    first = found[0]
    assert first["title"] == "Kuis ujian" and first["questions"] == "2"
    assert re.fullmatch(r"20\d\d-\d\d-\d\d \d\d:\d\d:\d\d", first["submitted"])
    assert first["witnessed"] == first["timed_out"] == first["corrections"] == "0"


def test_hours(installation):
    book(installation)
    found = rows(export(installation, "hours"))
    assert [(r["module"], r["minutes"], r["minutes_per_jp"]) for r in found] == [
        ("sandi", "45", "45"), ("lapor", "45", "45"),
    ]  # fmt: skip
    assert {r["course_title"] for r in found} == {"Aman"}


def book(installation):
    """Both modules are completed, in any way a person may take."""
    count = len(rows(export(installation, "hours")))
    assert count == 2, export(installation, "hours")


@pytest.mark.parametrize("form", ["attempts", "hours"])
def test_spreadsheets_read_it_as_it_is_meant(form, installation):
    text = export(installation, form)
    for row in rows(text):
        # Not a formula, not a number of eighteen digits, and commas are no columns.
        assert row["name"] == "'" + FORMULA
        assert row["nip"] == "19860926 201505 1 001"
        assert row["unit"] == "Dinas, Kominfo"
        for name, cell in row.items():
            if name in ("seconds", "questions", "score_bp", "minutes", "minutes_per_jp", "year"):
                assert re.fullmatch(r"\d+", cell), (name, cell)
    assert text.endswith("\r\n") and not re.search(r"(?m)(?:^|,)[=+@-]", text)


def test_statements_are_what_the_specification_says(installation):
    statements = json.loads(export(installation, "xapi"))
    assert [s["verb"]["id"].rsplit("/", 1)[1] for s in statements] == [
        "completed", "completed", "failed", "passed", "completed",
    ]  # fmt: skip
    validator = Draft202012Validator(STATEMENT)
    for statement in statements:
        assert not list(validator.iter_errors(statement)), statement
        assert tincan.Statement(statement).to_json()
    assert len({s["id"] for s in statements}) == len(statements)
    failed = statements[2]
    assert failed["result"]["score"] == {"scaled": 0.5, "raw": 5000, "min": 0, "max": 10000}
    assert failed["result"]["success"] is False
    assert failed["object"]["id"] == "urn:balai:kota-contoh/kuis/aman/ujian"
    assert "score" not in statements[0]["result"]
    assert statements[0]["result"]["extensions"] == {"urn:balai:kota-contoh/xapi/menit-jp": 45}


def test_the_schema_of_this_test_refuses_what_the_specification_refuses(installation):
    good = json.loads(export(installation, "xapi"))[2]
    validator = Draft202012Validator(STATEMENT)
    bad = [
        {**good, "id": "x"}, {**good, "actor": {"mbox": "mailto:a@b.id"}}, {**good, "result": None},
        {**good, "result": {"score": {"scaled": 1.5}}}, {**good, "timestamp": "2026-11-22"},
        {**good, "verb": {"id": "lulus"}}, {**good, "extra": 1},
    ]  # fmt: skip
    assert all(list(validator.iter_errors(statement)) for statement in bad)


def test_statements_name_nobody(installation):
    text = export(installation, "xapi")
    for secret in (FORMULA, "HYPERLINK", NIP, "19860926", "Kominfo", "mailto"):
        assert secret not in text


@pytest.mark.parametrize("form", ["attempts", "hours", "xapi"])
def test_twice_is_the_same_bytes(form, installation, tmp_path):
    installation.succeed("records", "export", form, "--output", tmp_path / "a")
    assert (tmp_path / "a").read_bytes().decode() == export(installation, form)
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o600


def test_the_site_names_the_account(installation):
    with (installation.workspace / "balai.yml").open("a") as file:
        file.write("site_url: https://belajar.contoh.go.id\n")
    for statement in json.loads(export(installation, "xapi")):
        assert statement["actor"]["account"]["homePage"] == "https://belajar.contoh.go.id"
        assert statement["object"]["id"].startswith("https://belajar.contoh.go.id/k")


def test_what_lies_in_the_future_is_left_out(installation):
    with sqlite3.connect(installation.records / "records.sqlite") as db:
        db.execute("UPDATE attempt SET submitted_ms = 4102444800000 WHERE quiz = 'aman/postes'")
    done = installation.run("records", "export", "xapi")
    assert done.returncode == 0 and "1 catatan bertanggal nanti" in done.stderr
    assert len(json.loads(done.stdout)) == 4


def test_empty_records_are_fine(tmp_path):
    empty = small_installation(tmp_path)
    assert json.loads(export(empty, "xapi")) == []
    assert rows(export(empty, "attempts")) == []
