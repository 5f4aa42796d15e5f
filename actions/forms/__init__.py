"""The forms of the actions floor."""

from actions.forms.filters import RegisterFilter
from actions.forms.stepping import BlockedForm, ObjectForm, ReportForm, StepForm
from actions.forms.taking_down import ActionForm, DecisionAndActionForm, MendActionForm
from actions.forms.updating import CorrectForm, UpdateForm

__all__ = [
    "ActionForm",
    "BlockedForm",
    "CorrectForm",
    "DecisionAndActionForm",
    "MendActionForm",
    "ObjectForm",
    "RegisterFilter",
    "ReportForm",
    "StepForm",
    "UpdateForm",
]
