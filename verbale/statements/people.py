"""Knows nouns of people by their endings: bakers, tenants, presidents, but no orders, payments or salaries."""

from __future__ import annotations

import re

#: endings that nearly always mean people
_SURE = re.compile(r"(?:ist|ian|man|men|crat|eur|yst|ese|ician)$")
#: endings that people share with things
_SHARED = re.compile(r"(?:er|or|ant|ent|ee|ive|ary|ot|can)$")
#: things with such endings
_THINGS = frozenset(
    "order border number paper river summer winter quarter computer center letter tower power corner chapter character matter"
    " dinner answer offer water weather layer folder poster shelter container trailer disaster barrier carrier drawer finger paper"
    " newspaper helicopter laser sector factor motor tractor color door floor mirror error terror horror harbor sensor elevator"
    " generator indicator corridor favor labor minor event moment agreement payment statement movement treatment investment"
    " apartment percent element comment argument department document instrument measurement settlement amendment improvement"
    " development deployment shipment equipment experiment engagement establishment government parliament continent component"
    " ingredient incident accident content extent intent talent accent scent cent plant restaurant grant pant tree fee degree knee"
    " coffee guarantee perspective initiative alternative incentive drive archive objective directive motive narrative dive"
    " salary library diary boundary anniversary documentary summary commentary vocabulary estuary sanctuary itinerary robot plot"
    " shot lot foot ballot riot slot spot pot root boot volcano can".split()
)


def is_of_people(lemma: str) -> bool:
    """Tells the noun's ending that it means people?"""
    return bool(_SURE.search(lemma)) or (bool(_SHARED.search(lemma)) and lemma not in _THINGS)
