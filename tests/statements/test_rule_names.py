"""Knows that every rule that a statement may carry is explained in words."""

import re
from pathlib import Path

import verbale.statements
from verbale.knowledge import data

_CODE = "\n".join(p.read_text(encoding="utf-8") for p in Path(verbale.statements.__file__).parent.glob("*.py"))


def test_every_form_in_the_code_has_its_words():
    forms = set(re.findall(r'f"\{(?:frame|clause)\.group\}\.([a-z-]+)"', _CODE))
    forms |= set(re.findall(r'"(?:direct|headline|turn|phrase|evidence|speech)\.([a-z-]+)"', _CODE))
    assert len(forms) > 15
    assert not forms - set(data("rules.yaml")["forms"])


def test_every_cue_in_the_code_and_the_lexicon_has_its_words():
    cues = set(re.findall(r'"([a-z]{4,})\.(?!yaml)[a-z-]+"', _CODE)) | {g["class"] for g in data("cues.yaml")["verbs"]}
    assert {"direct", "headline", "turn", "phrase", "speech", "mind"} <= cues
    assert not cues - {"verbale"} - set(data("rules.yaml")["cues"])


def test_every_preposition_and_noun_frame_has_its_words():
    forms = set(data("rules.yaml")["forms"])
    plain = {"quote", "clause", "inf", "whom_inf", "ing", "obj", "naming", "quoted"}
    frames = {name for g in data("cues.yaml")["verbs"] for name in g["frames"]} - plain
    frames |= {name for g in data("cues.yaml")["nouns"] for name in g["frames"]}
    assert all(isinstance(f, str) for f in forms)
    assert not frames - forms
