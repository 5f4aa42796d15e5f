"""What a document says of itself: the board's name and the day of the meeting.

Leans on due words for days. Must not know any board by name.
"""

from publishing.reading.facts.board_name import board_name
from publishing.reading.facts.meeting_day import is_only_a_day, meeting_day

__all__ = ["board_name", "is_only_a_day", "meeting_day"]
