"""One alone leads what was found in a document, and when it is due and what the Board did are of the known kinds.

Any row that an older version could write is so already: who leads was always written in one go, for one of the four; a
kind of due came from the reader of dues or from the form, which know these five; what the Board did came from the
reader of documents, without “subject to changes”, or from a form. There is nothing to be brought in line.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("boards", "0012_destroyed_documents_keep_no_word"),
    ]

    operations = [
        migrations.AlterField(
            model_name="finding",
            name="decided",
            field=models.CharField(
                blank=True,
                choices=[
                    ("agreed", "Agreed"),
                    ("noted", "Noted"),
                    ("endorsed", "Endorsed"),
                    ("approved", "Approved"),
                    ("amended", "Amended"),
                    ("deferred", "Deferred"),
                    ("referred", "Referred"),
                ],
                default="",
                max_length=15,
                verbose_name="what the Board did",
            ),
        ),
        migrations.AlterField(
            model_name="finding",
            name="due_kind",
            field=models.CharField(
                choices=[
                    ("date", "On a date"),
                    ("meeting", "At a meeting"),
                    ("period", "In a period, such as early March"),
                    ("ongoing", "Ongoing, to be looked at again"),
                    ("none", "No date agreed"),
                ],
                default="none",
                max_length=8,
            ),
        ),
        migrations.AddConstraint(
            model_name="finding",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("lead_person__isnull", True), ("lead_post__isnull", True), ("lead_organisation__isnull", True)
                    ),
                    models.Q(
                        ("lead_board", False),
                        models.Q(
                            models.Q(("lead_person__isnull", True), ("lead_post__isnull", True)),
                            models.Q(("lead_person__isnull", True), ("lead_organisation__isnull", True)),
                            models.Q(("lead_post__isnull", True), ("lead_organisation__isnull", True)),
                            _connector="OR",
                        ),
                    ),
                    _connector="OR",
                ),
                name="finding_led_by_one",
            ),
        ),
        migrations.AddConstraint(
            model_name="finding",
            constraint=models.CheckConstraint(
                condition=models.Q(("due_kind__in", ["date", "meeting", "period", "ongoing", "none"])),
                name="finding_due_of_a_known_kind",
            ),
        ),
        migrations.AddConstraint(
            model_name="finding",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("decided__in", ["", "agreed", "noted", "endorsed", "approved", "amended", "deferred", "referred"])
                ),
                name="finding_decided_in_a_known_way",
            ),
        ),
    ]
