"""Agreements: whether a sentence says that the board decided something, and what kind of thing.

Leans on the tables of words. An agreement that only holds an opinion is a view. What was agreed before, by others, or
not at all, is none. Must not know a board by name: the words of its name are passed in.
"""

import re
from dataclasses import dataclass

from publishing.reading.sentences import sentences
from publishing.reading.wording import ADVERBS, DECIDERS, DEED, DOERS, DONE, NO_DEED, OPINIONS, PAPERS, WORTHS

KIND_OF = {
    "agreed": "agreed",
    "resolved": "agreed",
    "decided": "agreed",
    "determined": "agreed",
    "approved": "approved",
    "ratified": "approved",
    "adopted": "approved",
    "authorised": "approved",
    "signed off": "approved",
    "accepted": "approved",
    "confirmed": "approved",
    "endorsed": "endorsed",
    "supported": "endorsed",
    "noted": "noted",
    "recommended": "agreed",
    "requested": "agreed",
    "asked": "agreed",
    "instructed": "agreed",
    "directed": "agreed",
    "tasked": "agreed",
    "commissioned": "agreed",
    "delegated": "agreed",
    "appointed": "agreed",
    "nominated": "agreed",
    "elected": "agreed",
    "committed": "agreed",
    "undertook": "agreed",
    "deferred": "deferred",
    "referred": "referred",
    "amended": "amended",
}
_STRENGTH = ("noted", "endorsed", "approved", "agreed")
_VERB = re.compile(rf"\b(?P<verb>{'|'.join(KIND_OF)})\b", re.I)
_ASKING = ("requested", "asked", "recommended", "instructed", "directed", "tasked", "commissioned")
_PASSIVE_ALONE = ("agreed", "approved", "endorsed", "ratified", "adopted", "signed off")
_PASSIVE_OF_PAPERS = ("noted", "accepted", "supported", "confirmed")
_ADVERB_END = re.compile(rf"[\s,]+(?:{ADVERBS}),?$", re.I)
_ASIDE_END = re.compile(r",[^,;.]{3,80},$")
_DECIDER_END = re.compile(
    rf"(?:^|[\s,;:(–])(?P<subject>(?:(?:the|all|both|our|its|other|most|board|panel|committee|core|voting) )*"
    rf"(?:[\w’'&-]+ ){{0,6}}?{DECIDERS}(?: members)?(?: of the [a-z]+)?(?: (?:present|in attendance))?)$",
    re.I,
)
_IMPERSONAL_END = re.compile(r"(?:^|[\s,;:(–-])it (?:was|has been|is)$", re.I)
_PASSIVE_END = re.compile(r"^(?P<np>.+?) (?:was|were|has been|have been)$", re.I | re.S)
_REJECTED_END = re.compile(
    r"\b(?:had|not|never|cannot|could|would|will|may|might|should|must|shall|can|be|being|been|to|until|unless|before|once|when|if|as|which|that|"
    r"who|whether|previously|already|yet|when it was|as it was|had been|an|a|the|any|what|having)$",
    re.I,
)
_SUBORDINATE = re.compile(
    r"^(?:and |but )?(?:when|once|if|until|unless|after|before|as|because|since|although|though|while|whilst|whether|where)\b(?!\s+(?:a result|part of|well))",
    re.I,
)
_EARLIER = re.compile(
    r"^\W*(?:(?:by|with) [^,.]{0,40})?\b(?:at|in|from|during) (?:the|its|our|their|a|an) (?:last|previous|earlier|prior|preceding|january|february|march|april|may|june|july|"
    r"august|september|october|november|december)\b[^.]{0,30}|^\W*(?:last|previously|earlier|in \d{4}|some time|a year|two years)\b",
    re.I,
)
_MONTH_DAY_AFTER = re.compile(
    r"^\W*(?:in|on) (?:early |late |mid-)?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b",
    re.I,
)
_AGENT = re.compile(r"\bby (?P<agent>(?:the |all |our )?[\w’'&-]+(?: [\w’'&-]+){0,6})", re.I)
_NOT_AGENTS = re.compile(
    r"^(?:e-?mail|correspondence|consensus|a? ?majority|acclamation|the end|\d|january|february|march|april|may|june|july|august|september|october|november|december|way|circulation|next|monday|tuesday|wednesday|thursday|friday|easter|christmas|[\w]+ing\b)",
    re.I,
)
_NOMINAL = re.compile(
    rf"\b(?:there was (?:[a-z]+ )?(?:agreement|consensus)(?= (?:that|to|on)\b)|(?:agreement|consensus|approval) (?:was|has been) (?:reached|given|secured|obtained|granted)"
    rf"|were (?:all )?in agreement|(?:{DECIDERS})(?: members)? (?:also )?gave (?:its|their) (?:[a-z]+ )?(?:approval|agreement|support|endorsement))\b",
    re.I,
)
_OPENING = re.compile(
    r"^(?:that|to|the|a|an|by|in principle|unanimously|subject|on|its|:|–|-|for|with|as|all|both|and|this|these|not to)\b|^[:–-]",
    re.I,
)
_NO_SUBJECT = re.compile(r"^(?:no|none|neither|nothing|few)\b", re.I)
_MINOR = re.compile(r"\b(?:apolog|declarations? of interest|attendance|welcome)", re.I)

# What follows the verb.
_TO_DO = re.compile(
    rf"^(?:{ADVERBS}[\s,]+)*(?:in principle )?(?:that (?:it|they|we|the {DECIDERS}) (?:would|will|should) )?to (?!the\b|a\b|an\b|this\b|these\b|date\b)(?P<deed>[a-z][\w-]+)",
    re.I,
)
_MODAL = re.compile(
    r"\b(?:will|would|should|shall|must|ought to|is to|are to|was to|were to|need to|needs to|needed to)\b(?: (?:also|now|then|all|continue to|each|both|therefore|only|be able to|need to))*(?: not)? (?P<next>[\w-]+)(?: (?P<after>[\w-]+))?(?: (?P<third>[\w-]+))?",
    re.I,
)
_SUBJUNCTIVE = re.compile(
    rf"\b(?:be|continue to be|not be) (?:[a-z]+ly )?(?:{DONE}|noted|approved|endorsed|agreed|accepted|appointed|elected|deferred|delegated|authorised|referred|received|ratified|adopted|confirmed|thanked|given|asked|requested|required|put|moved|used|split|removed|extended|retained|changed|continued|increased|reduced|cancelled|merged|replaced|closed|held|recorded|kept|named|renamed|invited|\w+ed)\b",
    re.I,
)
_SHARED_SUBJECT = re.compile(
    rf"^(?:[^,.]{{0,60}}, )?(?P<subject>(?:(?:the|all|our) )?(?:[\w’'&-]+ ){{0,5}}?{DECIDERS}(?: members)?)(?: {ADVERBS})* "
    r"(?:discussed|considered|received|reviewed|welcomed|debated|heard|thanked|recognised|acknowledged|commended|scrutinised|explored|examined|looked at|raised|"
    r"expressed|commented|felt|challenged|reflected|were (?:pleased|concerned|reassured|satisfied|content)|was (?:pleased|concerned|reassured|satisfied|content))\b(?!.*\b(?:he|she|who)\b)",
    re.I,
)
_VIEW_SUBJECT = re.compile(
    rf"^(?:that )?(?:there (?:is|was|were|are|would be|will be|remained|remains|had been|has been)|(?:it|this|these|that)(?: all)? (?:is|was|were|are|would be|will be|had been|has been|remained|felt|looked|seemed|could be|might be)) "
    rf"(?:[a-z]+ly |a |an |the |real |clear |significant |great |considerable |some |strong |much |both |also |still |always |now |of |particularly |really |very |so )*(?:{OPINIONS}|{WORTHS})\b",
    re.I,
)
_VIEW_OPENING = re.compile(
    r"^(?:with|about|the (?:importance|need|value|benefits?|significance|merits?|urgency|view|principle that|sentiment)|on the (?:importance|need|value|benefits?)|how (?:important|valuable|useful|helpful)|it (?:was|is|would be)|there (?:was|is|were|would be))\b",
    re.I,
)
_STATIVE_VERBS = re.compile(
    r"\b(?:is|was|are|were|has|had|have|remains?|remained|shows?|showed|demonstrates?|demonstrated|reflects?|reflected|represents?|represented|felt|feels|appeared|matters?|mattered|plays?|played|provides?|provided|gives?|gave|contains?|makes?|made|need(?:s|ed)?|captures?|captured)\b",
    re.I,
)
_BARE_DEED = re.compile(
    rf"^(?:the |all |each |both |any |its )?(?:[\w’'&-]+ ){{1,8}}?(?:{DEED}|be|have|become|continue|remain|form)\b(?! (?:was|were|is|are|had|has)\b)",
    re.I,
)
_WAY_TO_DO = re.compile(
    rf"\b(?:way forward|next steps?|approach|solution|option|course of action|priority|action|task|focus|aim)\b[^.,;]{{0,40}}? (?:is|was|would be|will be|should be) to (?:{DEED})\b",
    re.I,
)
_THERE_WILL = re.compile(
    r"\bthere (?:will|would|should|must|shall|needs? to|needed to) (?:need to |have to )?be (?!(?:a |an |some |real |clear |great |significant |considerable |much )*(?:value|benefit|benefits|merit|merits|scope|opportunit|advantage|potential|room|risk|challenge|concern)\w*\b)",
    re.I,
)
_QUESTION = re.compile(
    r"^(?:whether|if|what|how|why|when|where|who|which|about|questions?|a (?:question|number of questions)|several|some questions|him|her)\b",
    re.I,
)
_ASKED_WHOM = re.compile(
    r"^(?P<who>(?:that )?(?:the |all |both |each |every )?[\w’'&-]+(?: [\w’'&-]+){0,7}?) (?P<link>to|should|would|must|provides?|be) (?P<deed>[a-z-]+)",
    re.I,
)
_KIND_OF_CONTENT = (
    ("noted", re.compile(r"\b(?:be (?:received and )?noted)\b|^to (?:receive and )?note\b", re.I)),
    (
        "approved",
        re.compile(
            r"\b(?:be (?:approved|adopted|ratified|signed off|confirmed|accepted|authorised))\b|^to (?:formally )?(?:approve|adopt|ratify|sign off|accept|confirm)\b",
            re.I,
        ),
    ),
    ("endorsed", re.compile(r"\b(?:be (?:endorsed|commended))\b|^to endorse\b", re.I)),
    ("deferred", re.compile(r"\b(?:be (?:deferred|postponed|held over))\b|^to (?:defer|postpone)\b", re.I)),
    ("referred", re.compile(r"\bbe referred (?:back )?to\b|^to refer\b", re.I)),
    ("amended", re.compile(r"\bbe amended\b|^to amend\b", re.I)),
)
_SUPPORTED = re.compile(
    rf"(?:by|that|\w+ing|(?:the|this|these|a|an|its)(?: [\w’'-]+){{0,6}}? (?:{PAPERS}|decision|idea|move|bid|application|use|establishment|creation|introduction|extension|development))\b",
    re.I,
)
_SUBJECT_TO = re.compile(r"\bsubject to (?!call|confirmation|funding|a further)", re.I)


@dataclass(frozen=True)
class LeadIn:
    """What leads in a list of agreements, or with `is_promise` of things somebody will do."""

    kind: str
    who: str | None = None
    is_promise: bool = False
    is_open: bool = True
    before: str = ""


@dataclass(frozen=True)
class Agreement:
    """What a sentence says the board decided. `content` is what follows the deciding word."""

    kind: str
    content: str
    subject: str | None = None
    is_view: bool = False
    is_complete: bool = False


def agreement(sentence: str, board: frozenset[str] = frozenset()) -> Agreement | None:
    """What the board decided by this sentence, or None. `board` holds the words of its name, in small letters."""
    if sentence.endswith("?"):
        return None
    found: list[Agreement] = []
    was_accepted = False
    for match in _VERB.finditer(sentence[:1_500]):
        left, content = sentence[: match.start()].rstrip(), sentence[match.end() :].lstrip()
        verb = match["verb"].lower()
        is_carried_on = was_accepted and bool(re.search(r"(?:\band|\bbut|,|;|\bthen|\balso)$", left))
        subject = found[-1].subject if found and is_carried_on else None
        if not is_carried_on:
            accepted, subject = _decides(left, verb, content, board)
            if not accepted:
                continue
        judged = _judged(verb, content, subject, left)
        if judged is not None:
            found.append(judged)
            was_accepted = True
    reached = _NOMINAL.search(sentence) if not found else None
    if reached is not None and not re.search(r"\bno\b|\bnot\b", sentence[: reached.end()], re.I):
        judged = _judged("agreed", sentence[reached.end() :].lstrip(" :"), None)
        found = [judged] if judged else []
    return _strongest(found)


def _strongest(found: list[Agreement]) -> Agreement | None:
    deeds = [one for one in found if not one.is_view]
    if not deeds:
        return found[0] if found else None
    open_ones = [one for one in deeds if not one.is_complete]
    return max(open_ones or deeds, key=lambda one: _STRENGTH.index(one.kind) if one.kind in _STRENGTH else 4)


def _decides(left: str, verb: str, content: str, board: frozenset[str]) -> tuple[bool, str | None]:
    """Whether what stands before the verb makes it the board's decision, and in whose name."""
    if not left.strip(' –-•:"“‘('):
        is_first = verb in (
            "agreed",
            "resolved",
            "approved",
            "endorsed",
            "decided",
            "accepted",
            "ratified",
            "recommended",
        )
        return (is_first or verb == "noted" and not content.lower().startswith("that")) and bool(
            _OPENING.match(content)
        ), None
    bare = _without_adverbs(left)
    if _IMPERSONAL_END.search(bare):
        is_kind = verb in (
            "agreed",
            "resolved",
            "decided",
            "approved",
            "recommended",
            "determined",
            "requested",
            "endorsed",
            "confirmed",
        )
        clause = _clause(bare)
        return is_kind and not _SUBORDINATE.match(clause) and not _EARLIER.match(content) and verb != "confirmed", None
    if re.search(r" (?:was|were|has been|have been)$", bare):
        return _passive(bare, verb, content, board)
    if re.search(r"\b(?:and|but|then)$", bare) and (shared := _SHARED_SUBJECT.match(bare)):
        return _is_ours(shared["subject"], board), _own(shared["subject"])
    perfect = re.sub(r" (?:has|have)$", "", bare)
    perfect = _without_adverbs(perfect) if perfect != bare else _ASIDE_END.sub("", bare)
    match = None if _REJECTED_END.search(perfect) else _DECIDER_END.search(perfect)
    if match is None or _EARLIER.match(content) or _SUBORDINATE.match(_clause(perfect)):
        return False, None
    return _is_ours(match["subject"], board), _own(match["subject"])


def _without_adverbs(left: str) -> str:
    while (shorter := _ADVERB_END.sub("", left)) != left:
        left = shorter
    return left


def _clause(left: str) -> str:
    """The clause a verb stands in: what follows the last comma or semicolon before it."""
    return re.split(r"[,;:]\s", left)[-1].strip()


def _own(subject: str) -> str:
    """A subject without the words before its own beginning."""
    words = subject.split()
    for place in range(len(words) - 1, -1, -1):
        if words[place].lower() in ("the", "all", "both", "our", "we"):
            return " ".join(words[place:])
    kept: list[str] = []
    for word in reversed(words):
        if kept and not word[:1].isupper() and word.lower() not in ("board", "panel", "committee", "and", "of"):
            break
        kept.insert(0, word)
    return " ".join(kept)


def _is_ours(subject: str, board: frozenset[str]) -> bool:
    """Whether a subject is the board itself: a body under another name is another body."""
    own = _own(subject)
    if re.search(r"\b(?:family|staff|team|community|council|cabinet|crew|union|public)\s+members?$", own, re.I):
        return False
    names = {word.lower().strip("’'s") for word in own.split()[:-1] if word[:1].isupper()}
    names -= {
        "the",
        "all",
        "board",
        "panel",
        "committee",
        "members",
        "group",
        "improvement",
        "both",
        "our",
        "strategic",
        "partnership",
    }
    return not names or not board or names <= board


def _passive(bare: str, verb: str, content: str, board: frozenset[str]) -> tuple[bool, str | None]:
    """“The terms of reference were agreed by Board members.”"""
    match = _PASSIVE_END.match(bare)
    if match is None:
        return False, None
    np = _clause(match["np"]) or match["np"]
    if re.search(
        r"\b(?:that|which|who|as|what|it|they|when|once|if|until|unless|whether)$", np, re.I
    ) or _NO_SUBJECT.match(np):
        return False, None
    if re.search(r"\b(?:until|once|when|if|unless)\b[^,]*$", np, re.I):
        return False, None
    if _SUBORDINATE.match(np) or _EARLIER.match(content) or _MONTH_DAY_AFTER.match(content) or _MINOR.search(np):
        return False, None
    agent = _AGENT.search(content[:160])
    who = agent["agent"] if agent and not _NOT_AGENTS.match(agent["agent"]) else None
    if who is not None and not re.search(
        r"\bthen|\bso\b|;", content[: content.find(" by ")] if " by " in content else ""
    ):
        decider = re.search(rf"^(?:[\w’'&-]+ ){{0,6}}?{DECIDERS}(?: members)?\b", who, re.I)
        if content.lower().startswith("by ") or decider:
            is_ours = decider is not None and _is_ours(decider[0], board)
            return is_ours and verb in (*_PASSIVE_ALONE, *_PASSIVE_OF_PAPERS, "appointed"), decider[
                0
            ] if decider else None
    if verb in _PASSIVE_ALONE:
        return True, None
    return verb in _PASSIVE_OF_PAPERS and bool(
        re.search(rf"\b{PAPERS}\b", np, re.I)
    ) and not content.lower().startswith("that"), None


def _judged(verb: str, content: str, subject: str | None, left: str = "") -> Agreement | None:
    """What follows the verb: something to do, something done by saying so, or an opinion."""
    kind = KIND_OF[verb]
    if verb in _ASKING:
        return _asked(verb, content, subject)
    if (
        verb in ("confirmed", "accepted")
        and (content.lower().startswith("that") or not re.search(rf"\b{PAPERS}\b", content[:80], re.I))
        and content
    ):
        return None
    if verb in ("committed", "undertook"):
        return Agreement(kind, content, subject) if content.lower().startswith("to ") else None
    if verb in ("deferred", "referred", "appointed", "nominated", "delegated", "elected", "amended"):
        return Agreement(kind, content, subject) if subject else None
    if verb == "noted":
        return _noted(content, subject, left)
    return _agreed(kind, verb, content, subject)


def _noted(content: str, subject: str | None, left: str) -> Agreement | None:
    low = content.lower()
    if left and re.match(
        r"(?:in|during|as part of|in the course of) (?:the |its |their |general )?(?:ensuing )?(?:discussions?|debate|considering)\b",
        left,
        re.I,
    ):
        return None
    if re.match(
        r"(?:with (?:concern|interest|thanks) )?(?:how|that (?:there|it|this|some|many|while|whilst|although)|the (?:importance|need|challenge|concern|difficult|lack|risk of|good|excellent))\b",
        low,
    ):
        return None
    if low.startswith("that") and (subject is None or "member" in subject.lower()):
        return None
    return Agreement("noted", content, subject, is_complete=True)


def _asked(verb: str, content: str, subject: str | None) -> Agreement | None:
    low = content.lower()
    if not content or _QUESTION.match(low):
        return None
    if low.startswith(
        (
            "that ",
            "for ",
            "to see",
            "to receive",
            "to be ",
            "to have",
            "an ",
            "a ",
            "further",
            "more",
            "additional",
            "clearer",
            "regular",
        )
    ):
        return Agreement("agreed", content, subject)
    if _ASKED_WHOM.match(content) or verb in ("commissioned", "recommended", "requested"):
        return Agreement("agreed", content, subject)
    return None


def _agreed(kind: str, verb: str, content: str, subject: str | None) -> Agreement | None:
    low = content.lower().lstrip(" :–-—")
    kind = _kind(kind, content)
    to_do = _TO_DO.match(low)
    if to_do:
        is_said = kind in ("noted", "approved", "endorsed") and not _MODAL.search(content)
        if to_do["deed"] in ("differ", "disagree"):
            return None
        return Agreement(kind, content, subject, is_complete=is_said)
    if verb == "supported" and not _SUPPORTED.match(low):
        return None
    clause = low[5:] if low.startswith("that ") else low
    if _is_view(low, clause, is_clause=low.startswith("that ")):
        return Agreement(kind, content, subject, is_view=True)
    has_deed = bool(_MODAL.search(clause) or _SUBJUNCTIVE.search(clause) or low.startswith("that "))
    is_said = kind in ("noted", "approved", "endorsed") or not has_deed
    return Agreement(kind, content, subject, is_complete=is_said and bool(low))


def _kind(kind: str, content: str) -> str:
    for name, pattern in _KIND_OF_CONTENT:
        if kind == "agreed" and pattern.search(content[:200].lstrip(" :–-")):
            kind = name
            break
    if kind in ("agreed", "approved") and _SUBJECT_TO.search(content):
        return "agreed_subject"
    return kind


def _is_view(low: str, clause: str, *, is_clause: bool) -> bool:
    """An opinion: nothing in it is to be done by anybody."""
    if _WAY_TO_DO.search(clause) or _THERE_WILL.search(clause):
        return False
    if _VIEW_SUBJECT.match(clause) or (not is_clause and _VIEW_OPENING.match(low)):
        return True
    deeds = [match for match in _MODAL.finditer(clause) if _is_deed(match)]
    if deeds or _SUBJUNCTIVE.search(clause):
        # “… that, as the service is new, there would be real benefit in planning together”: an opinion at the end.
        return bool(
            not deeds
            and re.search(rf"\b(?:there|it) (?:would|will) be (?:[a-z]+ ){{0,2}}(?:{OPINIONS}|{WORTHS})\b", clause)
        )
    if re.search(
        rf"\b(?:there|it) (?:would|will|is|was|were) (?:be )?(?:[a-z]+ ){{0,2}}(?:{OPINIONS}|{WORTHS})\b", clause
    ):
        return True
    return is_clause and not _BARE_DEED.match(clause)


def _is_deed(match: re.Match[str]) -> bool:
    """Whether what follows “will”, “would”, “should” is a deed, and no state."""
    following, after, third = (
        (match["next"] or "").lower(),
        (match["after"] or "").lower(),
        (match["third"] or "").lower(),
    )
    if following != "be":
        return not re.fullmatch(NO_DEED, following) or following in (
            "ensure",
            "support",
            "apply",
            "form",
            "continue",
            "have",
            "come",
            "go",
        )
    if re.fullmatch(f"(?:{OPINIONS}|{WORTHS}|real|of|in|no|able|some|great)", after) and not (
        after == "in" and third == "place"
    ):
        return False
    return True


def lead_in(text: str) -> LeadIn | None:
    """Whether a paragraph leads in a list of agreements or of promises: “It was agreed that:”, “The council will:”."""
    pieces = sentences(text.rstrip())
    if not pieces:
        return None
    last = pieces[-1].text.rstrip(" :–-")
    before = " ".join(piece.text for piece in pieces[:-1])
    if re.fullmatch(
        rf"(?:that )?(?:(?:the|all|our) )?(?:(?!(?:of|next|date|dates|future|last|from|for|to|other|apologies)\b)[\w’'&-]+ ){{0,5}}?(?!meeting|present|colleagues){DECIDERS}(?: members)?",
        last,
        re.I,
    ) and text.rstrip().endswith(":"):
        return LeadIn("agreed", before=before)
    promised = _promised(last)
    if promised is not None:
        return LeadIn("agreed", promised, is_promise=True, before=before)
    if re.search(
        rf"\bfollowing(?: [a-z]+){{0,3}} (?:was|were)(?: {ADVERBS})* agreed$|\bactions? (?:(?:was|were) )?agreed (?:were|was|are|include[ds]?)$",
        last,
        re.I,
    ):
        return LeadIn("agreed", before=before)
    return _agreed_lead(last, before)


def _promised(last: str) -> str | None:
    match = re.search(
        rf"(?:^|[\s,])(?P<who>(?:the |all |our )?(?:[\w’'&-]+ ){{0,5}}?(?:{DOERS})) (?:will|shall|has agreed to|have agreed to|agreed to|(?:was|were) asked to|is to|are to)(?: (?:also|now|therefore))?$",
        last,
        re.I,
    )
    if match is None or re.search(rf"\b{DECIDERS}(?: members)? (?:has |have )?agreed to$", last, re.I):
        return None
    return _own(match["who"])


def _agreed_lead(last: str, before: str) -> LeadIn | None:
    found: LeadIn | None = None
    for match in _VERB.finditer(last):
        verb, content = match["verb"].lower(), last[match.end() :].strip(" ,:–-")
        accepted, subject = _decides(last[: match.start()].rstrip(), verb, content or ":", frozenset())
        if not accepted and not (found and re.search(r"(?:and|,)$", last[: match.start()].rstrip())):
            continue
        if verb == "noted" and (content or not subject) and content.lower() not in ("", "the following"):
            continue
        if verb in ("supported", "confirmed", "accepted") and not content.lower().startswith("the following"):
            continue
        subject = subject if re.match(r"to$|to\b", content, re.I) else None
        whom = re.match(r"(?:that )?(?P<who>.+?) (?:would|will|should|to|be asked to|is to|are to)$", content, re.I)
        rest = re.fullmatch(
            r"(?:that|to|on|as follows|the following(?: [a-z ]{1,40})?|following (?:actions?|points?|recommendations?|next steps)|(?:that )?in (?:[a-z ]{3,40})(?:that|to))?",
            content,
            re.I,
        )
        if rest is not None:
            found = LeadIn(KIND_OF[verb], subject, before=before)
        elif whom is not None:
            found = LeadIn(KIND_OF[verb], whom["who"], before=before)
        elif len(content.split()) <= 14 and re.search(
            r"(?:that|to|:|following|actions?|points|steps|changes|amendments|priorities|principles|recommendations|by|subject)$",
            content,
            re.I,
        ):
            found = LeadIn(KIND_OF[verb], None, before=before)
    return found
