"""A board is opened, its facts and its legend are changed, and its terms of reference are written.

Leans on the ground's nouns. Must not know pages.
"""

from datetime import date
from typing import Any

from django.db import transaction

from boards import clock
from boards.governed import because, record, take
from boards.models import Board, Person, Rating, TermsOfReference
from boards.refusals import Stale

LEGEND = (
    ("on_track", "G", "On track", "It will be done by the date agreed", "green"),
    ("at_risk", "A", "At risk", "It could miss the date; a plan to recover is in place", "amber"),
    ("off_track", "R", "Off track", "It has missed the date, or will miss it", "red"),
    ("closed", "B", "Complete", "The Board has agreed that it is done", "blue"),
    ("not_rated", "–", "Not rated", "No date agreed, or no update yet", "none"),
)


def the_machine() -> Person:
    """The person in whose name commands write, made on first use."""
    machine, made = Person.objects.get_or_create(is_machine=True, defaults={"name": "Boardsite"})
    if made:
        machine.set_unusable_password()
        machine.save()
    return machine


@transaction.atomic
def open_board(*, slug: str, by: Person, on: date | None = None, **facts: Any) -> Board:
    """A new board with the usual legend. `facts` are its columns (name, place, council, contact_mailbox ...).

    Raises `ValidationError` when the address is taken or kept for the site.
    """
    board = Board(slug=slug, **facts)
    board.full_clean(exclude=["continues"])
    record(board, by=by, reason="Opened the board", on=on)
    for position, (code, letter, word, meaning, colour) in enumerate(LEGEND, 1):
        line = Rating(
            board=board,
            code=code,
            letter=letter,
            word=word,
            meaning=meaning,
            colour=colour,
            position=position,
        )
        record(line, by=by, reason="The usual legend", on=on)
    return board


@transaction.atomic
def change_board(
    *, board: Board, by: Person, reason: str, version: int | None = None, on: date | None = None, **facts: Any
) -> Board:
    """Other facts of a board; its address stays. `facts` are its columns (name, purpose, paper_deadline ...)."""
    row = take(board, version=version)
    for name, value in facts.items():
        setattr(row, name, value)
    record(row, by=by, reason=because("Changed the board", reason), on=on or clock.today(row))
    return row


@transaction.atomic
def change_rating(
    *, rating: Rating, by: Person, reason: str, version: int | None = None, on: date | None = None, **facts: Any
) -> Rating:
    """Other words or another colour of one line of the legend. `facts` are letter, word, meaning and colour."""
    row = take(rating, version=version)
    for name, value in facts.items():
        setattr(row, name, value)
    record(row, by=by, reason=because("Changed the legend", reason), on=on)
    return row


@transaction.atomic
def write_terms(
    *,
    board: Board,
    text: str,
    written_on: date,
    by: Person,
    reason: str = "",
    after: int | None = None,
    on: date | None = None,
) -> TermsOfReference:
    """The next version of the terms of reference.

    `after` is the number of the version its writer saw: raises `Stale` with the newest when another came since.
    """
    newest = TermsOfReference.objects.of(board).first()
    if newest and after is not None and newest.number != after:
        raise Stale(newest)
    number = newest.number + 1 if newest else 1
    terms = TermsOfReference(board=board, number=number, text=text, written_on=written_on)
    record(terms, by=by, reason=because("Wrote the terms of reference", reason), on=on)
    return terms
