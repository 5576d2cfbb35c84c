import signal

import pytest

from browsing import chromium
from driver import BALAI, Installation

# Where this runs in the background, Ctrl-C is ignored, and what it starts would ignore it, too.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def installation(tmp_path):
    return Installation(tmp_path)


@pytest.fixture
def elsewhere(tmp_path):
    """Somebody else's computer: no workspace, other records."""
    return Installation(tmp_path / "elsewhere", workspace=False)


@pytest.fixture(scope="module")
def browser():
    with chromium() as browser:
        yield browser


# The parts of an installation, for tests that start the program themselves.


@pytest.fixture
def workspace(installation):
    return installation.workspace


@pytest.fixture
def environment(installation):
    return installation.environment()


@pytest.fixture
def balai():
    return BALAI
