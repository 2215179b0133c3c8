"""Knows what a problem is: one input that could not be used, at which stage, why, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass

#: how the reason begins where a text is in no language that is coded
NOT_SUPPORTED = "language not supported"


@dataclass(frozen=True, slots=True)
class Problem:
    """`uri` names the input; `stage` the folder that refused it (pages, articles, times...); `advice` may be empty."""

    uri: str
    stage: str
    reason: str
    advice: str = ""
