"""`balai package`: courses from the office to the centres, on a stick that nobody trusts."""

import base64
import hashlib
import json
import os
import random
import shutil

import pytest

from driver import Dialogue, Installation
from small import small_installation

EXAM = "kind: exam\npass: 70\ntime: 30m"
SECRET = "Jangan bacakan ini kepada peserta"
OWNER_LINE = "Catatan pusat kami sendiri."


@pytest.fixture
def office(tmp_path):
    office = small_installation(tmp_path / "kantor", latihan="kind: practice", ujian=EXAM)
    files = office.workspace / "Courses/aman"
    (files / "gambar").mkdir()
    (files / "gambar/kunci.png").write_bytes(b"\x89PNG gambar")
    (files / "rahasia.pdf").write_bytes(b"hanya untuk pengajar")
    (files / "LICENSE.md").write_text("CC BY-SA 4.0\n")
    module = files / "01-sandi.md"
    module.write_text(
        module.read_text() + f"\n![Kunci](gambar/kunci.png)\n\n> [!TRAINER]\n> {SECRET}, lihat "
        "[ini](rahasia.pdf).\n"
    )
    (files / "03-pegawai.md").write_text(
        "---\ntitle: Khusus pegawai\nminutes: 45\nvisibility: staff\n---\n## Dalam\n\nInternal.\n"
    )
    return office


@pytest.fixture
def centre(tmp_path):
    return make_centre(tmp_path / "pusat")


def make_centre(folder):
    centre = Installation(folder, workspace=False)
    (centre.workspace / "balai.yml").write_text("organisation: Balai Warga\nzone: WIB\n")
    return centre


@pytest.fixture
def stick(tmp_path):
    stick = tmp_path / "usb"
    stick.mkdir()
    return stick


def pack(office, stick, *options, at=1_795_312_800):
    """The package's folder."""
    said = office.succeed("package", "out", "--to", stick, *options, SOURCE_DATE_EPOCH=str(at))
    folder = said.splitlines()[0].removeprefix("Paket: ").split(" (")[0]
    return stick / os.path.basename(folder)


def tree(folder):
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".balai" not in path.parts
    }


def receive(centre, folder, *options):
    return json.loads(centre.succeed("package", "in", folder, "--format", "json", *options))


def refuse(centre, folder, *options, code=1):
    """What is said when nothing is installed; nothing may have changed."""
    before = tree(centre.workspace)
    done = centre.run("package", "in", folder, *options)
    assert done.returncode == code, done.stdout + done.stderr
    assert tree(centre.workspace) == before
    assert not (centre.workspace / ".balai/paket/baru").exists()
    return done.stdout + done.stderr


def changes(outcome):
    return [(c["kind"], c["what"], c["id"]) for c in outcome["changes"]]


# What is in it


def test_a_learners_package_holds_no_secret(office, stick):
    folder = pack(office, stick)
    files = tree(folder)
    assert sorted(files) == [
        "Courses/aman/01-sandi.md", "Courses/aman/02-lapor.md", "Courses/aman/LICENSE.md",
        "Courses/aman/course.md", "Courses/aman/gambar/kunci.png", "Quizzes/aman/latihan.md",
        "Quizzes/aman/ujian.md", "paket.jws",
    ]  # fmt: skip
    everything = b"".join(files.values())
    assert SECRET.encode() not in everything
    exam = files["Quizzes/aman/ujian.md"].decode()
    assert "withheld: 2" in exam and "pass: 70" in exam
    assert "[x]" not in exam and "terkuat" not in exam and "#sandi" not in exam


def test_a_trainers_package_holds_everything(office, stick):
    folder = pack(office, stick, "--trainers")
    files = tree(folder)
    for path, content in tree(office.workspace).items():
        if path != "balai.yml":
            assert files[path] == content
    done = office.run("package", "out", "--trainers", "--to", stick)
    assert "memuat kunci ujian" in done.stderr


def test_modules_for_employees_go_when_asked(office, stick):
    said = office.succeed("package", "out", "--to", stick)
    assert "Tidak disertakan, untuk pegawai: Khusus pegawai" in said
    folder = pack(office, stick, "--staff", at=1_795_400_000)
    assert (folder / "Courses/aman/03-pegawai.md").exists()


def test_a_sealed_exam_goes_as_it_is(office, stick, centre):
    path = office.workspace / "Quizzes/aman/ujian.md"
    path.write_text(path.read_text().replace("kind: exam", "kind: exam\nwitnessed: true"))
    words = "kuda baterai jepit benar\n"
    office.succeed("seal", "aman/ujian", "--passphrase-file", "-", stdin=words)
    shutil.move(office.workspace / "sealed/aman/ujian.md", path)
    folder = pack(office, stick)
    assert (folder / "Quizzes/aman/ujian.md").read_bytes() == path.read_bytes()
    receive(centre, folder, "--trust")
    said = centre.succeed(
        "sitting", "open", "aman/ujian", "--witness", "Budi", "--passphrase-file", "-",
        stdin=words,
    )  # fmt: skip
    assert "PIN:" in said


def test_the_same_content_is_the_same_bytes(office, tmp_path):
    folders = []
    for name in ("satu", "dua"):
        (tmp_path / name).mkdir()
        folders.append(pack(office, tmp_path / name))
    assert tree(folders[0]) == tree(folders[1])


def test_the_manifest_can_be_checked_without_balai(office, stick):
    """As docs/paket.md says: base64url of JSON between the dots; SHA-256 of every file; Ed25519."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    def decode(text):
        return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))

    folder = pack(office, stick)
    head, payload, signature = (folder / "paket.jws").read_text().strip().split(".")
    manifest = json.loads(decode(payload))
    Ed25519PublicKey.from_public_bytes(decode(manifest["x"])).verify(
        decode(signature), f"{head}.{payload}".encode()
    )
    assert json.loads(decode(head))["typ"] == "balai-content+jws"
    files = tree(folder)
    del files["paket.jws"]
    assert {f["path"]: f["sha256"] for f in manifest["files"]} == {
        path: hashlib.sha256(content).hexdigest() for path, content in files.items()
    }
    assert all(f["size"] == len(files[f["path"]]) for f in manifest["files"])


# Taking it in


def test_a_package_is_installed_once_its_key_is_trusted(office, centre, stick):
    folder = pack(office, stick, "--label", "Angkatan 3")
    said = refuse(centre, stick)
    assert "belum dipercaya di sini" in said and "--trust" in said
    outcome = receive(centre, stick, "--trust")
    assert outcome["installed"] and outcome["label"] == "Angkatan 3"
    assert changes(outcome) == [
        ("added", "course", "aman"), ("added", "quiz", "aman/latihan"),
        ("added", "quiz", "aman/ujian"),
    ]  # fmt: skip
    installed = tree(centre.workspace)
    for path, content in tree(folder).items():
        assert path == "paket.jws" or installed[path] == content
    assert "0 galat" in centre.succeed("check")
    again = receive(centre, stick)
    assert again["installed"] and changes(again) == []


def test_the_exam_says_that_it_is_held_elsewhere(office, centre, stick):
    receive(centre, pack(office, stick), "--trust")
    with Dialogue(centre, "quiz", "aman/ujian", "--plain") as dialogue:
        assert "Soal ujian ini tidak ada di komputer ini." in dialogue.words
        assert "Mulai" not in dialogue.words
    with Dialogue(centre, "quiz", "aman/latihan", "--plain") as dialogue:
        assert "Mulai" in dialogue.words


def test_what_changed_is_said_in_words(office, centre, stick):
    receive(centre, pack(office, stick), "--trust")
    course = office.workspace / "Courses/aman"
    lesson = course / "02-lapor.md"
    lesson.write_text(lesson.read_text().replace("Hubungi", "Telepon") + "\n## Baru\n\nIsi.\n")
    first = course / "01-sandi.md"
    # Lines that move are no change.
    first.write_text(first.read_text().replace("## Frasa", "\n\n## Frasa"))
    (course / "04-baru.md").write_text("---\ntitle: Modul baru\nminutes: 45\n---\n## Isi\n\nHalo.\n")
    (office.workspace / "Quizzes/aman/latihan.md").unlink()
    folder = pack(office, stick, at=1_795_399_200)
    shown = centre.succeed("package", "show", folder)
    for line in (
        "Pelajaran berubah: Siapa", "Pelajaran baru: Baru", "Modul baru: Modul baru",
        "Kuis dihapus: Kuis latihan", "edisi 23 November 2026",
        "Yang terpasang sebelumnya: edisi 22 November 2026",
    ):  # fmt: skip
        assert line in shown, shown
    assert "Frasa" not in shown
    outcome = receive(centre, folder)
    assert changes(outcome) == [
        ("changed", "lesson", "aman/lapor#siapa"), ("added", "lesson", "aman/lapor#baru"),
        ("added", "module", "aman/baru"), ("removed", "quiz", "aman/latihan"),
    ]  # fmt: skip
    assert outcome["removed"] == ["Quizzes/aman/latihan.md"]
    assert not (centre.workspace / "Quizzes/aman/latihan.md").exists()
    assert not (centre.workspace / "Disisihkan").exists()


def test_what_the_centre_wrote_is_never_lost(office, centre, stick):
    receive(centre, pack(office, stick), "--trust")
    own = {
        "Courses/aman/01-sandi.md": "edited", "Courses/aman/90-lokal.md": "own",
        "Courses/lain/course.md": "own", "Quizzes/aman/lokal.md": "own", "Courses/aman/foto.jpg": "own",
    }  # fmt: skip
    for path, kind in own.items():
        file = centre.workspace / path
        file.parent.mkdir(exist_ok=True)
        before = file.read_text() if kind == "edited" else "---\ntitle: Lokal\nminutes: 45\n---\n"
        file.write_text(before + OWNER_LINE + "\n")
    (office.workspace / "Courses/aman/course.md").write_text("---\ntitle: Aman dua\n---\nBaru.\n")
    folder = pack(office, stick, at=1_795_399_200)
    outcome = receive(centre, folder)
    assert outcome["put_aside"] == ["Courses/aman/01-sandi.md"]
    aside = centre.workspace / outcome["aside_folder"] / "Courses/aman/01-sandi.md"
    assert OWNER_LINE in aside.read_text()
    assert OWNER_LINE not in (centre.workspace / "Courses/aman/01-sandi.md").read_text()
    for path, kind in own.items():
        if kind == "own":
            assert OWNER_LINE in (centre.workspace / path).read_text(), path
    assert sorted(outcome["kept"]) == [
        "Courses/aman/90-lokal.md", "Courses/aman/foto.jpg", "Quizzes/aman/lokal.md",
    ]  # fmt: skip


def test_a_course_that_was_copied_by_hand_makes_room(office, centre, stick):
    """Before the first package nobody knows whose a file is: all are kept."""
    course = centre.workspace / "Courses/aman"
    course.mkdir(parents=True)
    (course / "1-sandi-lama.md").write_text("## Lama\n\nIsi lama.\n")
    outcome = receive(centre, pack(office, stick), "--trust")
    assert outcome["put_aside"] == ["Courses/aman/1-sandi-lama.md"]
    assert not (course / "1-sandi-lama.md").exists()
    assert list((centre.workspace / "Disisihkan").rglob("1-sandi-lama.md"))


def test_an_older_edition_is_refused_unless_asked(office, centre, stick, tmp_path):
    old = tmp_path / "lama"
    old.mkdir()
    first = pack(office, old)
    receive(centre, pack(office, stick, at=1_795_399_200), "--trust")
    said = refuse(centre, first)
    assert "Yang terpasang lebih baru" in said and "--older" in said
    assert receive(centre, first, "--older")["installed"]


def test_the_originals_are_not_replaced(office, stick):
    folder = pack(office, stick)
    assert "dibuat di komputer ini" in refuse(office, folder)


def test_another_key_under_a_known_name_is_called_out(office, centre, stick, tmp_path):
    receive(centre, pack(office, stick), "--trust")
    shutil.rmtree(office.records)
    folder = pack(office, tmp_path, at=1_795_399_200)
    said = refuse(centre, folder)
    assert "kunci LAIN" in said and "Jangan dipasang" in said


# What the way did to it


def test_a_partial_copy_is_noticed_and_named(office, centre, stick):
    folder = pack(office, stick)
    whole = tree(folder)
    for path in whole:
        (folder / path).unlink()
        said = refuse(centre, folder, "--trust", code=2 if path == "paket.jws" else 1)
        if path != "paket.jws":
            assert f"- {path}: tidak ada" in said
            assert "tidak utuh: 1 dari 7 berkas" in said
        (folder / path).write_bytes(whole[path])
    (folder / "Courses/aman/01-sandi.md").write_bytes(whole["Courses/aman/01-sandi.md"][:20])
    assert "- Courses/aman/01-sandi.md: terpotong" in refuse(centre, folder, "--trust")
    # A package that is not whole decides nothing for later, either.
    (folder / "Courses/aman/01-sandi.md").write_bytes(whole["Courses/aman/01-sandi.md"])
    assert "belum dipercaya" in refuse(centre, folder)


def test_every_flipped_byte_is_noticed(office, centre, stick):
    folder = pack(office, stick)
    draw = random.Random(5)
    for path, content in tree(folder).items():
        for place in {0, len(content) // 2, len(content) - 1, draw.randrange(len(content))}:
            changed = bytearray(content)
            changed[place] ^= 1 << draw.randrange(8)
            if path == "paket.jws" and changed.decode("utf-8", "replace").strip() == content.decode().strip():
                continue
            (folder / path).write_bytes(changed)
            said = refuse(centre, folder, "--trust")
            assert "isinya lain" in said or "rusak atau diubah" in said
        (folder / path).write_bytes(content)


def test_links_are_refused(office, centre, stick, tmp_path):
    folder = pack(office, stick)
    kept = tmp_path / "lain"
    shutil.copytree(folder, kept)
    for path in ("Courses/aman/01-sandi.md", "Courses/aman", "Courses", "paket.jws"):
        place = folder / path
        shutil.rmtree(place) if place.is_dir() else place.unlink()
        place.symlink_to(kept / path)
        said = refuse(centre, folder, "--trust")
        assert "bukan berkas biasa" in said or "rusak atau diubah" in said, path
        place.unlink()
        (shutil.copytree if (kept / path).is_dir() else shutil.copy)(kept / path, place)
    os.remove(folder / "Courses/aman/02-lapor.md")
    os.mkfifo(folder / "Courses/aman/02-lapor.md")
    assert "bukan berkas biasa" in refuse(centre, folder, "--trust")


def test_a_link_in_the_workspace_is_not_written_through(office, centre, stick, tmp_path):
    outside = tmp_path / "luar"
    outside.mkdir()
    (outside / "penting.md").write_text("penting")
    (centre.workspace / "Courses").mkdir()
    (centre.workspace / "Courses/aman").symlink_to(outside)
    said = refuse(centre, pack(office, stick), "--trust", code=3)
    assert "adalah tautan" in said
    assert os.listdir(outside) == ["penting.md"]


@pytest.mark.parametrize(
    "path",
    [
        "../../evil.md", "/etc/evil.md", "Courses/../../evil.md", "Courses/../balai.yml", "balai.yml",
        "Courses/.git/config", "Courses\\..\\evil.md", "Site/penerbit.json", "Courses/a/./b.md",
        "Courses//a.md", ".balai/paket/x.jws", "Courses/con.md", "courses/a.md", "Courses/a.md\x00",
    ],
)  # fmt: skip
def test_a_signed_path_that_leads_out_is_refused(path, office, centre, stick, tmp_path):
    """Whoever has a trusted key still writes nowhere but below Courses and Quizzes."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    def encode(data):
        return base64.urlsafe_b64encode(data).rstrip(b"=").decode()

    folder = pack(office, stick)
    head, payload, _ = (folder / "paket.jws").read_text().strip().split(".")
    manifest = json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    issuer = json.loads((office.records / "issuer.json").read_text())
    secret = base64.urlsafe_b64decode(issuer["d"] + "=")

    def sign(files):
        manifest["files"] = files
        body = json.dumps(manifest, separators=(",", ":"), sort_keys=True, ensure_ascii=False)
        text = f"{head}.{encode(body.encode())}"
        signature = Ed25519PrivateKey.from_private_bytes(secret).sign(text.encode())
        (folder / "paket.jws").write_text(f"{text}.{encode(signature)}\n")

    sign(manifest["files"])
    assert centre.run("package", "show", folder).returncode == 0, "the forger's tools work"
    content = b"jahat"
    digest = hashlib.sha256(content).hexdigest()
    (folder / "evil.md").write_bytes(content)
    entry = {"path": path, "sha256": digest, "size": len(content)}
    sign(sorted([*manifest["files"], entry], key=lambda f: f["path"].encode()))
    assert "rusak atau diubah" in refuse(centre, folder, "--trust")
    assert not list(tmp_path.parent.rglob("evil.md")) or [folder / "evil.md"] == list(
        tmp_path.rglob("evil.md")
    )


# Interruptions


def test_a_run_that_was_killed_is_finished_by_the_next(office, centre, stick):
    """What is left of it: a folder half full, and courses of which some are new."""
    folder = pack(office, stick)
    scratch = centre.workspace / ".balai/paket/baru/Courses/aman"
    scratch.mkdir(parents=True)
    (scratch / "01-sandi.md").write_text("setengah")
    shutil.copytree(folder / "Courses/aman", centre.workspace / "Courses/aman")
    outcome = receive(centre, folder, "--trust")
    assert outcome["installed"] and outcome["put_aside"] == []
    assert not (centre.workspace / ".balai/paket/baru").exists()
    for path, content in tree(folder).items():
        assert path == "paket.jws" or (centre.workspace / path).read_bytes() == content


# Mistakes of the office


def test_what_cannot_be_packed_is_named(office, stick):
    def fail(code, *arguments):
        done = office.run("package", "out", "--to", stick, *arguments)
        assert done.returncode == code, done.stdout + done.stderr
        assert os.listdir(stick) == []
        return done.stderr

    assert "Tidak ada kursus 'tiada'" in fail(2, "tiada")
    module = office.workspace / "Courses/aman/02-lapor.md"
    text = module.read_text()
    module.write_text(text.replace("## Siapa", "> [!TRAINER]\n> ## Siapa\n\n## Siapa").replace("{#siapa}", ""))
    said = fail(1)
    assert "02-lapor.md' baris" in said
    module.write_text(text)
    (office.workspace / "Courses/aman/gambar/a:b.png").write_bytes(b"x")
    module.write_text(text + "\n![x](<gambar/a:b.png>)\n")
    assert "a:b.png" in fail(1)


def test_links_to_what_stays_here_are_named(office, stick):
    module = office.workspace / "Courses/aman/02-lapor.md"
    module.write_text(module.read_text() + "\n[rincian](03-pegawai.md)\n")
    said = office.succeed("package", "out", "--to", stick)
    assert "Tautan ke yang tidak disertakan: Courses/aman/02-lapor.md:" in said
    assert "Tautan ke" not in office.succeed("package", "out", "--staff", "--to", stick)


def test_a_folder_that_is_no_package_is_not_replaced(office, stick):
    folder = pack(office, stick)
    (folder / "paket.jws").unlink()
    (folder / "milik-saya.txt").write_text("x")
    done = office.run("package", "out", "--to", stick, SOURCE_DATE_EPOCH="1795312800")
    assert done.returncode == 2 and "sudah ada" in done.stderr
    assert (folder / "milik-saya.txt").exists()


def test_what_is_asked_for_must_be_a_package(centre, stick, office, tmp_path):
    assert "tidak ada paket" in refuse(centre, stick, code=2)
    assert "tidak ada paket" in refuse(centre, tmp_path / "tiada", code=2)
    pack(office, stick)
    pack(office, stick, at=1_795_399_200)
    assert "beberapa paket" in refuse(centre, stick, code=2)
