"""Values with a graph that something keeps."""

from memoire.diagnosing.kept import Kept
from tests.memoire.diagnosing.moments import Parameter, Tensor, moment


def test_a_sum_of_losses_is_found_after_a_few_of_them() -> None:
    kept, total = Kept(), Tensor()
    for _ in range(3):
        kept.added(moment("total += loss", total=total, loss=Tensor()), [total], frozenset(), 0)
    assert [one.kind for one in kept.conclude(set())] == ["graphs-kept"]


def test_a_sum_that_a_loss_uses_is_right() -> None:
    kept, total = Kept(), Tensor()
    for _ in range(3):
        marks = kept.added(moment("total += loss", total=total, loss=Tensor()), [total], frozenset(), 0)
    assert kept.conclude(marks) == []


def test_numbers_in_a_sum_keep_nothing() -> None:
    assert Kept().added(moment("total += loss", total=1.0, loss=1.0), [1.0], frozenset(), 0) == set()


def test_a_sum_over_parameters_is_found_only_if_its_graph_grows() -> None:
    kept, size = Kept(), Tensor()
    for backward in range(4):
        at = moment("size += p", size=size, p=Parameter())
        size.grad_fn = None
        assert {one.kind for one in kept.added(at, [Tensor()], frozenset(), backward)} == {"average-kept"}
    assert kept.conclude(set()) == []
