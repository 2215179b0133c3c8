"""Knows how the reader is taught: the weights of `verbale/reader/learned.npz` from our own annotated passages.

    pip install torch
    PYTHONPATH=. python tools/reader/teach.py tools/reader/passages --clauses tests/acts/probes --articles tests/acts/articles
        --marked tests/acts/sets --marked REAL/taught --marked REAL/taught --marked REAL/taught

REAL is what `tools/held_out.py unpack tests/acts/real.yaml` writes.

Passages whose number ends in 13 are held back and measured. Teaches some 20 minutes on two cores; the same passages, seed and
PyTorch give nearly the same weights (sums in parallel are not exact). Needs 2 GB of memory.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
import yaml
from torch.nn import functional as F

from tools.fit_sureness import teaches
from tools.reader.lessons import ActLesson, Lesson, SayingLesson, lessons_by_clause, lessons_by_words, lessons_of
from tools.reader.network import CUE, INSIDE, STATUS_FROM, Network, learned
from tools.reader.passages import read_passages
from verbale.reader.impression import TYPES
from verbale.reader.wordpieces import HIDDEN

OUT = Path(__file__).parents[2] / "verbale" / "reader" / "learned.npz"
#: stretches a step; the share of pieces that are hidden, so that the reader does not lean on single words; steps to full speed
AT_ONCE, HIDE, WARM = 16, 0.05, 60
#: parts of the loss: parties and sources beside types, statuses, cues, content
PARTY, NOBODY, STATUS, CUES, CONTENT = 0.5, 0.25, 0.5, 0.3, 0.05
ACTOR, RECIPIENT, SOURCE, WITHIN = range(4)


def clauses(folder: Path) -> Iterator[Lesson]:
    """The passages of a folder whose acts are marked by their clause alone."""
    for file in sorted(folder.glob("p*_*.yaml")):
        for given in yaml.load(file.read_text("utf-8"), Loader=yaml.CSafeLoader):
            text, acts = given["text"], []
            for act in given["acts"]:
                at = text.find(act["evidence"])
                if at >= 0:
                    kinds = (act["type"], *act.get("also", ()))
                    acts.append(((at, at + len(act["evidence"])), kinds, bool(act.get("weak"))))
            yield from lessons_by_clause(text, acts)


def articles(folder: Path) -> Iterator[Lesson]:
    """The annotated articles of a folder that may be taught: those of `x` with odd numbers (`tests/acts/articles/README.md`)."""
    for file in sorted(folder.glob("x*_*.yaml")):
        if int(file.stem[-2:]) % 2:
            text, acts = file.with_suffix(".txt").read_text("utf-8"), []
            for act in yaml.load(file.read_text("utf-8"), Loader=yaml.CSafeLoader)["acts"] or ():
                at = text.find(act["evidence"])
                kinds = (act["type"], *act.get("also", ()))
                acts.append(((at, at + len(act["evidence"])), kinds, bool(act.get("weak"))))
            yield from lessons_by_clause(text, acts)


def marked(folder: Path) -> Iterator[Lesson]:
    """The articles of a folder whose acts are marked by their words and those of their parties, and which mark no statements; of
    the reports of `tests/acts/sets` those that teach."""
    for file in sorted(folder.glob("*.yaml")):
        if not teaches(file):
            continue
        given = yaml.load(file.read_text("utf-8"), Loader=yaml.CSafeLoader)
        text = (file.parent / given["text"]).read_text("utf-8")
        yield from lessons_by_words(text, given["acts"] or ())


def batch(lessons: Sequence[Lesson]) -> tuple[torch.Tensor, torch.Tensor]:
    """The pieces of the lessons below each other, and where there are any."""
    numbers = torch.zeros(len(lessons), max(len(x.numbers) for x in lessons), dtype=torch.long)
    for row, lesson in enumerate(lessons):
        numbers[row, : len(lesson.numbers)] = torch.tensor(lesson.numbers)
    return numbers, numbers > 0


def at_least_one(no: torch.Tensor) -> torch.Tensor:
    """The log of the chance that one of several is so, from the logs of the chances that each is not."""
    return torch.log1p(-torch.exp(torch.clamp(no.sum(), max=-1e-5)))


def loss_of(
    network: Network, lesson: Lesson, alone: torch.Tensor, asks: torch.Tensor, answers: torch.Tensor
) -> torch.Tensor:
    """How badly the figures of one stretch fit what it tells."""
    size = len(lesson.numbers)
    alone, answers = alone[:size], answers[:size]
    no = -F.softplus(alone[:, : len(TYPES)])
    free = torch.ones(no.shape, dtype=torch.bool)
    for act in lesson.acts:
        free[torch.tensor(act.carried)[:, None], torch.tensor(act.types)] = False
    total = -(no * free).sum()
    for act in lesson.acts:
        here = no[act.carried][:, act.types]
        total = total - act.weight * (at_least_one(here) + at_least_one(here[:, 0])) / 2
        total = total + _parties(network, act, alone, asks, answers)
    if lesson.whole:
        cues, inside = torch.zeros(size), torch.zeros(size)
        for said in lesson.sayings:
            cues[said.cue], inside[said.content] = 1.0, 1.0
            total = total + _saying(network, said, asks, answers)
        total = total + CUES * F.binary_cross_entropy_with_logits(alone[:, CUE], cues, reduction="sum")
        total = total + CONTENT * F.binary_cross_entropy_with_logits(alone[:, INSIDE], inside, reduction="sum")
    return total


def _parties(
    network: Network, act: ActLesson, alone: torch.Tensor, asks: torch.Tensor, answers: torch.Tensor
) -> torch.Tensor:
    total = torch.zeros(())
    if act.status is not None:
        wanted = torch.full((len(act.carried),), act.status)
        figures = alone[act.carried, STATUS_FROM:CUE]
        total = total + STATUS * act.weight * F.cross_entropy(figures, wanted)
    for relation, parties in zip((ACTOR, RECIPIENT), act.parties or (), strict=False):
        points = network.related(asks[act.carried], answers, relation)
        total = total + act.weight * _whose(points, parties)
    return total


def _saying(network: Network, said: SayingLesson, asks: torch.Tensor, answers: torch.Tensor) -> torch.Tensor:
    total = said.weight * _whose(network.related(asks[said.cue], answers, SOURCE), said.sources)
    points = network.related(asks[said.cue], answers, WITHIN)
    wanted = torch.zeros(len(points))
    wanted[said.content] = 1.0
    return total + CONTENT * said.weight * F.binary_cross_entropy_with_logits(points, wanted, reduction="sum")


def _whose(points: torch.Tensor, right: list[list[int]]) -> torch.Tensor:
    """How badly the points tell each of the right ones, by one of its pieces at least, and nobody else."""
    no = -F.softplus(points)
    nobody = torch.ones(len(points), dtype=torch.bool)
    total = torch.zeros(())
    for pieces in right:
        nobody[pieces] = False
        total = total - PARTY * at_least_one(no[pieces])
    return total - NOBODY * no[nobody].sum()


def teach(network: Network, lessons: list[Lesson], rounds: int, speed: float) -> None:
    """Take the network through the lessons so many times, with AdamW (Loshchilov and Hutter, 2019)."""
    taught = [(name, p) for name, p in network.named_parameters() if p.requires_grad]
    heads = ("alone", "asks", "answers", "relation_bias")
    groups = [
        {"params": [p for name, p in taught if not name.startswith(heads)], "lr": speed},
        {"params": [p for name, p in taught if name.startswith(heads)], "lr": 1e-3},
    ]
    way = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = rounds * (len(lessons) // AT_ONCE + 1)
    pace = torch.optim.lr_scheduler.LambdaLR(way, lambda s: min(1.0, (s + 1) / WARM) * max(0.0, 1 - s / steps))
    began = time.monotonic()
    for number in range(rounds):
        network.train()
        order = sorted(lessons, key=lambda x: len(x.numbers) + 40 * random.random())
        parts = [order[i : i + AT_ONCE] for i in range(0, len(order), AT_ONCE)]
        random.shuffle(parts)
        total = 0.0
        for part in parts:
            numbers, there = batch(part)
            hide = (torch.rand(numbers.shape) < HIDE) & (numbers > HIDDEN)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                figures = network(torch.where(hide, torch.tensor(HIDDEN), numbers), there)
            figures = tuple(f.float() for f in figures)
            loss = torch.stack([loss_of(network, x, *(f[i] for f in figures)) for i, x in enumerate(part)]).mean()
            way.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_([p for _, p in taught], 1.0)
            way.step()
            pace.step()
            total += loss.item()
        print(f"round {number + 1}: loss {total / len(parts):.2f}, {time.monotonic() - began:.0f} s", flush=True)


@torch.no_grad()
def measure(network: Network, lessons: Sequence[Lesson]) -> str:
    """How well the network tells, on lessons that it was not taught, who acts and upon whom, who says, and an act's status,
    where it is shown the words that carry the act or the cue."""
    network.eval()
    right, asked = np.zeros(4), np.zeros(4)
    for lesson in lessons:
        alone, asks, answers = (f[0] for f in network(*batch([lesson])))
        for act in lesson.acts:
            figures = alone[act.carried, STATUS_FROM:CUE].mean(dim=0)
            right[3] += int(figures.argmax()) == act.status
            asked[3] += 1
            for relation, parties in zip((ACTOR, RECIPIENT), act.parties or (), strict=False):
                if parties:
                    best = int(network.related(asks[act.carried], answers, relation).argmax())
                    right[relation] += any(best in one for one in parties)
                    asked[relation] += 1
        for said in lesson.sayings:
            if said.sources:
                best = int(network.related(asks[said.cue], answers, SOURCE).argmax())
                right[2] += any(best in one for one in said.sources)
                asked[2] += 1
    shares = right / np.maximum(1, asked)
    return ", ".join(
        f"{name} {s:.3f}" for name, s in zip(("actor", "recipient", "source", "status"), shares, strict=True)
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("passages", type=Path)
    parser.add_argument("--clauses", type=Path, help="passages of which only the clause of each act is marked")
    parser.add_argument("--articles", type=Path, help="articles of which only the clause of each act is marked")
    parser.add_argument(
        "--marked",
        type=Path,
        action="append",
        default=[],
        help="articles of which the words of each act are marked; repeatable",
    )
    parser.add_argument("--layers", type=int, default=4, help="so many of the base model's six")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--speed", type=float, default=1.2e-4)
    parser.add_argument("--rank", type=int, default=64, help="of the change of each matrix that is kept")
    parser.add_argument("--keep", type=Path, help="where to keep the whole network, to go on from it")
    parser.add_argument("--begin", type=Path, help="a network that was kept: go on from it")
    parser.add_argument("--out", type=Path, default=OUT)
    given = parser.parse_args()
    torch.set_num_threads(2)
    passages = list(read_passages(given.passages))
    held = [x for p in passages if p.id.endswith("13") for x in lessons_of(p)]
    lessons = [x for p in passages if not p.id.endswith("13") for x in lessons_of(p)]
    if given.clauses is not None:
        lessons += clauses(given.clauses)
    if given.articles is not None:
        lessons += articles(given.articles)
    for folder in given.marked:
        lessons += marked(folder)
    print(f"{len(lessons)} stretches taught, {len(held)} held back", flush=True)
    torch.manual_seed(1)
    random.seed(1)
    network = Network(given.layers)
    if given.begin is not None:
        network.load_state_dict(torch.load(given.begin))
    teach(network, lessons, given.rounds, given.speed)
    if given.keep is not None:
        torch.save(network.state_dict(), given.keep)
    print(f"held back: {measure(network, held)}")
    np.savez_compressed(given.out, **learned(network, given.rank))


if __name__ == "__main__":
    main()
