"""Second names of networks."""

from typing import Any

import pytest

from memoire.diagnosing.aliases import Aliases
from tests.memoire.diagnosing.moments import Module, moment


def found(source: str, **names: Any) -> tuple[str, int] | None:
    aliases, model = Aliases(), Module()
    for line in range(1, source.count("\n") + 2):
        aliases.ended(moment(source, line, **dict.fromkeys(("model", "online", "target", "copied"), model), **names))
    alias = aliases.of(model)
    return (alias.finding.kind, alias.line) if alias else None


@pytest.mark.parametrize("value", ["model", "model.to(device).eval()", "copied = model"])
def test_a_name_that_follows_another_network_is_to_be_a_copy(value: str) -> None:
    assert found(f"target = {value}") == ("same-target", 1)


def test_the_name_of_the_target_comes_first() -> None:
    assert found("target = model\nonline = model") == ("same-target", 1)


def test_another_name_is_told_by_the_section_on_copies() -> None:
    assert found("copied = model") == ("same-network", 1)


def test_a_copy_is_no_second_name() -> None:
    assert found("target = copy.deepcopy(model)") is None
