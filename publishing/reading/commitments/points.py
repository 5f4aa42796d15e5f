"""Who is to do a point of an action list: named before “to” or “will”, at its beginning, or at its end.

Leans on who and on how a due is written. Must not know what is to be done.
"""

from datetime import date

from boards.due_words import read_due
from publishing.reading.commitments.noted import is_sentence
from publishing.reading.patterns import any_of, cased_rule
from publishing.reading.who import agent_after, is_doer, who_named
from publishing.reading.words.bodies import INITIALS
from publishing.reading.words.deeds import DEED, DONE

_ANY_DAY = date(2001, 1, 1)
_NAMES = any_of(
    r"""
    [A-Z]{2,4}(?:\s?[/,&]\s?[A-Z]{2,4} | (?: and [A-Z]{2,4}))*
    [A-Z][a-z]+ [A-Z][\w’'-]+
    """
)
# “AB/CD: write to schools”.
_AT_BEGINNING = cased_rule(r"^(?P<who>{names})\s*[:–—-]\s+", names=_NAMES)
# “Write to schools (lead: AB)”, “Write to schools – Name Surname”.
_AT_END = cased_rule(
    r"""
    (?:[–—-]\s* | [\[(]\s*(?:lead | action | owner | by)?:?\s*)
    (?P<who>{names})
    \s*[\])]?\.?$
    """,
    names=_NAMES,
)
# “Write to schools (the admissions team)”.
_BRACKET_AT_END = cased_rule(r"[\[(]\s*(?:[Aa]ction:? )?(?P<who>[^()\[\]]{2,60})[\])]\s*\.?$")
# “AB issue the draft”.
_BEFORE_A_DEED = cased_rule(r"^(?P<who>{initials}) {deed}\b(?! \w+(?:s | ed)\b)", initials=INITIALS, deed=DEED)
_BEFORE_VERB = cased_rule(
    r"""
    ^(?P<who>[^.:;]{2,90}?)\s+(?:also )?{will}\s+
    (?:(?:also | then | now) )?(?!be (?:[a-z]+ly )?(?:{done} | [a-z]+(?:ed | en | nt | ght))\b)[a-z]
    """,
    done=DONE,
    will=any_of(
        """
        to | will | shall | should | would | is to | are to
        agreed to | has agreed to | (?:was | were) asked to
        """
    ),
)


def doer_at_end(text: str) -> str | None:
    """Who is named behind what is to be done: “… – AB”, “… (the clerk)”; None where nobody is."""
    named = _AT_END.search(text)
    if named:
        return named["who"]
    bracket = _BRACKET_AT_END.search(text)
    who = _without_when(bracket["who"].strip()) if bracket else ""
    return who if is_doer(who) else None


def _without_when(words: str) -> str:
    """“AB, before half term”: AB, where what stands behind the comma is by when."""
    who, comma, when = words.rpartition(", ")
    return who if comma and read_due(when, said_on=_ANY_DAY).kind != "none" else words


def doer_of_point(text: str) -> str | None:
    """Who is to do a point of an action list, in its own words; None where it names nobody."""
    named = _AT_BEGINNING.search(text)
    if named:
        return named["who"]
    at_end = doer_at_end(text)
    if at_end:
        return at_end
    bare = _BEFORE_A_DEED.match(text)
    if bare:
        return bare["who"]
    match = _BEFORE_VERB.match(text)
    if match and is_doer(match["who"]) and not is_sentence(match["who"]):
        return who_named(match["who"])
    return who_named(agent_after(" " + text))
