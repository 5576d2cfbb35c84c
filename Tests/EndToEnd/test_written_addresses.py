"""On paper nobody can follow a link: where it leads is written beside its words."""

import re

import pytest

from browsing import printed
from driver import Installation

BASE = "https://belajar.contoh.go.id"
TEXT = """
Lapor lewat [laman aduan](https://aduan.contoh.go.id/lapor?jenis=1&dari=situs) atau
<https://langsung.contoh.go.id/a>, atau tulis kepada [petugas](mailto:petugas@contoh.go.id). Baca juga
[modul lain](03-phishing.md).

> [!TIP]
> Ada [panduan tambahan](https://panduan.contoh.go.id/b).
"""
FOLDER = "cetak/keamanan-digital"
LESSON = "kursus/keamanan-digital/kata-sandi/frasa-sandi/index.html"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    installation = Installation(tmp_path_factory.mktemp("addresses"))
    module = installation.workspace / "Courses/keamanan-digital/02-kata-sandi.md"
    head, mark, rest = module.read_text().partition("\n## Satu akun")
    assert mark
    module.write_text(f"{head}\n### Bantuan\n{TEXT}{mark}{rest}")
    installation.succeed("site", "build", "--base-url", BASE)
    return installation.workspace / "public"


@pytest.fixture
def text(site, browser, tmp_path):
    """What stands on paper, without spaces: addresses may be broken anywhere."""

    def of(path):
        page = browser.new_page()
        page.goto((site / path).as_uri())
        _, text = printed(page, tmp_path / "kertas.pdf")
        page.close()
        return re.sub(r"\s", "", text)

    return of


@pytest.mark.parametrize(
    "path", [LESSON, f"{FOLDER}/index.html", f"{FOLDER}/kata-sandi/lembar-peserta.html"])
def test_addresses_are_written_out(text, path):
    written = text(path)
    assert "lamanaduan<https://aduan.contoh.go.id/lapor?jenis=1&dari=situs>" in written
    assert "petugas<mailto:petugas@contoh.go.id>" in written
    assert "panduantambahan<https://panduan.contoh.go.id/b>" in written
    # An address that is its own words is there once.
    assert written.count("langsung.contoh.go.id/a") == 1
    # A path inside the site says nothing to who holds a sheet of it.
    assert "modullain." in written and "index.html" not in written


@pytest.mark.parametrize(
    ("path", "address"),
    [
        (LESSON, "/kursus/keamanan-digital/kata-sandi/frasa-sandi/"),
        (f"{FOLDER}/index.html", "/kursus/keamanan-digital/"),
        (f"{FOLDER}/kata-sandi/lembar-peserta.html", "/kursus/keamanan-digital/"),
    ],
)
def test_paper_says_where_it_is_on_the_internet(text, path, address):
    assert f"{BASE}{address}" in text(path)
