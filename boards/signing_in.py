"""How people sign in: the library's forms in the house's words, and nobody signs themselves up.

Leans on the sign-in library. Must not know boards or roles.
"""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.forms import ChangePasswordForm as LibraryChangePasswordForm
from allauth.account.forms import LoginForm, ResetPasswordForm, ResetPasswordKeyForm
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):
    """The library's choices for this house."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Accounts are made by an administrator."""
        return False


class SignInForm(LoginForm):
    """Email address and password."""


class ForgottenPasswordForm(ResetPasswordForm):
    """Ask for a letter with a link."""


class NewPasswordForm(ResetPasswordKeyForm):
    """Choose a password after following the link."""


class ChangePasswordForm(LibraryChangePasswordForm):
    """Choose another password."""
