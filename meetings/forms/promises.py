"""Forms about promises: at which item one came, and which meeting “a future meeting” is.

Leans on the form furniture. Must not know actions.
"""

from typing import Any

from boards.access import Access
from boards.forms import BoardForm, OneOfRows
from meetings.models import AgendaItem, Meeting, Promise


class AnswerPromiseForm(BoardForm):
    """A promise to this meeting, and the item at which it came."""

    promise = OneOfRows(label="What was promised", queryset=Promise.objects.none(), empty="Select what was promised")
    item = OneOfRows(label="It came at item", queryset=AgendaItem.objects.none(), empty="Select the item")

    def __init__(self, *args: Any, access: Access, meeting: Meeting, **kwargs: Any):
        super().__init__(*args, access=access, **kwargs)
        self.fields["promise"].queryset = Promise.objects.visible_to(access).unanswered().to(meeting)
        self.fields["item"].queryset = AgendaItem.objects.visible_to(access).at(meeting)
        self.fields["item"].label_from_instance = lambda item: f"{item.reference}. {item.title}"


class NameMeetingForm(BoardForm):
    """A promise to no meeting yet, and the meeting it is to come to."""

    promise = OneOfRows(label="What was promised", queryset=Promise.objects.none(), empty="Select what was promised")
    meeting = OneOfRows(label="It is to come to", queryset=Meeting.objects.none(), empty="Select the meeting")

    def __init__(self, *args: Any, access: Access, **kwargs: Any):
        super().__init__(*args, access=access, **kwargs)
        self.fields["promise"].queryset = Promise.objects.visible_to(access).unanswered().to_no_meeting_yet()
        self.fields["meeting"].queryset = Meeting.objects.visible_to(access).upcoming(access.day)
