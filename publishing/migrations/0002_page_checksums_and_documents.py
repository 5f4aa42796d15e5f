"""Each edition keeps the checksum of its page too, and its documents are entries."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("publishing", "0001_initial")]

    operations = [
        migrations.AddField("edition", "article_hash", models.CharField(blank=True, default="", max_length=64)),
        migrations.AddField(
            "historicaledition", "article_hash", models.CharField(blank=True, default="", max_length=64)
        ),
        migrations.AddField(
            "editionentry",
            "href",
            models.CharField("address of a document", blank=True, default="", max_length=500),
        ),
        migrations.AlterField(
            "editionentry",
            "sort",
            models.CharField(
                choices=[("decision", "Decision"), ("date", "Key date"), ("document", "Document")], max_length=10
            ),
        ),
        migrations.RemoveConstraint("editionentry", "a_published_decision_has_a_number"),
        migrations.AddConstraint(
            "editionentry",
            models.CheckConstraint(
                condition=models.Q(("number__isnull", False), ("sort", "decision"))
                | models.Q(("number__isnull", True), ("sort__in", ["date", "document"])),
                name="a_published_decision_has_a_number",
            ),
        ),
    ]
