"""`balai preview`: an author writes in one window and sees it in another."""

import contextlib
import http.client
import os
import re
import select
import signal
import subprocess
import time

import pytest

from driver import BALAI, CTRL_C, DEADLINE, Installation, Terminal

SAVED_IS_SEEN_WITHIN = 1.0  # seconds

MODULE = "Courses/contoh/01-awal.md"
QUIZ = "Quizzes/contoh/ujian.md"
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)

FILES = {
    "balai.yml": "organisation: Dinas Contoh\n",
    "Courses/contoh/course.md": "---\ntitle: Kursus contoh\nsummary: Ringkas.\n---\nSelamat datang.\n",
    MODULE: """---
title: Modul awal
minutes: 45
---
Pembuka modul.

## Pelajaran pertama {#pertama}

Kalimat yang akan diubah.

![Titik](titik.png)

> [!TRAINER]
> Tanyakan pengalaman peserta.

## Pelajaran kedua {#kedua}

Lihat [yang pertama](#pertama).
""",
    QUIZ: """---
title: Ujian contoh
kind: exam
pass: 70
---
## Mana yang benar? {#benar see=contoh/awal#kedua}

- [ ] Pengecoh
  > Bukan ini.
- [x] Kunci

Karena demikian.
""",
}


UNFINISHED = """
## Yang ini belum selesai? {#belum}

- [ ] Ya
- [ ] Tidak
"""


@pytest.fixture
def author(tmp_path):
    installation = Installation(tmp_path, workspace=False)
    for path, text in FILES.items():
        write(installation.workspace / path, text)
    (installation.workspace / "Courses/contoh/titik.png").write_bytes(PIXEL)
    return installation


class Preview:
    """`balai preview` in another window."""

    def __init__(self, installation, *arguments):
        self.process = subprocess.Popen(
            [BALAI, "preview", "--port", "0", *map(str, arguments)],
            cwd=installation.workspace, env=installation.environment(),
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        line = self.process.stdout.readline()
        self.address = re.search(r"http://127\.0\.0\.1:\d+/\S*", line).group()
        self.port = int(re.search(r":(\d+)/", self.address).group(1))

    def page(self, path):
        return f"http://127.0.0.1:{self.port}/naskah/{path}.html"

    def get(self, path, host=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=DEADLINE)
        connection.putrequest("GET", path, skip_host=True, skip_accept_encoding=True)
        if host is not None:
            connection.putheader("Host", host)
        connection.endheaders()
        response = connection.getresponse()
        return response.status, response.read().decode(errors="replace")

    def text(self, path=MODULE):
        status, body = self.get(f"/naskah/{path}.html", host=f"localhost:{self.port}")
        assert status == 200
        return body

    def wait(self, words, path=MODULE):
        """Until a page holds some words: how long that took."""
        begin = time.monotonic()
        while words not in self.text(path):
            assert time.monotonic() - begin < DEADLINE, f"'{words}' did not come"
            time.sleep(0.02)
        return time.monotonic() - begin

    def end(self):
        self.process.send_signal(signal.SIGINT)
        self.process.wait(timeout=10)
        return self.process.stderr.read()


@pytest.fixture
def preview(author):
    preview = Preview(author)
    yield preview
    preview.end()


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_a_save_is_on_the_page_within_a_second(author, preview, browser):
    page = browser.new_page()
    page.goto(preview.page(MODULE))
    began = time.monotonic()
    page.reload()
    machine = time.monotonic() - began
    delays = []
    for number in range(5):
        words = f"Kalimat ke-{number} tersimpan."
        saved = time.monotonic()
        write(author.workspace / MODULE, FILES[MODULE].replace("Kalimat yang akan diubah.", words))
        page.locator(".prose", has_text=words).wait_for(timeout=DEADLINE * 1000)
        delays.append(time.monotonic() - saved)
        # Saves come at any moment between two looks at the files.
        time.sleep(0.11 * number)
    page.close()
    print("saved and seen after", [f"{delay:.2f}" for delay in delays], f"reload {machine:.2f}")
    assert max(delays) < SAVED_IS_SEEN_WITHIN + machine, delays


def test_an_error_is_explained_on_the_page_and_goes_away(author, preview, browser):
    page = browser.new_page()
    page.goto(preview.page(QUIZ))
    assert page.locator(".remarks li.error").count() == 0
    write(author.workspace / QUIZ, FILES[QUIZ] + UNFINISHED)
    report = page.locator(".remarks li.error").first
    report.wait_for(timeout=DEADLINE * 1000)
    said = author.run("check", QUIZ).stdout
    for line in report.inner_text().strip().splitlines():
        assert line.strip() in said
    assert "[QuestionHasNoKey]" in report.inner_text() and "^" in report.inner_text()
    assert "Mana yang benar?" in page.locator(".question").inner_text()
    page.goto(f"http://127.0.0.1:{preview.port}/")
    row = page.locator("li", has=page.get_by_role("link", name="Ujian contoh"))
    assert row.locator(".counts").inner_text().startswith("1 galat")
    write(author.workspace / QUIZ, FILES[QUIZ])
    page.wait_for_selector(".counts.error", state="detached", timeout=DEADLINE * 1000)
    page.close()


def test_web_and_terminal_stand_side_by_side(preview, browser):
    complaints = []
    page = browser.new_page(viewport={"width": 1500, "height": 900})
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(preview.page(MODULE))
    pair = page.locator(".pair", has_text="Kalimat yang akan diubah.")
    web, terminal = pair.locator(".prose").bounding_box(), pair.locator("pre").bounding_box()
    assert web["x"] + web["width"] <= terminal["x"] and abs(web["y"] - terminal["y"]) < 2
    assert "Kalimat yang akan diubah." in pair.locator("pre").inner_text()
    # Notes for the trainer are marked, and learners do not get them.
    assert "Untuk pengajar" in pair.locator(".callout").inner_text()
    assert "Tanyakan pengalaman" not in pair.locator("pre").inner_text()
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert complaints == []
    page.close()


def test_a_picture_is_shown_with_its_size(preview, browser):
    page = browser.new_page()
    page.goto(preview.page(MODULE))
    picture = page.get_by_alt_text("Titik")
    picture.scroll_into_view_if_needed()
    page.wait_for_function("document.images[0].complete")
    assert picture.evaluate("image => image.naturalWidth") == 1
    assert (picture.get_attribute("width"), picture.get_attribute("height")) == ("1", "1")
    page.close()


def test_every_question_shows_its_key_and_reasons(preview, browser):
    page = browser.new_page()
    page.goto(preview.page(QUIZ))
    words = page.locator("main").inner_text()
    for part in ("Mana yang benar?", "Jawaban: B", "Bukan ini.", "Karena demikian.", "1 poin"):
        assert part in words
    page.get_by_role("link", name="contoh/awal#kedua").click()
    assert page.url == preview.page(MODULE) + "#kedua"
    page.close()


def test_the_page_works_without_scripts(preview, browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{preview.port}/")
    page.get_by_role("link", name="Modul awal").click()
    assert "Kalimat yang akan diubah." in page.locator("main").inner_text()
    context.close()


@pytest.mark.parametrize(
    "half",
    [b"", b"---\ntitle: Mod", b"---\ntitle: [\n---\n", b"\xff\xfe\x00", "## Jud\u0000ul".encode()],
)
def test_a_file_saved_half_way_does_no_harm(author, preview, half):
    file = author.workspace / MODULE
    before = version(preview)
    file.write_bytes(half)
    until(lambda: version(preview) != before)
    preview.text()
    assert preview.get("/", host="localhost")[0] == 200
    write(file, FILES[MODULE])
    preview.wait("Kalimat yang akan diubah.")
    assert preview.process.poll() is None


def test_a_file_that_is_deleted_comes_back(author, preview):
    (author.workspace / MODULE).unlink()
    preview.wait("Tidak ada yang bisa ditampilkan")
    write(author.workspace / MODULE, FILES[MODULE])
    preview.wait("Kalimat yang akan diubah.")


def test_even_the_whole_workspace_can_vanish_for_a_while(author, preview):
    moved = author.workspace.with_name("pindah")
    author.workspace.rename(moved)
    time.sleep(1)
    assert preview.get("/", host="localhost")[0] == 200
    write(moved / MODULE, FILES[MODULE].replace("akan diubah", "sudah kembali"))
    moved.rename(author.workspace)
    preview.wait("sudah kembali")


@pytest.mark.parametrize(
    "host", ["jahat.example", "jahat.example:80", "localhost.jahat.example", "192.168.1.5", "", None]
)
def test_another_host_name_is_refused(preview, host):
    status, body = preview.get("/", host=host)
    assert status in (400, 421) and "Dinas Contoh" not in body


def test_only_this_machine_is_answered(preview):
    listening = [line.split()[1] for line in open("/proc/net/tcp") if line.split()[3] == "0A"]
    port = f"{preview.port:04X}"
    assert [place for place in listening if place.endswith(port)] == [f"0100007F:{port}"]
    with contextlib.suppress(FileNotFoundError):
        listening = [line.split()[1] for line in open("/proc/net/tcp6") if line.split()[3] == "0A"]
        assert not [place for place in listening if place.endswith(port)]


@pytest.mark.parametrize(
    "path",
    [
        "/../balai.yml", "/%2e%2e/balai.yml", "/berkas/balai.yml", "/berkas/../balai.yml",
        "/berkas/Courses/contoh/01-awal.md", "/berkas/Courses/contoh/luar.png", "/berkas//etc/passwd",
        "/balai.yml", "/.git/config",
    ],
)
def test_nothing_but_pictures_of_the_courses_is_handed_out(author, preview, path):
    (author.workspace / "Courses/contoh/luar.png").symlink_to("/etc/passwd")
    before = version(preview)
    write(author.workspace / "Courses/contoh/catatan.txt", "baru")
    until(lambda: version(preview) != before)
    status, body = preview.get(path, host="localhost")
    assert status in (400, 404)
    assert "organisation:" not in body and "root:" not in body


def test_ctrl_c_ends_it_and_nothing_is_left(author):
    def everything():
        return sorted(str(path) for path in author.home.parent.rglob("*"))

    before = everything()
    preview = Preview(author, MODULE)
    assert preview.address == preview.page(MODULE)
    preview.text()
    assert preview.end() == ""
    assert preview.process.returncode == -signal.SIGINT
    assert everything() == before


def test_a_folder_shows_its_own_files(author):
    preview = Preview(author, "Quizzes")
    index = preview.get("/", host="localhost")[1]
    assert "Ujian contoh" in index and "Modul awal" not in index
    preview.end()


def test_a_file_of_no_workspace_is_previewed_too(author, tmp_path):
    file = tmp_path / "lepas" / "kuis saya.md"
    write(file, FILES[QUIZ].replace("see=contoh/awal#kedua", ""))
    (file.parent / "rahasia.txt").write_text("rahasia")
    preview = Preview(author, file)
    path = preview.address.split("/naskah/")[1].removesuffix(".html")
    assert "Jawaban: B" in preview.text(path)
    write(file, file.read_text().replace("Mana yang benar?", "Mana yang salah?"))
    preview.wait("Mana yang salah?", path)
    assert preview.get("/berkas/rahasia.txt", host="localhost")[0] == 404
    preview.end()


def test_what_is_not_there_is_said(author):
    done = author.run("preview", "tidak-ada.md")
    assert done.returncode == 2 and "tidak-ada.md" in done.stderr


def test_the_terminal_alone_follows_every_save(author):
    with Terminal(author, "preview", MODULE, "--terminal", size=(60, 40)) as terminal:
        # What stands last is drawn last.
        terminal.wait("0 galat")
        assert "Kalimat yang akan diubah." in terminal.text and "UNTUK PENGAJAR" in terminal.text
        saved = time.monotonic()
        write(author.workspace / MODULE, FILES[MODULE].replace("yang akan diubah", "yang baru"))
        terminal.wait("Kalimat yang baru.")
        # A busy machine draws late; the browser's tests measure that, too.
        assert time.monotonic() - saved < 4 * SAVED_IS_SEEN_WITHIN
        assert "yang akan diubah" not in terminal.text
        write(author.workspace / MODULE, FILES[MODULE].replace("titik.png", "hilang.png"))
        terminal.wait("[ImageMissing]")
        terminal.send(CTRL_C)
        assert terminal.wait_for_end() == -signal.SIGINT


def test_plain_text_goes_on_below(author):
    process = subprocess.Popen(
        [BALAI, "preview", QUIZ, "--terminal", "--plain"],
        cwd=author.workspace, env=author.environment(), stdout=subprocess.PIPE,
    )
    heard = listen(process, b"Ctrl-C untuk berhenti.")
    assert "Mana yang benar?" in heard and "\x1b" not in heard
    write(author.workspace / QUIZ, FILES[QUIZ].replace("[x]", "[ ]"))
    heard = listen(process, b"Ctrl-C untuk berhenti.")
    assert "[QuestionHasNoKey]" in heard and "\x1b" not in heard
    process.terminate()
    process.wait(timeout=10)
    process.stdout.close()


def listen(process, end):
    heard = b""
    while end not in heard:
        ready, _, _ = select.select([process.stdout], [], [], DEADLINE)
        assert ready, heard.decode()
        chunk = os.read(process.stdout.fileno(), 65536)
        assert chunk, heard.decode()
        heard += chunk
    return heard.decode()


def version(preview):
    status, body = preview.get("/_versi", host="localhost")
    assert status == 200
    return body


def until(condition):
    deadline = time.monotonic() + DEADLINE
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.02)
