"""What holds for the code as a whole. Quick: no program runs, and nothing is built."""

import ast
import re
from pathlib import Path

import pytest

from tests.conftest import ROOT

PACKAGES = ("memoire", "memoire_mkdocs")
MODULES = sorted(file for package in PACKAGES for file in (ROOT / package).rglob("*.py"))
ROOMS = [file for file in MODULES if file.name == "__init__.py"]
GENERATOR = {"mkdocs", "material", "mkdocs_static_i18n", "markdown_exec", "memoire_mkdocs"}
LINES = 165
# One method for each event of MkDocs, in one class, as MkDocs asks for it.
LONG = {"memoire_mkdocs/plugin.py": 215}
# Modules of the engine without a test file of their own, and what tests them instead.
TESTED_ELSEWHERE = {
    "memoire/__main__.py": "only lists the commands; commands/command_line.py calls them through it",
    "memoire/checks/typed_output.py": "each of its messages is in checks/test_catalogue.py",
    "memoire/content/front_matter.py": "is read through pages: content/test_page.py",
    "memoire/content/switched_code.py": "puts the variants of a template together: content/test_template.py",
    "memoire/diagnosing/addends.py": "terms of losses in the graph are judged by diagnosing/test_observer.py",
    "memoire/diagnosing/averaged.py": "targets that are trained are in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/averaging.py": "averages in many spellings are in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/births.py": "networks that are copied too late are in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/both_sides.py": "gradients on both sides are in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/call.py": "is what the methods on calls get: diagnosing/test_observer.py",
    "memoire/diagnosing/calls.py": "each call is recognised in a program of diagnosing/test_observer.py",
    "memoire/diagnosing/checkpoints.py": "checkpointed parts are in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/codebooks.py": "codebooks that nothing trains are in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/conclusion.py": "what a whole training shows is judged by diagnosing/test_observer.py",
    "memoire/diagnosing/counted.py": "losses that count twice are in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/cuts.py": "the programs of diagnosing/test_observer.py have each kind of cut",
    "memoire/diagnosing/cutting.py": "the programs of diagnosing/test_observer.py have each kind of cut",
    "memoire/diagnosing/dead_terms.py": "terms that train nothing are in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/discarded.py": "results that nothing uses are in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/errors.py": "the programs of diagnosing/test_observer.py raise each of them",
    "memoire/diagnosing/evaluation.py": "modules in the wrong mode are in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/failing.py": "the programs of diagnosing/test_observer.py fail in each of these ways",
    "memoire/diagnosing/first_losses.py": "losses cleared too early are in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/flat.py": "gradients that are always zero are in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/forms.py": "freezing by a wrong name is in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/graphs.py": "is asked by the rules that diagnosing/test_observer.py judges",
    "memoire/diagnosing/hand_written.py": "descent without an optimizer is in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/ignored.py": "own functions of all sorts are in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/judging.py": "what judges and trains nothing is in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/left_out.py": "tensors in no optimizer are in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/losses.py": "losses that never go backward are in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/membership.py": "parameters in no optimizer are in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/memory.py": "is asked by rules on shared memory that diagnosing/test_observer.py judges",
    "memoire/diagnosing/mixed.py": "gradients of two players are in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/module_calls.py": "what calls of modules mean is judged by diagnosing/test_observer.py",
    "memoire/diagnosing/moment.py": "is what all rules look at: diagnosing/test_observer.py",
    "memoire/diagnosing/none_gradients.py": "gradients that are None are in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/objectives.py": "advantages and temperatures are in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/optimizers.py": "steps, clipping and clearing are in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/outside.py": "weights that functions use from outside are in diagnosing/test_observer.py",
    "memoire/diagnosing/pages.py": "only a table; diagnosing/test_finding.py looks its sections up",
    "memoire/diagnosing/penalties.py": "weights that only a penalty trains are in diagnosing/test_observer.py",
    "memoire/diagnosing/phases.py": "steps in phases of validation are in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/precomputed.py": "what a frozen network made is in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/program.py": "blocks and decorators are in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/rates.py": "learning rates of zero are in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/ratios.py": "ratios that are always 1 are in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/rebinding.py": "updates of a local name are in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/recurrence.py": "states detached at each step are in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/repeated.py": "lists of one network are in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/replaced.py": "updates that make new weights are in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/returning.py": "returns in with blocks are in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/reversal.py": "gradients reversed behind a cut are in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/rule.py": "only an interface; each rule is judged by diagnosing/test_observer.py",
    "memoire/diagnosing/rules.py": "only a list of rules, which diagnosing/test_observer.py judges",
    "memoire/diagnosing/run.py": "brings the rules together that diagnosing/test_observer.py judges",
    "memoire/diagnosing/samples.py": "samples that are judged are in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/schedules.py": "schedulers of replaced optimizers are in diagnosing/test_observer.py",
    "memoire/diagnosing/shadows.py": "averages that share memory are in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/shared.py": "parameters that share memory are in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/snapshots.py": "states that are no copies are in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/spelling.py": "misspelt flags are in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/state.py": "is what the rules on optimizers keep: diagnosing/test_observer.py",
    "memoire/diagnosing/stores.py": "writes in place are in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/sums.py": "sums in many spellings are in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/syntax.py": "is what all rules look at: diagnosing/test_observer.py",
    "memoire/diagnosing/teachers.py": "teachers that are trained are in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/training.py": "what calls mean is judged by diagnosing/test_observer.py",
    "memoire/diagnosing/unregistered.py": "layers in plain lists are in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/untied.py": "copies of tied weights are in programs of diagnosing/test_observer.py",
    "memoire/diagnosing/values.py": "is what all rules look at: diagnosing/test_observer.py",
    "memoire/diagnosing/wrong_way.py": "averages in the wrong direction are in programs of diagnosing/test_observer.py",
    "memoire/directives/directive.py": "only an interface; directives/test_registry.py uses every directive through it",
    "memoire/handbook/batch_program.py": "is read as text and runs as a program: handbook/test_batches.py",
    "memoire/running/ending.py": "how a process ends is seen by whoever waits for it: running/test_runners.py",
    "memoire/running/failing.py": "the reasons that it gives are in the cases of running/test_runners.py",
    "memoire/running/limits.py": "only numbers; the cases of running/test_runners.py reach each of them",
    "memoire/running/main_module.py": "what a program sees of itself: running/test_runners.py",
    "memoire/running/messages.py": "only types; running/test_fork_server.py sends and receives them",
    "memoire/running/orphans.py": "what a program leaves is killed in the cases of running/test_runners.py",
    "memoire/running/process.py": "what becomes of a child is seen by a runner: running/test_fork_runner.py",
    "memoire/running/program.py": "is the same under both runners: running/test_runners.py",
    "memoire/running/runner.py": "what the runners share: running/test_runners.py",
    "memoire/running/subprocess_runner.py": "has the cases of the fork runner: running/test_runners.py",
    "memoire/watching/child.py": "how a program runs in it: watching/test_unseen.py",
    "memoire/watching/graph.py": "the graph of a step: watching/test_recording.py",
    "memoire/watching/modes.py": "the modes of a step: watching/test_recording.py",
    "memoire/watching/reach.py": "the names of a step: watching/test_recording.py",
    "memoire/watching/recorder.py": "the steps that it writes: watching/test_recording.py",
    "memoire/watching/statement_observer.py": "the order of the steps: watching/test_recording.py",
    "memoire/watching/step.py": "what it contains: watching/test_recording.py",
    "memoire/watching/tensors.py": "the facts of tensors: watching/test_recording.py",
    "memoire/watching/tracing.py": "that no program notices: watching/test_unseen.py",
    "memoire/watching/views.py": "that no node is renewed too early: watching/test_unseen.py",
    "memoire/watching/wrappers.py": "that the collector lists no more than without looking: watching/test_unseen.py",
}


def name(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def imported(file: Path) -> set[str]:
    """The packages that a module imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return {module.partition(".")[0] for module in found}


@pytest.mark.parametrize("room", ROOMS, ids=name)
def test_each_room_says_what_it_is_for_in_two_sentences_at_least(room: Path) -> None:
    docstring = ast.get_docstring(ast.parse(room.read_text("utf-8"))) or ""
    sentences = re.findall(r"[^.]{10,}[.](?=\s|$)", docstring)
    assert len(sentences) >= 2, f"{name(room)}: say what comes in, what goes out, and what the room does not know."


def test_each_folder_of_modules_is_a_room() -> None:
    folders = {file.parent for file in MODULES}
    assert {folder for folder in folders if not (folder / "__init__.py").exists()} == set()


def test_the_engine_does_not_import_the_generator_of_the_site() -> None:
    assert len(MODULES) > 50
    imports = {name(file): imported(file) & GENERATOR for file in MODULES if file.is_relative_to(ROOT / "memoire")}
    assert {file: found for file, found in imports.items() if found} == {}


@pytest.mark.parametrize("file", MODULES, ids=name)
def test_no_module_is_longer_than_one_can_keep_in_mind(file: Path) -> None:
    lines = len(file.read_text("utf-8").splitlines())
    assert lines <= LONG.get(name(file), LINES), f"{name(file)} has {lines} lines: split it by what changes together."


def test_each_module_of_the_engine_has_a_test_file_that_mirrors_it() -> None:
    modules = {file for file in MODULES if file.is_relative_to(ROOT / "memoire") and file.name != "__init__.py"}
    missing = {name(file) for file in modules if not mirror(file).exists()}
    assert missing == TESTED_ELSEWHERE.keys(), "Write the test, or name the module in TESTED_ELSEWHERE with a reason."
    for module, reason in TESTED_ELSEWHERE.items():
        (instead,) = re.findall(r"\w+/\w+\.py", reason)
        assert (ROOT / "tests" / "memoire" / instead).exists(), f"{module}: there is no {instead}"


def mirror(file: Path) -> Path:
    """The test file of a module: `tests/memoire/content/test_page.py` of `memoire/content/page.py`."""
    return ROOT / "tests" / file.relative_to(ROOT).parent / f"test_{file.name}"
