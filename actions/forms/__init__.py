"""The forms of the actions floor."""

from actions.forms.filters import RegisterFilter
from actions.forms.stepping import BlockedForm, ObjectForm, StepForm
from actions.forms.taking_down import ActionForm, DecisionAndActionForm, MendActionForm
from actions.forms.updating import UpdateForm

__all__ = [
    "ActionForm",
    "BlockedForm",
    "DecisionAndActionForm",
    "MendActionForm",
    "ObjectForm",
    "RegisterFilter",
    "StepForm",
    "UpdateForm",
]
