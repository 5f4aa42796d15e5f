#!/usr/bin/env python
"""The door for commands: `./manage.py create_board`, `load_sample`, `verify_boards` and Django's own."""

import os
import sys


def main() -> None:
    """Run the command named on the command line with this project's settings."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "boardsite.settings")
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line

    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as wrong:  # a setting that cannot be: its sentence says what to type
        sys.stderr.write(f"{wrong}\n")
        sys.exit(2)


if __name__ == "__main__":
    main()
