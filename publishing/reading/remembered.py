"""What was read of a sentence is remembered while its document is read: several rules ask the same of it.

Leans on nothing. A document's words are never kept longer than it is read: `forgetting` clears all. Must not know what
is read.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any, TypeVar, cast

Asked = TypeVar("Asked", bound=Callable[..., Any])
# More sentences than one chapter has; a longer document forgets its first ones.
MOST = 4_096

_known: list[Any] = []


def remembered(function: Asked) -> Asked:
    """A function of plain values, which answers at once what it was asked before in the same document."""
    kept = lru_cache(maxsize=MOST)(function)
    _known.append(kept)
    return cast(Asked, kept)


@contextmanager
def forgetting() -> Iterator[None]:
    """Around the reading of a document."""
    try:
        yield
    finally:
        for kept in _known:
            kept.cache_clear()
