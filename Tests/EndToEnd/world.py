"""Time and chance in the hands of a test: a library that answers balai instead of the system."""

import shutil
import subprocess
from pathlib import Path

SOURCE = Path(__file__).with_name("world.c")
SUNDAY = 1_795_330_800  # 22 November 2026, 15.00 in Western Indonesia


def preload(folder: Path) -> Path:
    library = folder / "world.so"
    compiler = shutil.which("clang") or shutil.which("cc")
    subprocess.run(
        [compiler, "-shared", "-fPIC", "-O1", "-o", library, SOURCE, "-ldl"], check=True
    )
    return library


class Clock:
    """A clock that can be set; `environment` goes to balai."""

    def __init__(self, folder: Path):
        self.file = folder / "clock"
        self.environment = {"LD_PRELOAD": str(preload(folder)), "TEST_CLOCK": str(self.file)}
        self.set(minutes=0)

    def set(self, *, minutes):
        """So far from the real time."""
        new = self.file.with_suffix(".new")
        new.write_text(str(minutes * 60))
        new.replace(self.file)
