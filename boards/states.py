"""States as data: one table that the verbs, the page's buttons and docs/states.md all read.

Leans on nothing. Must not know any noun: each app writes its own table.
"""

from dataclasses import dataclass

from boards.refusals import NotNow


@dataclass(frozen=True)
class Step:
    """One way from a state to another: its verb, the words on its button, and whether words must be given."""

    verb: str
    froms: tuple[str, ...]
    to: str
    button: str
    needs_words: bool = False


@dataclass(frozen=True)
class StateTable:
    """The states of a noun (code -> word) and the steps between them."""

    noun: str
    words: dict[str, str]
    steps: tuple[Step, ...]

    def step(self, verb: str) -> Step:
        """The step of a verb."""
        return next(step for step in self.steps if step.verb == verb)

    def can(self, verb: str, state: str) -> bool:
        """Whether a thing in this state can take this step."""
        return state in self.step(verb).froms

    def after(self, verb: str, state: str) -> str:
        """The state after the step. Raises `NotNow` with a sentence when the state does not allow it."""
        step = self.step(verb)
        if state not in step.froms:
            raise NotNow(f"This {self.noun} cannot be changed in this way. It stands at “{self.words[state]}”.")
        return step.to

    def require(self, verb: str, state: str) -> None:
        """Raise `NotNow` with the sentence of `after`, before anything is typed."""
        self.after(verb, state)

    def open_steps(self, state: str) -> list[Step]:
        """The steps a thing in this state can take."""
        return [step for step in self.steps if state in step.froms]

    def diagram(self) -> str:
        """The table as a Mermaid state diagram."""
        lines = ["stateDiagram-v2"]
        lines += [f"    {code}: {word}" for code, word in self.words.items()]
        lines += [f"    {start} --> {step.to}: {step.button}" for step in self.steps for start in step.froms]
        return "\n".join(lines)
