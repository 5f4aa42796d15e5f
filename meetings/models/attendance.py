"""Who was at a meeting, who sent apologies and who sat for whom.

Leans on the ground and the meeting. Must not know decisions.
"""

from django.db import models
from django.db.models import Q

from boards.governed import Governed
from meetings.querysets import AttendanceQuerySet


class Standing(models.TextChoices):
    """How somebody was there, or was not."""

    PRESENT = "present", "Present"
    APOLOGIES = "apologies", "Apologies"
    SUBSTITUTE = "substitute", "Substitute"
    IN_ATTENDANCE = "in_attendance", "In attendance"
    ABSENT = "absent", "Not present"


class Attendance(Governed):
    """One person at one meeting."""

    meeting = models.ForeignKey("meetings.Meeting", on_delete=models.PROTECT, related_name="attendance")
    person = models.ForeignKey("boards.Person", on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(
        "boards.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    standing = models.CharField(max_length=15, choices=Standing.choices)
    sits_for = models.ForeignKey("boards.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    objects = AttendanceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["meeting", "person"], name="attendance_once_a_meeting"),
            models.CheckConstraint(
                condition=Q(standing="substitute", sits_for__isnull=False)
                | (~Q(standing="substitute") & Q(sits_for__isnull=True)),
                name="attendance_substitute_sits_for_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.get_standing_display()}"
