"""No text that somebody sends takes `balai check` long, much memory, or down."""

import os
import shutil
import subprocess
import time

import pytest

from driver import BALAI, REPOSITORY, Installation
from hostile import TEXTS

# Of the whole program, with the limits that hold for the one people get (`make hostile`). The debug
# build checks every number and every index; there one text in six is read, as one kind of file,
# and only has to come to its end.
IS_DEBUG = "/debug/" in os.path.realpath(BALAI)
SECONDS = 60 if IS_DEBUG else 2
BYTES = 1 << 30

PLACES = {
    "module": "Courses/kursus/01-modul.md",
    "quiz": "Quizzes/kuis.md",
    "loose": "lepas.md",
}

worst = {"seconds": (0, ""), "bytes": (0, "")}


@pytest.fixture(scope="module")
def installation(tmp_path_factory):
    installation = Installation(tmp_path_factory.mktemp("hostile"), workspace=False)
    for path in PLACES.values():
        (installation.workspace / path).parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(REPOSITORY / "balai.yml", installation.workspace)
    yield installation
    for what, (amount, name) in worst.items():
        print(f"most {what}: {amount} ({name})")


def cases():
    kinds = list(PLACES)
    for number, name in enumerate(TEXTS):
        if IS_DEBUG and number % 6:
            continue
        for kind in [kinds[number // 6 % len(kinds)]] if IS_DEBUG else kinds:
            yield pytest.param(name, kind, id=f"{name}-{kind}")


@pytest.mark.parametrize(("name", "kind"), list(cases()))
def test_within_limits(installation, name, kind):
    file = installation.workspace / PLACES[kind]
    file.write_bytes(TEXTS[name].encode() + b"\n")
    try:
        status, seconds, memory, errors = measured_check(installation, file)
        # A machine that was busy gets a second chance; a slow program does not profit from it.
        if seconds > SECONDS:
            status, seconds, memory, errors = measured_check(installation, file)
    finally:
        file.unlink()
    worst["seconds"] = max(worst["seconds"], (seconds, f"{name}, {kind}"))
    worst["bytes"] = max(worst["bytes"], (memory, f"{name}, {kind}"))
    assert status in (0, 1), errors
    assert seconds < SECONDS and memory < BYTES


def measured_check(installation, file):
    """Exit status, seconds, the most memory it had in bytes, and what went wrong."""
    with open(installation.home / "errors", "w+b") as errors:
        began = time.monotonic()
        process = subprocess.Popen(
            [BALAI, "check", "--no-cache", file],
            cwd=installation.workspace,
            env=installation.environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=errors,
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        return process.returncode, seconds, usage.ru_maxrss * 1024, errors.read()[:2000].decode()
