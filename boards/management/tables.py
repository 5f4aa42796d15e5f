"""What a command says where the database has no tables yet: one sentence, and no traceback.

Leans on Django alone. Must not know which command.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management.base import CommandError
from django.db import OperationalError, ProgrammingError


@contextmanager
def tables_needed() -> Iterator[None]:
    """Within it, a database that cannot be read raises `CommandError`, with what it said and what to type."""
    try:
        yield
    except (OperationalError, ProgrammingError) as wrong:
        raise CommandError(f"The database cannot be read ({wrong}). Has manage.py migrate been run?") from None
