"""A reading as one plain object, with exactly the keys that `read_update --json` promises.

Leans on what was found. Must not know how.
"""

from typing import Any

from publishing.reading.found import Commitment, Decision, Due, Reading


def as_object(reading: Reading) -> dict[str, Any]:
    """The object that is printed."""
    return {
        "title": reading.title,
        "board": reading.board,
        "meeting_date": reading.meeting_date.isoformat() if reading.meeting_date else None,
        "sections": [
            {
                "heading": section.heading,
                "text": section.text,
                "decisions": [_decision(one) for one in section.decisions],
            }
            for section in reading.sections
        ],
        "commitments": [_commitment(one) for one in reading.commitments],
        "views": [{"text": view.text, "section": view.section} for view in reading.views],
        "links": [{"text": link.text, "href": link.href, "dead": link.is_dead} for link in reading.links],
        "contact": reading.contact,
    }


def _due(due: Due) -> dict[str, Any]:
    has_day = due.kind in ("date", "period")
    return {
        # A day whose year nobody can tell is no day: its words are kept.
        "kind": "none" if has_day and due.on is None else due.kind,
        "date": due.on.isoformat() if due.on and has_day else None,
        "meeting": due.meeting,
        "as_written": due.as_written,
    }


def _decision(decision: Decision) -> dict[str, Any]:
    return {"text": decision.text, "kind": decision.kind, "due": _due(decision.due), "who": decision.who}


def _commitment(commitment: Commitment) -> dict[str, Any]:
    return {
        "text": commitment.text,
        "section": commitment.section,
        "due": _due(commitment.due),
        "who": commitment.who,
    }
