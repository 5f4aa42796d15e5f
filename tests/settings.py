"""The settings under test: the installation's own, with quick passwords and the database the script names.

Tests run on a file of SQLite (never in memory: there the live server shares one connection and no race is
ever tested) and, with DATABASE_URL set, on PostgreSQL.
"""

import atexit
import shutil
import tempfile
from pathlib import Path

from boardsite.settings import *  # noqa: F403
from boardsite.settings import DATABASES, ROOT, STORAGES

SECRET_KEY = "only for the tests"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
FOLDER = Path(tempfile.mkdtemp(prefix="boardsite-tests-"))
atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)
DATA_DIR = FOLDER
MEDIA_ROOT = FOLDER / "files"
STATIC_ROOT = FOLDER / "static"
STATICFILES_DIRS = [folder for folder in (ROOT / "static", ROOT / "build" / "static") if folder.is_dir()]
STORAGES = STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["TEST"] = {"NAME": str(FOLDER / "test.sqlite3")}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
WHITENOISE_AUTOREFRESH = True
