# Written by hand. What was made of a document told its title, and what was undone the reason that was typed, to whoever
# may read the meeting or the action: also where the document is for fewer. Both say its number alone now, in the rows
# and in their earlier versions. Rows that say no such thing are not touched, so there is nothing to be checked first.

import re

from django.db import migrations, models

SAID = re.compile(r"Read in from “.*?” \(document (\d+)\)(?: and (undone)(?::.*)?)?", re.DOTALL)


def in_short(words):
    """“Read in (document 7) and undone”, of what was said before."""
    return SAID.sub(lambda told: f"Read in (document {told[1]})" + (" and undone" if told[2] else ""), words)


def shorten(apps, schema_editor):
    for app in ("meetings", "actions"):
        for model in apps.get_app_config(app).get_models():
            for field in model._meta.local_fields:
                if isinstance(field, models.CharField | models.TextField):
                    shorten_column(model, field.name)


def shorten_column(model, column):
    for row in model._base_manager.filter(**{f"{column}__contains": "Read in from “"}).iterator():
        said = getattr(row, column)
        if (short := in_short(said)) != said:
            model._base_manager.filter(pk=row.pk).update(**{column: short})


class Migration(migrations.Migration):
    dependencies = [
        ("publishing", "0016_sentences_asked_again_were_set_aside"),
        ("meetings", "0006_who_and_when_constraints"),
        ("actions", "0005_taken_over_on"),
    ]

    operations = [migrations.RunPython(shorten, migrations.RunPython.noop)]
