"""Who may be chosen as lead or contact of something found in a document: bodies, posts, people, in groups.

Leans on those who may lead on the meeting's day and on what each role may do. Reads only. Must not know pages.
"""

from datetime import date
from typing import Any

from boards import clock
from boards.models import Board, Finding, Organisation, Person, Post
from boards.roles import Power
from publishing.proposing import Leads, key_of

NEVER_LEADS = frozenset({"inspectorate"})
GROUPS = {Organisation: "Bodies", Post: "Posts", Person: "People"}


def chosen_lead(finding: Finding) -> str:
    """The key of the lead a finding has."""
    return key_of(finding.lead) if finding.lead else "board" if finding.lead_board else ""


class LeadChoices:
    """Asked once for a page of forms. Those who only observe, inspect or keep accounts are not offered."""

    def __init__(self, board: Board, day: date | None, leads: Leads | None = None):
        self.leads = leads or Leads(board, day)
        today = clock.today(board)
        self.able = {
            person.pk
            for power in (Power.UPDATE_THEIRS, Power.UPDATE_ANY)
            for person in Person.objects.with_power(board, today, power)
        }
        self.by_key = {key_of(row): row for row in self.leads.rows}
        offered = [row for row in self.leads.rows if self._can_lead(row)]
        self.groups = {key_of(row): GROUPS[type(row)] for row in offered}
        self.choices = [("", "Not yet named"), ("board", "The Board"), *((key_of(row), str(row)) for row in offered)]
        self.people = [
            ("", "Nobody yet"),
            *((key_of(one), str(one)) for one in self.leads.people if one.pk in self.able),
        ]

    @property
    def supporters(self) -> list[tuple[str, str]]:
        """Who may support a lead: the Board, a body or a person; an office cannot."""
        return [(key, words) for key, words in self.choices if key and self.groups.get(key) != GROUPS[Post]]

    def rows_of(self, keys: list[str]) -> list[Any]:
        """The rows behind some keys, None for the Board; those that are not there any more are left out."""
        return [None if key == "board" else self.by_key[key] for key in keys if key == "board" or key in self.by_key]

    def _can_lead(self, row: Any) -> bool:
        if isinstance(row, Person):
            return row.pk in self.able
        return not (isinstance(row, Organisation) and row.sort in NEVER_LEADS)

    def offered_to(self, finding: Finding) -> list[tuple[str, str]]:
        """The choices for one finding: whoever it has stays chosen until another is."""
        key = chosen_lead(finding)
        known = {one for one, _ in self.choices}
        return self.choices if key in known else [*self.choices, (key, str(finding.lead))]
