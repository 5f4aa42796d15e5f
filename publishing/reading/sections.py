"""Sections: a document cut at its headings, with its title and what stands before the first.

Leans on the blocks and on which of them are headings. Must not know what an agreement is.
"""

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import chain, zip_longest

from publishing.reading.blocks import Block, Is, Source, made_whole
from publishing.reading.facts import is_only_a_day
from publishing.reading.headings import BY_LOOK, is_bare_label, is_of_a_section, with_heading
from publishing.reading.open_lists import in_open_lists
from publishing.reading.patterns import any_word, begins_with, cased_rule, ends_with, holds, is_all, rule
from publishing.reading.unfolded import unfolded
from publishing.reading.words.finite import FINITE
from publishing.reading.words.labels import MARKING, NAMES_A_BODY

_EARLY = 12
_MOST_IN_A_TITLE = 150
# “Agenda item”, “Issue - decisions”: what the page of a committee’s site is, and not what it is about.
_KIND_OF_PAGE = is_all(
    "agenda item | (?:issue | decision)(?: (?:[–-] )?(?:meetings | decisions | details))? | {whole}",
    whole="agenda(?: and (?:draft )?minutes)? | (?:draft )?minutes | meeting details",
)
# What a program writes as a document’s title where nobody did.
_SAYS_NOTHING = is_all(r"(?:(?:microsoft )?word )?document\d* | untitled.* | microsoft word - .* | .*\.(?:docx? | odt)")
_IS_SAID = holds("{finite} | met | held", finite=any_word(FINITE))
# “The council will send the list to schools”: a whole sentence, and not “How the board will work”.
_TELLS = holds("will | shall | would | should | must | was | were | is | are | has | have | had | agreed | decided")
_NO_SENTENCE = begins_with("how | what | why | who | where | when | agenda | minutes | draft | meeting")
_FURNITURE = rule(r"\s+(?:pdf icon )?PDF \d+(?:\.\d+)? [KM]B$ | ^page \d{1,3}(?: of \d{1,3})?$")
# “RESOLVEDThat”: bold words that lost the space behind them.
_RUN_TOGETHER = re.compile(r"(?<=\bRESOLVED)(?=That\b)|(?<=\bAGREED)(?=That\b)|(?<=\bResolved)(?=That\b)")
# No sentence ends with these.
_BROKEN_OFF = ends_with(
    "be | the | of | an? | in | for | by | with | was | were | will | would | should | has | have | their"
)
_ITEM_NUMBER = cased_rule(r"^\d{1,3}\.? (?=[A-Z])")
_WHICH_MEETING = cased_rule(r"^Meeting: \d{1,2}/")
_OF_A_WHOLE_MEETING = begins_with("agenda(?! item) | minutes | draft | meeting")
# What stands on a front page under the title: the body's name, and what kind of paper it is.
_OF_A_FRONT_PAGE = holds(
    "{body} | minutes | notes? of | notes and actions | newsletter | bulletin | update | key messages | issue",
    body="(?:board | panel | committee | partnership | forum | commission | council | (?<!chief )executive)",
)
_OF_MINUTES = holds("meeting (?:minutes | notes) | minutes of | notes of")
# A line that ends with a body’s noun, and says no more than its name.
_IS_A_NAME = ends_with("(?:board | panel | committee | partnership | forum | commission)")
# “Anyshire Council”, over the name of the body whose paper it is.
_A_COUNCIL = ends_with("council")
# “Ann Example”, “County Councillor Ann Example”: a name, as it stands under the heading of an agenda's item.
_A_NAME_ALONE = cased_rule(r"^[A-Z][\w’'-]+(?: [A-Z][\w’'.-]*){1,4}$")
_MOST_WORDS_OF_A_FRONT, _MOST_WORDS_OF_A_NAME = 12, 6

# No sentence that a blank line broke is longer: without an end to it, a file of single letters takes for ever to join.
_LONGEST_BROKEN, _END_OF_A_SENTENCE = 2_000, 120


@dataclass
class Part:
    """One section: its heading, the heading's level, and its blocks."""

    heading: str
    level: int = 0
    blocks: list[Block] = field(default_factory=list)
    is_of_log: bool = False


@dataclass
class Outline:
    """A document in its order: its title, what stands before the first section, and the sections."""

    title: str
    subtitles: list[str]
    preamble: Part
    parts: list[Part]
    # Where the board’s name is looked for, if the title alone has only half of it.
    naming: str = ""

    @property
    def first_line(self) -> str:
        """What stands straight under the title."""
        return self.preamble.blocks[0].text if self.preamble.blocks else ""


def outline(source: Source) -> Outline:
    """A document cut into its sections."""
    kept = [_without_furniture(block) for block in source.blocks if block.text and not MARKING.match(block.text)]
    whole = list(made_whole((block for block in kept if block.text), _as_one_sentence))
    given = list(in_open_lists(list(unfolded(whole))))
    blocks = [
        with_heading(block, after, before)
        for before, block, after in zip(chain([None], given), given, chain(given[1:], [None]), strict=False)
    ]
    said = "" if _SAYS_NOTHING.match(source.title) else source.title
    title, rest = _title(blocks, said)
    told = Counter(block.text.lower() for block in rest)
    cut = Outline(title, [], Part(""), [])
    open_part = cut.preamble
    for block, after in zip_longest(rest, rest[1:]):
        is_once = block is not None and told[block.text.lower()] == 1
        if block.kind != Is.HEADING:
            open_part.blocks.append(block)
        elif _is_presenter(block, open_part):
            open_part.blocks.append(replace(block, kind=Is.PARAGRAPH, level=0))
        elif _is_within(block, open_part, is_own=is_once and _may_be_own(block, after)):
            open_part.blocks.append(replace(block, kind=Is.PARAGRAPH, is_strong=True))
        elif not cut.parts and not open_part.blocks and _is_of_front(block, title):
            cut.subtitles.append(block.text)
        else:
            open_part = Part(block.text, block.level)
            cut.parts.append(open_part)
    is_of_file = title == said and all(block.text != title for block in blocks)
    return replace(_with_whole_title(cut, is_of_file=is_of_file), parts=_with_words(cut.parts))


def _as_one_sentence(before: Block, block: Block) -> Block | None:
    """Two blocks as one, where a blank line broke a sentence: “… was to be”, “agreed by the board”; or None."""
    goes_on = block.kind == Is.PARAGRAPH and not block.number and block.text[:1].islower()
    is_whole = before.kind == Is.ROW or len(before.text) > _LONGEST_BROKEN
    if not goes_on or is_whole or not _BROKEN_OFF.search(before.text[-_END_OF_A_SENTENCE:]):
        return None
    return replace(before, text=f"{before.text} {block.text}", links=before.links + block.links)


def _without_furniture(block: Block) -> Block:
    """A block without what a site or a printer added: “PDF 75 KB” behind an item's name, “Page 2 of 9”."""
    text = block.text
    if "PDF" in text or text[:5].lower() == "page ":  # quicker asked for than the rule
        text = _FURNITURE.sub("", text)
    if "DThat" in text or "dThat" in text:
        text = _RUN_TOGETHER.sub(" ", text)
    return block if text == block.text else block.saying(text)


def _is_presenter(block: Block, part: Part) -> bool:
    """A name straight under an item's heading, that looks like a heading only by standing alone: who presents it."""
    is_by_look = part.level == BY_LOOK and block.level == BY_LOOK + 1
    return is_by_look and not part.blocks and bool(_A_NAME_ALONE.match(block.text))


def _with_whole_title(cut: Outline, *, is_of_file: bool) -> Outline:
    """Of a front page that begins with an organisation alone, the line under it that names the body is the title.

    `is_of_file`: only the file says so of itself, and no line of the page: then the line has the whole name.
    """
    first = cut.first_line
    under = cut.subtitles[0] if cut.subtitles else first if _IS_A_NAME.search(first) else ""
    is_alone = not NAMES_A_BODY.search(cut.title) and len(cut.title.split()) < _MOST_WORDS_OF_A_NAME
    if not (is_alone and NAMES_A_BODY.search(under)) or "update" in cut.title.lower():
        return cut
    naming = under if is_of_file else f"{cut.title} {under}"
    return replace(cut, title=under, subtitles=[cut.title, *cut.subtitles], naming=naming)


def _title(blocks: list[Block], said: str) -> tuple[str, list[Block]]:
    """The title and the other blocks: a heading, else what the file says of itself, else the first short line."""
    heading = _title_heading(blocks, said)
    if heading is not None:
        others = [block for block in blocks if block is not heading]
        return _named_under(heading.text, others) or heading.text, others
    first = blocks[0] if blocks else None
    if said:
        return said, blocks[1:] if first is not None and first.text == said else blocks
    if first is not None and first.kind == Is.PARAGRAPH and _may_be_title(first.text, is_all=len(blocks) == 1):
        title = first.text.rstrip(":")
        return _named_under(title, blocks[1:]) or title, blocks[1:]
    return "", blocks


def _may_be_title(text: str, *, is_all: bool) -> bool:
    """Whether a first line is short, and no sentence of its own. `is_all`: nothing follows it, so a sentence is one
    without its full stop too."""
    is_sentence = text.endswith(".") and _IS_SAID.search(text) and not _OF_A_WHOLE_MEETING.match(text)
    is_sentence = is_sentence or (is_all and _TELLS.search(text) and not _NO_SENTENCE.match(text))
    return len(text) < _MOST_IN_A_TITLE and not is_sentence


def says_only_its_kind(title: str) -> bool:
    """Whether a title tells what kind of page it is, “Agenda and minutes”, and nothing else."""
    return bool(_KIND_OF_PAGE.match(title))


def _named_under(title: str, blocks: list[Block]) -> str | None:
    """What a page is called that names only its kind (“Agenda item”): by the heading under it. None for any other."""
    if not _KIND_OF_PAGE.match(title):
        return None
    is_of_one_item = not _OF_A_WHOLE_MEETING.match(title)
    kinds = (Is.HEADING, Is.PARAGRAPH) if is_of_one_item else (Is.HEADING,)
    early = (block.text for block in blocks[:_EARLY] if block.kind in kinds and not is_bare_label(block.text))
    under = next((text for text in early if len(text) < _MOST_IN_A_TITLE and not _WHICH_MEETING.match(text)), "")
    return _ITEM_NUMBER.sub("", under) if under and (is_of_one_item or NAMES_A_BODY.search(under)) else None


def _title_heading(blocks: list[Block], said: str) -> Block | None:
    """The first heading of the highest level near the beginning, where it says more than the file does of itself."""
    early = [block for block in blocks[:_EARLY] if block.kind == Is.HEADING]
    chosen = next((block for block in early if block.level == 1), None)
    if chosen is None and early and not said and blocks.index(early[0]) < 3:
        words = blocks[0].text[:_MOST_IN_A_TITLE]
        is_named = blocks[0].kind == Is.PARAGRAPH and (NAMES_A_BODY.search(words) or _OF_MINUTES.search(words))
        chosen = None if is_named and not NAMES_A_BODY.search(early[0].text) else early[0]
    if chosen is None or is_bare_label(chosen.text):
        return None
    is_better = not said or NAMES_A_BODY.search(chosen.text) or not NAMES_A_BODY.search(said)
    return chosen if is_better else None


def _is_of_front(block: Block, title: str) -> bool:
    """Whether a heading straight under the title still belongs to the front page: a day, a body, a kind of paper."""
    if is_only_a_day(block.text) or block.text == title:
        return True
    is_short = not block.number and len(block.text.split()) < _MOST_WORDS_OF_A_FRONT
    if _A_COUNCIL.search(title) and is_short and _IS_A_NAME.search(block.text):
        return True
    return block.level >= BY_LOOK and is_short and bool(_OF_A_FRONT_PAGE.search(block.text))


def _may_be_own(block: Block, after: Block | None) -> bool:
    """Whether a label may stand over a part of its own: by its words, or over a table."""
    return is_of_a_section(block.text) or (after is not None and after.kind == Is.ROW)


def _is_within(block: Block, open_part: Part, *, is_own: bool) -> bool:
    """A heading that is only a label (“Actions”, “We will”) under a section's own heading belongs to that section.

    `is_own`: it stands only here, over a part of the document: “What happens next?”.
    """
    is_below = open_part.level > 0 and (block.level > open_part.level or block.level >= BY_LOOK)
    is_beside = is_own and block.level >= BY_LOOK and open_part.level >= BY_LOOK
    return is_below and is_bare_label(block.text) and not is_beside


def _with_words(parts: list[Part]) -> list[Part]:
    """A heading with nothing under it that stands over deeper ones is only a step of the stairs."""
    kept = []
    for place, part in enumerate(parts):
        after = parts[place + 1] if place + 1 < len(parts) else None
        if part.blocks or after is None or after.level <= part.level:
            kept.append(part)
    return [part for part in kept if part.blocks or not is_only_a_day(part.heading)]
