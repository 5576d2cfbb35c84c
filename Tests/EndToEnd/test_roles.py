"""Who may do what on a shared computer: every cell of the table, through the program itself."""

import json
import re

import pytest
from shared import ADMINISTRATOR, LEARNER, OTHER, PINS, TRAINER, acting, pin_file, share
from small import small_installation
from test_commands import all_help

ROLES = {"learner": LEARNER, "trainer": TRAINER, "administrator": ADMINISTRATOR}

# What a person types for each command of the table, beside who acts.
TYPED = {
    "home": [],
    "learn": [],
    "quiz": ["latihan"],
    "progress": [],
    "progress --person": ["--person", OTHER],
    "certificate list": [],
    "certificate list --person": ["--person", OTHER],
    "certificate show": [],
    "certificate show --person": ["--person", OTHER],
    "certificate export": [],
    "certificate export --person": ["--person", OTHER],
    "certificate export --course": ["--course", "aman", "--to", "cetak"],
    "certificate issue": ["aman"],
    "certificate issue --person": ["aman", "--person", OTHER],
    "certificate issue --all": ["aman", "--all"],
    "certificate revoke": ["0001/aman/2026", "--why", "Salah nama"],
    "certificate reissue": ["0001/aman/2026", "--why", "Salah nama"],
    "stats": ["aman/latihan"],
    "gain": ["aman"],
    "flags list": [],
    "flags answer": ["x", "--status", "mended"],
    "report feedback": [],
    "report public": [],
    "allow grant": ["latihan", "--person", OTHER, "--tries", "1", "--why", "Listrik padam"],
    "allow list": [],
    "sitting open": ["latihan", "--witness", "{actor}"],
    "sitting close": [],
    "sitting list": [],
    "sitting show": [],
    "regrade": ["latihan"],
    "people list": [],
    "people add": ["--name", "Orang Baru"],
    "people show": [OTHER],
    "people edit": [OTHER, "--rank", "III/a"],
    "people import": ["balai.yml"],
    "people consent": [OTHER],
    "people merge": [OTHER, TRAINER],
    "people export": [OTHER, "--output", "salinan"],
    "people erase": [OTHER, "--why", "diminta"],
    "records retain": [],
    "people role": [OTHER, "learner"],
    "people set-pin": ["--new-pin-file", "{own pin}"],
    "people set-pin NAMA": [OTHER, "--new-pin-file", "{other pin}"],
    "people reset-pin": [OTHER],
    "people unshare": [],
    "records verify": [],
    "records rebuild": [],
    "records export": ["hours"],
    "records backup": ["cadangan.sqlite"],
    "records restore": ["tidak-ada.sqlite"],
    "records compact": [],
    "bundle out": [],
    "bundle in": ["balai.yml"],
    "bundle show": ["balai.yml"],
    "bundle list": [],
    "bundle trust": ["tidak-ada.balai", "--level", "practice"],
    "bundle renew": [],
    "report unit": [],
    "report person": [OTHER],
    "report due": [],
    "issuer init": ["--unattended"],
    "issuer rotate": ["--unattended"],
    "issuer publish": [],
}

# Commands that open no records, or are there before anybody has a role.
OPEN_TO_ALL = {
    "check", "doctor", "explain", "export", "fix", "help", "import", "issuer show", "manual", "new course",
    "new module", "new quiz", "new session", "new template", "new workspace", "package in", "package out", "package show", "people roles", "people share",
    "preview", "schema", "seal", "session attendance", "session list", "show", "site book", "site build", "site check", "site serve", "unseal", "verify",
}  # fmt: skip


@pytest.fixture
def office(tmp_path):
    return share(
        small_installation(
            tmp_path / "kantor", latihan="kind: practice", pretest="kind: pretest",
            posttest="kind: posttest", ujian="kind: exam\nattempts: 1",
        )
    )  # fmt: skip


def table(installation):
    return json.loads(installation.succeed("people", "roles", "--format", "json"))


def run(installation, folder, command, actor):
    words = re.sub(" (--person|--all|--course|NAMA)$", "", command).split()
    options = {
        "{actor}": actor,
        "{own pin}": pin_file(folder, actor),
        "{other pin}": pin_file(folder, OTHER),
    }
    typed = [options.get(word, word) for word in TYPED[command]]
    return installation.run(*words, *typed, *acting(folder, actor), stdin="q\n")


@pytest.mark.parametrize("command", TYPED)
def test_every_cell(office, tmp_path, command):
    (allowed,) = [line["roles"] for line in table(office) if command in line["commands"]]
    assert "administrator" in allowed
    # The administrator comes last: `people unshare` leaves nobody to ask.
    for role, actor in ROLES.items():
        done = run(office, tmp_path, command, actor)
        is_refused = "hanya untuk" in done.stderr
        assert is_refused == (role not in allowed), f"{role}: {done.stdout}\n{done.stderr}"
        if is_refused:
            assert done.returncode == 1
            assert not done.stdout
            assert f"Anda masuk sebagai {'peserta' if role == 'learner' else 'pengajar'}" in done.stderr
            assert ADMINISTRATOR in done.stderr
            assert OTHER not in done.stderr
        else:
            assert not re.search("PIN (salah|Anda)", done.stderr), done.stderr
            assert done.returncode in (0, 1, 2), done.stderr


def test_the_table_holds_every_command(office):
    listed = {command for line in table(office) for command in line["commands"]}
    assert listed == set(TYPED)
    pages = all_help(office, "id")
    groups = {path[:-1] for path in pages if path}
    leaves = {" ".join(path) for path in pages if path and path not in groups}
    named = {re.sub(" (--person|--all|--course|NAMA)$", "", command) for command in listed}
    assert leaves - OPEN_TO_ALL == named


def test_who_decides_is_who_typed_the_pin(office, tmp_path):
    grant = ["allow", "ujian", "--person", OTHER, "--tries", "1", "--why", "Sakit"]
    done = office.run(*grant, "--by", ADMINISTRATOR, *acting(tmp_path, TRAINER))
    assert done.returncode == 1
    assert "bukan 'Ani Wulandari'" in done.stderr
    # Without --as the one named by --by is asked for the PIN.
    done = office.run(*grant, "--by", TRAINER, "--pin-file", pin_file(tmp_path, ADMINISTRATOR))
    assert done.returncode == 1
    assert "PIN salah" in done.stderr
    office.succeed(*grant, "--by", TRAINER, "--pin-file", pin_file(tmp_path, TRAINER))
    assert TRAINER in office.succeed("allow", "list", *acting(tmp_path, TRAINER))


def test_a_pin_of_somebody_with_a_role_is_no_trainers_business(office, tmp_path):
    for command in (["set-pin", "--new-pin-file", pin_file(tmp_path, OTHER)], ["reset-pin"]):
        done = office.run("people", *command, ADMINISTRATOR, *acting(tmp_path, TRAINER))
        assert done.returncode == 1
        assert "hanya untuk administrator" in done.stderr
    done = office.run("people", "reset-pin", TRAINER, *acting(tmp_path, ADMINISTRATOR))
    assert done.returncode == 1
    assert "balai people set-pin" in done.stderr
    new = tmp_path / "baru.pin"
    new.write_text("270815\n")
    new.chmod(0o600)
    office.succeed(
        "people", "set-pin", TRAINER, "--new-pin-file", new, *acting(tmp_path, ADMINISTRATOR)
    )
    assert "PIN salah" in office.run("flags", *acting(tmp_path, TRAINER)).stderr
    office.succeed("flags", "--as", TRAINER, "--pin-file", new)


def test_the_last_administrator_stays(office, tmp_path):
    done = office.run("people", "role", ADMINISTRATOR, "learner", *acting(tmp_path, ADMINISTRATOR))
    assert done.returncode == 1
    assert "Tidak akan ada administrator lagi" in done.stderr
    office.succeed("people", "role", TRAINER, "administrator", *acting(tmp_path, ADMINISTRATOR))
    office.succeed("people", "role", ADMINISTRATOR, "peserta", *acting(tmp_path, ADMINISTRATOR))
    assert "hanya untuk" in office.run("people", "list", *acting(tmp_path, ADMINISTRATOR)).stderr


def test_a_role_wants_a_pin_first(office, tmp_path):
    office.succeed("people", "reset-pin", OTHER, *acting(tmp_path, TRAINER))
    done = office.run("people", "role", OTHER, "trainer", *acting(tmp_path, ADMINISTRATOR))
    assert done.returncode == 1
    assert "belum punya PIN" in done.stderr
    office.succeed(
        "people", "set-pin", OTHER, "--new-pin-file", pin_file(tmp_path, OTHER),
        *acting(tmp_path, TRAINER),
    )  # fmt: skip
    office.succeed("people", "role", OTHER, "trainer", *acting(tmp_path, ADMINISTRATOR))
    office.succeed("flags", *acting(tmp_path, OTHER))


def test_on_a_personal_account_everybody_may_do_everything(tmp_path):
    office = small_installation(tmp_path / "rumah", latihan="kind: practice")
    for command in (["people", "list"], ["flags"], ["records", "rebuild"], ["issuer", "init", "--unattended"]):
        office.succeed(*command)
    for command in (["unshare"], ["role", "Rina", "trainer"], ["set-pin"], ["reset-pin", "Rina"]):
        done = office.run("people", *command)
        assert done.returncode == 1
        assert "Ini akun pribadi" in done.stderr


def test_pins_of_people_are_not_given_in_arguments(office):
    for command in ("progress", "flags"):
        done = office.run(command, "--as", LEARNER, "--pin", PINS[LEARNER])
        assert done.returncode == 2
