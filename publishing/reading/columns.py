"""Columns: what each column of a table holds, by its head or by what stands in it.

Leans on the blocks. Must not judge what a row's words say.
"""

from collections.abc import Iterator

from publishing.reading.blocks import Block, tidy
from publishing.reading.patterns import any_of, cased_rule, is_all, rule
from publishing.reading.words.bodies import INITIALS

# The columns that list things to be decided or done.
LISTED = ("action", "decision", "next")
# What a column is called, and what it holds.
_CALLED = {
    "action": is_all(
        """
        {mixed} | (?:(?:agreed | key | details of(?: the)? | (?:outcome | decision) ?/) ?)?(?:{actions} | {otherwise})
        """,
        mixed=any_of(
            """
            decisions? ?(?:/ | and | or)[ ]?(?:agreed )?(?:steps? | actions?) | actions? ?(?:/ | and | or)[ ]?decisions?
            actions?,? owners?,?(?: and)? (?:dates? | deadlines?)
            """
        ),
        actions=r"(?:actions?(?: (?:points? | items? | required | agreed | to be taken | needed))?)",
        otherwise=any_of(
            """
            follow[ -]?ups?(?: actions?)? | tasks?
            what (?:was | is | has been) agreed | what(?: needs to be done)? | next steps?
            recommended action | commitments? | to do | activit(?:y | ies)
            """
        ),
    ),
    "next": is_all(
        """
        (?:so )?we(?: will | [’']ll)(?: .{0,20})?
        what (?:we | the [a-z]+)(?: will | [’']ll | (?: (?:are | is)) going to) (?:do | change)(?: {now})?
        what (?:will | happens) (?:happen )?next | our (?:response | promise | commitment)s?
        """,
        now=any_of("next | now | about it | differently"),
    ),
    "heard": is_all(
        """
        (?:what )?{you} (?:said | told us | asked(?: for)? | raised)
        what we heard | (?:your | their) (?:feedback | comments? | questions?)
        """,
        you=any_of("you | they | families | parents(?: and carers)? | children | young people"),
    ),
    "decision": is_all("decisions?(?: (?:made | taken))? | agreed | agreement | resolution"),
    "who": rule(
        r"^{who}\??$",
        who=any_of(
            """
            (?:(?:action | lead) )?{person}(?: {more})*
            by(?: whom)? | (?:assigned | allocated) to | action by | action for | action owner | led by
            (?:named )?lead(?: name)? | accountable(?: .{0,20})? | organisations? | agency | agencies | partner
            (?:lead | owner | who)[ ]?(?:and | / | &)[ ]?(?:date | deadline | when | timescale)
            responsible (?:person | officer | lead)
            """,
            person=any_of(
                """
                lead | owner | officer | responsible | responsibility | by whom | whom | who
                person | name | initials?
                """
            ),
            more=any_of("responsible | officer | person | agency | for action | lead | organisation"),
        ),
    ),
    "when": rule(
        r"^(?:by )?{when}\??$",
        when=any_of(
            """
            by | deadlines? | due(?: (?:date | by))? | date(?: due)? | timescales? | timeframe | when | by when
            target(?: date)? | (?:expected )?completion(?: date)? | complete by | date for completion
            to be completed by | deadline for .{2,20} | review date | (?:date )?to be done by
            """
        ),
    ),
    "status": is_all(
        r"""
        {far}(?:[ ]?(?:/ | and | &)[ ]?{far})? | progress update | rag(?: (?:rating | status))?
        outcome | complete\??
        """,
        far="(?:status | progress | updates? | comments? | position)",
    ),
    "text": is_all(
        """
        {said}(?:(?:[ ]and | / | [ ]&)? {also})*
        discussion and agreed
        """,
        said=any_of(
            """
            what was (?:said | discussed) | discussion | minutes? | notes? | summary | description | details?
            key points | points | main points | issues? | decisions?
            """
        ),
        also=any_of("discussion | agreed | decisions? | actions? | points | agreement | made | of discussion"),
    ),
    "milestone": is_all("(?:key )?milestones?"),
    "item": is_all(
        r"""
        items? | agenda items? | no\.? | item no\.? | action no\.? | minute(?: no\.?)? | ref\.? | number | #
        subject | topic | theme | area | section
        """
    ),
}
# “Description”, beside an owner and a deadline: what is to be done.
_DESCRIBED = is_all("(?:description | details?)(?: .{0,20})?:?")
# “Outcome”, beside who and when: what was decided, and what is to be done.
_OUTCOME = is_all("(?:agreed )?outcomes?:?")
_STATE = rule(
    r"^{state}\b.{0,40}$",
    state=any_of(
        """
        new | open | ongoing | on-going | in progress | on track | not started | outstanding | overdue
        carried forward | completed? | closed | done | green | amber | red | blue
        """
    ),
)
# “Ann”, “Ann/Ben”, “Ann and Ben”.
_ONLY_NAMES = cased_rule(r"^{name}(?:(?:\s*[/&,]\s*|[ ]and[ ]|[ ]){name}){0,3}$", name=r"[A-Z][a-z’'-]+")
_ONLY_INITIALS = cased_rule("^{initials}$", initials=INITIALS)
_MOST_HEAD_ROWS = 3
_SHORT, _WIDE, _PROSE = 40, 120, 60


def tables_in(rows: list[Block]) -> Iterator[list[Block]]:
    """The tables of some rows that follow each other: where the width changes at a row of names, another begins."""
    begun = 0
    for place in range(1, len(rows)):
        is_other = len(rows[place].cells) != len(rows[place - 1].cells)
        if is_other and len(_named(rows[place])) > 1:
            yield rows[begun:place]
            begun = place
    yield rows[begun:]


def columns_of(rows: list[Block]) -> tuple[dict[int, str], list[Block]]:
    """What each column holds, by its place, and the rows below the head; a table without a head has no columns."""
    for place, row in enumerate(rows[:_MOST_HEAD_ROWS]):
        named = _named(row)
        is_head = row.is_head and {"action", "decision"} & set(named.values())
        if len(named) >= 2 or is_head:
            body = rows[:place] + rows[place + 1 :]
            return _with_prose(named, body), body
    return {}, rows


def _with_prose(named: dict[int, str], body: list[Block]) -> dict[int, str]:
    """Beside actions or decisions, a column of whole sentences is the minutes' text, whatever it is called."""
    if "text" in named.values() or not {"action", "decision"} & set(named.values()):
        return named
    for place in range(max((len(row.cells) for row in body), default=0)):
        cells = cells_of(body, place) if named.get(place, "item") == "item" else []
        if cells and sum(len(cell) > _PROSE and "." in cell for cell in cells) * 2 > len(cells):
            return named | {place: "text"}
    return named


def _named(row: Block) -> dict[int, str]:
    named: dict[int, str] = {}
    for column, cell in enumerate(row.cells):
        words = tidy(cell).strip(" :*")
        names = [name for name, pattern in _CALLED.items() if pattern.match(words)]
        if names == ["when"] and _is_before_a_due(row, column):
            continue
        name = next((name for name in names if name == "status" or name not in named.values()), None)
        if name is not None:
            named[column] = name
    held = set(named.values())
    is_listed = bool(held.intersection(LISTED))
    outcome = next((place for place, cell in enumerate(row.cells) if _OUTCOME.match(tidy(cell))), None)
    if outcome is not None and not is_listed and held & {"who", "text"}:
        return named | {outcome: "action"}
    described = next((place for place, cell in enumerate(row.cells) if _DESCRIBED.match(tidy(cell))), None)
    if described is not None and not is_listed and held >= {"who", "when"}:
        return named | {described: "action"}
    return {place: name for place, name in named.items() if name != "when" or not _is_of_meeting(row, named, place)}


def _is_before_a_due(row: Block, place: int) -> bool:
    """Whether “Date” stands before a column that says when something is due: it is the day that it was agreed."""
    others = (tidy(cell).strip(" :*") for cell in row.cells[place + 1 :])
    return tidy(row.cells[place]).strip(" :*").lower() == "date" and any(map(_CALLED["when"].match, others))


def _is_of_meeting(row: Block, named: dict[int, str], place: int) -> bool:
    """Whether a column “Date” stands before what was decided or is to be done: the day of the meeting, and no due."""
    is_before = any(name in ("action", "decision") and place < other for other, name in named.items())
    return is_before and tidy(row.cells[place]).strip(" :*").lower() == "date"


def guessed(body: list[Block], columns: dict[int, str]) -> dict[int, str]:
    """Under a heading that says “actions”: the widest column holds them, a column of short words who or how far."""
    widths: dict[int, int] = {}
    for row in body:
        for place, cell in enumerate(row.cells):
            widths[place] = widths.get(place, 0) + len(cell)
    if not widths:
        return columns
    widest = max(widths, key=lambda place: widths[place])
    found = {widest: "action"} | {place: name for place, name in columns.items() if place != widest}
    for place in widths:
        name = who_or_how_far(cells_of(body, place)) if place not in found else None
        if name:
            found[place] = name
    return found


def who_or_how_far(cells: list[str]) -> str | None:
    """What a column without a head holds, by its words."""
    if cells and all(_STATE.match(cell) for cell in cells):
        return "status"
    return "who" if cells and all(_ONLY_INITIALS.match(cell) or _ONLY_NAMES.match(cell) for cell in cells) else None


def cells_of(body: list[Block], place: int) -> list[str]:
    """What stands in one column, less its empty cells."""
    return [tidy(row.cells[place]) for row in body if place < len(row.cells) and row.cells[place].strip()]


def is_margin(body: list[Block], columns: dict[int, str]) -> bool:
    """Whether a column headed “Action” holds only initials: the margin of minutes, beside their text."""
    column = next(place for place, name in columns.items() if name == "action")
    said = [cell for cell in cells_of(body, column) if cell]
    has_wide = any(len(cell) > _WIDE for row in body for place, cell in enumerate(row.cells) if place != column)
    return bool(said) and has_wide and all(len(cell) < _SHORT and len(cell.split()) < 5 for cell in said)
