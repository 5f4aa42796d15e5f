"""What many tests of pages begin with: the secretary's browser."""

from collections.abc import Callable

import pytest
from django.test import Client


@pytest.fixture
def sam(signed_in: Callable[[str], Client]) -> Client:
    """Sam's browser: the secretary's."""
    return signed_in("sam")
