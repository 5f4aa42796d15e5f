"""A site of an earlier version: an empty database of the same kind, taken to a state of the tables and on from there.

Beside the tables of the other tests: those are never taken back and forth.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

Targets = list[tuple[str, str]]
Migrate = Callable[[Targets | None], Any]


def migrate(targets: Targets | None) -> Any:
    """Go to a state of the tables (None: that of today), and give back its models."""
    executor = MigrationExecutor(connection)
    targets = targets or executor.loader.graph.leaf_nodes()
    executor.migrate(targets)
    return executor.loader.project_state(targets).apps


def what_the_tables_lack() -> list[str]:
    """What the models of today have and the tables at hand have not, or the other way round: columns and names of
    constraints. The tests on SQLite run on tables made from the models; this says that migrations make the same."""
    found = []
    with connection.cursor() as cursor:
        for model in apps.get_models(include_auto_created=True):
            table = model._meta.db_table
            columns = {column.name for column in connection.introspection.get_table_description(cursor, table)}
            if columns != {field.column for field in model._meta.local_concrete_fields}:
                found.append(f"{table}: {columns}")
            named = set(connection.introspection.get_constraints(cursor, table))
            wanted = {one.name for one in (*model._meta.constraints, *model._meta.indexes)}
            found += [f"{table}: {name}" for name in sorted(wanted - named)]
    return found


@pytest.fixture
def live_site(django_db_setup: None, django_db_blocker: Any, settings: Any, tmp_path: Path) -> Iterator[Migrate]:
    """`live_site([("boards", "0002_board_announces")])` is a site as it was then; again, with later ones, it is brought
    up to date as `migrate` would. Its models are what is given back."""
    settings.MIGRATION_MODULES = {}
    own = connection.settings_dict["NAME"]
    with django_db_blocker.unblock():
        before = _create(str(tmp_path), own)
        try:
            yield migrate
        finally:
            _drop(own, before)


def _create(folder: str, own: str) -> str:
    name = f"{folder}/earlier.sqlite3" if connection.vendor == "sqlite" else f"{own}_earlier"
    if connection.vendor != "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(f"CREATE DATABASE {connection.ops.quote_name(name)}")
    connection.close()
    connection.settings_dict["NAME"] = name
    return name


def _drop(own: str, name: str) -> None:
    connection.close()
    connection.settings_dict["NAME"] = own
    if connection.vendor != "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(f"DROP DATABASE {connection.ops.quote_name(name)}")
