"""Records from one computer to another on a stick, as two offices would do it."""

import json
import random
import shutil

import pytest

from driver import Installation
from read_bundle import Wrong, read

TRAINER = "Ratna Dewi"


@pytest.fixture
def office(tmp_path):
    installation = Installation(tmp_path / "kantor")
    installation.succeed("people", "add", "--name", "Siti Rahmawati")
    grant(installation, "Sakit")
    return installation


@pytest.fixture
def centre(tmp_path):
    return Installation(tmp_path / "pusat")


def grant(installation, why):
    installation.succeed(
        "allow", "ujian", "--person", "Siti Rahmawati", "--tries", "1", "--why", why, "--by", TRAINER
    )


def bundle(installation, folder, *options):
    folder.mkdir(exist_ok=True)
    return folder / installation.succeed(
        "bundle", "out", "--to", str(folder), *options
    ).split(":")[0].rsplit("/", 1)[1]


def trust(installation, path, level="practice"):
    return installation.succeed(
        "bundle", "trust", str(path), "--level", level, "--by", TRAINER, "--name", "Kantor Camat"
    )


def receipt(installation, *paths):
    said = installation.run("bundle", "in", *map(str, paths), "--format", "json")
    return said.returncode, [file["chains"][0] for file in json.loads(said.stdout)]


def test_a_stranger_is_refused_until_somebody_decides(office, centre, tmp_path):
    path = bundle(office, tmp_path / "usb")
    assert receipt(centre, path)[1][0]["refused"] == "unknown-origin"
    refused = centre.run("bundle", "in", str(path))
    assert refused.returncode == 1 and "bundle trust" in refused.stdout
    shown = centre.succeed("bundle", "show", str(path))
    assert "allowanceGranted: 1" in shown
    assert trust(centre, path).split(":")[-1].strip(" .\n") in office.succeed("bundle", "list")
    code, chains = receipt(centre, path)
    assert code == 0 and chains[0]["new"] == 1
    code, chains = receipt(centre, path)
    assert code == 0 and (chains[0]["new"], chains[0]["known"]) == (0, 1)
    assert "Siti Rahmawati" in centre.succeed("people", "list")
    assert "Sakit" in centre.succeed("allow", "list")
    assert "Kantor Camat" in centre.succeed("bundle", "list")
    assert centre.run("records", "verify").returncode == 0


def test_what_comes_too_early_waits(office, centre, tmp_path):
    first = bundle(office, tmp_path / "usb", "--since", "last")
    grant(office, "Listrik padam")
    second = bundle(office, tmp_path / "usb", "--since", "last")
    assert first != second
    nothing = office.run("bundle", "out", "--since", "last", "--to", str(tmp_path))
    assert nothing.returncode == 1
    trust(centre, first)
    said = centre.succeed("bundle", "in", str(second))
    assert "1-1" in said
    assert "Listrik padam" not in centre.succeed("allow", "list")
    assert receipt(centre, first)[1][0]["new"] == 2
    assert "Listrik padam" in centre.succeed("allow", "list")


def test_names_of_files_tell_nothing_about_people(office, tmp_path):
    path = bundle(office, tmp_path / "usb")
    assert path.name.startswith("balai-") and path.name.endswith("-1-1.jsonl.gz")
    assert "iti" not in path.name and path.stat().st_mode & 0o777 == 0o600


def test_another_program_can_check_it_by_the_page_alone(office, tmp_path):
    path = bundle(office, tmp_path / "usb")
    values = read(path.read_bytes())
    assert values[1]["kind"] == "allowanceGranted"
    assert {value["person"]["name"] for value in values if set(value) == {"person"}} == {
        "Siti Rahmawati",
        TRAINER,
    }
    same = bundle(office, tmp_path / "usb2")
    assert same.read_bytes() == path.read_bytes()
    data = bytearray(path.read_bytes())
    for _ in range(200):
        place = random.randrange(len(data) * 8)
        data[place // 8] ^= 1 << place % 8
        with pytest.raises((Wrong, ValueError)):
            read(bytes(data))
        data[place // 8] ^= 1 << place % 8


def test_a_changed_bit_is_noticed_and_nothing_is_taken(office, centre, tmp_path):
    path = bundle(office, tmp_path / "usb")
    trust(centre, path)
    data = bytearray(path.read_bytes())
    for _ in range(20):
        place = random.randrange(len(data) * 8)
        data[place // 8] ^= 1 << place % 8
        broken = tmp_path / "usb" / "rusak.gz"
        broken.write_bytes(data)
        said = centre.run("bundle", "in", str(broken))
        assert said.returncode == 1 and said.stderr, f"bit {place}"
        data[place // 8] ^= 1 << place % 8
    for length in (0, 1, 19, 20, len(data) // 2, len(data) - 1):
        broken.write_bytes(data[:length])
        assert centre.run("bundle", "in", str(broken)).returncode == 1
    assert "Siti" not in centre.succeed("people", "list")


def test_a_copied_folder_goes_on_under_a_new_name(office, centre, tmp_path):
    path = bundle(office, tmp_path / "usb")
    trust(centre, path)
    copy = Installation(tmp_path / "salinan")
    shutil.copytree(office.records, copy.records)
    grant(copy, "Di salinan")
    grant(office, "Di kantor")
    chains = json.loads(
        centre.run(
            "bundle", "in", str(bundle(copy, tmp_path / "a")), str(bundle(office, tmp_path / "b")),
            "--format", "json",
        ).stdout
    )  # fmt: skip
    assert [chain["refused"] for chain in chains[0]["chains"]] == ["unknown-origin", None]
    assert chains[1]["chains"][0]["new"] == 1
    assert len(json.loads(copy.succeed("bundle", "list", "--format", "json"))) == 2
