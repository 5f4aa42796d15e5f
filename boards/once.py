"""A form counts once: the second submit of the same answers is shown the first one's result.

Leans on `UsedToken` and the clock. Every form carries `new_token()`; its view saves inside `once(...)`.
Must not know what is saved.
"""

import hashlib
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import IntegrityError, transaction

from boards import clock
from boards.models import Person, UsedToken
from boards.refusals import AlreadyDone, OtherAnswers

NOT_ANSWERS = ("csrfmiddlewaretoken", "token")


class Slip:
    """Where the saved thing is to be seen; the second submit is sent there."""

    address = ""

    def leads_to(self, address: str) -> str:
        """Note the result's page and give it back."""
        self.address = address
        return address


def new_token() -> str:
    """A token for one rendering of one form."""
    return secrets.token_urlsafe(24)


def digest_of(answers: Any, files: Any, *, without: tuple[str, ...] = NOT_ANSWERS) -> str:
    """The answers as they were sent, files included, in 64 letters: whether two submits say the same."""
    told = hashlib.sha256()
    for name in sorted(set(answers) - set(without)):
        told.update(repr((name, answers.getlist(name))).encode("utf-8", "replace"))
    for name, upload in sorted(files.items()):
        told.update(repr((name, upload.name)).encode("utf-8", "replace"))
        upload.seek(0)
        for part in upload.chunks():
            told.update(part)
        upload.seek(0)
    return told.hexdigest()


@contextmanager
def once(token: str, *, digest: str, by: Person) -> Iterator[Slip]:
    """Run the block in one transaction that can succeed only once for this token.

    Yields a `Slip`; call `leads_to(address)` in the block. When the token was used before, also by a request that runs
    at the same moment, raises `AlreadyDone` with the first result's address if the answers (by their `digest`) are
    the same, and `OtherAnswers` if they are not: pressing Back and typing the next one must not throw it away.
    """
    earlier = UsedToken.objects.sent_by(by, token).first()
    if earlier:
        raise _sent_before(earlier, digest)
    slip = Slip()
    try:
        with transaction.atomic():
            used = _spend(token, digest, by)
            yield slip
            used.address = slip.address
            used.save()
    except _Spent:
        raise _sent_before(UsedToken.objects.get(token=token), digest) from None


def _sent_before(earlier: UsedToken, digest: str) -> Exception:
    return AlreadyDone(earlier.address) if earlier.digest == digest else OtherAnswers()


class _Spent(Exception):
    """Another request spent the token while this one waited."""


def _spend(token: str, digest: str, by: Person) -> UsedToken:
    try:
        with transaction.atomic():
            return UsedToken.objects.create(token=token, digest=digest, person=by, used_at=clock.now())
    except IntegrityError:
        raise _Spent from None
