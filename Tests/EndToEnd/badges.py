"""A certificate with its badge, as the program issues it, and what other programs say of it."""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

from driver import Dialogue, Installation
from test_regrade import WORKSPACE, take_exam

NAME = "Zulaikha Nurrahmah, S.Kom."
AGENCY = "BKPSDM Kota Contoh"
SITE = "https://diklat.contoh.go.id"


@dataclass
class Badge:
    """An office that has issued one certificate, and its files."""

    office: Installation
    number: str
    folder: Path
    issuers: Path

    @property
    def text(self):
        return (self.folder / "lencana.json").read_text(encoding="utf-8").strip()

    @property
    def jws(self):
        return (self.folder / "sertifikat.jws").read_text().strip()

    def revocations(self):
        """The list of an office that revoked it, in records of their own."""
        records = self.folder / "records"
        shutil.rmtree(records, ignore_errors=True)
        shutil.copytree(self.office.records, records)
        self.office.succeed(
            "certificate", "revoke", self.number, "--why", "Keliru", BALAI_RECORDS=str(records)
        )
        return (records / "revocations.jws").read_text().split()[0]

    def file(self, form):
        names = {"jws": "sertifikat.jws", "pdf": "sertifikat.pdf"}
        return self.folder / names.get(form, f"lencana.{form}")


def issue_badge(folder):
    office = Installation(folder, workspace=False)
    for name, text in WORKSPACE.items():
        file = office.workspace / name
        file.parent.mkdir(parents=True, exist_ok=True)
        if name == "balai.yml":
            text = text.replace("Pemerintah Kota Contoh", AGENCY) + f"site_url: {SITE}\n"
        if name.endswith("course.md"):
            text = text.replace("certificate:", "competencies: [digcomp-2.2/4.2]\ncertificate:")
        file.write_text(text, encoding="utf-8")
    office.succeed("issuer", "init", "--site", SITE, "--unattended")
    office.succeed("people", "add", "--name", NAME, "--nip", "198609262015051001")
    with Dialogue(office, "learn", "aman/sandi#frasa", "--plain", "--person", NAME) as one:
        one.say()
    take_exam(office, NAME, ("b", "BSSN", "a"))
    office.succeed("certificate", "issue", "aman", "--person", NAME)
    number = "0001/aman"
    files = folder / "files"
    files.mkdir()
    badge = Badge(office, number, files, files / "penerbit.json")
    for form in ("pdf", "jws", "json", "png", "svg"):
        office.succeed(
            "certificate", "export", number, "--format", form, "--output", badge.file(form)
        )
    badge.issuers.write_text(office.succeed("issuer", "show"))
    return badge


def verdict(installation, badge, presented):
    """(exit code, answer) of `balai verify` on a computer that knows the issuer only."""
    done = installation.run(
        "verify", presented, "--issuers", badge.issuers, "--format", "json", BALAI_LANG="en"
    )
    return done.returncode, json.loads(done.stdout) if done.stdout else done.stderr
