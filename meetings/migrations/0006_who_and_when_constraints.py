from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("meetings", "0005_who_and_when"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="decision",
            name="decision_withdrawn_on_with_words",
        ),
        migrations.RemoveConstraint(
            model_name="promise",
            name="promise_answered_at_with_on",
        ),
        migrations.AddConstraint(
            model_name="agendaitem",
            constraint=models.UniqueConstraint(fields=("meeting", "position"), name="item_position_once_a_meeting"),
        ),
        migrations.AddConstraint(
            model_name="agendaitem",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("withdrawn", False), ("withdrawn_by__isnull", True), ("withdrawn_on__isnull", True)),
                    models.Q(("withdrawn", True), ("withdrawn_by__isnull", False), ("withdrawn_on__isnull", False)),
                    _connector="OR",
                ),
                name="item_withdrawn_by_with_on",
            ),
        ),
        migrations.AddConstraint(
            model_name="attendance",
            constraint=models.UniqueConstraint(
                condition=models.Q(("name", ""), _negated=True),
                fields=("meeting", "name"),
                name="attendance_guest_once_a_meeting",
            ),
        ),
        migrations.AddConstraint(
            model_name="attendance",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("name", ""), ("organisation_words", ""), ("person__isnull", False)),
                    models.Q(("person__isnull", True), models.Q(("name", ""), _negated=True)),
                    _connector="OR",
                ),
                name="attendance_of_an_account_or_a_guest",
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("withdrawn_by__isnull", True), ("withdrawn_on__isnull", True), ("withdrawn_words", "")),
                    models.Q(
                        ("withdrawn_by__isnull", False),
                        ("withdrawn_on__isnull", False),
                        models.Q(("withdrawn_words", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="decision_withdrawn_on_by_with_words",
            ),
        ),
        migrations.AddConstraint(
            model_name="promise",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("answered_at__isnull", True), ("answered_by__isnull", True), ("answered_on__isnull", True)
                    ),
                    models.Q(
                        ("answered_at__isnull", False), ("answered_by__isnull", False), ("answered_on__isnull", False)
                    ),
                    _connector="OR",
                ),
                name="promise_answered_at_with_on_and_by",
            ),
        ),
        migrations.AddConstraint(
            model_name="promise",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("dropped_by__isnull", True), ("dropped_on__isnull", True)),
                    models.Q(("dropped_by__isnull", False), ("dropped_on__isnull", False)),
                    _connector="OR",
                ),
                name="promise_dropped_on_with_by",
            ),
        ),
    ]
