"""A recorded run gives what the plain run gives, and its steps say what each statement did (Linux)."""

import json
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from memoire.content.snippet import Snippet
from memoire.running.limits import Limits
from memoire.running.step_recorder import ROUNDS
from tests.memoire.running.cases import CASES

if sys.platform != "linux":
    pytest.skip("the fork runner needs Linux", allow_module_level=True)

from memoire.running.fork_runner import ForkRunner


@pytest.fixture(scope="module")
def runner() -> Iterator[ForkRunner]:
    made = ForkRunner(Limits(seconds=90))
    yield made
    made.close()


def recorded(runner: ForkRunner, source: str) -> list[dict[str, Any]]:
    found = runner.submit_recorded(Snippet("case.py", source)).result(timeout=120)
    assert not found.record.failure
    return [json.loads(line) for line in found.steps.splitlines()]


def tensors(steps: list[dict[str, Any]], number: int) -> dict[str, dict[str, Any]]:
    values = [value for step in steps for value in step["new"]]
    return {name: values[place] for name, place in steps[number]["tensors"].items()}


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if not case.reason and "traceback" not in name])
def test_a_recorded_run_gives_what_the_plain_run_gives(runner: ForkRunner, name: str) -> None:
    snippet = Snippet("case.py", CASES[name].source)
    both = runner.submit(snippet), runner.submit_recorded(snippet)
    plain, other = both[0].result(timeout=120), both[1].result(timeout=120).record
    assert (plain.failure, plain.stdout, plain.stderr) == (other.failure, other.stdout, other.stderr)
    assert (plain.warnings, plain.claims, plain.graph) == (other.warnings, other.claims, other.graph)


def test_a_step_has_the_tensors_after_its_line(runner: ForkRunner) -> None:
    steps = recorded(
        runner, "import torch\nx = torch.ones(2, requires_grad=True)\ny = x * x\ny.sum().backward()\nprint(x.grad)\n"
    )
    assert [step["line"] for step in steps] == [1, 2, 3, 4, 5]
    x, y = (tensors(steps, 2)[name] for name in "xy")
    assert (x["is_leaf"], x["requires_grad"], x["grad"]) == (True, True, None)
    assert (y["grad_fn"], y["is_leaf"], y["version"], y["shape"]) == ("MulBackward0", False, 0, [2])
    assert tensors(steps, 3)["x"]["grad"] == {"shape": [2], "values": [2.0, 2.0]}
    assert [step["printed"] for step in steps] == [[0, 0]] * 4 + [[17, 1]]


def test_a_function_of_the_program_is_entered_and_those_of_torch_are_not(runner: ForkRunner) -> None:
    steps = recorded(
        runner,
        "import torch\n\ndef square(x):\n    return x * x\n\ny = square(torch.nn.functional.relu(torch.ones(2)))\n",
    )
    assert [(step["line"], step.get("in", "")) for step in steps] == [(1, ""), (3, ""), (4, "square"), (6, "")]


def test_of_a_long_loop_the_first_rounds_are_written_and_the_others_counted(runner: ForkRunner) -> None:
    steps = recorded(runner, "for number in range(1000):\n    double = number * 2\nprint(double)\n")
    assert sum(step.get("line") == 2 for step in steps) == ROUNDS
    assert sum("line" in step for step in steps) + sum(step.get("skipped", 0) for step in steps) == 1000 + 1001 + 1


def test_modes_are_those_of_the_line(runner: ForkRunner) -> None:
    source = (
        "import torch\nmodel = torch.nn.Dropout()\nwith torch.no_grad():\n    model.eval()\n"
        "with torch.inference_mode(), torch.autocast('cpu', torch.bfloat16):\n    x = torch.ones(2)\n"
    )
    found = {step["line"]: step for step in recorded(runner, source)}
    assert [found[line]["grad_mode"] for line in (2, 4, 6)] == ["grad", "no_grad", "inference_mode"]
    assert found[2]["modules"] == {"model": "train"}
    assert found[4]["modules"] == {"model": "eval"}
    assert found[6]["autocast"] == {"cpu": "bfloat16"}


def test_a_statement_that_runs_while_backward_frees_a_tensor_sees_its_node_as_freed(runner: ForkRunner) -> None:
    steps = recorded(
        runner,
        "import weakref\nimport torch\n\ndef freed(_=None):\n    count.append(1)\n\n\n"
        "count, x = [], torch.ones(9, requires_grad=True)\n"
        "a = x.exp()\nb = a.exp()\nc = b.exp()\nloss = c.sum()\n"
        "kept = weakref.ref(a.untyped_storage(), freed)\n_ = weakref.finalize(b.untyped_storage(), freed)\n"
        "del a, b, c\nloss.backward()\nassert len(count) == 2\n",
    )
    values = [value for step in steps for value in step["new"]]
    (first, second) = (values[step["graph"]]["nodes"] for step in steps if step.get("in") == "freed")
    assert sum(node.get("is_freed", False) for node in first.values()) == 2
    assert sum(node.get("is_freed", False) for node in second.values()) == 3


def test_what_is_looked_at_leaves_no_mark_in_a_traced_module(runner: ForkRunner) -> None:
    source = (
        "import torch\n\ndef double(x):\n    y = x * 2\n    return y\n\n"
        "traced = torch.jit.trace(double, torch.ones(2))\nprint(traced.graph)\n"
    )
    plain = runner.submit(Snippet("case.py", source)).result(timeout=120)
    other = runner.submit_recorded(Snippet("case.py", source)).result(timeout=120)
    assert (plain.stdout, plain.warnings) == (other.record.stdout, other.record.warnings)
    assert '"in":"double"' in other.steps


REFUSED = {
    "a view that was made in no_grad and whose base was written": (
        "y = torch.ones(2, requires_grad=True) * 1\nwith torch.no_grad():\n    view = y[0]\n"
        "y.mul_(2)\nlast = view.shape\n"
    ),
    "an inference tensor that was converted": (
        "with torch.inference_mode():\n    layer = torch.nn.Linear(1, 1)\n_ = layer.double()\nlast = 1\n"
    ),
    "a tensor of torch.func that outlives its transform": (
        "kept = []\n_ = torch.func.grad(lambda x: (kept.append(x), x * x)[1])(torch.ones(()))\nlast = 1\n"
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_torch_refuses_to_tell_does_not_end_a_recording(runner: ForkRunner, name: str) -> None:
    found = runner.submit_recorded(Snippet("case.py", f"import torch\n{REFUSED[name]}")).result(timeout=120)
    assert found.record.stderr == ""
    assert json.loads(found.steps.splitlines()[-1])["line"] == REFUSED[name].count("\n") + 1
