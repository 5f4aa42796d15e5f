"""An action that was taken over from an older document keeps the day on which it came into the record."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("actions", "0004_promises_follow_their_actions"),
    ]

    operations = [
        migrations.AddField(
            model_name="actionitem",
            name="taken_over_on",
            field=models.DateField(blank=True, null=True, verbose_name="day it was taken over from an older document"),
        ),
        migrations.AddField(
            model_name="historicalactionitem",
            name="taken_over_on",
            field=models.DateField(blank=True, null=True, verbose_name="day it was taken over from an older document"),
        ),
    ]
