"""The rules, one a file: each turns a case into findings."""

from andro_check.reconcile.cases.case import Rule
from andro_check.reconcile.rules.change_apart import change_apart
from andro_check.reconcile.rules.complements import complements
from andro_check.reconcile.rules.contested_date import contested_date
from andro_check.reconcile.rules.contested_holder import contested_holder
from andro_check.reconcile.rules.contested_value import contested_value
from andro_check.reconcile.rules.counted_once import counted_once
from andro_check.reconcile.rules.crossed_deal import crossed_deal
from andro_check.reconcile.rules.crossed_values import crossed_values
from andro_check.reconcile.rules.digit_slip import digit_slip
from andro_check.reconcile.rules.echoed_value import echoed_value
from andro_check.reconcile.rules.group import part_above_group
from andro_check.reconcile.rules.growth import change_against_amounts
from andro_check.reconcile.rules.label import label_against_number
from andro_check.reconcile.rules.lasting import lasting
from andro_check.reconcile.rules.lead import lead
from andro_check.reconcile.rules.limit import part_above_whole
from andro_check.reconcile.rules.listed_shares import listed_shares
from andro_check.reconcile.rules.lone_value import lone_value
from andro_check.reconcile.rules.name_slip import name_slip
from andro_check.reconcile.rules.named_balance import named_balance
from andro_check.reconcile.rules.named_product import named_product
from andro_check.reconcile.rules.named_rate import named_rate
from andro_check.reconcile.rules.named_share import named_share
from andro_check.reconcile.rules.named_shares import named_shares
from andro_check.reconcile.rules.named_span import named_span
from andro_check.reconcile.rules.named_sum import named_sum
from andro_check.reconcile.rules.near_date import near_date
from andro_check.reconcile.rules.one_name import one_name
from andro_check.reconcile.rules.opposed import opposed_outcomes
from andro_check.reconcile.rules.opposite_figures import opposite_figures
from andro_check.reconcile.rules.order import order_of_dates
from andro_check.reconcile.rules.originator import contested_originator
from andro_check.reconcile.rules.parallel_lists import parallel_lists
from andro_check.reconcile.rules.parts import parts_and_total
from andro_check.reconcile.rules.parts_by_subject import parts_by_subject
from andro_check.reconcile.rules.product import each_times_number
from andro_check.reconcile.rules.ratio import share_of_a_whole
from andro_check.reconcile.rules.season import season_points
from andro_check.reconcile.rules.share_contribution import share_against_contribution
from andro_check.reconcile.rules.shares import shares_of_a_whole
from andro_check.reconcile.rules.shares_apart import shares_apart
from andro_check.reconcile.rules.since_when import since_when
from andro_check.reconcile.rules.stated_change import stated_change
from andro_check.reconcile.rules.stated_fraction import stated_fraction
from andro_check.reconcile.rules.stated_product import stated_product
from andro_check.reconcile.rules.stated_sum import stated_sum
from andro_check.reconcile.rules.succession import succession
from andro_check.reconcile.rules.swapped import swapped_roles
from andro_check.reconcile.rules.table_total import table_total
from andro_check.reconcile.rules.twin_words import twin_words
from andro_check.reconcile.rules.two_heads import two_heads

RULES: tuple[Rule, ...] = (
    contested_value,
    contested_holder,
    contested_date,
    succession,
    label_against_number,
    shares_of_a_whole,
    parts_and_total,
    share_of_a_whole,
    each_times_number,
    change_against_amounts,
    order_of_dates,
    contested_originator,
    name_slip,
    swapped_roles,
    share_against_contribution,
    part_above_group,
    digit_slip,
    echoed_value,
    near_date,
    lasting,
    parallel_lists,
    shares_apart,
    change_apart,
    opposite_figures,
)

BESIDE: tuple[Rule, ...] = (
    listed_shares,
    stated_sum,
    stated_fraction,
    stated_change,
    stated_product,
    named_sum,
    named_product,
    named_share,
    named_rate,
    named_balance,
    complements,
    named_span,
    named_shares,
    parts_by_subject,
    lead,
    season_points,
    part_above_whole,
    since_when,
    table_total,
)
"""What numbers side by side, or named alike, say whatever is known of their figures; heard where the rules above, and
those before in this list, have found nothing.
"""

LAST: tuple[Rule, ...] = (
    crossed_values,
    crossed_deal,
    lone_value,
    counted_once,
    one_name,
    opposed_outcomes,
    twin_words,
    two_heads,
)
"""What is said only of claims of which no rule above says anything grave."""
