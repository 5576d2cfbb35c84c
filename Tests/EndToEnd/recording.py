"""Screens as text that can be read and compared: what stands on them, and how it looks."""

import os
from pathlib import Path

SNAPSHOTS = Path(__file__).with_name("snapshots")

# Looks, by the first that fits.
MARKS = [
    ("g", lambda cell: cell.fg == "green"),
    ("r", lambda cell: cell.fg == "red"),
    ("#", lambda cell: cell.reverse),
    ("_", lambda cell: cell.underscore),
    ("b", lambda cell: cell.bold),
    ("i", lambda cell: cell.italics),
]


class Film:
    """Frames of a terminal, each with a title."""

    def __init__(self, screen):
        self.screen = screen
        self.frames = []

    def take(self, title):
        self.frames.append(f"=== {title}\n{filmed(self.screen)}")

    @property
    def text(self):
        return "\n".join(self.frames)


def filmed(screen):
    """The lines, and below each how its letters look where that is not plain."""
    lines = []
    for row, text in enumerate(screen.lines):
        looks = "".join(
            look(screen.screen.buffer[row][column]) for column in range(screen.width)
        ).rstrip()
        lines.append(f"|{text}")
        if looks:
            lines.append(f"~{looks}")
    while lines and lines[-1] == "|":
        lines.pop()
    return "\n".join(lines) + "\n"


def look(cell):
    assert cell.bg == "default", "the ground is the reader's own, light or dark"
    assert cell.fg in ("default", "green", "red"), cell.fg
    if cell.data == " " and not cell.underscore and not cell.reverse:
        return " "
    return next((mark for mark, fits in MARKS if fits(cell)), " ")


def expect_snapshot(text, name):
    """Compares with the snapshot; `UPDATE_SNAPSHOTS=1` records it."""
    file = SNAPSHOTS / name
    if os.environ.get("UPDATE_SNAPSHOTS") == "1":
        file.write_text(text, encoding="utf-8")
    assert file.exists(), f"no snapshot {name}; run make recordings"
    assert text == file.read_text(encoding="utf-8"), f"{name} differs; see make recordings"
