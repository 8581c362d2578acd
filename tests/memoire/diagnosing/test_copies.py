"""Weights that are loaded into the network that they belong to."""

from types import SimpleNamespace
from typing import Any

from memoire.diagnosing.copies import Copies
from memoire.diagnosing.stores import Store, Stores
from tests.memoire.diagnosing.moments import Module, Tensor, moment


class Weight(Tensor):
    def __init__(self, address: int) -> None:
        super().__init__()
        self.address = address

    def numel(self) -> int:
        return 1

    def data_ptr(self) -> int:
        return self.address


def network(address: int) -> Any:
    made = Module()
    vars(made).update(_parameters={"weight": Weight(address)}, _modules={})
    return made


def test_a_state_that_shares_memory_is_found_where_it_was_kept() -> None:
    copies, stores, model = Copies(), Stores(), network(1)
    stores.of[0, ""] = Store(3, "model.state_dict()", 1, is_inference=False)
    at = moment("model.load_state_dict(best)", model=model, best={})
    copies.loaded(model, {"weight": Weight(1)}, at, stores, has_stepped=True)
    assert [(one.line, one.kind) for one in copies.findings] == [(3, "state-shared")]


def test_a_network_that_loads_itself_is_found() -> None:
    copies, model = Copies(), network(1)
    at = moment("target.load_state_dict(target.state_dict())", target=model)
    copies.loaded(model, {"weight": Weight(1)}, at, Stores(), has_stepped=True)
    assert [(one.line, one.kind) for one in copies.findings] == [(1, "same-network")]


def test_weights_of_another_network_are_right() -> None:
    copies, model = Copies(), network(1)
    at = moment("target.load_state_dict(model.state_dict())", target=model, model=SimpleNamespace())
    copies.loaded(model, {"weight": Weight(2)}, at, Stores(), has_stepped=True)
    assert copies.findings == []


def test_a_shallow_copy_of_a_network_is_found() -> None:
    copies = Copies()
    copies.ended(moment("ema = copy.copy(model)", model=network(1)))
    copies.ended(moment("settings = copy.copy(model)", model={}))
    assert [one.kind for one in copies.findings] == ["same-network"]
