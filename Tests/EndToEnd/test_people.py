"""The people of an office: roster, merging, consent, copy, erasure, retention."""

import json
import re
import subprocess
import time

import openpyxl
import pytest

from driver import BALAI, REPOSITORY, Dialogue, Installation
from test_regrade import WORKSPACE, take_exam
from world import Clock

NAME = "Zulaikha Nurrahmah"
NIP = "198609262015051001"


@pytest.fixture
def office(tmp_path):
    installation = Installation(tmp_path / "office", workspace=False)
    for name, text in WORKSPACE.items():
        file = installation.workspace / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return installation


@pytest.fixture
def certified(office):
    """Somebody who typed an answer, left a remark with a name in it, and has a certificate."""
    office.succeed("people", "add", "--name", NAME, "--nip", NIP, "--unit", "Setda")
    office.succeed("people", "add", "--name", "Budi")
    with Dialogue(office, "learn", "aman/sandi#frasa", "--plain", "--person", NAME) as one:
        one.say()
    take_exam(office, NAME, ("b", "BSSN", "a"))
    office.succeed("certificate", "issue", "aman", "--person", NAME)
    return office


def people(installation):
    return json.loads(installation.succeed("people", "list", "--format", "json"))


def records_bytes(installation):
    return b"".join(file.read_bytes() for file in installation.records.iterdir())


# The page of the manual


def test_the_page_says_what_happens(tmp_path):
    installation = Installation(tmp_path, workspace=False)
    page = (REPOSITORY / "docs/peserta.md").read_text(encoding="utf-8")
    fences = re.findall(r"^```(\S+)(?: (\S+))?\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    ran = 0
    for kind, name, text in fences:
        if kind in ("yaml", "csv"):
            (installation.workspace / (name or "balai.yml")).write_text(text, encoding="utf-8")
            continue
        assert kind == "console"
        for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
            command, _, expected = part.partition("\n")
            done = subprocess.run(
                ["sh", "-c", command.replace("balai", f"'{BALAI}'", 1)],
                cwd=installation.workspace, env=installation.environment(),
                capture_output=True, text=True, timeout=60,
            )  # fmt: skip
            said = done.stdout.replace("\r", "").removeprefix("\ufeff")
            assert said + done.stderr == expected, command
            assert done.returncode in (0, 1)
            ran += 1
    assert ran > 10


# Roster


def test_a_spreadsheet_of_excel(office, tmp_path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Daftar Pegawai"])
    sheet.append(["No", "NIP", "Nama", "Unit Kerja", "Gol"])
    sheet.append([1, NIP, "Siti, S.Kom.", "Setda", "III/c"])
    sheet.append([2, 199009132025242014, "Ani", "Setda", "IX"])  # a number: three digits are lost
    sheet.append([3, None, "Warga", None, None])
    file = tmp_path / "pegawai.xlsx"
    book.save(file)
    done = office.run("people", "import", file, "--apply", "--skip-bad", "--format", "json")
    receipt = json.loads(done.stdout)
    assert done.returncode == 1
    assert [bad["line"] for bad in receipt["wrong"]] == [4] and receipt["applied"]
    assert {(one["name"], one["nip"], one["rank"]) for one in people(office)} == {
        ("Siti, S.Kom.", NIP, "III/c"),
        ("Warga", None, None),
    }


def test_nothing_is_recorded_where_a_row_is_wrong(office, tmp_path):
    file = tmp_path / "daftar.csv"
    file.write_text(f"NIP;Nama\n{NIP};Siti\n1;Salah\n", encoding="utf-8")
    done = office.run("people", "import", file, "--apply")
    assert done.returncode == 1 and "baris 3" in done.stdout
    assert people(office) == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_of_spreadsheets(office, tmp_path, encoding):
    file = tmp_path / "daftar.csv"
    file.write_text(f"NIP;Nama\n{NIP};Zoë\n", encoding=encoding)
    office.succeed("people", "import", file, "--apply")
    assert [one["name"] for one in people(office)] == ["Zoë"]


@pytest.mark.parametrize(
    "content", [b"\xd0\xcf\x11\xe0\xa1\xb1", b"PK\x03\x04damaged", b"Nama\n\xff\xfe\xfa\n", b""]
)
def test_files_that_are_no_list(office, tmp_path, content):
    file = tmp_path / "daftar.xls"
    file.write_bytes(content)
    done = office.run("people", "import", file, "--apply")
    assert done.returncode == 1 and (done.stderr + done.stdout).strip()
    assert people(office) == []


def test_ten_thousand_rows_twice(office, tmp_path):
    file = tmp_path / "besar.csv"
    rows = []
    for n in range(10_000):
        birth = f"{1970 + n % 20}{1 + n // 20 % 12:02}{1 + n // 240 % 28:02}"
        rows.append(f"{birth}{2010 + n % 8}011{1 + n // 6720:03};Pegawai {n};Unit {n % 50}")
    file.write_text("NIP;Nama;Unit\n" + "\n".join(rows) + "\n", encoding="utf-8")
    start = time.monotonic()
    first = json.loads(office.succeed("people", "import", file, "--apply", "--format", "json"))
    assert len(first["added"]) == 10_000
    second = json.loads(office.succeed("people", "import", file, "--apply", "--format", "json"))
    assert second["unchanged"] == 10_000 and not second["added"] and not second["changed"]
    assert time.monotonic() - start < 60  # the debug program, beside other tests


def test_the_list_can_be_read_back(certified, tmp_path):
    file = tmp_path / "daftar.csv"
    file.write_bytes(certified.succeed("people", "list", "--format", "csv").encode())
    receipt = json.loads(certified.succeed("people", "import", file, "--format", "json"))
    assert receipt["unchanged"] == 2 and not receipt["added"] and not receipt["absent"]


# Merging


def test_histories_become_one(certified):
    new_nip = "199009132025242014"
    certified.succeed("people", "add", "--name", NAME, "--nip", new_nip)
    done = certified.run("certificate", "list", "--person", NAME)
    assert done.returncode == 2 and NAME not in done.stderr
    certified.succeed("people", "merge", new_nip, NIP, "--apply")
    for word in (new_nip, NIP, NAME):
        assert "0001/aman" in certified.succeed("certificate", "list", "--person", word)
    assert {one["nip"] for one in people(certified)} == {None, new_nip}
    assert certified.succeed("records", "verify").startswith("Utuh: ")


# Privacy


def test_consent_is_asked_with_the_first_name(office):
    with Dialogue(office, "learn", "aman/sandi#frasa", "--plain") as one:
        one.say()
    with Dialogue(office, "quiz", "ujian", "--plain") as exam:
        for words in ("", "y", "b", "BSSN", "a", "kumpul"):
            exam.say(words)
    (office.workspace / "privacy.txt").write_text("Data Anda aman.\n\nBenar.\n", encoding="utf-8")
    with Dialogue(office, "learn", "--plain") as dialogue:
        dialogue.say()
        assert "Data Anda aman." in dialogue.words
        dialogue.say()
        assert "menyetujui pemberitahuan" in dialogue.words
        for text in (NAME, NIP, "Setda", "y"):
            dialogue.say(text)
        assert f"Nama: {NAME}" in dialogue.turn
    assert "Disetujui" in office.succeed("people", "consent", NAME)
    assert "ditarik" in office.succeed("people", "consent", NAME, "--withdraw")
    # Another text is another consent.
    (office.workspace / "privacy.txt").write_text("Baru.\n", encoding="utf-8")
    assert "Belum disetujui." in office.succeed("people", "consent", NAME)
    assert office.succeed("records", "verify").startswith("Utuh: ")


def test_everything_held_is_given(certified, tmp_path):
    folder = tmp_path / "salinan"
    certified.succeed("people", "export", NAME, "--output", folder)
    page = (folder / "data-diri.html").read_text(encoding="utf-8")
    for words in (NAME, NIP, "Setda", "Manakah kata sandi yang paling kuat?", "12345678", "BSSN"):
        assert words in page
    assert "hujan pagi" not in page, "no option that was not chosen"
    data = json.loads((folder / "data-diri.json").read_text(encoding="utf-8"))
    assert data["person"]["nip"] == NIP
    assert {"attemptStarted", "answered", "certificateIssued"} <= {
        line["kind"] for line in data["history"]
    }
    certificate = folder / "sertifikat-1.jws"
    assert certificate.read_text().strip() == data["certificates"][0]["text"]
    assert all(file.stat().st_mode & 0o077 == 0 for file in [folder, *folder.iterdir()])
    again = certified.run("people", "export", NAME, "--output", folder)
    assert again.returncode == 2


def test_an_erased_person_leaves_no_name(certified, tmp_path):
    paper = tmp_path / "sertifikat.jws"
    certified.succeed("certificate", "show", "--person", NAME, "--output", paper)
    before = certified.succeed("stats", "aman/ujian", "--format", "json")
    refused = certified.run("people", "erase", NAME, "--why", f"minta {NAME}")
    assert refused.returncode == 2 and NAME not in refused.stderr
    plan = certified.succeed("people", "erase", NAME, "--why", "diminta")
    assert "--apply" in plan and len(people(certified)) == 2
    certified.succeed("people", "erase", NAME, "--why", "diminta", "--apply")
    assert [one["name"] for one in people(certified)] == ["Budi"]
    held = records_bytes(certified)
    for word in (NAME, NIP):
        assert word.encode() not in held
    assert certified.succeed("records", "verify").startswith("Utuh: ")
    certified.succeed("records", "rebuild")
    assert certified.succeed("stats", "aman/ujian", "--format", "json") == before
    # What she has in her hands is as good as before, until it is revoked.
    assert "SAH" in certified.succeed("verify", paper)
    shown = certified.run("certificate", "show", "0001/aman")
    assert shown.returncode == 3 and "dihapus" in shown.stderr
    certified.succeed("certificate", "revoke", "0001/aman", "--why", "salah")
    assert certified.run("verify", paper).returncode == 1


def test_texts_that_stay_are_named(office):
    office.succeed("people", "add", "--name", "Zulaikha, S.Kom.")
    with Dialogue(office, "quiz", "ujian", "--plain") as exam:
        for words in ("", "y", "b", "saya zulaikha", "a", "kumpul"):
            exam.say(words)
    plan = office.succeed("people", "erase", "Zulaikha, S.Kom.", "--why", "diminta")
    assert "1 teks yang diketik" in plan and "PERHATIAN" in plan and "lembaga" in plan
    # A title is no name.
    office.succeed("people", "erase", "Zulaikha, S.Kom.", "--why", "ijazah S.Kom. palsu")


def test_data_are_kept_as_long_as_the_office_says(certified, tmp_path):
    assert certified.run("records", "retain").returncode == 2
    with (certified.workspace / "balai.yml").open("a", encoding="utf-8") as file:
        file.write("retention: {inactive: 2y, certificates: 5y}\n")
    assert "Belum ada" in certified.succeed("records", "retain", "--dry-run")
    clock = Clock(tmp_path)
    clock.set(minutes=60 * 24 * 365 * 3)
    due = json.loads(
        certified.succeed("records", "retain", "--format", "json", **clock.environment)
    )
    assert len(due["due"]) == 1  # Budi has no certificate
    certified.succeed("records", "retain", "--apply", **clock.environment)
    assert [one["name"] for one in people(certified)] == [NAME]
    assert certified.succeed("records", "verify").startswith("Utuh: ")


def test_nobody_is_named_outside_the_records(certified, tmp_path):
    """In nothing that a run writes beside the records, and in no message of what failed."""
    run, words = certified.run, (NAME, "Zulaikha", NIP)
    certified.succeed("check")
    certified.succeed("site", "build", "--output", tmp_path / "situs")
    certified.succeed("stats", "aman/ujian", "--format", "json")
    failing = [
        ("people", "add", "--name", "Lain", "--nip", NIP),
        ("people", "show", NAME + " Lagi"),
        ("people", "erase", NAME, "--why", NAME),
        ("people", "edit", "Budi", "--nip", NIP),
        ("progress", "--person", NAME + "x"),
        ("progress",),
        ("certificate", "issue", "aman", "--person", NAME),
        ("certificate", "issue", "tidak-ada", "--person", NIP),
        ("certificate", "show", "9999"),
        ("people", "export", NAME, "--output", certified.workspace / "balai.yml"),
        ("quiz", "tidak-ada", "--plain", "--person", NAME),
        ("allow", "aman/ujian", "--person", NAME + "y", "--tries", "1", "--why", "x", "--by", "B"),
    ]
    for command in failing:
        done = run(*command)
        assert done.returncode != 0, command
        assert not any(word in done.stderr for word in words), done.stderr
    for root in (certified.home, certified.workspace, tmp_path / "situs"):
        for file in root.rglob("*"):
            assert not any(word in file.name for word in words), file
            if file.is_file():
                content = file.read_bytes()
                assert not any(word.encode() in content for word in words), file
    for file in certified.records.iterdir():
        assert not any(word in file.name for word in words)
