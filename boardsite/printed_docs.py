"""The pages of docs/ that are printed from the code, so that they cannot drift: a test compares them.

Leans on every table that a page prints. `manage.py print_docs` writes them.
"""

from collections.abc import Callable
from pathlib import Path

from actions.states import ACTION_STATES
from boards import due_words
from boards.bell import Ring, who_answers
from boards.reading_states import READ_IN_STATES
from boards.roles import ROLES
from boards.states import StateTable
from boardsite import access_table
from meetings.states import MEETING_STATES
from publishing.states import DRAFT_STATES, EDITION_STATES

HEAD = "<!-- Printed by `manage.py print_docs`. Change the code, not this page. -->\n\n"


def roles() -> str:
    """Who sees and does what."""
    lines = ["# Roles", "", "| Role | Sees | At levels | Does | In words |", "|---|---|---|---|---|"]
    for role in ROLES.values():
        sees = ", ".join(sorted(role.sees)) + (" of the meetings they attend" if role.only_attended else "")
        levels = ", ".join(level.value for level in sorted(role.levels)) or "none"
        does = "; ".join(sorted(role.may)) or "nothing"
        second = " Takes a second person." if role.needs_second_person else ""
        lines.append(f"| {role.word} | {sees} | {levels} | {does} | {role.in_words}{second} |")
    return "\n".join(lines)


def bells() -> str:
    """What is rung, and who answers."""
    lines = ["# Bells", "", "| Ring | When | Answered by |", "|---|---|---|"]
    for ring in Ring:
        answers = ", ".join(f"`{answer.__module__}.{answer.__name__}`" for answer in who_answers(ring)) or "nobody"
        lines.append(f"| {ring.name} | {ring.value} | {answers} |")
    return "\n".join(lines)


def states() -> str:
    """Every state table as a diagram and a list of steps."""
    return "# States\n\n" + "\n\n".join(
        _states_of(table) for table in (MEETING_STATES, ACTION_STATES, DRAFT_STATES, EDITION_STATES, READ_IN_STATES)
    )


def _states_of(table: StateTable) -> str:
    lines = [f"## {table.noun.capitalize()}", "", "```mermaid", table.diagram(), "```", ""]
    lines += ["| Step | From | To | Needs words |", "|---|---|---|---|"]
    for step in table.steps:
        froms = ", ".join(table.words[state] for state in step.froms)
        lines.append(f"| {step.button} | {froms} | {table.words[step.to]} | {'yes' if step.needs_words else ''} |")
    return "\n".join(lines)


def access() -> str:
    """Every address and who may come in."""
    return "# Who may open which address\n\n" + access_table.as_markdown()


def dues() -> str:
    """How a due is written."""
    return f"# Dues\n\n{due_words.__doc__}\n\n" + due_words.as_markdown()


PAGES: dict[str, Callable[[], str]] = {
    "roles.md": roles,
    "bells.md": bells,
    "states.md": states,
    "access.md": access,
    "dues.md": dues,
}


def write(folder: Path) -> None:
    """Write every printed page into a folder."""
    for name, page in PAGES.items():
        (folder / name).write_text(HEAD + page().strip() + "\n")
