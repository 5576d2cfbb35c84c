"""Statistics for everybody: from the records to the page, without a number that points at anyone."""

import json

import pytest

from browsing import DESKTOP, PHONE, STATISTICS, add_further_pages, chromium
from driver import Installation
from office import office_of

SESSION = """---
title: Mengenali pesan penipuan
start: {date} 09:00 WIB
end: {date} 11:00 WIB
place: {{name: Balai Desa}}
---
Gratis.
"""


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """Seventeen people have completed the course, four have certificates; two sessions were held."""
    office = office_of(tmp_path_factory.mktemp("office"), 17, idle=3)
    folder = office.workspace / "Site/Sessions"
    (folder / "Attendance").mkdir(parents=True)
    for date, women, men in (("2025-03-01", 3, 0), ("2026-03-01", 8, 2), ("2999-01-01", 0, 0)):
        (folder / f"{date}-balai.md").write_text(SESSION.format(date=date))
        if women:
            (folder / f"Attendance/{date}-balai.md").write_text(
                f"---\nwomen: {women}\nmen: {men}\n---\n"
            )
    return office


def test_full_groups_are_told_and_nothing_else(office):
    told = json.loads(office.succeed("report", "public", "--format", "json"))
    assert told["group"] == 5
    (course,) = told["courses"]
    (year,) = course["years"]
    assert (year["began"], year["finished"], year["certified"]) == (15, 15, 0)
    assert year["minutes"] == 15 * 90
    assert told["sessions"] == [
        {"held": 1, "people": 0, "year": 2025}, {"held": 1, "people": 10, "year": 2026}
    ]
    text = office.succeed("report", "public", "--lang", "en")
    assert "By year" in text and "Only full groups of 5 people" in text


def test_a_larger_group_is_kept_to(office):
    path = office.workspace / "balai.yml"
    before = path.read_text()
    path.write_text(before + "survey_minimum: 10\n")
    told = json.loads(office.succeed("report", "public", "--format", "json"))
    path.write_text(before)
    assert told["group"] == 10 and told["courses"][0]["years"][0]["began"] == 10


def test_the_site_shows_what_was_written(office):
    office.succeed("report", "public", "--to", "Site/statistik.yml")
    office.succeed("site", "build")
    page = (office.workspace / "public/statistik/index.html").read_text()
    assert '<th scope="row">2026</th><td class="right">15</td><td class="right">15</td>' in page
    assert "belum penuh" in page and "Pegawai" not in page
    assert "Pegawai" not in (office.workspace / "Site/statistik.yml").read_text()
    assert "statistik/index.html" in (office.workspace / "public/index.html").read_text()
    assert office.succeed("site", "check", "public")
    # Without the file neither the page nor a link to it.
    (office.workspace / "Site/statistik.yml").unlink()
    office.succeed("site", "build")
    assert not (office.workspace / "public/statistik").exists()
    assert "statistik/" not in (office.workspace / "public/index.html").read_text()


def test_a_file_that_tells_too_much_is_refused(office):
    path = office.workspace / "Site/statistik.yml"
    path.write_text("date: 2026-11-20\nsessions:\n  - {year: 2026, held: 1, people: 3}\n")
    done = office.run("check")
    assert done.returncode == 1
    assert "Site/statistik.yml:3" in done.stdout + done.stderr
    assert office.run("site", "build").returncode == 1
    path.unlink()


def test_records_of_nobody_give_nothing(tmp_path):
    installation = Installation(tmp_path)
    assert "Belum ada yang bisa disebut" in installation.succeed("report", "public")
    told = json.loads(installation.succeed("report", "public", "--format", "json"))
    assert told["courses"] == [] and told["sessions"] == []


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_bars_are_seen_and_none_is_cut_off(tmp_path, size, scheme):
    installation = Installation(tmp_path)
    add_further_pages(installation)
    installation.succeed("site", "build")
    with chromium() as browser:
        page = browser.new_page(viewport=size, color_scheme=scheme)
        page.goto((installation.workspace / "public/statistik/index.html").as_uri())
        charts = page.get_by_role("img", name="Diagram batang")
        assert charts.count() == 2
        for chart in charts.all():
            box = chart.bounding_box()
            assert box["width"] >= 300 and box["x"] + box["width"] <= size["width"]
        background = page.evaluate("getComputedStyle(document.body).backgroundColor")
        for mark in page.locator("rect[class^=bar], .chart text").all():
            assert mark.evaluate("node => getComputedStyle(node).fill") != background
        # The longest bar fills the image, the next one its share.
        widths = page.locator("rect.bar-0").evaluate_all("bars => bars.map(bar => bar.width.baseVal.value)")
        assert widths == [120 * 340 // 260, 340, 340]
    assert "260" in STATISTICS
