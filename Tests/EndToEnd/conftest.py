import pytest

from driver import Installation


@pytest.fixture
def installation(tmp_path):
    return Installation(tmp_path)


@pytest.fixture
def elsewhere(tmp_path):
    """Somebody else's computer: no workspace, other records."""
    return Installation(tmp_path / "elsewhere", workspace=False)
