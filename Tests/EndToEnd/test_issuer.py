"""The issuer's key through its life: closed, published, changed, stolen; and what it takes back."""

import base64
import gzip
import json
import shutil

import pytest

from driver import Dialogue, Installation
from office import PASSPHRASE, SITE, certificates, issue_all, office_of
from verify_page import Visit, browser  # noqa: F401 (fixture)


@pytest.fixture
def office(tmp_path):
    return office_of(tmp_path / "kantor", 4)


@pytest.fixture
def words(tmp_path):
    """The file that holds the passphrase."""
    path = tmp_path / "frasa"
    path.write_text(PASSPHRASE + "\n")
    return path


@pytest.fixture
def checker(tmp_path):
    """Somebody who only checks."""
    return Installation(tmp_path / "pemeriksa", workspace=False)


def certificate(office, number, folder):
    path = folder / (number.replace("/", "-") + ".jws")
    office.succeed("certificate", "show", number, "--person", "Pegawai 0000", "--output", path)
    return path


def publish(office, *options):
    """What the site hands out."""
    office.succeed("issuer", "publish", *options)
    office.succeed("site", "build", "--output", "situs")
    return office.workspace / "situs"


def words_of_the_page(browser, site, *files):  # noqa: F811
    """What the page of the site says of certificates."""
    with Visit(browser, (site / "verifikasi/index.html").as_uri()) as visit:
        return visit.verdicts([file.read_text() for file in files])


def verdict(checker, file, site):
    done = checker.run(
        "verify", file, "--issuers", site / "penerbit.json",
        "--revocations", site / "pencabutan.jws",
    )  # fmt: skip
    return done.stdout.split("\n")[0], done


def revoked_places(site):
    """The places whose bit is set, read without any of our code."""
    (path,) = (site / "status").glob("*.json")
    credential = json.loads(path.read_text())
    subject = credential["credentialSubject"]
    assert credential["id"] == f"{SITE}/status/{path.name}"
    assert credential["issuer"] == "did:web:contoh.go.id:diklat"
    assert subject["encodedList"][0] == "u"
    packed = subject["encodedList"][1:]
    bits = gzip.decompress(base64.urlsafe_b64decode(packed + "=" * (-len(packed) % 4)))
    assert len(bits) == 16384
    return {i for i in range(len(bits) * 8) if bits[i // 8] & (0x80 >> i % 8)}


def test_a_closed_key(office, words, tmp_path):
    refused = office.run("issuer", "init")
    assert refused.returncode == 2 and "--passphrase-file" in refused.stderr
    short = tmp_path / "pendek"
    short.write_text("pendek\n")
    assert office.run("issuer", "init", "--passphrase-file", short).returncode != 0
    assert not (office.records / "issuer.json").exists()
    said = office.succeed("issuer", "init", "--passphrase-file", words)
    assert "did:web:contoh.go.id:diklat" in said
    file = office.records / "issuer.json"
    assert file.stat().st_mode & 0o777 == 0o600
    assert '"d"' not in file.read_text()
    assert "terkunci" in office.succeed("issuer", "show", "--format", "text")
    assert office.run("issuer", "init", "--passphrase-file", words).returncode == 1

    everybody = ("certificate", "issue", "aman", "--all")
    refused = office.run(*everybody)
    assert refused.returncode == 2 and "Frasa sandi diperlukan" in refused.stderr
    wrong = tmp_path / "salah"
    wrong.write_text(PASSPHRASE + "!\n")
    refused = office.run(*everybody, "--passphrase-file", wrong)
    assert refused.returncode == 1 and "tidak cocok" in refused.stderr
    assert certificates(office) == []

    # A learner's screen says who issues it, and nothing is lost.
    with Dialogue(office, "learn", "--plain", "--person", "Pegawai 0000") as dialogue:
        number = next(
            line.split(".")[0]
            for line in dialogue.turn.splitlines()
            if "terbitkan sertifikat" in line.lower()
        )
        dialogue.say(number)
        assert "diterbitkan oleh kantor" in dialogue.words
    assert issue_all(office, "--passphrase-file", words)["issued"] == 4
    number = certificates(office)[0][0]
    refused = office.run("certificate", "revoke", number, "--why", "x")
    assert refused.returncode == 2 and certificates(office)[0][2] is None


def test_an_open_key_is_said_loudly(office):
    done = office.run("issuer", "init", "--unattended")
    assert done.returncode == 0 and "TIDAK terkunci" in done.stderr
    assert (office.records / "issuer.json").stat().st_mode & 0o777 == 0o600
    refused = office_of(office.home / "lain", 1, site="http://contoh.go.id").run(
        "issuer", "init", "--unattended"
    )
    assert refused.returncode == 2 and "https://" in refused.stderr


def test_what_is_published(office, checker, tmp_path):
    assert office.run("issuer", "publish").returncode == 2
    issue_all(office)
    refused = office.run("issuer", "publish")
    assert refused.returncode == 1 and "lokal" in refused.stderr
    office.succeed("issuer", "init", "--unattended")
    site = publish(office)
    did = json.loads((site / "did.json").read_text())
    assert did == json.loads((site / ".well-known/did.json").read_text())
    assert did["id"] == "did:web:contoh.go.id:diklat"
    assert did["assertionMethod"] == [did["verificationMethod"][0]["id"]]
    assert revoked_places(site) == set()
    # Keys of other offices stay, and so do their lists.
    issuers = office.workspace / "Site/penerbit.json"
    lists = office.workspace / "Site/pencabutan.jws"
    neighbour = office_of(tmp_path / "tetangga", 1)
    neighbour.succeed("issuer", "init", "--unattended", "--name", "Kota Sebelah")
    publish(neighbour)
    theirs = json.loads((neighbour.workspace / "Site/penerbit.json").read_text())["issuers"]
    ours = json.loads(issuers.read_text())["issuers"]
    issuers.write_text(json.dumps({"issuers": theirs + ours}))
    lists.write_text((neighbour.workspace / "Site/pencabutan.jws").read_text() + lists.read_text())
    publish(office)
    assert json.loads(issuers.read_text())["issuers"] == theirs + ours
    assert len(lists.read_text().splitlines()) == 2 + 1  # theirs, ours, and our local key's


def test_revoked_and_corrected(office, checker, tmp_path):
    office.succeed("issuer", "init", "--unattended")
    issue_all(office)
    numbers = [number for number, _, _ in certificates(office)]
    files = {number: certificate(office, number, tmp_path) for number in numbers}
    site = publish(office)
    assert all(verdict(checker, file, site)[0] == "SAH" for file in files.values())

    office.succeed("certificate", "revoke", numbers[0], "--why", "Salah orang")
    office.succeed("people", "edit", "Pegawai 0001", "--name", "Pegawai Satu, S.Kom.")
    said = office.succeed("certificate", "reissue", numbers[1], "--why", "Salah tulis nama")
    new = certificates(office)[-1][0]
    assert new in said and new.startswith("0005/")
    site = publish(office)
    word, done = verdict(checker, files[numbers[1]], site)
    assert word == "DICABUT" and "Salah tulis nama" in done.stdout
    fresh = certificate(office, new, tmp_path)
    word, done = verdict(checker, fresh, site)
    assert word == "SAH" and "Pegawai Satu, S.Kom." in done.stdout
    before, after = (
        [line for line in verdict(checker, file, site)[1].stdout.splitlines() if "sampai" in line]
        for file in (files[numbers[1]], fresh)
    )
    assert before == after
    assert len(revoked_places(site)) == 2
    listed = office.succeed("certificate", "list", "--person", "Pegawai Satu, S.Kom.")
    assert f"digantikan oleh {new}" in listed
    again = office.run("certificate", "reissue", numbers[1], "--why", "Lagi")
    assert again.returncode == 1 and "sudah dicabut" in again.stderr
    # The list tells no names and no numbers.
    text = next((site / "status").glob("*.json")).read_text()
    assert "Pegawai" not in text and "DISKOMINFO" not in text
    assert office.succeed("records", "verify").startswith("Utuh")


def test_a_changed_key(office, checker, words, tmp_path, browser):  # noqa: F811
    office.succeed("issuer", "init", "--passphrase-file", words)
    thief = tmp_path / "pencuri"
    secret = ("--passphrase-file", words)
    office.succeed("certificate", "issue", "aman", "--person", "Pegawai 0000", *secret)
    old = certificate(office, certificates(office)[0][0], tmp_path)
    shutil.copytree(office.records, thief)
    new_words = tmp_path / "baru"
    new_words.write_text("lima kata acak yang lain\n")
    office.succeed("issuer", "rotate", *secret, "--new-passphrase-file", new_words)
    assert len(json.loads(office.succeed("issuer", "show"))["issuers"]) == 2
    refused = office.run("certificate", "issue", "aman", "--all", *secret)
    assert refused.returncode == 1
    secret = ("--passphrase-file", new_words)
    site = publish(office, *secret)
    assert verdict(checker, old, site)[0] == "SAH"
    assert len(json.loads((site / "did.json").read_text())["verificationMethod"]) == 2

    # Who kept the old key issues in vain.
    stolen = {"BALAI_RECORDS": str(thief)}
    office.succeed(
        "certificate", "issue", "aman", "--person", "Pegawai 0001", "--passphrase-file", words,
        **stolen,
    )  # fmt: skip
    forged = tmp_path / "palsu.jws"
    office.succeed(
        "certificate", "show", "--person", "Pegawai 0001", "--output", forged, **stolen
    )
    assert verdict(checker, forged, site)[0] == "PENERBIT TIDAK DIKENAL"
    assert words_of_the_page(browser, site, old, forged) == ["valid", "unknown"]

    # The new key takes back what the old one signed.
    number = certificates(office)[0][0]
    office.succeed("certificate", "revoke", number, "--why", "Salah orang", *secret)
    site = publish(office, *secret)
    assert verdict(checker, old, site)[0] == "DICABUT"
    assert words_of_the_page(browser, site, old, forged) == ["revoked", "unknown"]


def test_a_stolen_key(office, checker, tmp_path):
    office.succeed("issuer", "init", "--unattended")
    issue_all(office)
    number = certificates(office)[0][0]
    file = certificate(office, number, tmp_path)
    publish(office)
    office.succeed("issuer", "rotate", "--stolen", "--unattended")
    site = publish(office)
    assert verdict(checker, file, site)[0] == "PENERBIT TIDAK DIKENAL"
    assert len(json.loads((site / "penerbit.json").read_text())["issuers"]) == 1
    office.succeed("certificate", "reissue", number, "--why", "Kunci penerbit dicuri")
    fresh = certificate(office, certificates(office)[-1][0], tmp_path)
    assert verdict(checker, fresh, publish(office))[0] == "SAH"


def test_a_forgotten_passphrase(office, words, tmp_path):
    office.succeed("issuer", "init", "--passphrase-file", words)
    issue_all(office, "--passphrase-file", words)
    number = certificates(office)[0][0]
    file = certificate(office, number, tmp_path)
    refused = office.run("issuer", "rotate", "--unattended")
    assert refused.returncode == 2
    office.succeed("issuer", "rotate", "--lost", "--unattended")
    assert office.succeed("verify", file).startswith("SAH")
    office.succeed("certificate", "revoke", number, "--why", "Salah orang")
    assert office.run("verify", file).stdout.startswith("DICABUT")
