"""Which addresses of this site the public can open: what links of an update may lead to.

Leans on the doorman's rows for pages that are always there, and on standing public editions for the rest.
"""

from django.conf import settings
from django.urls import Resolver404, resolve

from boards import clock
from boards.doorman import PUBLIC
from publishing.content import Content
from publishing.models import AlsoAt, Edition, EditionEntry, UpdateDraft

OF_ONE_EDITION = {"edition", "file", "decision", "terms_edition", "terms_file"}


class Answers:
    """The addresses that answer the public. Ask `address in answers` with a path or a whole address of this site."""

    def __init__(self, known: set[str], base: str):
        self.known, self.base = known, base.rstrip("/")

    def is_of_this_site(self, href: str) -> bool:
        """Whether a whole address leads to this site."""
        return bool(self.base) and (href == self.base or href.startswith((f"{self.base}/", f"{self.base}#")))

    def __contains__(self, href: object) -> bool:
        path = str(href).removeprefix(self.base).partition("#")[0].partition("?")[0] or "/"
        return path in self.known or _always_there(path)


def _always_there(path: str) -> bool:
    """Whether an address answers everybody by its row alone: no edition has to be looked for."""
    try:
        found = resolve(path)
    except Resolver404:
        return False
    row = getattr(found.func, "row", None)
    if row is None or row.name in OF_ONE_EDITION or "slug:slug" in row.route:
        return False
    return row.who == PUBLIC and "GET" in row.methods


def public_addresses(draft: UpdateDraft, content: Content) -> Answers:
    """What the public can open: this update as it will stand, standing public editions with their files and decisions,
    and the pages that are there for everyone."""
    board, now = draft.board, clock.now(draft.board)
    base = board.get_absolute_url()
    here = draft.publication.get_absolute_url()
    last = draft.publication.editions.last()
    coming = Edition(board=board, publication=draft.publication, number=last.number + 1 if last else 1)
    known = {base, f"{base}meetings/", f"{base}about/", here}
    known |= {coming.address(), coming.address("pdf"), coming.address("txt")}
    known |= {f"{here}decisions/{line.number}/" for _, line in content.agreed}
    standing = Edition.objects.of(board).public(now).standing()
    current = Edition.objects.of(board).current(now).standing()
    for edition in standing.for_the_desk():
        known |= {edition.address(), edition.address("pdf"), edition.address("txt")}
    known |= {edition.publication.get_absolute_url() for edition in current.for_the_desk()}
    known |= {row.get_absolute_url() for row in EditionEntry.objects.of(board).public(now).decisions().for_reading()}
    for also in AlsoAt.objects.of(board).of_publications(current.values("publication")):
        known.add(f"{base}meetings/{also.slug}/")
    return Answers(known, settings.BASE_URL)
