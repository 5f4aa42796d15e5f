"""The kind that an agreement's own words give it: “agreed that the item be deferred” is a deferral.

Leans on the way patterns are written. Must not know who decided.
"""

from publishing.reading.patterns import any_of, begins_with, piece, rule
from publishing.reading.words.bodies import DECIDERS

# “That the plan be approved”, “the report should be noted”; and not “every visit must be approved by the head”, which
# somebody is still to do, each time.
_BE = r"(?<!must )(?<!will )(?<!would )(?<!(?-i:may) )(?<!can )(?<!shall )(?<!to )(?<!not )(?<!should )be"
_SHOULD_BE = r"(?<=should )be"
_NO_MORE = r"(?=[.,;]|$| and\b| as\b| subject\b)"
# “That the plan is approved”: told as if it were done, and by that it is; nothing may follow that is still to be done.
_IS_DONE = piece(
    r"""
    ^(?:that )?(?:the | this | these | both | all | our)\b[^.,;:]{2,120}?
    [ ](?:is | are | was | were)[ ](?:(?:hereby | now | therefore | formally | duly)[ ])?
    """
)
_IS_ALL = r"(?:[ ](?:in principle | unanimously | in full | as (?:presented | drafted | tabled | amended)))?[.]?$"
_KINDS = (
    (
        "noted",
        rule(
            r"""
            {is_done}{noted}{is_all}
            | {be} {noted}\b(?! by) | {should_be} {noted}{ends} | ^(?:to )?(?:receive and )?note\b
            | ^(?:that )?(?:the )?{decider} (?:receive and )?(?:notes? | noted | acknowledged?)\b(?! and endorse)
            """,
            decider=DECIDERS,
            be=_BE,
            is_done=_IS_DONE,
            is_all=_IS_ALL,
            should_be=_SHOULD_BE,
            ends=_NO_MORE,
            noted="(?:(?:received and )?noted | received)",
        ),
    ),
    (
        "approved",
        rule(
            r"""
            {is_done}{approved}{is_all}
            | {be} {approved}\b(?! by) | {should_be} {approved}{ends} | ^(?:to )?(?:formally )?{approve}\b
            # “That the minutes of 4 May be agreed”: nothing is left to be done.
            | ^(?:that )?(?:the )?(?:[a-z]+ )?minutes\b[^.;]{0,120}? {be} (?:agreed | signed)\b
            | {minutes}\b[^.,;]{0,120}? (?:is | are | was | were) (?:an? | the)?[ ]?{true}(?: record)?[.]?$
            | {minutes}\b[^.,;]{0,120}? (?:is | are | was | were) (?:agreed | signed){is_all}
            """,
            minutes="^(?:that )?(?:the )?(?:[a-z]+ )?(?:minutes | notes | record)",
            true="(?:(?:true | accurate | correct | fair)(?: and )?)+",
            is_done=_IS_DONE,
            is_all=_IS_ALL,
            be=_BE,
            should_be=_SHOULD_BE,
            ends=_NO_MORE,
            approved=any_of("approved | adopted | ratified | signed off | confirmed | accepted | authorised"),
            approve=any_of("approve | ratify | sign off | accept | confirm"),
        ),
    ),
    (
        "endorsed",
        rule(
            r"""
            {is_done}endorsed{is_all}
            | {be} (?:endorsed | commended)\b | ^(?:to )?endorse\b
            | ^(?:that )?(?:the )?{decider} (?:(?:note | noted | acknowledged?) and )?endorsed?\b
            """,
            be=_BE,
            is_done=_IS_DONE,
            is_all=_IS_ALL,
            decider=DECIDERS,
        ),
    ),
    (
        "deferred",
        rule(
            r"(?:\bbe[ ] | {is_done})(?:deferred | postponed | held over)\b | ^to (?:defer | postpone)\b",
            is_done=_IS_DONE,
        ),
    ),
    ("referred", rule(r"{be} referred (?:back )?to\b | ^to refer\b", be=_BE)),
    ("amended", rule(r"{be} amended\b | ^to amend\b", be=_BE)),
)
_IS = rule(r"\b(?:is | are | was | were)\b")
# “To note the report”, and “Note the report”, in a list of what the board resolved.
_DEED_FIRST = begins_with("to | note | endorse | approve | ratify | sign off | accept | confirm")
# “That the Board note the report”.
_BOARD_DOES = rule(r"^(?:that )?(?:the )?{decider} \w", decider=DECIDERS)
# “Approved, subject to two changes”.
_SUBJECT_TO = rule(r"\bsubject to (?!call | confirmation | funding | a further)")
# “That the report be noted and that grades be included”: more than a noting.
_AND_MORE = rule(r"\b(?:noted | received | endorsed | commended),? and (?:that | to)\b")
_MOST = 200


def kind_of_content(kind: str, content: str) -> str:
    """The kind of an agreement, from the kind its verb gives it and from what follows the verb."""
    if kind == "agreed":
        begins = content[:_MOST].lstrip(" :–-")
        low = begins.lower()
        is_led = _DEED_FIRST.match(begins) or _BOARD_DOES.match(begins) or _IS.search(begins)
        if "be " not in low and not is_led:
            return _with_condition(kind, content)
        if not _AND_MORE.search(begins):
            kind = next((name for name, pattern in _KINDS if pattern.search(begins)), kind)
    return _with_condition(kind, content)


def _with_condition(kind: str, content: str) -> str:
    if kind in ("agreed", "approved") and _SUBJECT_TO.search(content):
        return "agreed_subject"
    return kind
