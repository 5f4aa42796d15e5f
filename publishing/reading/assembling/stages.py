"""Stages: an agreement or a promise about two things in a row, each of which may become an action of its own.

Leans on dues and on who. Must not know how agreements and promises are found.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from publishing.reading.dues import due_in
from publishing.reading.found import Commitment, Stage
from publishing.reading.patterns import any_word, rule
from publishing.reading.who import agent_after, who_named

# “…, with a final version to be brought in early May”.
_SECOND = rule(r"[,;]\s+(?:with | and)\s+(?P<second>(?:an? | the) [\w’' -]{2,60} to be [a-z]+\b.*)$")
# “…, with a final version in early May”, “… followed by a full report to the June meeting”: without its verb.
_SECOND_THING = rule(
    r"""
    [,;]?\s+(?:(?:and[ ])?followed by | (?:and[ ])?then | with | and)\s+
    (?P<second>(?:an? | the)[ ](?:[\w’'-]+ ){0,3}?{thing}\b(?!.*\b{verb}\b)[^.,;:]{2,60}[.]?)$
    """,
    verb="(?:will | would | shall | should | is | are | was | were | has | have | had)",
    thing=any_word("""
        version, draft, copy, report(s), paper, update, letter, plan, list, summary, note, briefing, review, response
        presentation, survey, session, workshop, meeting, evaluation, analysis, guide, leaflet
    """),
)


def stages_of(text: str, said_on: date | None, who: str | None) -> tuple[Stage, ...]:
    """“X will comment, with a final version to be brought back” has two stages; most agreements have none."""
    match = _SECOND.search(text)
    if match is None:
        match = _SECOND_THING.search(text)
        if match is None or not _has_days(text[: match.start()], match["second"], said_on):
            return ()
    first, second = text[: match.start()].strip(), match["second"].strip()
    return (
        Stage(first, due_in(first, said_on), who),
        Stage(second, due_in(second, said_on), who_named(agent_after(" " + second))),
    )


def _has_days(first: str, second: str, said_on: date | None) -> bool:
    """Whether each of two things has its own day: without a verb, nothing else tells that the second is one."""
    return due_in(first, said_on).has_end and due_in(second, said_on).has_end


def each_stage(promise: Commitment, said_on: date | None) -> Iterator[Commitment]:
    """A promise; of one about two things in a row, each by itself."""
    stages = stages_of(promise.text, said_on, promise.who)
    if not all(stage.due.has_end for stage in stages):
        stages = ()
    yield from (replace(promise, text=stage.text, due=stage.due, who=stage.who) for stage in stages)
    if not stages:
        yield promise
