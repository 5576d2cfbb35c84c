"""Building the site again: only what changed, and always what a build from nothing would give."""

import hashlib
import json
import random
import shutil
import threading
import time

import pytest

from browsing import add_catalogue, more_courses
from driver import Installation
from editions import build, contents


@pytest.fixture
def installation(tmp_path):
    return Installation(tmp_path)


def test_random_edits_give_what_a_build_from_nothing_gives(installation, tmp_path):
    more_courses(installation, 8)
    glossary = installation.workspace / "Site/istilah.md"
    glossary.parent.mkdir(exist_ok=True)
    glossary.write_text("## Katak\n\nBinatang.\n\n## Zirafah\n\nBinatang lain.\n")
    build(installation)
    chance = random.Random(20261122)
    courses = installation.workspace / "Courses"
    written = []
    for step in range(14):
        modules = sorted(courses.glob("kecil-*/*.md"))
        file = chance.choice(modules)
        text = file.read_text()
        match chance.randrange(8):
            case 0: file.write_text(text + f"\nTambahan zirafah {step}.\n")
            case 1: file.write_text(text.replace("## Awal", f"## Awal {step} {{#awal}}"))
            case 2: file.write_text(text + f"\n## Pelajaran baru {step}\n\nIsi buaya.\n")
            case 3: (file.parent / f"{step + 10}-baru.md").write_text(
                f"---\ntitle: Baru {step}\n---\n## Satu\n\nIsi baru.\n")
            case 4: (file.parent / f"{step + 10}-dalam.md").write_text(
                f"---\ntitle: Dalam {step}\nvisibility: staff\n---\n## Rahasia\n\nIsi pegawai.\n")
            case 5: file.write_text(text.replace("katak", f"kadal{step}"))
            case 6:
                folder = courses / f"kecil-x{step}"
                folder.mkdir()
                (folder / "01-a.md").write_text("---\ntitle: A\n---\n## B\n\nC d e.\n")
            case 7: glossary.write_text(glossary.read_text() + f"\n## Kadal{step}\n\nBinatang.\n")
        written.append(build(installation))
        whole = tmp_path / f"whole-{step}"
        installation.succeed("site", "build", "--no-cache", "--output", whole)
        assert contents(installation.workspace / "public") == contents(whole), step
        assert (whole / "kursus/kecil-0/kecil-0.epub").exists()
        shutil.rmtree(whole)
    assert min(written) < 12


def test_index_is_cut_anew_when_it_grows_and_shrinks(installation, tmp_path):
    """Words with one beginning, fewer and more than a shard has room for."""
    more_courses(installation, 8)
    file = installation.workspace / "Courses/kecil-0/02-kata.md"
    cut = []
    for step, count in enumerate([10, 7000, 7001, 4000, 3999, 8000, 10]):
        words = " ".join(f"ze{place:05}" for place in range(count))
        file.write_text(f"---\ntitle: Kata\n---\n## Semua\n\n{words}\n")
        build(installation)
        whole = tmp_path / f"whole-{step}"
        installation.succeed("site", "build", "--no-cache", "--output", whole)
        assert contents(installation.workspace / "public") == contents(whole), count
        cut.append((whole / "cari/indeks/ze-.js").exists())
        shutil.rmtree(whole)
    assert cut == [False, True, True, False, False, True, False]


def test_nothing_is_written_when_nothing_changed(installation):
    build(installation)
    folder = installation.workspace / "public"
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    assert build(installation) == 0
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == before


def test_what_somebody_changed_or_lost_is_mended(installation):
    build(installation)
    folder = installation.workspace / "public"
    good = contents(folder)
    (folder / "tentang/index.html").unlink()
    (folder / "kursus/keamanan-digital/index.html").write_text("lain")
    shard = sorted((folder / "cari/indeks").iterdir())[3]
    shard.write_text("rusak")
    build(installation)
    assert contents(folder) == good


def test_readers_never_see_half_of_an_edition(installation):
    """Somebody reads all the time while the whole edition changes from one to another."""
    more_courses(installation, 60)
    build(installation)
    folder = installation.workspace / "public"
    stop, seen, broken = threading.Event(), set(), []

    def read():
        while not stop.is_set():
            lines = (folder / "manifest.sha256").read_text()
            page = (folder / "kursus/kecil-0/index.html").read_bytes()
            again = (folder / "manifest.sha256").read_text()
            if lines != again:
                continue
            listed = {line[66:]: line[:64] for line in lines.splitlines()}
            if hashlib.sha256(page).hexdigest() != listed["kursus/kecil-0/index.html"]:
                broken.append(page)
            seen.add(lines)

    reader = threading.Thread(target=read)
    reader.start()
    try:
        settings = installation.workspace / "balai.yml"
        for name in ("Kantor Satu", "Kantor Dua", "Kantor Tiga"):
            text = settings.read_text().splitlines()
            text[[line.startswith("organisation:") for line in text].index(True)] = \
                f"organisation: {name}"
            settings.write_text("\n".join(text) + "\n")
            assert build(installation) > 64
            time.sleep(0.2)
    finally:
        stop.set()
        reader.join()
    assert broken == [] and len(seen) >= 3


def test_manifest_is_what_sha256sum_reads(installation):
    build(installation)
    folder = installation.workspace / "public"
    listed = {}
    for line in (folder / "manifest.sha256").read_text().splitlines():
        digest, path = line.split("  ", 1)
        listed[path] = digest
    there = {
        path: hashlib.sha256(content).hexdigest()
        for path, content in contents(folder).items() if path != "manifest.sha256"
    }
    assert listed == there
    assert list(listed) == sorted(listed)


def test_former_list_of_files_counts_as_ours(installation):
    build(installation)
    folder = installation.workspace / "public"
    good = contents(folder)
    names = [name for name in good if name != "manifest.sha256"]
    (folder / "manifest.sha256").unlink()
    (folder / "daftar-berkas.txt").write_text("\n".join(names) + "\n")
    build(installation)
    assert contents(folder) == good


def test_foreign_files_are_not_overwritten(installation):
    build(installation)
    foreign = installation.workspace / "public/.catatan"
    foreign.write_text("penting")
    done = installation.run("site", "build")
    assert done.returncode == 2 and ".catatan" in done.stderr
    assert foreign.read_text() == "penting"


def test_address_of_the_site(installation):
    build(installation, "--base-url", "https://contoh.go.id/belajar")
    folder = installation.workspace / "public"
    page = (folder / "kursus/keamanan-digital/index.html").read_text()
    assert '<link rel="canonical" href="https://contoh.go.id/belajar/kursus/keamanan-digital/">' \
        in page
    addresses = (folder / "sitemap.xml").read_text()
    assert "<loc>https://contoh.go.id/belajar/</loc>" in addresses
    assert installation.run("site", "build", "--base-url", "contoh").returncode == 2


# Checking a folder


def check(installation, folder):
    done = installation.run("site", "check", folder, "--format", "json")
    found = json.loads(done.stdout)["findings"]
    assert done.returncode == (1 if found else 0), done.stderr
    return {(finding["kind"], finding["path"]) for finding in found}


def test_a_whole_site_has_no_findings(installation):
    build(installation)
    assert check(installation, installation.workspace / "public") == set()
    assert "utuh" in installation.succeed("site", "check")


def test_a_bad_copy_is_found(installation, tmp_path):
    build(installation)
    copy = tmp_path / "usb"
    shutil.copytree(installation.workspace / "public", copy)
    (copy / "tentang/index.html").unlink()
    page = copy / "kursus/keamanan-digital/index.html"
    page.write_bytes(page.read_bytes()[:3000])
    (copy / "Thumbs.db").write_text("x")
    found = check(installation, copy)
    assert {("missing", "tentang/index.html"), ("changed", "kursus/keamanan-digital/index.html"),
            ("unknown", "Thumbs.db"), ("broken-link", "index.html")} <= found


def test_links_anchors_pictures_and_size(installation):
    build(installation)
    folder = installation.workspace / "public"
    page = folder / "tentang/index.html"
    noise = " ".join(hashlib.sha256(str(n).encode()).hexdigest() for n in range(600))
    page.write_text(page.read_text().replace(
        "</main>",
        '<a href="../kursus/keamanan-digital/index.html#tidak-ada">x</a>'
        '<a href="../../luar.html">x</a><img src="../hilang.png" alt="">' + noise + "</main>"))
    assert check(installation, folder) == {
        (kind, "tentang/index.html")
        for kind in ("changed", "missing-anchor", "broken-link", "missing-picture", "too-large")
    }


def test_no_site_there(installation, tmp_path):
    assert installation.run("site", "check", tmp_path).returncode == 2


def test_catalogue(installation):
    add_catalogue(installation)
    build(installation)
    folder = installation.workspace / "public"
    page = (folder / "katalog/index.html").read_text()
    assert "<h3>warga</h3>" in page and "../kursus/kecil-1/index.html" in page
    assert "katalog/index.html" in (folder / "index.html").read_text()
    assert check(installation, folder) == set()


def test_look_of_an_office(installation):
    (installation.workspace / "Site").mkdir(exist_ok=True)
    (installation.workspace / "Site/logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>')
    settings = installation.workspace / "balai.yml"
    text = settings.read_text()
    settings.write_text(
        text + 'site:\n  name: Ruang Belajar Uji\n  footer: Jalan Uji 1\n  colour: "#1b5e20"\n'
        "  logo: logo.svg\n")
    build(installation)
    folder = installation.workspace / "public"
    page = (folder / "kursus/keamanan-digital/index.html").read_text()
    assert "Ruang Belajar Uji" in page and "<p>Jalan Uji 1</p>" in page
    assert "../../berkas/Site/logo.svg" in page
    assert "--accent: #1b5e20" in (folder / "gaya.css").read_text()
    assert check(installation, folder) == set()
    settings.write_text(text + 'site:\n  colour: "#ffee00"\n')
    done = installation.run("check")
    assert "cukup gelap" in done.stdout + done.stderr
    settings.write_text(text + "site:\n  logo: tidak-ada.svg\n")
    done = installation.run("site", "build")
    assert done.returncode == 3 and "tidak-ada.svg" in done.stderr
