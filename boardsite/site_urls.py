"""Addresses that belong to no board: home, sign-in, account, help, health.

The sign-in library's views are named one by one, so that none stands open that the house does not use.
"""

from allauth.account import views as library

from boards.doorman import PUBLIC, SIGNED_IN, page
from boards.views.about import account
from boardsite import views

BOTH = "GET POST"

urlpatterns = [
    page("", views.site_home, "site_home", who=PUBLIC, rule="lists the boards a person has a role on"),
    page("health/", views.health, "health", who=PUBLIC),
    page("help/", views.help_page("help"), "help", who=PUBLIC),
    page("help/accessibility/", views.help_page("accessibility"), "accessibility", who=PUBLIC),
    page("help/privacy/", views.help_page("privacy"), "privacy", who=PUBLIC),
    page("help/cookies/", views.help_page("cookies"), "cookies", who=PUBLIC),
    page("sign-in/", library.login, "account_login", methods=BOTH, who=PUBLIC),
    page("sign-out/", library.logout, "account_logout", methods=BOTH, who=PUBLIC),
    page("account/", account, "account", who=SIGNED_IN, rule="one’s own page only"),
    page("account/closed/", library.account_inactive, "account_inactive", who=PUBLIC),
    page("account/password/", library.password_change, "account_change_password", methods=BOTH, who=SIGNED_IN),
    page("account/forgotten/", library.password_reset, "account_reset_password", methods=BOTH, who=PUBLIC),
    page("account/forgotten/sent/", library.password_reset_done, "account_reset_password_done", who=PUBLIC),
    page(
        "account/new-password/<word:uidb36>-<slug:key>/",
        library.password_reset_from_key,
        "account_reset_password_from_key",
        methods=BOTH,
        who=PUBLIC,
        rule="a link from a letter",
    ),
    page(
        "account/new-password/saved/",
        library.password_reset_from_key_done,
        "account_reset_password_from_key_done",
        who=PUBLIC,
    ),
]
