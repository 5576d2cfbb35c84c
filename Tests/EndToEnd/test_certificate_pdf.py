"""Certificates on paper: what `balai certificate export` writes, as other programs see it."""

import json
import os
import random
import re
import subprocess
import sys

import jwt
import pytest
from PIL import Image, ImageFilter

from driver import REPOSITORY, Dialogue, Installation
from test_regrade import WORKSPACE, take_exam

OFFICER = (
    "Prof. Dr. Ir. Raden Ajeng Siti Nurḥalīzah Kusumawardhani Prawirodiningrat, S.T., M.Kom., Ph.D."
)
CITIZEN = "Budi Santoso"
SITE = "https://diklat.contoh.go.id"
SETTINGS = f"""place: Kota Contoh
site_url: {SITE}
signatories:
  - name: Drs. Ahmad Fauzi, M.Si.
    title: Kepala BKPSDM Kota Contoh
    nip: "197001011995031001"
  - {{name: "Maria Lestari, S.Sos.", title: Ketua Panitia}}
"""
# A sheet of paper, a telephone's camera.
DOTS = 150


def run(*command):
    return subprocess.run(list(map(str, command)), capture_output=True, text=True, check=True).stdout


def text_of(pdf):
    return " ".join(run("pdftotext", "-raw", pdf, "-").split())


def boxes_of(pdf):
    return run("pdftotext", "-bbox", pdf, "-")


def picture_of(pdf, dots):
    run("pdftoppm", "-r", dots, "-l", "1", "-singlefile", "-png", pdf, pdf.with_suffix(""))
    return pdf.with_suffix(".png")


def code_in(picture):
    return run("zbarimg", "-q", "--raw", picture).strip()


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    office = Installation(tmp_path_factory.mktemp("cetak"), workspace=False)
    for name, text in WORKSPACE.items():
        file = office.workspace / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text + (SETTINGS if name == "balai.yml" else ""), encoding="utf-8")
    office.succeed("people", "add", "--name", OFFICER, "--nip", "198609262015051001")
    office.succeed("people", "add", "--name", CITIZEN)
    for name in (OFFICER, CITIZEN):
        with Dialogue(office, "learn", "aman/sandi#frasa", "--plain", "--person", name) as one:
            one.say()
        take_exam(office, name, ("b", "BSSN", "a"))
        done = office.run("certificate", "issue", "aman", "--person", name)
        assert done.returncode == 0 and "certificate export" in done.stderr
    return office


@pytest.fixture
def pdf(office, tmp_path):
    file = tmp_path / "sertifikat.pdf"
    office.succeed("certificate", "export", "0001/aman", "--output", file)
    return file


TEMPLATES = ["sertifikat-lanskap", "sertifikat-potret"]


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize(("number", "name"), [("0001/aman", OFFICER), ("0002/aman", CITIZEN)])
def test_it_is_a_sound_document_that_says_everything(office, tmp_path, template, number, name):
    file = tmp_path / "sertifikat.pdf"
    office.succeed("certificate", "export", number, "--template", template, "--output", file)
    run("qpdf", "--check", file)
    assert file.stat().st_size < 200_000
    about = run("pdfinfo", file)
    assert "Tagged:          yes" in about and f"{name}" in about
    rest = text_of(file)
    parts = ["SERTIFIKAT", number, name, "Aman", "Kota Contoh,", "Kepala BKPSDM Kota Contoh"]
    parts += ["Drs. Ahmad Fauzi, M.Si.", "NIP 19700101 199503 1 001", "Ketua Panitia"]
    parts += ["Maria Lestari, S.Sos.", "Penerbit lokal", "PP Nomor 71 Tahun 2019", "Daftar materi"]
    for part in parts:
        before, found, rest = rest.partition(part)
        assert found, f"{part} behind {before[-80:]}"
    assert ("********2015051***" in text_of(file)) == (name == OFFICER)
    assert "19860926" not in file.read_bytes().decode("latin1")
    assert code_in(picture_of(file, DOTS)).startswith(f"{SITE}/verifikasi/#")


def test_the_code_holds_what_any_jose_library_verifies(office, pdf, tmp_path):
    address, _, token = code_in(picture_of(pdf, DOTS)).partition("#")
    assert address == f"{SITE}/verifikasi/"
    office.succeed("certificate", "export", "0001/aman", "--format", "jws", "--output", pdf)
    assert pdf.read_text().strip() == token
    issuers = json.loads(office.succeed("issuer", "show"))["issuers"]
    kid = jwt.get_unverified_header(token)["kid"]
    key = next(key for key in issuers if key["kid"].startswith(kid))
    claim = jwt.decode(token, jwt.PyJWK(key, algorithm="EdDSA"), algorithms=["EdDSA"])
    assert claim["p"] == [OFFICER, 2015051] and claim["jti"] == "0001/aman"
    assert claim["iss"] == key["name"]
    assert office.succeed("verify", f"{address}#{token}").startswith("SAH\n")


def test_a_poor_photograph_of_the_code_is_read(pdf):
    """The code alone on 600 by 600 points, out of focus, noisy and without contrast."""
    picture = picture_of(pdf, 300)
    # The caption stands right below the code, at its left edge; 300 dots are 72 points.
    left, bottom = re.search(r'xMin="([\d.]+)" yMin="([\d.]+)".*>Pindai<', boxes_of(pdf)).groups()
    left, bottom, side, edge = (int(float(n) * 300 / 72) for n in (left, bottom, 123, 9))
    photo = Image.open(picture).convert("L")
    photo = photo.crop((left - edge, bottom - side, left + side, bottom - edge // 4))
    photo = photo.resize((600, 600), Image.Resampling.LANCZOS)
    photo = photo.filter(ImageFilter.GaussianBlur(1))
    grain = Image.frombytes("L", photo.size, random.Random(7).randbytes(600 * 600))
    photo = Image.blend(photo, grain, 0.15).point(lambda value: 40 + value * 2 // 3)
    file = picture.with_name("foto.jpg")
    photo.save(file, quality=75)
    assert code_in(file) == code_in(picture)


def test_what_was_issued_is_frozen(office, pdf, tmp_path):
    """Whatever becomes of the course and of who signs: the same bytes, also years later."""
    again = tmp_path / "lagi.pdf"
    course = office.workspace / "Courses/aman/course.md"
    settings = office.workspace / "balai.yml"
    before = {file: file.read_text(encoding="utf-8") for file in (course, settings)}
    try:
        course.write_text(before[course].replace("title: Aman", "title: Lain"), encoding="utf-8")
        settings.write_text(before[settings].replace("Ahmad Fauzi", "Orang Baru"), encoding="utf-8")
        office.succeed("certificate", "export", "0001/aman", "--output", again)
    finally:
        for file, text in before.items():
            file.write_text(text, encoding="utf-8")
    assert again.read_bytes() == pdf.read_bytes()


def test_all_of_a_course_go_into_a_folder_without_names(office, tmp_path):
    folder = tmp_path / "cetak"
    said = office.succeed("certificate", "export", "--course", "aman", "--to", folder)
    assert said.startswith("2 sertifikat tersimpan")
    assert sorted(os.listdir(folder)) == ["0001-aman.pdf", "0002-aman.pdf"]
    assert CITIZEN in text_of(folder / "0002-aman.pdf")
    # One's own, without naming a course.
    own = tmp_path / "milik"
    office.succeed("certificate", "export", "--person", CITIZEN, "--to", own, "--format", "jws")
    assert os.listdir(own) == ["0002-aman.jws"]
    done = office.run("certificate", "export", "--course", "tidak-ada", "--to", folder)
    assert done.returncode == 2 and "tidak-ada" in done.stderr


def test_an_agency_changes_wording_and_colours(office, tmp_path):
    office.succeed("new", "template", "Dinas Kita", "--from", "sertifikat-potret")
    file = office.workspace / "Site/Templates/dinas-kita.yml"
    text = file.read_text(encoding="utf-8")
    text = text.replace("- phrase: Diberikan kepada", '- phrase: "Dengan bangga untuk {unit}"')
    text = text.replace("title: SERTIFIKAT", "title: PIAGAM").replace("#14506b", "#7a0012")
    file.write_text(text, encoding="utf-8")
    settings = office.workspace / "balai.yml"
    before = settings.read_text(encoding="utf-8")
    pdf = tmp_path / "piagam.pdf"
    try:
        settings.write_text(before + "certificate: {template: dinas-kita}\n", encoding="utf-8")
        office.succeed("check")
        office.succeed("certificate", "export", "0002/aman", "--output", pdf)
    finally:
        settings.write_text(before, encoding="utf-8")
    said = text_of(pdf)
    # A line with a value that a certificate lacks is left out.
    assert "PIAGAM" in said and "Dengan bangga" not in said
    file.write_text(text.replace("qr: 38", "qr: besar"), encoding="utf-8")
    done = office.run(
        "certificate", "export", "0002/aman", "--template", "dinas-kita", "--output", pdf
    )
    line = text.splitlines().index("qr: 38") + 1
    assert done.returncode == 1 and f"baris {line}" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["9999/aman"], 2, "9999/aman"),
        (["--course", "aman"], 2, "--to"),
        (["0001/aman", "--to", "x"], 2, "--to"),
        (["--template", "tidak-ada"], 2, "sertifikat-lanskap"),
        (["--template", "../balai"], 2, "sertifikat-lanskap"),
        (["--format", "docx"], 2, "docx"),
        (["0001/aman", "--output", "/proc/tidak/ada.pdf"], 3, "/proc/tidak"),
    ],
)
def test_what_cannot_be_done_is_said(office, arguments, code, said):
    done = office.run("certificate", "export", "--person", CITIZEN, *arguments)
    assert done.returncode == code, done.stderr
    assert said in done.stderr


def test_a_revoked_certificate_says_so(office, tmp_path):
    file = tmp_path / "dicabut.pdf"
    office.succeed("certificate", "revoke", "0002/aman", "--why", "Nilai ujian keliru dicatat")
    office.succeed("certificate", "export", "0002/aman", "--output", file)
    said = text_of(file)
    assert said.count("DICABUT") == 2 and "Nilai ujian keliru dicatat" in said
    assert code_in(picture_of(file, DOTS)).startswith(SITE)
    assert office.run("verify", file).stdout.startswith("DICABUT\n")


def test_the_documented_check_with_pyjwt_works(office, tmp_path):
    page = (REPOSITORY / "docs/sertifikat.md").read_text(encoding="utf-8")
    (program,) = re.findall("^```python\n(.*?)^```", page, re.DOTALL | re.MULTILINE)
    file = tmp_path / "sertifikat.jws"
    office.succeed("certificate", "export", "0001/aman", "--format", "jws", "--output", file)
    (tmp_path / "penerbit.json").write_text(office.succeed("issuer", "show"), encoding="utf-8")
    typed = [sys.executable, "-c", program]
    done = subprocess.run(typed, cwd=tmp_path, capture_output=True, text=True)
    assert done.stdout.startswith(OFFICER), done.stderr
    file.write_text(file.read_text()[:-9])
    done = subprocess.run(typed, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode and not done.stdout
