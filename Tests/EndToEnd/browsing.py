"""What the tests of the site in a browser share."""

import contextlib
import re
import shutil
import subprocess

from playwright.sync_api import sync_playwright

from driver import BALAI, REPOSITORY

PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1280, "height": 800}


@contextlib.contextmanager
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"]
        )
        yield browser
        browser.close()


@contextlib.contextmanager
def serving(installation, *arguments):
    """The address of the site of an installation, while it is served."""
    server = subprocess.Popen(
        [BALAI, "site", "serve", "--port", "0", *map(str, arguments)],
        cwd=installation.workspace, env=installation.environment(),
        stdout=subprocess.PIPE, text=True,
    )
    try:
        port = None
        while port is None:
            line = server.stdout.readline()
            assert line, "the server ended"
            found = re.search(r"127\.0\.0\.1:(\d+)", line)
            port = found and found.group(1)
        yield f"http://localhost:{port}/"
    finally:
        server.terminate()
        server.wait(timeout=10)


STATISTICS = """date: 2026-11-20
courses:
  - course: keamanan-digital
    years:
      - {year: 2025, began: 120, finished: 85, certified: 80, minutes: 24300}
      - {year: 2026, began: 260, finished: 190, certified: 0, minutes: 51300}
sessions:
  - {year: 2026, held: 3, people: 65}
"""


def add_sessions(installation):
    """The sessions that ship; what comes must come whenever this runs."""
    sessions = installation.workspace / "Site/Sessions"
    shutil.copytree(REPOSITORY / "Site/Sessions", sessions)
    for path in sessions.glob("2026-12-*.md"):
        path.write_text(path.read_text().replace(": 2026-12-", ": 2996-12-"))


def more_courses(installation, count):
    """Small courses beside the one that is there, that link to each other."""
    for number in range(count):
        folder = installation.workspace / f"Courses/kecil-{number}"
        folder.mkdir()
        (folder / "course.md").write_text(f"---\ntitle: Kecil {number}\nsummary: Uji.\n---\nIsi.\n")
        after = (number + 1) % count
        (folder / "01-satu.md").write_text(
            f"---\ntitle: Satu {number}\n---\n## Awal\n\nTeks katak {number}.\n\n## Akhir\n\n"
            f"Lihat [yang lain](../kecil-{after}/01-satu.md#awal).\n"
        )


def add_catalogue(installation):
    """Courses to choose from."""
    more_courses(installation, 2)
    course = installation.workspace / "Courses/kecil-1/course.md"
    course.write_text(
        course.read_text().replace("summary:", "level: dasar\naudience: [warga]\nsummary:"))


def add_further_pages(installation):
    """What gives a site all the pages that it can have."""
    add_catalogue(installation)
    folder = installation.workspace / "Site"
    folder.mkdir(exist_ok=True)
    shutil.copy(REPOSITORY / "Site/istilah.md", folder)
    (folder / "statistik.yml").write_text(STATISTICS)
    add_sessions(installation)
    for part in ("kepala", "kaki", "beranda", "tentang"):
        installation.succeed("new", "template", part)


def printed(page, target):
    """How many sheets a page has in a browser's PDF, and what stands on them."""
    page.pdf(path=str(target), prefer_css_page_size=True)
    said = subprocess.run(["pdfinfo", target], capture_output=True, check=True, text=True).stdout
    sheets = int(re.search(r"^Pages: +(\d+)$", said, re.MULTILINE)[1])
    text = subprocess.run(
        ["pdftotext", "-layout", target, "-"], capture_output=True, check=True, text=True
    ).stdout
    return sheets, text


def watched(page):
    """What the browser complains of, as it comes."""
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    return complaints
