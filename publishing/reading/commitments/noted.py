"""Promises in the note-taker's way, without a verb of their own: “AB to circulate the paper”, “Minutes to be sent”.

Leans on the words of deeds, on dues and on who. Must not know where in a document they stand.
"""

from datetime import date

from publishing.reading.commitments.promise import Promised
from publishing.reading.dues import due_in
from publishing.reading.patterns import any_of, any_word, begins_with, cased_rule, holds, is_all, rule
from publishing.reading.who import agent_after, is_doer, who_named
from publishing.reading.words.bodies import DECIDERS, INITIALS, NAME_LETTER
from publishing.reading.words.deeds import ANY_DEED, DEED, DONE, IRREGULAR
from publishing.reading.words.finite import FINITE, NARRATIVE

# “AB also to circulate the paper”.
_SOMEBODY_TO = cased_rule(
    r"""
    ^(?P<who>[A-Z(]{letter}{0,90}?)(?:\s+ | (?<=\)) | ,[ ](?:with [^,]{2,60}, )?)
    (?:(?:also | still | happy | willing | glad)[ ])?to (?:{also} )*
    (?P<verb>
        {deed} | ensure | support | continue | act | include | input | let | sit | cease | stop | consider | do
        | come back(?= (?:to | with | [^.,;]{3,30} with)\b) | {any_deed}
    )\b
    """,
    also=any_of("also | now | then | please | further | continue to | each"),
    letter=NAME_LETTER,
    deed=DEED,
    any_deed=ANY_DEED,
)
# “AB to have it mended”: of those written by their initials any verb is a deed.
_INITIALS_TO_DO = cased_rule(
    r"^(?P<who>{initials}(?: and {initials})?) to "
    r"(?!(?:be | the | an? | all | our | their | this | that | which | whom)\b)(?P<verb>[a-z]{2,})\b(?! to\b)",
    initials=INITIALS,
)
# “Minutes to be formally approved”.
_THING_TO_BE = cased_rule(
    r"""
    ^(?P<thing>[A-Z][^.;?!]{2,120}?)\s+
    to be (?:[a-z]+ly[ ] | re-)?
    (?P<done>{done} | \w+ed | {irregular} | an? (?:[a-z]+ )?agenda item | a standing item | on the (?:next )?agenda)\b
    (?P<rest>(?s:.*))
    """,
    done=DONE,
    irregular=IRREGULAR,
)
# Where these stand before “to”, it goes on with a sentence: “the opportunity to comment”, “the work needed to finish”.
_IS_SENTENCE = holds(
    "{word}",
    word=any_word(
        FINITE,
        NARRATIVE,
        """
        am, do, does, did, might
        urged, requested, required, wanted, outlined, updated, undertook, promised, pledged, volunteered
        continue(s), continued, began, started, remain(s), seemed, met, came, went, led, helped, worked, provided
        need(s), needed, plans, aim(s), wish, wished, intended, allowed, enabled, designed, used, set up
        due, able, keen, important, committed, expected, likely, according, prior, subject, linked, related, in relation
        opportunity, opportunities, ability, ambition, order, duty, work, steps, time, access, effort, key
        response, decision, proposal, request, offer(s), commitment, thanks, welcome
        how, how best, what, way(s)
        """,
    ),
)
# “The nurse delivered a talk to prepare carers”: a verb and its object.
_VERB_AND_OBJECT = cased_rule(
    r"\b(?!(?:that|its|his|this|as|is)\b)[a-z]{2,}(?:ed|s) (?:the|an?|its|their|his|her|our) [A-Za-z]"
)
_WE_PLAN = rule(r"\b(?:we | they | i | who | members | partners | schools | officers) (?:now | also)?[ ]?plan$")
_FINITE = holds("{verb}", verb=any_word(FINITE, NARRATIVE))
# “AM”, “WAS”: initials that look like verbs.
_ANY_INITIALS = cased_rule(r"\b[A-Z]{2,4}\b")
# “Next to …”, “Further to …”, “What to …”: no name stands before “to”.
_BEGINS_OTHERWISE = begins_with(
    """
    actions? | next | welcome | introduction | thanks
    to | for | in | on | at | by | from | with | as | in order | prior | due | further to | according
    among | amongst | between | one of | some of
    it | this(?! (?:item | paper | report | action | matter)) | that | there | these | those | what | how | when | where
    if | having | being | given | following | owing
    """
)
# “Board to receive the report”: an agenda's line.
_ON_AGENDA = is_all(
    """
    appoint | elect | receive | welcome | note | consider | agree | approve | confirm | discuss | review
    update | present | introduce
    """
)
# “The figures to be looked at were these”: the subject of a sentence.
_GOES_ON = rule(r"^[^,.;]{0,40} (?:were | was | is | are | has | have | had | included? | will | would)\b")
_IS_BOARD = rule(
    r"(?<!working )(?<!task )(?<!finish )(?<!steering )(?<!commissioning )(?<!project )(?<!reference ){decider}$",
    decider=DECIDERS,
)
_MOST_OF_A_NAME = 3
# “Subject to the cabinet’s agreement, the report to be presented”.
_OPENED = cased_rule(
    r"""
    ^(?:Subject to | To (?:assist | help | support) | In order to | Following | As part of | At the request of)
    [ ][^,;:]{3,80},[ ]
    """
)
# “8.3 AB to …”, “[4] AB to …”, “AP125 AB to …”, “/ AB to …”: the number or the mark of the note.
_NUMBER = cased_rule(
    r"""
    ^(?:\d{1,3}(?:[./]\d{1,3})+[.:)]? | \(?(?:[a-z] | [ivx]{1,4} | \d{1,2})\) | \[\d{1,3}\]
    | [A-Z]{1,3}\d{1,4}[:.)]? | Ref\.?[ ]?\d{1,4}[:.]? | [/|•])
    \s+(?=[A-Z])
    """
)
# “To be confirmed by the clerk at the next meeting”: what it is stands before it.
_TO_COME = cased_rule(r"^To (?:(?:come | go | return | report | feed | bring) back | follow up)\b")
# “To be added to the forward plan”: whenever it meets.
_SENT = is_all("(?:re)?circulated | sent | shared | e?-?mailed | distributed | forwarded")
TO_THE_PLAN = rule(r"\bto the (?:forward plan | work (?:programme | plan) | agenda | action log | risk register)\b")
_TO_BE = cased_rule(r"^To be (?:[a-z]+ly[ ])?(?P<done>{done} | \w+ed)\b(?P<rest>(?s:.*))", done=DONE)
# “Carried forward from January: AB to …”: a few words and a colon over the note itself.
_CALLED = cased_rule(r"^[A-Z][^.:;?!]{2,50}:\s+(?=[A-Z])")
# “AB/CD – update the register”, “Update the register – AB – May”.
_INITIALS_FIRST = cased_rule(
    r"^(?P<who>{initials})\s*[:–-]\s*(?:to )?(?i:{deed})\b(?!\s*[:–-])", initials=INITIALS, deed=DEED
)
_INITIALS_LAST = cased_rule(
    r"^(?=[A-Z])(?i:{deed})\b[^.;:?!]{5,140}? [–-] (?P<who>{initials})(?: [–-] .{2,30})?[.]?$",
    initials=INITIALS,
    deed=DEED,
)
# “The list was late – AB to ask for it”: after a dash, also where a sentence stands before it.
_INITIALS_TO = cased_rule(r"^{initials} to [a-z]", initials=INITIALS)
# “Officers to bring”, behind a colon.
_SOME_TO = rule(
    r"^(?:the[ ])?(?:officers | members | partners | colleagues | all | schools | clerk | chair | director)[ ]to\b"
)
# “Ann Example to bring”.
_NAMED_TO = cased_rule(r"^(?:{initials} | [A-Z][a-z’'-]+ [A-Z][A-Za-z’'-]+) to [a-z]", initials=INITIALS)
# “Board to see the figures again in December”: somebody is to bring them.
_TO_SEE = cased_rule(r"^(?:The )?(?:Board|Panel|Committee|Group|Forum|Members) to (?:see|have|hear|get)\b")
# “A further update to come to the next meeting”.
_THING_TO_COME = cased_rule(
    r"""
    ^(?P<thing>[A-Z][^.;?!]{2,120}?)\s+
    to (?P<come>come | go | return | follow)(?: (?:back | forward))?(?: (?:to | in | at | by | from) | $)
    """
)


def elided(sentence: str, said_on: date | None) -> Promised | None:
    """What a note without a verb of its own promises, or None. `said_on` is the day it was said, where known."""
    sentence = _CALLED.sub("", _NUMBER.sub("", sentence))
    opened = _OPENED.match(sentence)
    if opened:  # what stands before it says why or when, and not who
        sentence = sentence[opened.end() :]
        sentence = sentence[:1].upper() + sentence[1:]
    return (
        _note(sentence, said_on)
        or _after_a_semicolon(sentence, said_on)
        or _after_a_dash(sentence, said_on)
        or _after_a_colon(sentence, said_on)
    )


def _after_a_semicolon(sentence: str, said_on: date | None) -> Promised | None:
    """“The figures were asked for; Ann Example to bring them”: a note behind a sentence, if somebody is named."""
    note = sentence.rpartition("; ")[2]
    if note != sentence and note.startswith("to be "):
        return _to_be_done(f"T{note[1:]}", said_on)
    return _note(note, said_on) if note != sentence and _NAMED_TO.match(note) else None


def _after_a_colon(sentence: str, said_on: date | None) -> Promised | None:
    """“The chair summed up: officers to write to schools”."""
    note = sentence.rpartition(": ")[2]
    return _note(f"{note[:1].upper()}{note[1:]}", said_on) if note != sentence and _SOME_TO.match(note) else None


def _after_a_dash(sentence: str, said_on: date | None) -> Promised | None:
    """“Returns due 30 May – all agencies to complete them”: the note stands after what it is about."""
    about, dash, note = sentence.partition(" – ") if " – " in sentence else sentence.partition(" - ")
    is_note = bool(dash) and (not _FINITE.search(about) or bool(_INITIALS_TO.match(note)))
    found = _note(note[:1].upper() + note[1:], said_on) if is_note else None
    if found is None:
        return None
    who = note[:1] + found.who[1:] if found.who and note.casefold().startswith(found.who.casefold()) else found.who
    return Promised(found.due if found.due.is_told else due_in(sentence, said_on), who)


def _note(sentence: str, said_on: date | None) -> Promised | None:
    return (
        _of_initials(sentence, said_on)
        or _to_be_done(sentence, said_on)
        or _of_somebody(sentence, said_on)
        or _of_thing(sentence, said_on)
        or _of_coming(sentence, said_on)
        or _of_seeing(sentence, said_on)
    )


def _of_initials(sentence: str, said_on: date | None) -> Promised | None:
    match = _INITIALS_FIRST.match(sentence) or _INITIALS_LAST.match(sentence)
    return Promised(due_in(sentence, said_on), match["who"]) if match else None


def _to_be_done(sentence: str, said_on: date | None) -> Promised | None:
    match = _TO_BE.match(sentence)
    if match is None:
        due = due_in(sentence, said_on) if _TO_COME.match(sentence) else None
        return Promised(due, None) if due is not None and due.has_end else None
    who = agent_after(" be " + match["done"] + match["rest"])
    due = due_in(sentence, said_on, begins=match.start("done"))
    is_sure = (
        due.has_end
        or who
        or TO_THE_PLAN.search(match["rest"])
        or _SENT.match(match["done"])
        or match["rest"].startswith(" again")
    )
    return Promised(due, who_named(who)) if is_sure else None


def _of_seeing(sentence: str, said_on: date | None) -> Promised | None:
    match = _TO_SEE.match(sentence)
    due = due_in(sentence, said_on, begins=match.end()) if match else None
    return Promised(due, None) if due is not None and due.has_end else None


def _of_coming(sentence: str, said_on: date | None) -> Promised | None:
    match = _THING_TO_COME.match(sentence)
    if match is None or not _may_be_named(match["thing"]) or is_doer(match["thing"]):
        return None
    due = due_in(sentence, said_on, begins=match.start("come"))
    return Promised(due, None) if due.has_end else None


def _of_somebody(sentence: str, said_on: date | None) -> Promised | None:
    match = _INITIALS_TO_DO.match(sentence) or _SOMEBODY_TO.match(sentence)
    if match is None or not _may_be_named(match["who"]):
        return None
    who = match["who"].strip(" ,–-")
    if who[1:].count("(") > who.count(")"):  # “Update (Officers to report)”
        return None
    first, to, _ = who.partition(" to ")
    if to and len(first.split()) > _MOST_OF_A_NAME:  # “AB stood down as chair to allow CD to lead”
        return None
    who = first
    is_agenda = _IS_BOARD.search(who) and _ON_AGENDA.match(match["verb"])
    if is_agenda or not is_doer(who):
        return None
    return Promised(due_in(sentence, said_on, begins=match.start("verb")), who_named(who))


def _of_thing(sentence: str, said_on: date | None) -> Promised | None:
    match = _THING_TO_BE.match(sentence)
    if match is None or not _may_be_named(match["thing"]) or _GOES_ON.match(match["rest"]):
        return None
    who = agent_after(" be " + match["done"] + match["rest"])
    return Promised(due_in(sentence, said_on, begins=match.start("done")), who_named(who))


def _may_be_named(words: str) -> bool:
    return not is_sentence(words) and not _BEGINS_OTHERWISE.match(without_initials(words))


def is_sentence(words: str) -> bool:
    """Whether some words before “to” are a sentence, and no name."""
    bare = without_initials(words)
    return any(one.search(bare) for one in (_IS_SENTENCE, _VERB_AND_OBJECT, _WE_PLAN))


def without_initials(words: str) -> str:
    """Some words without the initials among them, which may look like small words: “IF asked” is “ asked”."""
    return _ANY_INITIALS.sub("", words)
