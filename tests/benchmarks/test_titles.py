"""The weights of a title's signs: learned from examples, and known for every sign."""

from __future__ import annotations

import pytest

from benchmarks import layout_changes, layouts, titles
from ingest.unknown import title


def test_what_tells_right_from_wrong_weighs_most() -> None:
    page = titles.Example("a", "none", ({"good": 1.0, "any": 1.0}, {"any": 1.0}), (True, False))
    learned = titles.learn([page] * 20, ["any", "good"])
    assert learned["good"] > 1 > abs(learned["any"])
    assert titles.is_found(page, learned)


def test_every_sign_has_its_weight() -> None:
    signs = {
        name
        for example in titles.examples(["made with", "other hand"])
        for each in example.signs
        for name in each
    }
    assert signs <= title.weights().keys()


@pytest.mark.parametrize("name", layout_changes.CHANGES)
def test_a_changed_page_still_says_all(name: str) -> None:
    (case,) = layouts.make(layouts.HELD_OUT[:1], 1, 5)
    page = layout_changes.changed(case.page, case.title, name)
    said = " ".join(layouts.tree_of(page).get_text(" ").split())
    assert case.title in said
    assert page != case.page
