"""Records are stored as JSON."""

from typing import Any

import msgspec
import pytest

from memoire.records.record import ClaimResult, Failure, Graph, Node, Record

GRAPH = Graph(
    ["y"], [Node("result", "y"), Node("operation", "MulBackward0", ["x"]), Node("leaf", "x")], [(0, 1), (1, 2)]
)


def record(failure: Failure | None = None, graph: Graph | None = None) -> Record:
    return Record(
        snippet="a.py",
        digest="0" * 64,
        stdout="out",
        stderr="err",
        warnings=["UserWarning: w"],
        claims=[ClaimResult("a", 1, "assert x", True)],
        graph=graph,
        ran="2026-11-27",
        seconds=0.1,
        failure=failure,
    )


@pytest.mark.parametrize("graph", [None, GRAPH], ids=["no graph", "graph"])
@pytest.mark.parametrize("failure", [None, Failure(3, "raised KeyError.", "Traceback")], ids=["ended", "failed"])
def test_a_record_comes_back_from_json(failure: Failure | None, graph: Graph | None) -> None:
    before = record(failure, graph)
    stored = msgspec.json.decode(msgspec.json.encode(msgspec.to_builtins(before)))
    assert msgspec.convert(stored, Record) == before


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("snippet", None),
        ("stdout", 1),
        ("claims", [{"name": "a", "line": 0, "text": "assert x", "reached": True}]),
        ("claims", [{"name": "A b", "line": 1, "text": "assert x", "reached": True}]),
        ("graph", {"names": [], "nodes": [{"kind": "other", "label": ""}], "edges": []}),
        ("graph", {"names": [], "nodes": [], "edges": [[0, 1, 2]]}),
        ("graph", {"names": [], "nodes": [], "edges": [[0, -1]]}),
        ("failure", {"line": 1}),
    ],
)
def test_what_is_not_a_record_is_refused(name: str, value: Any) -> None:
    with pytest.raises(msgspec.ValidationError, match=name):
        msgspec.convert({**msgspec.to_builtins(record()), name: value}, Record)


@pytest.mark.parametrize("name", ["snippet", "digest"])
def test_a_record_that_lacks_a_field_is_refused(name: str) -> None:
    whole = msgspec.to_builtins(record())
    del whole[name]
    with pytest.raises(msgspec.ValidationError, match=f"missing required field `{name}`"):
        msgspec.convert(whole, Record)


def test_a_record_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        record().stdout = "other"  # ty: ignore
