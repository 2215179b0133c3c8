"""The tool that fits the points of signs."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def tool(load_tool: Callable[[str], ModuleType]) -> ModuleType:
    return load_tool("fit_sureness")


def test_a_sign_of_right_acts_gets_points_and_one_of_wrong_acts_loses_them(tool: ModuleType) -> None:
    rows = [({"good": 1.0, "always": 1.0}, True)] * 30 + [({"bad": 1.0, "always": 1.0}, False)] * 30
    points = tool.fit(rows)
    assert points["good"] > 0.5
    assert points["bad"] < -0.5
    assert "always" not in points or abs(points["always"]) < 0.2


def test_a_sign_seen_seldom_gets_none(tool: ModuleType) -> None:
    rows = [({"good": 1.0}, True)] * 30 + [({"rare": 1.0}, False)] * 3 + [({}, False)] * 30
    assert "rare" not in tool.fit(rows)


def test_points_tell_apart_what_they_were_fitted_on(tool: ModuleType) -> None:
    rows = [({"good": 1.0}, True)] * 20 + [({"bad": 1.0}, False)] * 20
    assert tool.told_apart(rows, tool.fit(rows)) == 1.0
    assert tool.told_apart(rows, {"start": 0.0}) == 0.5
