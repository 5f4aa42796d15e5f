"""A document that a board already had, read in: what the reader found in it, and what became of each finding.

Leans on stored files, people and bodies. Must not know meetings, decisions or actions: what a finding became is kept
as its reference in words, and what was made is listed by label and key, so that nothing here points up the stairs.
"""

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from django.urls import reverse

from boards import words
from boards.governed import Governed
from boards.kinds import Kind
from boards.querysets import FindingQuerySet, ReadInQuerySet
from boards.reading_states import CHECKING, READ_IN_STATES, SAVED, SET_ASIDE, UNDONE
from boards.roles import Level
from boards.vocabulary import DecisionKind, DueKind

if TYPE_CHECKING:
    from boards.models import Organisation, Person, Post


READERS = [(Level.BOARD, Level.BOARD.label), (Level.MEMBERS, Level.MEMBERS.label)]


class ReadIn(Governed):
    """A stored file read in: by which reader, how far it was checked, saved, undone or set aside."""

    number = models.PositiveIntegerField()
    file = models.ForeignKey("boards.StoredFile", on_delete=models.PROTECT, related_name="read_in")
    reader = models.CharField("version of the reader", max_length=20)
    title = models.CharField(max_length=200)
    board_named = models.CharField("board, as the document names it", max_length=200, blank=True, default="")
    meeting_day = models.DateField("day of the meeting", null=True, blank=True)
    contact = models.CharField(max_length=200, blank=True, default="")
    state = models.CharField(max_length=10, choices=list(READ_IN_STATES.words.items()), default=CHECKING)
    visibility = models.CharField(
        "who may read what is made of it", max_length=10, choices=READERS, default=Level.BOARD
    )
    made = models.JSONField("what saving made", default=list, blank=True)
    taken_back = models.JSONField("what was made and undone", default=list, blank=True)
    read_by = models.ForeignKey("boards.Person", on_delete=models.PROTECT, related_name="+")
    read_at = models.DateTimeField()
    saved_by = models.ForeignKey("boards.Person", null=True, on_delete=models.PROTECT, related_name="+")
    saved_at = models.DateTimeField(null=True)
    undone_by = models.ForeignKey("boards.Person", null=True, on_delete=models.PROTECT, related_name="+")
    undone_at = models.DateTimeField(null=True)
    undone_words = models.CharField("why it was undone", max_length=300, blank=True, default="")

    destroyed_by = models.ForeignKey("boards.Person", null=True, on_delete=models.PROTECT, related_name="+")
    destroyed_at = models.DateTimeField("when its words were destroyed", null=True)

    objects = ReadInQuerySet.as_manager()

    class Meta:
        verbose_name = "document read in"
        verbose_name_plural = "documents read in"
        constraints = [
            models.UniqueConstraint(fields=["board", "number"], name="read_in_number_once_a_board"),
            models.CheckConstraint(
                condition=Q(state__in=[CHECKING, SET_ASIDE], saved_by__isnull=True, saved_at__isnull=True)
                | Q(state__in=[SAVED, UNDONE], saved_by__isnull=False, saved_at__isnull=False),
                name="read_in_saved_by_with_at",
            ),
            models.CheckConstraint(
                condition=(Q(state=UNDONE, undone_by__isnull=False, undone_at__isnull=False) & ~Q(undone_words=""))
                | (~Q(state=UNDONE) & Q(undone_by__isnull=True, undone_at__isnull=True, undone_words="")),
                name="read_in_undone_by_with_at",
            ),
            models.CheckConstraint(
                condition=Q(destroyed_by__isnull=True, destroyed_at__isnull=True)
                | Q(state=SET_ASIDE, destroyed_by__isnull=False, destroyed_at__isnull=False),
                name="read_in_destroyed_by_with_at",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("publishing:read_in", args=[self.board.slug, self.number])

    @property
    def listed_title(self) -> str:
        """What a list calls it: its title, and the day of its meeting where the title does not say it."""
        day = words.day(self.meeting_day)
        says_it = day.replace(words.NBSP, " ") in self.title.replace(words.NBSP, " ")
        return self.title if says_it else f"{self.title}, {day}"

    @property
    def is_open(self) -> bool:
        """Whether its findings are still being checked."""
        return self.state == CHECKING


class FindingKind(models.TextChoices):
    """What was found, and what it becomes."""

    SECTION = "section", "A section: becomes an agenda item"
    DECISION = "decision", "A decision"
    PROMISE = "promise", "Something to do because of a decision: becomes its action"
    COMMITMENT = "commitment", "A commitment outside a decision: becomes an action"
    VIEW = "view", "A view: nothing to do, nothing is saved"
    LINK = "link", "A link"


class Since(models.TextChoices):
    """What became of something that was due before the document was read in."""

    OPEN = "open", "It is still open"
    DONE = "done", "It was done since"
    NO_ACTION = "none", "Do not make an action of it"


class FindingState(models.TextChoices):
    """What the secretary said of it."""

    WAITING = "waiting", "Not looked at yet"
    ACCEPTED = "accepted", "Accepted"
    MENDED = "mended", "Mended and accepted"
    DROPPED = "dropped", "Dropped"


TAKEN = (FindingState.ACCEPTED, FindingState.MENDED)
# “Subject to changes” says to whom they are left, which a document's words do not tell.
DECIDED = [(code, label) for code, label in DecisionKind.choices if code != DecisionKind.AGREED_SUBJECT]
NO_PERSON, NO_POST = Q(lead_person__isnull=True), Q(lead_post__isnull=True)
NO_BODY = Q(lead_organisation__isnull=True)


class Finding(models.Model):
    """One thing the reader found. `under` is its section; for a promise, its decision.

    `as_read` and a section's `text` are the document's words until they are destroyed; the other columns are what is
    proposed, and then what the secretary made of it. A section’s `visibility` is empty while it is the document’s.
    `due_meeting` is a meeting's address, “none” (not yet named) or “plan: <its name>”. `supported_by` holds “board”,
    “person-3”, “organisation-2”. One alone leads: a person, a post, a body or the Board; or nobody yet.
    """

    kind = Kind.WORKING
    read_in = models.ForeignKey("boards.ReadIn", on_delete=models.PROTECT, related_name="findings")
    place = models.PositiveIntegerField("place in the document")
    sort = models.CharField("what it is", max_length=10, choices=FindingKind.choices)
    under = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="below")
    as_read = models.TextField(blank=True)
    text = models.TextField("the section’s text", blank=True, default="")
    starts = models.PositiveIntegerField("place in its section’s text", default=0)
    ends = models.PositiveIntegerField(default=0)
    words = models.TextField(blank=True)
    decided = models.CharField("what the Board did", max_length=15, choices=DECIDED, blank=True, default="")
    is_complete = models.BooleanField("done by saying so", default=False)
    href = models.CharField(max_length=1_000, blank=True, default="")
    due_kind = models.CharField(max_length=8, choices=DueKind.choices, default=DueKind.NONE)
    due_on = models.DateField(null=True, blank=True)
    due_meeting = models.CharField(max_length=120, blank=True, default="")
    look_next_on = models.DateField(null=True, blank=True)
    due_words = models.CharField("due, as agreed", max_length=120, blank=True, default="")
    who = models.CharField("lead, as agreed", max_length=160, blank=True, default="")
    lead_board = models.BooleanField("the Board leads", default=False)
    lead_person = models.ForeignKey("boards.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    lead_post = models.ForeignKey("boards.Post", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    lead_organisation = models.ForeignKey(
        "boards.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    contact = models.ForeignKey("boards.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    supported_by = models.JSONField("who supports the lead", default=list, blank=True)
    visibility = models.CharField("who may read the item", max_length=10, choices=READERS, blank=True, default="")
    since = models.CharField("what became of it since", max_length=5, choices=Since.choices, blank=True, default="")
    done_on = models.DateField("day it was done", null=True, blank=True)
    state = models.CharField(max_length=10, choices=FindingState.choices, default=FindingState.WAITING)
    became = models.CharField("what it became", max_length=80, blank=True, default="")
    version = models.PositiveIntegerField(default=1, editable=False)
    written_by = models.ForeignKey("boards.Person", on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    objects = FindingQuerySet.as_manager()

    class Meta:
        ordering = ["place"]
        constraints = [
            models.UniqueConstraint(fields=["read_in", "place"], name="finding_place_once_a_document"),
            models.CheckConstraint(
                condition=NO_PERSON & NO_POST & NO_BODY
                | Q(lead_board=False) & (NO_PERSON & NO_POST | NO_PERSON & NO_BODY | NO_POST & NO_BODY),
                name="finding_led_by_one",
            ),
            models.CheckConstraint(condition=Q(due_kind__in=DueKind.values), name="finding_due_of_a_known_kind"),
            models.CheckConstraint(
                condition=Q(decided__in=["", *dict(DECIDED)]), name="finding_decided_in_a_known_way"
            ),
        ]

    def __str__(self) -> str:
        return f"Finding {self.place} of {self.read_in_id}"

    @property
    def lead(self) -> "Person | Post | Organisation | None":
        """The person, post or body proposed as lead; None for the Board and for nobody yet."""
        return self.lead_person or self.lead_post or self.lead_organisation

    @property
    def lead_name(self) -> str:
        """The lead as a page says it."""
        return str(self.lead or ("The Board" if self.lead_board else "Not yet named"))

    @property
    def is_taken(self) -> bool:
        """Accepted, as it was read or mended."""
        return self.state in TAKEN

    @property
    def can_be_taken(self) -> bool:
        """Whether saving could make something of it."""
        return self.sort not in (FindingKind.VIEW, FindingKind.LINK)

    @property
    def makes_action(self) -> bool:
        """Whether it becomes an action."""
        return self.sort in (FindingKind.PROMISE, FindingKind.COMMITMENT)
