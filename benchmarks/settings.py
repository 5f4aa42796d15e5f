"""The installation's own settings, with one bare page beside its addresses to compare with."""

from boardsite.settings import *  # noqa: F403

ROOT_URLCONF = "benchmarks.urls"
