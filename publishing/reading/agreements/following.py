"""What follows a deciding verb: something to do, something done by saying so, or an opinion.

Leans on kinds, views and the tables of words. Must not know how it was found out who decided.
"""

from publishing.reading.agreements.kinds import KIND_OF, Agreement
from publishing.reading.agreements.kinds_of_content import kind_of_content
from publishing.reading.agreements.views import MODAL, SUBJUNCTIVE, is_view
from publishing.reading.patterns import any_of, any_word, begins_with, cased_rule, ends_with, holds, rule
from publishing.reading.words.bodies import DECIDERS, WORD
from publishing.reading.words.deeds import DONE
from publishing.reading.words.manner import ADVERBS
from publishing.reading.words.papers import PAPERS

_ASKING = (
    "requested",
    "asked",
    "requests",
    "asks",
    "required",
    "requires",
    "invited",
    "recommended",
    "instructed",
    "directed",
    "tasked",
    "commissioned",
)
# Asking by these is deciding, whatever is asked for.
_ASKING_FORMALLY = ("requested", "recommended", "commissioned")
_ACCEPTING = ("confirmed", "accepted")
_UNDERTAKING = ("committed", "undertook")
# These decide only where it is told who did: “the panel deferred the item”.
_REFUSING = ("declined", "rejected")
_REFUSED = begins_with("to | the | this | that | an? | its | their | both | all")
_BY_SOMEBODY = (
    *("deferred", "carried forward", "held over", "postponed", "referred"),
    *("appointed", "nominated", "delegated", "elected", "amended"),
)
_DONE_BY_SAYING_SO = ("noted", "approved", "endorsed")

# “Accepted that no decision should be taken until May”: a rule for what is to come, and no paper.
_ACCEPTED_RULE = rule(
    r"^that (?:no | nothing | nobody | none)\b[^.;]{2,120}? (?:should | would | will | must | is to | are to)\b"
)
_PAPER = holds("{paper}", paper=PAPERS)
# “The suggestion that the board write to the minister (was supported)”.
_PUT = rule(r"\b(?:suggestion | proposal | motion | idea | recommendation)s?\b[^;]*$")
# “Supported, without dissent, the proposal”.
_ASIDE = rule(r"^, [^,.;]{3,50}, (?=the | a | an | that | to | its)")
# “Accepted the offer”.
_OFFER = begins_with(
    r"(?:the | this | an? | its | their | his | her)(?: [\w’'-]+){0,3}? (?:offer | invitation | advice | need)s?"
)
# “Accepted the practice in principle”, “accepted the changes”.
_IN_PRINCIPLE = rule(r"\bin principle\b")
_PROPOSED_THING = begins_with(
    "all (?!that\\b)"
    " | (?:the | this | these | that) (?:[a-z’'-]+ ){0,2}?(?:principle | approach | changes? | suggestions? | dates?)"
)
_WAS = rule(r"\b(?:was | were | has been | have been)\b[^.;]{0,30}$")
# “As a true record”: done by saying so, whatever is corrected in it.
_AS_A_RECORD = begins_with(
    "as (?:an? | the)?[ ]?(?:true | accurate | correct | fair)(?: and (?:true | accurate | correct))?(?: record)?"
)
# “Noted that it was widely used, but asked why”: a remark.
_BUT_ASKED = rule(r"\b(?:but | and) (?:also )?(?:asked | queried | questioned | wondered)\b")
# “In discussion members noted …”: a remark.
_IN_DISCUSSION = begins_with(
    "(?:in | during | as part of | in the course of) {article}(?:ensuing )?(?:discussions? | debate | considering)",
    article="(?:(?:the|its|their|general) )?",
)
# “The board felt this was high but noted that it was small”: a remark.
_FELT = ends_with(
    r"(?:felt | thought | recognised | acknowledged | was concerned | was pleased)\b[^.]{3,120}? (?:but | and)"
)
# “Members noted how …”, “noted the importance of …”: a remark.
_REMARK = begins_with(
    "(?:with (?:concern | interest | thanks) )?{how}",
    how=any_of(
        """
        how
        that (?:there | it | this | some | many | while | whilst | although)
        (?:its | their | his | her)(?: [a-z]+)? {courtesy}
        the (?:importance | need | challenge | concern | difficult | lack | risk of | good | excellent)
        """,
        courtesy="(?:appreciation | thanks | gratitude | admiration | concerns? | regret | interest)",
    ),
)
# “Asked whether”, “asked a question”: to know, and not to have done.
_QUESTION = begins_with(
    """
    whether | if | what | how | why | when | where | who | which | about
    (?:the | each | every | all)?[ ]?(?:[a-z’'-]+ ){1,4}(?:what | how | whether | why | which | if)
    for something
    questions? | a (?:question | number of questions) | several | some questions | (?:him | her)(?! to\\b)
    """
)
# “Asked the head about the figures”.
_ABOUT = rule(r"^(?:(?!to\b | that\b | for\b){word} ){1,5}about\b", word=WORD)
# “Requested that more time is taken”: to be done, though told as if it were.
_IS_DONE = rule(
    r"""
    ^that [^,.;]{2,60} (?:is | are) (?:[a-z]+ly )?(?:taken | made | given | brought | put | sent | [a-z]+ed)\b
    | ^that (?:an? | further | more | additional) [^,.;]{2,60} (?:was | were) (?:{done} | [a-z]+ed)\b
    """,
    done=DONE,
)
# “Recommended that the proposal required more work”: told of how it is.
_STATED = begins_with(r"that (?:[\w’'-]+ ){1,5}?(?:was | were | is | are | had | has | required | needed | lacked)")
# “Asked that”, “asked for a report”, “asked to see”.
_ASKED_FOR = (
    *("that ", "for ", "to see", "to hear", "to receive", "to be ", "to have"),
    *("an ", "a ", "further", "more", "additional", "clearer", "regular"),
)
# “The head of service to draft a reply”.
_ASKED_WHOM = rule(
    r"^(?:that )?(?:(?:the | all | both | each | every) )?{word}(?: {word}){0,7}? {link} [a-z-]+",
    word=WORD,
    link=any_of("to | should | would | must | provides? | be"),
)
# “The director for a recovery plan”: something to be brought.
_ASKED_FOR_PAPER = rule(
    r"""
    ^(?:(?:the | all | both | each) )?{word}(?: {word}){0,7}? for
    [ ](?:an? | the | further | more | regular)[ ](?:{word} ){0,3}?{paper}\b
    """,
    word=WORD,
    paper=any_word(
        "report(s), paper(s), plan, update(s), analysis, figures, breakdown, briefing(s), list, timetable, proposal(s)"
    ),
)
# “Agreed in principle to fund a pilot”: a deed of the board's own.
_TO_DO = rule(
    r"""
    ^(?:{adverb}[\s,]+)*(?:in principle )?
    (?:that (?:it | they | we | the {decider}) (?:would | will | should) )?
    to (?!(?:the | a | an | this | these | date)\b)(?P<deed>[a-z][\w-]+)
    """,
    adverb=ADVERBS,
    decider=DECIDERS,
)
# “Which members agreed was a fair reflection”.
_TOLD_OF_IT = rule(r"^(?:was | were | is | are) (?!(?:as follows | to)\b)")
# “Agreed with the director, Ann Lee, that one head would be appointed”.
_WITH_WHOM = rule(
    r"^with (?:(?:the | a) )?[^.;:]{2,80}?,? (?=that [^.;:]* (?:will | would | should | must | shall | be)\b)"
)
# “Jess Lee, head of early help, to meet the heads”: the office beside a name.
_OFFICE_BESIDE = cased_rule(
    r"^(?P<who>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}), [^,;.]{3,60}, (?=to | for | should | would)"
)
# “Agreed for the clerk to write”.
_FOR_SOMEBODY = rule(r"^for [^,.;]{2,60} to [a-z]+\b")
_DIFFERING = ("differ", "disagree")
# “Supported the creation of a post”: where nothing of the kind follows, it is praise or help.
_SUPPORTED = begins_with(
    r"""
    by | that | \w+ing
    (?:the | this | these | a | an | its | my | our | his | her | their)(?: [\w’'-]+){0,6}? {thing}
    """,
    thing=any_of(
        """
        {paper} | decision | idea | move | bid | application | suggestions?
        direction of travel | payments? | increases? | reductions?
        proposed [a-z’'-]+ | use | establishment | creation | introduction | extension | development
        """,
        paper=PAPERS,
    ),
)


def judged(verb: str, content: str, subject: str | None, left: str = "") -> Agreement | None:
    """What a verb decides, or None where it decides nothing.

    `content` follows the verb, `left` stands before it, `subject` is who decided where the sentence says so.
    """
    content = _ASIDE.sub("", content)
    if verb in _ASKING:
        return _asked(verb, content, subject)
    if verb == "accepted" and _ACCEPTED_RULE.match(content):
        return Agreement("agreed", content, subject)
    if verb in _ACCEPTING and not _is_paper_accepted(content, left):
        return None
    if verb in _REFUSING:
        return Agreement(KIND_OF[verb], content, subject, is_complete=True) if _REFUSED.match(content) else None
    if verb in _UNDERTAKING:
        return Agreement(KIND_OF[verb], content, subject) if content.lower().startswith("to ") else None
    if verb == "referred" and subject and content.lower().startswith("to "):
        return None  # spoken of
    if verb in _BY_SOMEBODY:
        return Agreement(KIND_OF[verb], content, subject or None) if subject is not None else None
    if content.lower().startswith("with ") and _WAS.search(left):
        return Agreement(KIND_OF[verb], content, subject, is_complete=True)
    if verb == "noted":
        return _noted(content, subject, left)
    return _agreed(verb, content, subject, left)


def _is_paper_accepted(content: str, left: str) -> bool:
    """“Accepted the report”, “the report was accepted”; of a bare “accepted” nothing more is asked."""
    is_passive = bool(_WAS.search(left)) and bool(_PAPER.search(left)) and not content.lower().startswith("that")
    is_principle = _IN_PRINCIPLE.search(content) or _PROPOSED_THING.match(content)
    is_record = _AS_A_RECORD.match(content) or content.lstrip(", ").startswith("except ")
    return (
        not content or is_passive or _is_of_paper(content) or bool(_OFFER.match(content) or is_principle or is_record)
    )


def _is_of_paper(content: str) -> bool:
    return not content.lower().startswith("that") and bool(_PAPER.search(content[:80]))


def _noted(content: str, subject: str | None, left: str) -> Agreement | None:
    low = content.lower()
    if _IN_DISCUSSION.match(left) or _REMARK.match(low):
        return None
    if low.startswith("that") and _FELT.search(left):
        return None
    is_of_all = subject is not None and any(word in subject.lower() for word in ("member", "meeting"))
    if low.startswith("that") and (subject is None or is_of_all or _BUT_ASKED.search(low)):
        return None
    return Agreement("noted", content, subject, is_complete=True)


def _asked(verb: str, content: str, subject: str | None) -> Agreement | None:
    content = _OFFICE_BESIDE.sub(r"\g<who> ", content)
    low = content.lower()
    if not content or _QUESTION.match(low) or _ABOUT.match(low):
        return None
    is_to_be_done = verb in _ASKING_FORMALLY and bool(_IS_DONE.match(low))
    if _STATED.match(low) and not is_to_be_done:
        return None
    has_deed = is_to_be_done or _has_deed(low.removeprefix("that "))
    if low.startswith("that ") and not has_deed and is_view(low):
        return None
    if low.startswith(("for this ", "for these ", "for that ")):
        return None
    is_asked_for = low.startswith(_ASKED_FOR) or _ASKED_FOR_PAPER.match(content)
    is_asked = is_asked_for or _ASKED_WHOM.match(content) or verb in _ASKING_FORMALLY
    return Agreement("agreed", content, subject) if is_asked else None


def _agreed(verb: str, content: str, subject: str | None, left: str) -> Agreement | None:
    content = _WITH_WHOM.sub("", content)
    low = content.lower().lstrip(" :–-—")
    if _TOLD_OF_IT.match(low) and not content[:2].isupper():
        return Agreement(KIND_OF[verb], content, subject, is_view=True)
    kind = kind_of_content(KIND_OF[verb], content)
    is_said = kind in _DONE_BY_SAYING_SO
    to_do = _TO_DO.match(low)
    if to_do:
        is_differing = to_do["deed"] in _DIFFERING
        is_complete = is_said and not MODAL.search(content)
        return None if is_differing else Agreement(kind, content, subject, is_complete=is_complete)
    is_paper_supported = not low.strip(" .") and bool(_PAPER.search(left) or _PUT.search(left))
    if verb == "supported" and not (_SUPPORTED.match(low) or is_paper_supported):
        return None
    if _AS_A_RECORD.match(low):
        return Agreement(kind, content, subject, is_complete=True)
    if is_view(low) and not (is_said and kind != KIND_OF[verb]):
        return Agreement(kind, content, subject, is_view=True)
    return Agreement(kind, content, subject, is_complete=bool(low) and (is_said or not _has_deed(low)))


def _has_deed(low: str) -> bool:
    return low.startswith("that ") or bool(MODAL.search(low) or SUBJUNCTIVE.search(low) or _FOR_SOMEBODY.match(low))
