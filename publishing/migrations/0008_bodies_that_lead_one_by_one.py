"""A published decision keeps the bodies that lead it one by one: a list of them could only be read as one body.

Idempotent: the column is added empty, then filled from the words of each row, where the names of the board’s bodies and
posts are known. Words that name somebody unknown stay whole. Frozen words stay as they are.
"""

from collections.abc import Iterable

from django.db import migrations, models

THE_BOARD, OTHERS = "the Board", "others"


def names_in(said: str, known: Iterable[str]) -> list[str]:
    """“A, B and C” as its names, each of them known; none where it cannot be read so."""
    if said in known:
        return [said]
    for last in known:
        head = said.removesuffix(f" and {last}")
        if head != said and (names := _before_the_last(head, known)):
            return [*names, last]
    return []


def _before_the_last(said: str, known: Iterable[str]) -> list[str]:
    if said in known:
        return [said]
    for last in known:
        head = said.removesuffix(f", {last}")
        if head != said and (names := _before_the_last(head, known)):
            return [*names, last]
    return []


def take_leads(apps, schema_editor) -> None:
    """Of every published decision that somebody leads."""
    entry_model = apps.get_model("publishing", "EditionEntry")
    rows = entry_model.objects.exclude(lead="").filter(leads=[])
    for board in sorted(set(rows.values_list("board", flat=True))):
        bodies = apps.get_model("boards", "Organisation").objects.filter(board=board).values_list("name", flat=True)
        posts = apps.get_model("boards", "Post").objects.filter(board=board).values_list("title", flat=True)
        known = {*bodies, *posts, THE_BOARD, OTHERS}
        for said in sorted(set(rows.filter(board=board).values_list("lead", flat=True))):
            names = [name for name in names_in(said, known) or [said] if name != OTHERS]
            rows.filter(board=board, lead=said).update(leads=names)


class Migration(migrations.Migration):
    dependencies = [
        ("boards", "0010_finding_contact"),
        ("publishing", "0007_a_hold_stays_and_words_have_a_day"),
    ]

    operations = [
        migrations.AddField("editionentry", "leads", models.JSONField("each body that leads", default=list)),
        migrations.RunPython(take_leads, migrations.RunPython.noop),
    ]
