"""The file of records, and the schema that is made from its types."""

import json
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest

from memoire.records.published import (
    Environment,
    Published,
    PublishedRecord,
    RecordsError,
    current_environment,
    from_text,
    schema,
    schema_text,
    to_text,
)
from memoire.records.record import ClaimResult, Failure, Graph, Node

ENVIRONMENT = Environment(python="3.11.7", torch="2.13.0+cpu", numpy="2.0.0", platform="linux-x86_64")
GRAPH = Graph(["y"], [Node("result", "y"), Node("leaf", "x", ["x"])], [(0, 1)])
WHOLE = Published(
    schema="https://example.org/records.schema.json",
    environment=ENVIRONMENT,
    claims=1,
    records={
        "a/b.py": PublishedRecord(
            digest="0" * 64,
            source="1" * 64,
            pages=["docs/en/a.md"],
            stdout="梯度\n",
            stderr="err",
            warnings=["UserWarning: w"],
            claims=[ClaimResult("a-b", 3, "assert x", True)],
            graph=GRAPH,
            ran="2026-11-27",
            same_on=["2.12.0", "2.13.0"],
            differs_on={"2.11.0 (Python 3.14.0)": ["-a", "+b"]},
        ),
        "a/c.py": PublishedRecord(
            digest="2" * 64,
            source="3" * 64,
            pages=[],
            stdout="",
            stderr="",
            warnings=[],
            claims=[],
            graph=None,
            ran="2026-11-27",
            failure=Failure(1, "raised KeyError."),
        ),
    },
    variants={"a/b.py": 4},
)


def parts(schema: Any) -> Iterator[dict[str, Any]]:
    """Every object of a schema."""
    if isinstance(schema, dict):
        yield schema
    for value in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        yield from parts(value)


def test_a_file_comes_back_as_it_was_written() -> None:
    assert from_text(to_text(WHOLE)) == WHOLE


def test_the_text_is_the_same_for_the_same_records_in_any_order() -> None:
    records = dict(reversed(WHOLE.records.items()))
    other = Published(schema=WHOLE.schema, environment=ENVIRONMENT, claims=1, records=records, variants=WHOLE.variants)
    assert to_text(other) == to_text(WHOLE)
    assert "梯度" in to_text(WHOLE)


def test_what_is_unknown_is_absent_and_not_null() -> None:
    records = {"a/c.py": WHOLE.records["a/c.py"]}
    data = json.loads(to_text(Published(environment=ENVIRONMENT, claims=0, records=records, variants={})))
    assert "$schema" not in data
    assert set(data["records"]["a/c.py"]) == {
        *("digest", "source", "pages", "stdout", "stderr", "warnings", "claims", "graph", "ran", "failure")
    }


def test_properties_of_newer_files_are_ignored() -> None:
    data = json.loads(to_text(WHOLE))
    data["mood"] = data["environment"]["mood"] = data["records"]["a/b.py"]["mood"] = "good"
    assert from_text(json.dumps(data)) == WHOLE


@pytest.mark.parametrize(
    "name", ["digest", "source", "pages", "stdout", "stderr", "warnings", "claims", "graph", "ran"]
)
def test_what_every_record_has_is_required_by_the_schema_and_by_the_reader(name: str) -> None:
    data = json.loads(to_text(WHOLE))
    del data["records"]["a/b.py"][name]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, schema())
    with pytest.raises(RecordsError, match=name):
        from_text(json.dumps(data))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "it is not JSON: "),
        ("<!doctype html>", "it is not JSON: "),
        ("[]", "it contains no records of programs ("),
        ('{"records": {}}', "it contains no records of programs ("),
        ('{"records": {"a.py": {"stdout": 1}}, "environment": {}}', "it contains no records of programs ("),
    ],
)
def test_a_text_that_is_not_a_file_of_records_is_refused(text: str, reason: str) -> None:
    with pytest.raises(RecordsError) as raised:
        from_text(text)
    assert str(raised.value).startswith(reason)


def test_a_published_record_becomes_a_record_again() -> None:
    record = WHOLE.records["a/b.py"].as_record("a/b.py")
    assert (record.snippet, record.stdout, record.graph, record.failure) == ("a/b.py", "梯度\n", GRAPH, None)
    assert WHOLE.records["a/c.py"].as_record("a/c.py").failure == Failure(1, "raised KeyError.")


def test_the_version_of_torch_does_not_name_its_build() -> None:
    assert WHOLE.torch == "2.13.0"


def test_the_environment_does_not_name_the_engine() -> None:
    here = current_environment()
    assert here.torch.startswith("2.")
    assert here.python
    assert here.platform


def test_the_schema_is_valid_and_describes_a_whole_file() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    jsonschema.validate(json.loads(to_text(WHOLE)), schema(), jsonschema.Draft202012Validator)
    assert json.loads(schema_text()) == schema()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("digest", "0" * 63),
        ("source", "G" * 64),
        ("stdout", None),
        ("pages", "docs/en/a.md"),
        ("claims", [{"name": "a b", "line": 1, "text": "", "reached": True}]),
        ("claims", [{"name": "a", "line": 0, "text": "", "reached": True}]),
        ("graph", {"names": [], "nodes": [], "edges": [[0]]}),
        ("graph", {"names": [], "nodes": [{"kind": "other", "label": ""}], "edges": []}),
        ("failure", None),
    ],
)
def test_the_schema_refuses_what_a_build_never_publishes(name: str, value: Any) -> None:
    data = json.loads(to_text(WHOLE))
    data["records"]["a/b.py"][name] = value
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, schema(), jsonschema.Draft202012Validator)
    with pytest.raises(RecordsError, match=rf"\$\.records\[\.\.\.\]\.{name}"):
        from_text(json.dumps(data))


def test_the_schema_describes_each_property_of_each_type() -> None:
    made = schema()
    properties = [(name, item) for part in parts(made["$defs"]) for name, item in part.get("properties", {}).items()]
    described = {name for name, item in properties if item.get("description")}
    # The others are described where their types are.
    others = [item for name, item in properties if name not in described]
    assert [item.get("$ref") or item["items"]["$ref"] for item in others] == ["#/$defs/Environment", "#/$defs/Node"]
    assert all(item["description"] for item in made["$defs"].values())
    assert made["description"].startswith("What each program of the site printed when the site was built.")
    assert {"digest", "same_on", "differs_on", "failure", "edges", "kind", "reached", "details"} <= described


def test_the_schema_knows_each_property_that_is_published() -> None:
    data, defined = json.loads(to_text(WHOLE)), schema()["$defs"]
    assert set(data) == set(defined["Published"]["properties"])
    assert set(data["environment"]) == set(defined["Environment"]["properties"])
    published = set(data["records"]["a/b.py"]) | set(data["records"]["a/c.py"])
    assert published == set(defined["PublishedRecord"]["properties"])
