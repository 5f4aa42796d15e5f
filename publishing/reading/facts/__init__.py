"""What a document says of itself: the board's name, the day of the meeting or when it was written.

Leans on due words for days. Must not know any board by name.
"""

from publishing.reading.facts.board_name import board_name
from publishing.reading.facts.meeting_day import is_only_a_day, meeting_day
from publishing.reading.facts.paper_month import Span, paper_month

__all__ = ["Span", "board_name", "is_only_a_day", "meeting_day", "paper_month"]
