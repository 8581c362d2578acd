"""Marks of targets and samples, and which of them are mistakes."""

from typing import Any

from memoire.diagnosing.flow import Flow
from memoire.diagnosing.moment import Before
from memoire.diagnosing.tags import Mark
from tests.memoire.diagnosing.moments import Tensor, moment

SAMPLE = Mark("cut-sample", 5, "sample()", frozenset({1}))


class AccumulateGrad:
    """The node of a leaf, which is known by the name of its class."""

    variable = Tensor()


class Node:
    next_functions = ((AccumulateGrad(), 0),)


class Result(Tensor):
    """Of an operation on one leaf."""

    grad_fn: Any = Node()


def before(*marks: Mark) -> Before:
    return Before(frozenset(marks), True, frozenset(), [], {}, True)


def test_a_bootstrapped_target_that_requires_grad_gets_a_mark() -> None:
    made = Flow().made(moment("target = r + 0.9 * q", target=Result(), q=Result()), before())
    assert {one.kind for one in made} == {"moving-target"}


def test_a_target_without_a_gradient_gets_none() -> None:
    assert not Flow().made(moment("target = r + 0.9 * q", target=Result(requires_grad=False)), before())


def test_a_mark_is_a_mistake_only_for_the_optimizer_of_what_is_behind_it() -> None:
    mark = Mark("moving-target", 3, leaves=frozenset({1}))
    assert [one.line for one in Flow().conclude({mark}, {1})] == [3]
    assert Flow().conclude({mark}, {2}) == []


def test_a_sample_is_right_if_its_log_prob_is_computed() -> None:
    flow = Flow()
    assert flow.samples({SAMPLE}, {1}) == {SAMPLE}
    flow.made(moment("loss = -d.log_prob(a)", a=Tensor()), before(SAMPLE))
    assert flow.samples({SAMPLE}, {1}) == set()
