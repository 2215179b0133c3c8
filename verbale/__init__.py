"""Verbale reads news and keeps a record of who said and did what to whom, when and where, each row tied to its words.

    import verbale

    coded = verbale.code(verbale.load_page("story/01.html"))      # one page, no record
    with verbale.open("verbale.sqlite") as record:                # what `verbale add` made
        for act in record.acts(actor="Russia", type="THREATEN"):
            print(act.earliest, act.words)
        record.statements(actor="Russia").to_pandas()
        record.timeline(actor="Russia", since="2022").chart() # needs the extra `charts`

What stands in `__all__` is the public interface; everything else may change. Names are loaded when they are used, so
that a program that only asks a record does not wait for the parser.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from verbale.version import VERSION as __version__

if TYPE_CHECKING:
    from verbale.coded import Coded
    from verbale.coding import code
    from verbale.knowledge import known
    from verbale.pages import Page, load_page, read_pages
    from verbale.problem import Problem
    from verbale.record import Filter, Record, RecordError
    from verbale.views.opened import open_with_views as open

__all__ = [
    "Coded",
    "Filter",
    "Page",
    "Problem",
    "Record",
    "RecordError",
    "__version__",
    "code",
    "known",
    "load_page",
    "open",
    "read_pages",
]

#: public name -> where it is defined, and as what
_PLACES = {
    "Coded": ("verbale.coded", "Coded"),
    "Filter": ("verbale.record", "Filter"),
    "Page": ("verbale.pages", "Page"),
    "Problem": ("verbale.problem", "Problem"),
    "Record": ("verbale.record", "Record"),
    "RecordError": ("verbale.record", "RecordError"),
    "code": ("verbale.coding", "code"),
    "known": ("verbale.knowledge", "known"),
    "load_page": ("verbale.pages", "load_page"),
    "open": ("verbale.views.opened", "open_with_views"),
    "read_pages": ("verbale.pages", "read_pages"),
}


def __getattr__(name: str) -> Any:
    if name not in _PLACES:
        raise AttributeError(f"module 'verbale' has no attribute {name!r}")
    module, attribute = _PLACES[name]
    return getattr(import_module(module), attribute)


def __dir__() -> list[str]:
    return sorted(__all__)
