"""The forms about posts and cover: a post is named, filled, vacated, ended; cover is arranged and ended.

Leans on the form furniture. Must not know pages.
"""

from typing import Any

from boards.access import Access
from boards.forms import BoardForm, DayField, OneOf, OneOfRows, PlainText
from boards.models import Cover, Holding, Organisation, Person, Post

CALLS_OFF = "A day before it begins calls it off."


def _people(access: Access) -> Any:
    return Person.objects.with_a_role_on(access.board, access.day)


class AddPostForm(BoardForm):
    """A post: of which organisation, its title, who holds it from which day."""

    title = PlainText(
        label="Title", max_length=160, empty="Enter the title of the post", named="Title",
        help_text="Like “Director of Children’s Services”.",
    )  # fmt: skip
    organisation = OneOfRows(
        label="Organisation", queryset=Organisation.objects.none(), empty="Select the organisation"
    )
    holder = OneOfRows(
        label="Held by",
        queryset=Person.objects.none(),
        required=False,
        empty_label="Vacant",
        empty="Select who holds it",
    )
    starts_on = DayField(label="From", empty="Enter the day they took it", named="First day", required=False)

    def __init__(self, *args: Any, access: Access, **kwargs: Any):
        super().__init__(*args, access=access, **kwargs)
        self.fields["organisation"].queryset = Organisation.objects.of(access.board).at_the_table(access.day)
        self.fields["holder"].queryset = _people(access)
        self.fields["starts_on"].initial = access.day

    def clean(self) -> dict[str, Any]:
        """A holder holds it from a day."""
        answers = super().clean() or {}
        if answers.get("holder") and not answers.get("starts_on") and "starts_on" not in self.errors:
            self.add_error("starts_on", "Enter the day they took it")
        return answers

    def facts(self) -> dict[str, Any]:
        """What the verb takes."""
        facts = {name: self.cleaned_data[name] for name in ("title", "organisation", "holder")}
        return facts | {"starts_on": self.cleaned_data["starts_on"] or self.access.day}


class FillPostForm(BoardForm):
    """Who takes a post, and from which day."""

    person = OneOfRows(label="Held by", queryset=Person.objects.none(), empty="Select who takes it")
    starts_on = DayField(label="From", empty="Enter the day they take it", named="First day")

    def __init__(self, *args: Any, access: Access, **kwargs: Any):
        super().__init__(*args, access=access, **kwargs)
        self.fields["person"].queryset = _people(access)
        self.fields["starts_on"].initial = access.day

    def facts(self) -> dict[str, Any]:
        """What the verb takes."""
        return {name: self.cleaned_data[name] for name in ("person", "starts_on")}


class LeavePostForm(BoardForm):
    """The last day of a holder, now or to come."""

    refused_at = "ends_on"
    holding = OneOfRows(label="Who leaves it", queryset=Holding.objects.none(), empty="Select who leaves it")
    ends_on = DayField(label="Last day", empty="Enter their last day", named="Last day", help_text=CALLS_OFF)

    def __init__(self, *args: Any, access: Access, post: Post, **kwargs: Any):
        super().__init__(*args, access=access, **kwargs)
        self.fields["holding"].queryset = post.holdings.not_over(access.day).for_the_table()
        self.fields["holding"].label_from_instance = lambda holding: holding.person.name
        self.fields["holding"].initial = post.holdings.in_force(access.day).first()
        self.fields["ends_on"].initial = access.day

    def facts(self) -> dict[str, Any]:
        """What the verb takes."""
        return {name: self.cleaned_data[name] for name in ("holding", "ends_on")}


class EndPostForm(BoardForm):
    """The last day of a post itself."""

    ended_on = DayField(label="Last day", empty="Enter the last day of the post", named="Last day")

    def __init__(self, *args: Any, access: Access, post: Post, **kwargs: Any):
        super().__init__(*args, access=access, version=post.version, **kwargs)
        self.fields["ended_on"].initial = access.day


class ArrangeCoverForm(BoardForm):
    """Who acts for whom, or in which post, from day to day."""

    whom = OneOf(label="Cover for", drop_down=True, empty="Select the person or post to be covered")
    covered_by = OneOfRows(label="Covered by", queryset=Person.objects.none(), empty="Select who covers")
    starts_on = DayField(label="From", empty="Enter the first day of the cover", named="First day")
    ends_on = DayField(label="To", named="Last day", required=False, help_text="Leave it empty if it has no end yet.")

    def __init__(self, *args: Any, access: Access, at: str = "", **kwargs: Any):
        super().__init__(*args, access=access, **kwargs)
        self.posts = {f"post-{post.slug}": post for post in Post.objects.of(access.board).standing(access.day)}
        people = list(_people(access))
        self.people = {f"person-{person.pk}": person for person in people}
        self.fields["whom"].choices = [("", "Select"), *((key, str(who)) for key, who in self._whom().items())]
        self.fields["whom"].initial = f"post-{at}"
        self.fields["covered_by"].queryset = _people(access).exclude(pk=access.person.pk)
        self.fields["starts_on"].initial = access.day

    def _whom(self) -> dict[str, Person | Post]:
        return {**self.posts, **self.people}

    def clean(self) -> dict[str, Any]:
        """The last day is not before the first, and nobody covers for themselves."""
        answers = super().clean() or {}
        first, last = answers.get("starts_on"), answers.get("ends_on")
        if first and last and last < first:
            self.add_error("ends_on", "Last day must be the first day or later")
        by = answers.get("covered_by")
        if by and self.people.get(answers.get("whom", "")) == by:
            self.add_error("covered_by", "Nobody covers for themselves. Select somebody else")
        return answers

    def facts(self) -> dict[str, Any]:
        """What the verb takes."""
        answers = self.cleaned_data
        whom = {"post": self.posts.get(answers["whom"]), "person": self.people.get(answers["whom"])}
        return whom | {name: answers[name] for name in ("covered_by", "starts_on", "ends_on")}


class EndCoverForm(BoardForm):
    """A cover and its last day, sooner than was arranged."""

    refused_at = "ends_on"
    cover = OneOfRows(label="Cover", queryset=Cover.objects.none(), empty="Select the cover")
    ends_on = DayField(label="Last day", empty="Enter its last day", named="Last day", help_text=CALLS_OFF)

    def __init__(self, *args: Any, access: Access, **kwargs: Any):
        super().__init__(*args, access=access, **kwargs)
        self.fields["cover"].queryset = Cover.objects.of(access.board).not_over(access.day).for_the_table()
        self.fields["ends_on"].initial = access.day

    def facts(self) -> dict[str, Any]:
        """What the verb takes."""
        return {name: self.cleaned_data[name] for name in ("cover", "ends_on")}
