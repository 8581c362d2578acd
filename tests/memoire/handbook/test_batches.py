"""Variants that run in batches have the records that they have when each runs in a process of its own."""

import pytest
from msgspec.structs import asdict

from memoire.content.snippet import Snippet, read_snippets
from memoire.content.template import Template
from memoire.handbook.batches import SIZE, Batch, batches
from memoire.running.runner import Runner
from tests.conftest import ROOT

TEMPLATES = {
    path: Template(snippet) for path, snippet in read_snippets(ROOT)[0].items() if "# switch " in snippet.source
}
FINE = "import torch\n\nprint('x:', torch.rand(1))\n"


def run(runner: Runner, *sources: str) -> list[str | None]:
    """What each program printed, None for one that has to run alone."""
    batch = Batch("t.py#0", [Snippet(f"t.py#x={number}", source) for number, source in enumerate(sources)])
    found = batch.split(runner.submit(batch.snippet).result())
    return [found[program.path].stdout if program.path in found else None for program in batch.programs]


def test_every_variant_is_in_one_batch() -> None:
    made = batches(TEMPLATES)
    assert [program for batch in made for program in batch.programs] == [
        variant.snippet for template in TEMPLATES.values() for variant in template.variants
    ]
    assert all(0 < len(batch.programs) <= SIZE for batch in made)
    assert len({batch.path for batch in made}) == len(made)


@pytest.mark.parametrize("path", TEMPLATES)
def test_a_batch_gives_what_each_program_gives_alone(path: str, runner: Runner) -> None:
    for batch in batches({path: TEMPLATES[path]}):
        found = batch.split(runner.submit(batch.snippet).result())
        assert list(found) == [program.path for program in batch.programs]
        for program in batch.programs[::23]:
            alone = asdict(runner.submit(program).result())
            assert {**asdict(found[program.path]), "seconds": 0} == {**alone, "seconds": 0}


@pytest.mark.parametrize(
    "source",
    [
        "1 / 0\n",
        "print(\n",
        "import warnings\nwarnings.warn('careful')\n",
        "import sys\nprint('x', file=sys.stderr)\n",
        "# graph: y\nx = 1\n",
    ],
)
def test_a_program_that_fails_or_warns_has_to_run_alone(source: str, runner: Runner) -> None:
    first, other, last = run(runner, FINE, source, FINE)
    assert other is None
    assert first
    assert first == last  # each starts with the same random numbers


def test_nothing_counts_after_a_program_that_leaves_torch_in_another_mode(runner: Runner) -> None:
    found = run(runner, FINE, "import torch\n\ntorch.set_grad_enabled(False)\n", FINE)
    assert found[0]
    assert found[1:] == [None, None]


def test_a_batch_that_is_killed_gives_no_record(runner: Runner) -> None:
    assert run(runner, FINE, "import os\n\nos.abort()\n") == [None, None]
