"""What a recording says of a program, by a real run."""

import json
from pathlib import Path
from typing import Any

import pytest

from memoire.watching.recorder import MOST_STEPS
from memoire.watching.recording import record

PROGRAM = """\
import torch
from torch import nn

x = torch.ones(3, requires_grad=True)
with torch.no_grad():
    y = x * 2
    print("inside")
z = (x * x).sum(
    dim=0,
)
def double(t):
    u = t * 2
    return u
w = double(x)
model = nn.Sequential(nn.Linear(3, 2), nn.Dropout())
model[1].eval()
with torch.inference_mode():
    q = x + 1
with torch.autocast("cpu", dtype=torch.bfloat16):
    pair = {"a": model(x)}
alias, view = x, x.view(3, 1)
z.backward()
model.eval(); w.sum().backward()
try:
    z.backward()
except RuntimeError:
    pass
y.add_(1)
print("é", end="")
raise ValueError("end")
"""


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], int]:
    file = tmp_path_factory.mktemp("watch") / "program.py"
    file.write_text(PROGRAM, "utf-8")
    return record(str(file), lambda text: None)


@pytest.fixture(scope="module")
def steps(recorded: tuple[dict[str, Any], int]) -> list[dict[str, Any]]:
    return recorded[0]["steps"]


def at(steps: list[dict[str, Any]], line: int) -> dict[str, Any]:
    """The first step of a line."""
    return next(step for step in steps if step["line"] == line)


def test_there_is_a_step_for_each_statement_in_the_order_in_which_they_ran(steps: list[dict[str, Any]]) -> None:
    order = [1, 2, 4, 5, 6, 7, 8, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 27, 28, 29, 30]
    assert [step["line"] for step in steps] == order


def test_the_program_ends_as_python_ends_it(recorded: tuple[dict[str, Any], int]) -> None:
    recording, status = recorded
    assert recording.keys() == {"stdout", "steps"}
    assert (recording["stdout"], status) == ("inside\né", 1)


def test_a_step_is_the_state_after_its_line(steps: list[dict[str, Any]]) -> None:
    modes = {line: at(steps, line)["grad_mode"] for line in (4, 5, 6, 8, 17, 18, 19)}
    assert modes == {
        **{4: "grad", 5: "no_grad", 6: "no_grad", 8: "grad"},
        **{17: "inference_mode", 18: "inference_mode", 19: "grad"},
    }
    assert at(steps, 19)["autocast"] == {"cpu": "bfloat16"}
    assert "x" not in at(steps, 2)["tensors"] and "x" in at(steps, 4)["tensors"]


@pytest.mark.parametrize(
    ("line", "name", "fact"),
    [
        (4, "x", {"requires_grad": True, "is_leaf": True, "grad_fn": None, "version": 0, "values": [1, 1, 1]}),
        (6, "y", {"requires_grad": False, "is_leaf": True, "grad_fn": None, "version": 0, "grad": None}),
        (8, "z", {"requires_grad": True, "is_leaf": False, "grad_fn": "SumBackward1", "shape": []}),
        (18, "q", {"version": None, "is_inference": True}),
        (20, "pair['a']", {"grad_fn": "ViewBackward0", "dtype": "bfloat16"}),
        (21, "view", {"grad_fn": "ViewBackward0", "shape": [3, 1]}),
        (21, "alias", {"same_as": "x"}),
        (22, "x", {"grad": {"shape": [3], "values": [2, 2, 2]}}),
        (28, "y", {"version": 1, "values": [3, 3, 3]}),
        (15, "model.0.weight", {"requires_grad": True, "is_leaf": True, "kind": "Parameter"}),
    ],
)
def test_facts_of_tensors_are_those_of_torch(
    steps: list[dict[str, Any]], line: int, name: str, fact: dict[str, Any]
) -> None:
    tensor = at(steps, line)["tensors"][name]
    assert {key: tensor[key] for key in fact} == fact


def test_functions_of_the_file_are_entered_and_their_variables_go_when_they_end(steps: list[dict[str, Any]]) -> None:
    assert at(steps, 12)["function"] == "double"
    assert at(steps, 13)["tensors"]["u"]["grad_fn"] == "MulBackward0"
    assert "u" not in at(steps, 14)["tensors"]


def test_modes_of_modules_are_told_where_they_differ_from_their_owner(steps: list[dict[str, Any]]) -> None:
    assert at(steps, 15)["modules"] == {"model": "train"}
    assert at(steps, 16)["modules"] == {"model": "train", "model.1": "eval"}
    assert at(steps, 23)["modules"] == {"model": "eval"}


def test_tensors_that_share_memory_are_named(steps: list[dict[str, Any]]) -> None:
    assert ["x", "alias", "view"] in at(steps, 21)["shared"]


def test_the_graph_says_what_is_saved_and_what_backward_has_freed(steps: list[dict[str, Any]]) -> None:
    before, after = at(steps, 21)["graph"], at(steps, 22)["graph"]
    (product,) = [edge[1] for edge in before["edges"] if edge[0] == before["results"]["z"]]
    assert before["nodes"][product] == {
        "operation": "MulBackward0",
        "is_leaf": False,
        "saved": ["other", "self"],
        "is_freed": False,
    }
    assert after["nodes"][product]["is_freed"] and after["nodes"][product]["saved"] == []
    assert [product, "x"] in before["edges"]
    assert after["saved_bytes"] < before["saved_bytes"]


def test_an_exception_is_noted_at_its_line_caught_or_not(steps: list[dict[str, Any]]) -> None:
    assert at(steps, 25)["raised"].startswith("RuntimeError: Trying to backward through the graph a second time")
    assert at(steps, 30)["raised"] == "ValueError: end"


def test_what_was_printed_so_far_is_counted_in_characters(steps: list[dict[str, Any]]) -> None:
    assert [at(steps, line)["printed"] for line in (6, 7, 28, 29)] == [0, 7, 7, 8]


def test_the_recording_is_json_that_browsers_read(recorded: tuple[dict[str, Any], int]) -> None:
    assert "NaN" not in json.dumps(recorded[0])


def test_a_long_program_runs_to_its_end_and_the_last_step_says_that_the_rest_was_not_recorded(tmp_path: Path) -> None:
    file = tmp_path / "long.py"
    file.write_text("for number in range(3000):\n    total = number\nprint(total)\n")
    recording, status = record(str(file), lambda text: None)
    assert (recording["stdout"], status, len(recording["steps"])) == ("2999\n", 0, MOST_STEPS)
    assert recording["steps"][-1]["note"].startswith(f"Only the first {MOST_STEPS} steps were recorded")
    assert not any("note" in step for step in recording["steps"][:-1])
