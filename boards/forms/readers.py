"""Who may read a thing, asked in a form: its level, the people named on it, the people it is kept from.

Leans on the form furniture and the visibility rule. Must not know which noun it is.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.forms import ValidationError

from boards.access import Access
from boards.changes import change_readers, may_read, named_lines
from boards.forms.base import BoardForm
from boards.forms.fields import LongText, OneOf, SeveralOfRows
from boards.models import Person
from boards.roles import Level, Subject
from boards.visibility import ReaderRule

ASKED_LEVELS = [(level.value, level.label) for level in (Level.PUBLIC, Level.BOARD, Level.MEMBERS, Level.NAMED)]
LEVEL_HINTS = {
    str(Level.PUBLIC): "Everyone with a role on the board now, and it may go into a published update",
    str(Level.BOARD): "It is not published",
    str(Level.MEMBERS): "Members, the chair, the secretariat and the Department’s adviser",
    str(Level.NAMED): "Select them below",
}


def level_field(**kwargs: Any) -> OneOf:
    """The radios for a level."""
    return OneOf(
        label="Who may read it", choices=ASKED_LEVELS, hints=LEVEL_HINTS, empty="Select who may read it", **kwargs
    )


class ReadersForm(BoardForm):
    """The level, the people named, the people it is kept from, and the contributor's agreement to open it."""

    refused_at = "named"
    visibility = level_field()
    named = SeveralOfRows(label="People named", queryset=Person.objects.none(), required=False)
    kept_from = SeveralOfRows(
        label="Keep it from",
        queryset=Person.objects.none(),
        required=False,
        help_text="Somebody with an interest. They will not see it, whatever their role.",
    )
    agreement = LongText(
        label="How whoever gave it agreed that more people may read it",
        named="How it was agreed",
        max_length=300,
        rows=2,
        required=False,
        help_text="Needed when a Part 2 or named thing is opened to more people.",
    )

    def __init__(self, *args: Any, access: Access, thing: Any, **kwargs: Any):
        super().__init__(*args, version=thing.version, access=access, **kwargs)
        self.still_reads = True
        lines = [line for line in thing.readers.all() if not line.withdrawn]
        self.fields["named"].help_text = getattr(type(thing), "also_read_words", "")
        self._offer_people(type(thing).subject, {line.person_id for line in lines})
        self.fields["visibility"].initial = thing.visibility
        self.fields["named"].initial = [line.person_id for line in lines if line.rule == ReaderRule.NAMED]
        self.fields["kept_from"].initial = [line.person_id for line in lines if line.rule == ReaderRule.KEPT_FROM]

    def _offer_people(self, subject: Subject, written: set[int]) -> None:
        """Whoever has a role today (to be named, one that sees such things at all), and those `written` down (keys)
        though their role is over: an interest outlives a role, so saving this page must not lose it."""
        holders = Person.objects.with_a_role_on(self.access.board, self.access.day)
        left = written.difference(holders.keys()) if written else written
        board, day = self.access.board, self.access.day
        people = {
            "named": Person.objects.who_see(board, day, subject, also=left),
            "kept_from": Person.objects.with_a_role_on(board, day, also=left),
        }
        for name in people:
            self.fields[name].queryset = people[name]
            self.fields[name].label_from_instance = lambda one: f"{one} (has left)" if one.pk in left else str(one)

    def save(self, thing: Any, *, by: Person, mend: Callable[..., Any], to: str) -> str:
        """Write it down; the level by the noun's own verb (`visibility=`, `agreement=`, `version=`).

        Gives the page to show then: `to`, or the board's home when whoever saved it no longer reads it.
        """
        answers = self.cleaned_data
        level = {name: answers[name] for name in ("visibility", "agreement")}
        change_readers(
            thing=thing, named=answers["named"], kept_from=answers["kept_from"], by=by,
            mend=partial(mend, version=self.sent_version, by=by, **level),
        )  # fmt: skip
        self.still_reads = may_read(thing, by, self.access.day)
        return to if self.still_reads else thing.board.get_absolute_url()

    def said(self) -> str:
        """The banner after saving."""
        return "Who may read it is saved." + ("" if self.still_reads else " You are no longer one of them.")

    def theirs(self, row: Any) -> dict[str, Any]:
        """What the conflict panel compares: an interest that somebody else just wrote down must be seen."""
        lines = list(named_lines(row))
        names = {rule: [line.person.name for line in lines if line.rule == rule] for rule in ReaderRule}
        return {
            "visibility": row.get_visibility_display(),
            "named": ", ".join(names[ReaderRule.NAMED]),
            "kept_from": ", ".join(names[ReaderRule.KEPT_FROM]),
        }

    def clean(self) -> dict[str, Any]:
        """Nobody is both named and kept from; a named thing names somebody."""
        answers = super().clean() or {}
        named, kept = set(answers.get("named") or ()), set(answers.get("kept_from") or ())
        if named & kept:
            self.add_error("kept_from", ValidationError("Nobody can be both named and kept from it"))
        if answers.get("visibility") == Level.NAMED and not named:
            self.add_error("named", ValidationError("Select at least one person"))
        return answers
