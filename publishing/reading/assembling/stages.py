"""Stages: an agreement about two things in a row, each of which may become an action of its own.

Leans on dues and on who. Must not know how agreements are found.
"""

from datetime import date

from publishing.reading.dues import due_in
from publishing.reading.found import Stage
from publishing.reading.patterns import rule
from publishing.reading.who import agent_after, who_named

_SECOND = rule(r"[,;]\s+(?:with | and)\s+(?P<second>(?:an? | the) [\w’' -]{2,60} to be [a-z]+\b.*)$")


def stages_of(text: str, said_on: date | None, who: str | None) -> tuple[Stage, ...]:
    """“X will comment, with a final version to be brought back” has two stages; most agreements have none."""
    match = _SECOND.search(text)
    if match is None:
        return ()
    first, second = text[: match.start()].strip(), match["second"].strip()
    return (
        Stage(first, due_in(first, said_on), who),
        Stage(second, due_in(second, said_on), who_named(agent_after(" " + second))),
    )
