"""Programs that give something else when they run a second time are found."""

from collections.abc import Iterator

import pytest

from memoire.content.snippet import Snippet
from memoire.running.choose_runner import LazyRunner


@pytest.fixture(scope="module")
def runner() -> Iterator[LazyRunner]:
    made = LazyRunner()
    yield made
    made.close()


UNSTEADY = {
    "draws from torch": "import torch\nprint(torch.rand(3))\n",
    "draws from numpy": "import numpy\nprint(numpy.random.rand(3))\n",
    "draws from random": "import random\nprint(random.random())\n",
    "orders a set": "print(*{'one', 'two', 'three', 'four', 'five', 'six', 'seven'})\n",
    "orders by address": "print(*(number for _, number in sorted((id(bytearray(n)), n) for n in range(1, 99))))\n",
    "prints the time": "import time\nprint(time.time_ns())\n",
    "prints its process": "import os\nprint(os.getpid())\n",
    "prints a temporary name": "import tempfile\nprint(tempfile.mkdtemp())\n",
    "writes elsewhere": "import sys, time\nprint(time.time_ns(), file=sys.stderr)\n",
    "warns elsewhere": "import time, warnings\nwarnings.warn(str(time.time_ns()))\n",
    "reaches a claim now and then": "import os\nx = os.environ['PYTHONHASHSEED']\nif x == '0':\n"
    "    assert x  # claim: now-and-then\n",
    "leaves another graph": "import os\nimport torch\n# graph: y\ny = torch.ones(1, requires_grad=True)\n"
    "if os.environ['PYTHONHASHSEED'] == '0':\n    y = y * 2\n",
}


@pytest.mark.parametrize("name", UNSTEADY)
def test_what_differs_between_two_runs_is_refused_with_the_lines(runner: LazyRunner, name: str) -> None:
    record = runner.submit_twice(Snippet("unsteady.py", UNSTEADY[name])).result(timeout=120)
    assert record.failure
    assert record.failure.reason.startswith("gives another result when it runs a second time")
    assert record.failure.details
    assert not record.steady


def test_the_lines_of_both_runs_are_shown(runner: LazyRunner) -> None:
    source = "import os\nprint('same')\nprint(os.environ['PYTHONHASHSEED'])\n"
    failure = runner.submit_twice(Snippet("lines.py", source)).result(timeout=120).failure
    assert failure
    assert failure.details == " same\n-0\n+1"


def test_a_steady_program_is_marked_as_such_and_one_that_ran_once_is_not(runner: LazyRunner) -> None:
    snippet = Snippet("steady.py", "import torch\ntorch.manual_seed(0)\nprint(torch.rand(1), object())\n")
    once = runner.submit(snippet).result(timeout=120)
    twice = runner.submit_twice(snippet).result(timeout=120)
    assert (once.failure, once.steady, twice.failure, twice.steady) == (None, False, None, True)
    assert once.stdout == twice.stdout


def test_a_program_whose_second_run_fails_is_not_steady(runner: LazyRunner) -> None:
    source = "import os\nassert os.environ['PYTHONHASHSEED'] == '0'\n"
    failure = runner.submit_twice(Snippet("second.py", source)).result(timeout=120).failure
    assert failure
    assert failure.details == "+failed in line 2: This program raised AssertionError.\n+AssertionError"


def test_a_program_that_fails_is_reported_as_it_failed_first(runner: LazyRunner) -> None:
    failure = runner.submit_twice(Snippet("fails.py", "import time\nassert not time.time_ns()\n")).result(120).failure
    assert failure
    assert failure.reason == "raised AssertionError."


def test_two_programs_do_not_share_a_stream_of_torch(runner: LazyRunner) -> None:
    snippets = [Snippet("draws.py", f"import torch\nprint(torch.rand(3))\n# {number}\n") for number in range(2)]
    drawn = [runner.submit(snippet).result(timeout=120).stdout for snippet in snippets]
    assert drawn[0] != drawn[1]
