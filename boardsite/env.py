"""Settings that an installation may change, read from its environment variables.

One function per kind of variable; each fails with a sentence that says what to type.
Leans on nothing of the project; must not know any board.
"""

import os
import secrets
from contextlib import suppress
from pathlib import Path
from typing import Any

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

# The databases that the tests run on.
DATABASES = ("postgres", "postgresql", "sqlite")


def text(name: str, default: str = "") -> str:
    """The variable's words, or the default when it is unset or empty."""
    return os.environ.get(name, "").strip() or default


def yes(name: str, default: bool = False) -> bool:
    """A switch: 1, true, yes, on or 0, false, no, off. Anything else raises `ImproperlyConfigured`."""
    words = text(name).lower()
    if not words:
        return default
    if words in {"1", "true", "yes", "on"}:
        return True
    if words in {"0", "false", "no", "off"}:
        return False
    raise ImproperlyConfigured(f"{name} must be 1 or 0, not “{words}”. Try {name}=1.")


def number(name: str, default: int) -> int:
    """A whole number. Anything else raises `ImproperlyConfigured`."""
    words = text(name)
    if not words:
        return default
    try:
        return int(words)
    except ValueError:
        raise ImproperlyConfigured(f"{name} must be a whole number, not “{words}”. Try {name}={default}.") from None


def names(name: str, default: tuple[str, ...]) -> list[str]:
    """A list of names with commas between."""
    words = text(name)
    return [part.strip() for part in words.split(",") if part.strip()] if words else list(default)


def database(name: str, default: str) -> dict[str, Any]:
    """A database by its address: a file of SQLite, or PostgreSQL. Anything else raises `ImproperlyConfigured`."""
    address = text(name, default)
    kind = address.partition(":")[0]
    if kind in DATABASES:
        with suppress(ValueError):
            return dict(dj_database_url.parse(address))
    raise ImproperlyConfigured(
        f"{name} cannot be read: it must be postgres://name:word@host/database or sqlite:///file, and begins “{kind}”."
    )


def secret_key(folder: Path) -> str:
    """SECRET_KEY, or the key kept in the file SECRET_KEY_FILE (made once, readable by its owner only).

    Raises `ImproperlyConfigured` where that file can be neither read nor made.
    """
    given = text("SECRET_KEY")
    if given:
        return given
    path = Path(text("SECRET_KEY_FILE", str(folder / "secret-key")))
    try:
        return path.read_text().strip() if path.exists() else _new_key(path)
    except OSError as reason:
        raise ImproperlyConfigured(
            f"{path} cannot be made or read ({reason.strerror}). Try DATA_DIR=/a/folder/of/yours, or set SECRET_KEY."
        ) from None


def _new_key(path: Path) -> str:
    """Make the key file. Two processes may start at once: the first one's key counts."""
    path.parent.mkdir(parents=True, exist_ok=True)
    key = secrets.token_urlsafe(60)
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(key)
    except FileExistsError:
        return path.read_text().strip()
    return key
