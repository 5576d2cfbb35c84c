"""The page on reviews, surveys and remarks says what is so."""

import csv
import io
import re
import shlex

from driver import REPOSITORY

PAGE = (REPOSITORY / "docs/umpan-balik.md").read_text(encoding="utf-8")
COMMANDS = [
    shlex.split(line)[1:]
    for block in re.findall(r"```sh\n(.*?)```", PAGE, flags=re.DOTALL)
    for line in block.splitlines()
]


def columns(after):
    text = PAGE[PAGE.index(after) :]
    listed = text[text.index("Kolom CSV:") :].split(".\n")[0].split("\n\n")[0]
    return re.findall(r"`([a-z]+)`", listed)


def test_every_command_on_the_page_works(installation):
    assert len(COMMANDS) > 8
    for command in COMMANDS:
        done = installation.run(*command, stdin="q\n", BALAI_PLAIN="1")
        assert done.returncode == 0, (command, done.stderr)


def test_the_columns_are_those_of_the_page(installation):
    output = installation.succeed("report", "feedback", "--format", "csv")
    assert next(csv.reader(io.StringIO(output))) == columns('id="survei"')
    output = installation.succeed("flags", "--format", "csv")
    assert next(csv.reader(io.StringIO(output))) == columns('id="catatan"')


def test_every_status_is_on_the_page(installation):
    done = installation.run("flags", "answer", "x", "--status", "entah", "--by", "S")
    assert done.returncode == 2
    for status in re.findall(r"^\| `([a-z][a-z-]+)` \|", PAGE, flags=re.MULTILINE):
        done = installation.run("flags", "answer", "x", "--status", status, "--by", "S")
        assert "Tidak ada catatan nomor 'x'." in done.stderr
