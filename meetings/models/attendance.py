"""Who was at a meeting, who sent apologies and who sat for whom; guests by their name.

Leans on the ground and the meeting. Must not know decisions. A line written down wrongly is withdrawn, not deleted.
"""

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Exists, OuterRef, Q

from boards.governed import Governed
from boards.roles import Subject
from meetings.querysets import AttendanceQuerySet

if TYPE_CHECKING:
    from boards.access import Access


class Standing(models.TextChoices):
    """How somebody was there, or was not."""

    PRESENT = "present", "Present"
    APOLOGIES = "apologies", "Apologies"
    SUBSTITUTE = "substitute", "Substitute"
    IN_ATTENDANCE = "in_attendance", "In attendance"
    ABSENT = "absent", "Not present"


class Attendance(Governed):
    """One person at one meeting: somebody with an account, or a guest by name and organisation."""

    meeting = models.ForeignKey("meetings.Meeting", on_delete=models.PROTECT, related_name="attendance")
    person = models.ForeignKey("boards.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    name = models.CharField("name of a guest", max_length=120, blank=True, default="")
    organisation = models.ForeignKey(
        "boards.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    organisation_words = models.CharField("organisation of a guest", max_length=160, blank=True, default="")
    standing = models.CharField("how they were there", max_length=15, choices=Standing.choices)
    sits_for = models.ForeignKey("boards.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    withdrawn = models.BooleanField(default=False)

    objects = AttendanceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["meeting", "person"], name="attendance_once_a_meeting"),
            models.UniqueConstraint(
                fields=["meeting", "name"], condition=~Q(name=""), name="attendance_guest_once_a_meeting"
            ),
            models.CheckConstraint(
                condition=Q(person__isnull=False, name="", organisation_words="")
                | (Q(person__isnull=True) & ~Q(name="")),
                name="attendance_of_an_account_or_a_guest",
            ),
            models.CheckConstraint(
                condition=Q(standing="substitute", sits_for__isnull=False)
                | (~Q(standing="substitute") & Q(sits_for__isnull=True)),
                name="attendance_substitute_sits_for_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.who}: {self.get_standing_display()}"

    @property
    def who(self) -> str:
        """The name of the person or guest."""
        return self.person.name if self.person else self.name

    @property
    def body(self) -> str:
        """The organisation they came for, as far as it is written down."""
        return str(self.organisation) if self.organisation else self.organisation_words


def opened_by_attending(subject: Subject, access: "Access", path: str) -> Q:
    """What a role opens only at meetings that the person attends, for rows with a meeting reached along `path`."""
    levels = access.levels_attended(subject)
    if not levels:
        return Q()
    lines = Attendance._base_manager.filter(person=access.person, withdrawn=False)
    return Q(**{f"{path}visibility__in": levels}) & Q(Exists(lines.filter(meeting=OuterRef(f"{path}meeting_id"))))
