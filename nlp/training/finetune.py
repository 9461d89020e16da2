"""Trains the accurate reader: the transformer on our marked releases and the sets of others.

    python -m nlp.training.finetune SHARED_DATA BUILD

Reads ``pieces.model`` and ``rows.npy`` of :mod:`nlp.training.pieces` in BUILD, writes
``weights.npz`` and ``finetuned.json`` (what each epoch scored on ``gold/dev``) there. One head
learns our labels, another those of others, so that their customs stay theirs while the layers below
learn from both. About 40 minutes on two cores.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from nlp.labels import OWN, spans
from nlp.training import own
from nlp.training.convert import Labelled, sets
from nlp.training.examples import OTHER_TAGS, OWN_TAGS, Example, examples, sentencer
from nlp.training.network import Network, emptied, filled
from nlp.training.renaming import renamed
from nlp.training.teacher import weights
from nlp.windows import LONGEST, PADDING, Pieces

EPOCHS = 4
OWN_TIMES = 3  # so often our releases are seen an epoch, their persons and places renamed anew
RATE = 1e-4
SETTLING = 3  # passes of the second phase
LENGTHS = (24, 48, 96, LONGEST)  # of its windows, in pieces
WARM_UP = 0.06  # of all steps
BATCH = 2_048  # pieces
SEED = 20240409


@dataclass(frozen=True, slots=True)
class Batch:
    pieces: Tensor  # (texts, length)
    lengths: Tensor  # (texts,)
    texts: Tensor  # (words,) which text a word is of
    heads: Tensor  # (words,) the place of its first piece
    tags: Tensor  # (words,)
    own: Tensor  # (words,) bool
    laws: Tensor  # (words,) bool


def batched(items: Sequence[Example]) -> Batch:
    length = max(len(item.window.pieces) for item in items)
    pieces = torch.full((len(items), length), PADDING)
    for number, item in enumerate(items):
        pieces[number, : len(item.window.pieces)] = torch.tensor(item.window.pieces)
    words = [len(item.tags) for item in items]

    def by_word(values: list[int] | list[bool]) -> Tensor:
        return torch.tensor(values).repeat_interleave(torch.tensor(words))

    return Batch(
        pieces,
        torch.tensor([len(item.window.pieces) for item in items]),
        by_word(list(range(len(items)))),
        torch.tensor([head for item in items for head in item.window.heads]),
        torch.tensor([tag for item in items for tag in item.tags]),
        by_word([item.own for item in items]),
        by_word([item.laws for item in items]),
    )


def batches(items: Sequence[Example], chance: random.Random) -> Iterator[Batch]:
    """Windows of like length together, the batches in random order."""
    order = sorted(items, key=lambda item: (len(item.window.pieces), chance.random()))
    groups: list[list[Example]] = []
    group: list[Example] = []
    for item in order:
        if group and (len(group) + 1) * len(item.window.pieces) > BATCH:
            groups.append(group)
            group = []
        group.append(item)
    groups.append(group)
    chance.shuffle(groups)
    yield from (batched(group) for group in groups)


def loss_of(scores: Tensor, batch: Batch) -> Tensor:
    """Mean surprise a word; where laws are not marked, a law counts as no name."""
    found = scores.float()[batch.texts, batch.heads]
    ours = nn.functional.cross_entropy(
        found[batch.own, :OWN_TAGS], batch.tags[batch.own], reduction="sum"
    )
    theirs = found[~batch.own, OWN_TAGS:].log_softmax(-1)
    unmarked = ~batch.laws[~batch.own]
    none = torch.logsumexp(theirs[:, [0, -2, -1]], -1)
    theirs = torch.cat([torch.where(unmarked, none, theirs[:, 0])[:, None], theirs[:, 1:]], -1)
    others = nn.functional.nll_loss(theirs, batch.tags[~batch.own], reduction="sum")
    return (ours + others) / len(batch.tags)


def training_set(data: Path, pieces: Pieces, chance: random.Random) -> Iterator[Example]:
    """The examples of one epoch."""
    language = sentencer()
    ours = list(own.texts("train"))
    again: Iterator[Labelled] = chain.from_iterable(
        renamed(ours, chance) for _ in range(OWN_TIMES - 1)
    )
    yield from examples(chain(ours, again), language, pieces, own=True)
    for name, (items, _) in sets(data).items():
        yield from examples(items, language, pieces, own=False, laws=name == "ler")


def score(network: Network, items: Sequence[Example]) -> dict[str, float]:
    """F1 of strict spans on our labels, in all and by label."""
    network.eval()
    right = dict.fromkeys(("all", *OWN), 0)
    marked, read = dict(right), dict(right)
    for item in items:
        batch = batched([item])
        with torch.no_grad():
            scores = network(batch.pieces, batch.lengths)[0, batch.heads, :OWN_TAGS]
        found, gold = set(spans(scores.argmax(-1).tolist())), set(spans(item.tags))
        for count, names in ((right, found & gold), (marked, gold), (read, found)):
            for _, _, label in names:
                count["all"] += 1
                count[OWN[label]] += 1
    network.train()
    return {name: round(2 * right[name] / max(1, marked[name] + read[name]), 4) for name in right}


def settling_set(pieces: Pieces, chance: random.Random) -> Iterator[Example]:
    """Our releases alone, once as they are and once renamed, in windows of all lengths."""
    ours = list(own.texts("train"))
    yield from examples(
        chain(ours, renamed(ours, chance)),
        sentencer(),
        pieces,
        own=True,
        longest=lambda: chance.choice(LENGTHS),
    )


def held_out(pieces: Pieces, longest: int) -> list[Example]:
    """``gold/dev`` in windows of so many pieces."""
    texts = own.texts("dev")
    return list(examples(texts, sentencer(), pieces, own=True, longest=lambda: longest))


def fit(
    network: Network,
    passes: int,
    rate: float,
    examples_of_a_pass: Callable[[], Iterable[Example]],
    chance: random.Random,
) -> Iterator[int]:
    """Trains, with a rate that rises and falls; gives the number of each pass when it is done."""
    trained = [parameter for parameter in network.parameters() if parameter.requires_grad]
    optimiser = torch.optim.AdamW(trained, rate, weight_decay=0.01)
    steps = sum(1 for _ in batches(list(examples_of_a_pass()), chance))
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser,
        rate,
        total_steps=int(passes * steps * 1.05),  # passes differ a little in length
        pct_start=WARM_UP,
        anneal_strategy="linear",
    )
    for number in range(passes):
        total = 0.0
        for step, batch in enumerate(batches(list(examples_of_a_pass()), chance), 1):
            with torch.autocast("cpu", torch.bfloat16):
                scores = network(batch.pieces, batch.lengths)
            loss = loss_of(scores, batch)
            loss.backward()
            nn.utils.clip_grad_norm_(trained, 1.0)
            optimiser.step()
            schedule.step()
            optimiser.zero_grad()
            total += loss.item()
            if step % 50 == 0:
                print(f"pass {number + 1} step {step}/{steps} loss {total / step:.4f}", flush=True)
        yield number + 1


def train(network: Network, data: Path, build: Path) -> None:
    """Both phases. Without the second, short texts, which only the sets of others have, would be
    read by the customs of others."""
    chance = random.Random(SEED)  # noqa: S311
    pieces = Pieces(build / "pieces.model")
    held = {str(size): held_out(pieces, size) for size in (LONGEST, min(LENGTHS))}
    report = []
    phases = (
        ("learn", fit(network, EPOCHS, RATE, lambda: training_set(data, pieces, chance), chance)),
        ("settle", fit(network, SETTLING, RATE / 3, lambda: settling_set(pieces, chance), chance)),
    )
    for name, passes in phases:
        for number in passes:
            found = {longest: score(network, items) for longest, items in held.items()}
            report.append({"phase": name, "pass": number, "pieces of a window": found})
            print(report[-1], flush=True)
            (build / "finetuned.json").write_text(json.dumps(report, indent=2) + "\n")
    np.savez(build / "weights.npz", allow_pickle=False, **emptied(network, OWN_TAGS))


if __name__ == "__main__":
    torch.manual_seed(SEED)
    place = Path(sys.argv[2])
    begun = filled(weights(), np.load(place / "rows.npy"), OWN_TAGS + OTHER_TAGS)
    train(begun, Path(sys.argv[1]), place)
