"""How people sign in: the library's forms in the house's words, and nobody signs themselves up.

Leans on the sign-in library and the form furniture. Must not know boards or roles.
"""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.forms import ChangePasswordForm as LibraryChangePasswordForm
from allauth.account.forms import LoginForm, ResetPasswordForm, ResetPasswordKeyForm, default_token_generator
from allauth.account.models import EmailAddress
from allauth.account.utils import user_pk_to_url_str
from crispy_forms.helper import FormHelper
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from boards.forms import Summarised
from boards.models import Person

NOT_RIGHT = "The email address or password is not right. Check both, or choose a new password"


class AccountAdapter(DefaultAccountAdapter):
    """The library's choices for this house."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": "This account is closed. Ask the Board’s secretary if it should be open",
        "email_password_mismatch": NOT_RIGHT,
        "enter_current_password": "Enter your password as it is now",
        "incorrect_password": "The password is not right. Enter it again",
        "invalid_login": NOT_RIGHT,
        "too_many_login_attempts": "There were too many tries. Wait 5 minutes and try again",
        "rate_limited": "There were too many tries. Wait 5 minutes and try again",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Accounts are made by an administrator."""
        return False


class HouseForm(Summarised):
    """A library form as the house draws it: label, sentence when empty, autocomplete word."""

    words: dict[str, tuple[str, str, str]] = {}
    fields: dict[str, Any]

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True
        for name in list(self.fields):
            if name not in self.words:
                del self.fields[name]
                continue
            label, empty, autocomplete = self.words[name]
            field = self.fields[name]
            field.label, field.help_text, field.label_suffix = label, "", ""
            field.error_messages["required"] = empty
            field.error_messages["invalid"] = "Enter an email address in the correct format, like name@example.com"
            field.widget.attrs = {"autocomplete": autocomplete}


EMAIL = ("Email address", "Enter your email address", "email")
NEW = ("New password", "Enter a new password of 12 characters or more", "new-password")
AGAIN = ("New password again", "Enter the new password again", "new-password")


class SignInForm(HouseForm, LoginForm):
    """Email address and password."""

    words = {
        "login": ("Email address", "Enter your email address", "username"),
        "password": ("Password", "Enter your password", "current-password"),
    }


class ForgottenPasswordForm(HouseForm, ResetPasswordForm):
    """Ask for a letter with a link."""

    words = {"email": EMAIL}


class NewPasswordForm(HouseForm, ResetPasswordKeyForm):
    """Choose a password after following the link."""

    words = {"password1": NEW, "password2": AGAIN}


class ChangePasswordForm(HouseForm, LibraryChangePasswordForm):
    """Choose another password."""

    words = {
        "oldpassword": ("Password now", "Enter your password as it is now", "current-password"),
        "password1": NEW,
        "password2": AGAIN,
    }


def forget_address(person: Person) -> None:
    """Drop what the library remembers of a person's former address, so that nobody signs in or is written to by it."""
    EmailAddress.objects.filter(user=person).delete()


def link_to_choose_a_password(person: Person) -> str:
    """The whole address at which a person chooses a password: good for three days, and once."""
    key = default_token_generator.make_token(person)
    names = {"uidb36": user_pk_to_url_str(person), "key": key}
    return settings.BASE_URL + reverse("account_reset_password_from_key", kwargs=names)
