"""Files that no row points to, and rows whose file is gone: what a crash between the two may leave.

Leans on `StoredFile` and its storage. Used by `manage.py list_orphan_files`. Must not delete anything.
"""

from collections.abc import Iterator

from boards.models import StoredFile


def orphans() -> Iterator[str]:
    """One sentence each."""
    storage = StoredFile._meta.get_field("file").storage
    kept = set(StoredFile.objects.exclude(file="").values_list("file", flat=True))
    there = set(_all_in(storage, ""))
    for place in sorted(there - kept):
        yield f"{place}: no row points to this file"
    for place in sorted(kept - there):
        yield f"{place}: a row points to this file and it is not there"


def _all_in(storage, folder: str) -> Iterator[str]:
    try:
        folders, files = storage.listdir(folder)
    except FileNotFoundError:
        return
    for name in files:
        yield f"{folder}/{name}" if folder else name
    for name in folders:
        yield from _all_in(storage, f"{folder}/{name}" if folder else name)
