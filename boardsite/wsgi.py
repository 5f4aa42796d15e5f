"""The door for the web server.

Wraps Django's application: a request whose Content-Type names a charset that cannot be read would fail before
any middleware runs, with a 500. Here it loses the charset, and its form is read as UTF-8.
"""

import codecs
import os
from collections.abc import Callable, Iterable
from typing import Any

from django.core.wsgi import get_wsgi_application
from django.utils.http import parse_header_parameters

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "boardsite.settings")
django_application = get_wsgi_application()
LOST_ITS_CHARSET = "boardsite.lost_its_charset"
"""Whether a request named a charset that cannot be read, for the page that says why its form was not."""


def application(environ: dict[str, Any], start_response: Callable) -> Iterable[bytes]:
    """Answer one request (PEP 3333)."""
    sent = environ.get("CONTENT_TYPE", "")
    environ["CONTENT_TYPE"] = without_bad_charset(sent)
    environ[LOST_ITS_CHARSET] = environ["CONTENT_TYPE"] != sent
    return django_application(environ, start_response)


def without_bad_charset(content_type: str) -> str:
    """The header as given, or without its parameters' charset when no text can be read by it."""
    try:
        charset = parse_header_parameters(content_type)[1].get("charset")
        if charset is None or reads_text(charset):
            return content_type
    except (ValueError, LookupError, UnicodeError):
        pass
    return ";".join(part for part in content_type.split(";") if "charset" not in part.lower())


def reads_text(charset: str) -> bool:
    """Whether Python reads text by this name: “hex” and “rot13” are codecs too, and no charsets."""
    try:
        return codecs.lookup(charset)._is_text_encoding
    except (LookupError, ValueError, UnicodeError):
        return False
