"""The verbs by which people promise: “will”, “is to”, “has agreed to”; and a sentence cut at one of them.

Leans on the words of manner. Must not know which deeds are promised.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from publishing.reading.patterns import any_of, cased_rule, is_all, rule
from publishing.reading.words.deeds import DEED_OF_DOING, HANDING
from publishing.reading.words.manner import ADVERBS
from publishing.reading.words.participles import gerunds

_MOST, _MOST_VERBS = 1_500, 12
# One word of any modal: where it is worth looking for a whole one.
_START = rule(
    r"\b{word}\b | [’']ll\b",
    word=any_of(
        """
        will | shall | would | must | should | needs? | needed | pledged | plans? | intends? | intended
        is | are | was | were | has | have | had
        agreed | resolved | undertook | undertaken | committed | offered | volunteered | promised
        gave | made | took | takes
        """
    ),
)
_SHORTENED = ("’d ", "'d ", "’re ", "'re ", "’s going to", "'s going to")
_SHE_WOULD = rule(
    r"""
    (?:(?<=\bhe) | (?<=\bshe) | (?<=\bthey) | (?<=\bwe))[’']d\b
    (?! (?:[a-z]+ly )?(?:[a-z]+ed | been | had | got | done)\b)
    """
)
_IS_GOING = rule(r"(?<=[a-z])[’']s going to\b")
_WE_ARE = rule(r"(?<=\bwe)[’']re going to\b")
# “Will not now, after discussion, write to schools”: modal, denial, adverbs, verb and the rest.
_MODAL = rule(
    r"""
    (?:\b(?P<modal>{modal})\b | [’']ll)
    (?P<not>(?:(?: (?:not | no longer | never)) | n[’']t))?
    (?:,? (?:{adverb} | {also}))*
    ,? (?P<verb>[a-z][\w-]*)
    (?P<rest>(?s:.*))
    """,
    modal=any_of(
        r"""
        (?:is | are | was | were | would be)(?: very)? (?:happy | willing) to(?!.* if (?:needed | required | asked))
        will | shall | would | must | should
        is to | are to | was to | were to | (?:is | are) going to
        (?:is | are | was | were) (?:due | scheduled | set) to
        (?:(?:has | have)(?: [a-z]+ly)? )?(?:agreed | resolved | undertook | undertaken | offered) to
        (?:(?:has | have | is | are) )?committed to
        committed (?:the | its | their | his | her)[ ][\w’'-]+(?: [\w’'-]+){0,3} to(?= [a-z]+ing )
        (?:(?:has | have) )?signed up to(?= [a-z]+(?<!ing) (?:their | all | the | its | staff)[ ])
        (?:(?:has | have) )?(?:volunteered | promised | pledged) to
        (?:gave | made | has given) (?:an? | his | her | their) (?:commitment | undertaking | assurance) to
        (?:has | have) (?:an? | the) action to
        (?:took | has taken | have taken | takes) (?:away )?(?:(?:on | away) )?(?:an? | the)(?: new)? action to
        {being}(?: (?:each | both))? {asked} to
        needs? to | needed to | plans? to | intends? to | intended to | (?:is | are | was | were) planned to
        (?:is | are) expected to
        (?:has | have | had) to
        """,
        asked="(?:asked | told | reminded | encouraged | urged | requested | tasked | instructed | required)",
        being="(?:(?:has | have)(?: (?:also | now))? been | (?:was | were | is | are)(?: (?:also | then | now))?)",
    ),
    adverb=ADVERBS,
    also=any_of(
        """
        still | in future | in turn | first
        need to | have to | be asked to | be required to | continue to | aim to | seek to
        """
    ),
)
# “She would think it over and discuss it with the trust”: the second verb is the deed.
_THINKING = ("reflect", "think", "consider", "reconsider", "look", "see", "try")
_SECOND = cased_rule(r"^[^,.;]{0,60}? and (?:(?:then|also) )?(?P<verb>{deed} | let)\b", deed=HANDING)
# “I shall also be spending two days with the team”: besides deeds.
_DOINGS = DEED_OF_DOING | gerunds("spend, increase, reduce, change, support, raise, hear, cover")
_DOING = cased_rule(r"^ (?:(?:also | now | then | all | both) )?(?P<doing>[a-z-]+ing)\b")
# “The need to”, “his will”: a noun.
_NOUN = rule(r"\b(?:the | an? | any | their | its | our | clear | urgent | on | about | with | of)\s+$")
_ADVERB_AT_END = rule(r" (?:{adverb} | (?:very )?kindly | themselves | himself | herself)$", adverb=ADVERBS)
# “Needs to”, “plans to”: these promise less than “will”.
_WEAK = is_all(
    """
    needs? to | needed to | must | should | (?:has | have | had) to
    plans? to | intends? to | intended to | (?:is | are | was | were) planned to | (?:is | are) expected to
    """
)
# “Agreed to”, “was asked to”: somebody took it on.
_TAKEN_ON = rule(
    "{taken}",
    taken=any_of(
        """
        agreed to | undert | committed to | offered to
        volunteered | promised | pledged | commitment | assurance | action to
        (?:asked | requested | tasked | instructed | required | invited) to
        """
    ),
)


# “Will”, “is to”: said outright. “Would” is the same in minutes, but may also stand for what is only thought of.
_OUTRIGHT = is_all("will | shall | is to | are to | (?:is | are) going to")


@dataclass(frozen=True)
class Told:
    """A sentence cut at a verb: “the clerk” (left) “will” (modal) “send” (verb) “ the letter by May” (rest).

    `verb_at` is the verb's place in the sentence.
    """

    sentence: str
    left: str
    modal: str
    verb: str
    rest: str
    verb_at: int

    @property
    def is_weak(self) -> bool:
        """Whether it is needed, planned or intended rather than promised."""
        return bool(_WEAK.match(self.modal))

    @property
    def is_outright(self) -> bool:
        """Whether it is said without any “would” or “should”."""
        return bool(_OUTRIGHT.match(self.modal))

    @property
    def is_taken_on(self) -> bool:
        """Whether somebody agreed, offered or was asked to do it."""
        return bool(_TAKEN_ON.search(self.modal))


def told_in(sentence: str) -> Iterator[Told]:
    """A sentence cut at each of its modals that is not denied, in order."""
    sentence = _in_full(sentence)
    for start in islice(_START.finditer(sentence[:_MOST]), _MOST_VERBS):
        match = _MODAL.match(sentence, start.start())
        if match is None or match["not"] or _NOUN.search(sentence[: match.start()]):
            continue
        if match["modal"] == "Will" and match["verb"][0].isupper():  # “Ann Lee, Will Hale”
            continue
        modal, verb = (match["modal"] or "will").lower(), match["verb"].lower()
        left = _ADVERB_AT_END.sub("", sentence[: match.start()].rstrip())
        told = Told(sentence, left, modal, verb, match["rest"], match.start("verb"))
        told = _of_doing(told) if verb == "be" else told
        yield _of_supplying(told) if modal.startswith("committed") or modal.endswith("committed to") else told
        if verb in _THINKING and (second := _SECOND.match(told.rest)) is not None:
            yield replace(told, verb=second["verb"], rest=told.rest[second.end() :])


def _in_full(sentence: str) -> str:
    """“She’d chase them” is “she would chase them”, “we’re going to” is “we are going to”."""
    if not any(map(sentence.__contains__, _SHORTENED)):
        return sentence
    return _IS_GOING.sub(" is going to", _WE_ARE.sub(" are going to", _SHE_WOULD.sub(" would", sentence)))


def _of_doing(told: Told) -> Told:
    """“Will be writing to schools” is “will write to schools”."""
    doing = _DOING.match(told.rest)
    verb = _DOINGS.get(doing["doing"]) if doing else None
    return replace(told, verb=verb, rest=told.rest[doing.end() :]) if doing and verb else told


def _of_supplying(told: Told) -> Told:
    """“Committed to supplying figures” is “committed to supply figures”."""
    return replace(told, verb=_DOINGS.get(told.verb, told.verb))
