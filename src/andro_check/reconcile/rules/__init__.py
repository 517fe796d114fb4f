"""The rules, one a file: each turns a case into findings."""

from andro_check.reconcile.case import Rule
from andro_check.reconcile.rules.contested_date import contested_date
from andro_check.reconcile.rules.contested_holder import contested_holder
from andro_check.reconcile.rules.contested_value import contested_value
from andro_check.reconcile.rules.label import label_against_number

RULES: tuple[Rule, ...] = (contested_value, contested_holder, contested_date, label_against_number)
