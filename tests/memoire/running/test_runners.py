"""What becomes of programs: each case runs in both runners, the fork server and the plain subprocesses."""

import json
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import pytest

from memoire import runner
from memoire.records.record import Limits, Record
from memoire.running.runner import ForkServer, Runner, RunnerError
from memoire.content.snippet import Snippet
from memoire.running.subprocess_runner import Subprocesses
from tests.conftest import processes_in

# Enough for all, however busy the machine is, but for those that never end. A subprocess imports torch in its time.
LIMITS = Limits(seconds=90, memory=1 << 29, output=1 << 16)
SECONDS = {"fork server": 3, "subprocesses": 8}
SHARED = "/dev/shm"  # where alone two programs can meet
linux = pytest.mark.skipif(sys.platform != "linux", reason="the fork server needs Linux")


@dataclass(frozen=True)
class Case:
    """A program and what its record says.

    Attributes:
        source: The program.
        stdout: What it prints; None where it does not matter.
        stderr: What it writes to standard error.
        warnings: Its warnings.
        line: Where it fails, as far as the fork server can tell.
        reason: Why it fails; empty if it does not.
        details: What the author reads besides.
        forked: Only the fork server can do this, or both do the same, and once is enough.
    """

    source: str
    stdout: str | None = ""
    stderr: str | None = ""
    warnings: tuple[str, ...] = ()
    line: int = 1
    reason: str = ""
    details: str = ""
    forked: bool = False


def failing(source: str, line: int, reason: str, details: str = "", forked: bool = False) -> Case:
    return Case(source, None, None, (), line, reason, details, forked)


TIMEOUT = "did not end within"
MEMORY = "needs more memory than the 0.5 GiB that a program may take."
CASES = {
    # What is kept of a program that runs well.
    "prints": Case("print('one')\nprint('two', end='')\n", "one\ntwo", forked=True),
    "prints through all doors, in order": Case(
        "import os, sys\nsys.stdout.write('a\\n')\nos.write(1, b'b\\n')\nprint('c')\nos.system('echo d')\nprint('e')\n",
        "a\nb\nc\nd\ne\n",
    ),
    "writes to standard error": Case(
        "import os, sys\nprint('out')\nprint('err', file=sys.stderr)\nos.write(2, b'raw\\n')\n", "out\n", "err\nraw\n"
    ),
    "warns": Case(
        "from warnings import warn\nprint('out')\nfor _ in range(2):\n    warn('one')\nwarn('two', FutureWarning)\n",
        "out\n",
        warnings=("UserWarning: one", "FutureWarning: two"),
    ),
    "prints other alphabets": Case("print('梯度 ∂ 😀')\n", "梯度 ∂ 😀\n"),
    "prints what is no UTF-8": Case("import os\nos.write(1, b'a\\xffb\\n')\n", "a\ufffdb\n", forked=True),
    "prints from a late thread": Case(
        "import threading, time\n\ndef late():\n    time.sleep(0.2)\n    print('late')\n\n"
        "threading.Thread(target=late).start()\nprint('early')\n",
        "early\nlate\n",
    ),
    "has an exit handler": Case("import atexit\natexit.register(print, 'bye')\nprint('hello')\n", "hello\nbye\n"),
    "asks whether it is main": Case(
        "if __name__ == '__main__':\n    print(__file__)\n", "snippets/case.py\n", forked=True
    ),
    "reads arguments and input": Case("import sys\nprint(sys.argv, sys.stdin.read())\n", "['snippets/case.py'] \n"),
    "reads its environment": Case("import os\nprint(os.environ.get('SECRET'))\n", "None\n"),
    "looks around in its folder": Case("import os\nopen('file', 'w').close()\nprint(os.listdir())\n", "['file']\n"),
    "counts torch's threads": Case("import torch\nprint(torch.get_num_threads())\n", "1\n", forked=True),
    "reads its own source": Case(
        "import inspect\n\ndef f():\n    1\n\nprint(inspect.getsource(f))\n", None, forked=True
    ),
    "pickles a class of its own": Case(
        "import pickle\n\nclass A: pass\n\nprint(type(pickle.loads(pickle.dumps(A()))).__name__)\n", "A\n", forked=True
    ),
    "ends by sys.exit": Case("import sys\nprint('out')\nsys.exit()\nprint('never')\n", "out\n", forked=True),
    "is empty": Case("", "", forked=True),
    "waits for its children": Case(
        "import os\nif (pid := os.fork()) == 0:\n    os._exit(0)\nprint(os.waitpid(pid, 0)[1])\n", "0\n", forked=True
    ),
    "loads data in a process": Case(
        "from torch.utils.data import DataLoader\nprint([int(item) for item in DataLoader([1, 2], num_workers=1)])\n",
        "[1, 2]\n",
        forked=True,
    ),
    # Two that would notice each other.
    "changes state": Case(
        "import os, torch\ntorch.set_grad_enabled(False)\ntorch.set_default_dtype(torch.float64)\ntorch.left = 1\n"
        "torch.manual_seed(1234)\nos.environ['LEFT'] = '1'\nopen('left', 'w').close()\nos.chdir('/')\nprint('done')\n",
        "done\n",
    ),
    "relies on defaults": Case(
        "import os, torch\nprint(torch.is_grad_enabled(), torch.get_default_dtype(), torch.initial_seed() == 1234,\n"
        "      hasattr(torch, 'left'), 'LEFT' in os.environ, os.listdir())\n",
        "True torch.float32 False False False []\n",
    ),
    # Failures.
    "raises": failing(
        "def f():\n    1 / 0\n\nprint('before')\nf()\n",
        2,
        "raised ZeroDivisionError.",
        'Traceback (most recent call last):\n  File "snippets/case.py", line 5, in <module>\n    f()\n'
        '  File "snippets/case.py", line 2, in f\n    1 / 0\n    ~~^~~\nZeroDivisionError: division by zero',
    ),
    "raises in a library": failing(
        "import json\n\njson.loads('{')\n",
        3,
        "raised JSONDecodeError.",
        "Traceback (most recent call last):\n  File \"snippets/case.py\", line 3, in <module>\n    json.loads('{')\n"
        "json.decoder.JSONDecodeError: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)",
        forked=True,
    ),
    "interrupts itself": failing("raise KeyboardInterrupt\n", 1, "raised KeyboardInterrupt.", forked=True),
    "exits with a status": failing(
        "import sys\nprint('out')\nsys.exit('bad')\n", 3, "left with exit status bad.", forked=True
    ),
    "leaves half-way": failing(
        "import os\nprint('half')\nos._exit(0)\n", 3, "left through os._exit(0) before its end."
    ),
    "leaves through C": failing(
        "import ctypes\nctypes.CDLL(None)._exit(0)\n", 1, "left with exit status 0 before its end.", forked=True
    ),
    "crashes": failing(
        "import ctypes\nprint('before')\nctypes.string_at(0)\n", 3, "crashed with SIGSEGV.", "before\n", forked=True
    ),
    "aborts": failing("import os\n\nos.abort()\n", 3, "crashed with SIGABRT.", forked=True),
    "never ends": failing("import time\nwhile True:\n    time.sleep(1)\n", 3, TIMEOUT),
    "ignores signals": failing(
        "from signal import *\npthread_sigmask(SIG_BLOCK, valid_signals())\nwhile True:\n    pause()\n",
        1,
        TIMEOUT,
        forked=True,
    ),
    "waits for a thread for ever": failing(
        "import threading\nthreading.Thread(target=threading.Event().wait).start()\n",
        1,
        TIMEOUT,
        forked=True,
    ),
    "prints without end": failing("while True:\n    print('x' * 1000)\n", 2, "printed more than 0.0625 MiB."),
    "complains without end": failing(
        "import os\nwhile True:\n    os.write(2, b'x' * 1000)\n", 3, "printed more than 0.0625 MiB.", forked=True
    ),
    "takes too much memory": failing("import torch\ntorch.ones(10**9)\n", 2, MEMORY, forked=True),
    "hoards memory": failing("hoard = []\nwhile True:\n    hoard.append(bytearray(10**7))\n", 3, MEMORY, forked=True),
    "is no Python": failing("x = 1\ny = (\n", 2, "is no valid Python: '(' was never closed.", forked=True),
    "holds a null": failing(
        "x = 1\n\0\n", 1, "is no valid Python: source code string cannot contain null bytes.", forked=True
    ),
    "claims what cannot fail": failing(
        "x = 1\nassert True  # claim: one\n",
        2,
        "cannot be run. This assertion can never fail. Assert something that the program computed.",
        forked=True,
    ),
    "prints an address": failing(
        "print('a')\nprint(object())\n",
        1,
        "prints a memory address, which differs in every run.",
        "<object object at 0x",
        forked=True,
    ),
    "leaves a child": failing(
        "import os, time\nif os.fork() == 0:\n    time.sleep(600)\nprint('out')\n",
        1,
        "left 1 process(es) running at its end.",
        "out\n",
        forked=True,
    ),
    "leaves a command": failing(
        "import subprocess\nsubprocess.Popen(['sleep', '600'])\n",
        1,
        "left 1 process(es) running at its end.",
        forked=True,
    ),
    "leaves a child that escaped": failing(
        "import os, time\nif os.fork() == 0:\n    os.setsid()\n    if os.fork() == 0:\n        os.chdir('/')\n"
        "        time.sleep(600)\n    os._exit(0)\nos.wait()\n",
        1,
        "left 1 process(es) running at its end.",
        forked=True,
    ),
    "leaves a family": failing(
        "import os, time\nmain = os.getpid()\nfor turn in range(4):\n    if os.fork() == 0 and turn % 2:\n"
        "        os.setsid()\nif os.getpid() != main:\n    time.sleep(600)\n",
        1,
        "left 4 process(es) running at its end.",
        forked=True,
    ),
    "never ends, nor do its children": failing(
        "import os\n\nfor _ in range(2):\n    os.fork()\nos.setpgid(0, 0) if os.getpid() != os.getsid(0) else None\n"
        "while True:\n    __import__('time').sleep(1)\n",
        7,
        TIMEOUT,
        forked=True,
    ),
}
KINDS = [pytest.param("fork server", marks=linux), "subprocesses"]


@pytest.fixture(scope="module", params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(scope="module")
def temporary(kind: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where the runner makes its folders: what it starts names this folder in its command, so nothing hides."""
    folder = tmp_path_factory.mktemp("temporary")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tempfile, "tempdir", str(folder))
        patch.setenv("SECRET", "seen")
        yield folder


@pytest.fixture(scope="module")
def running(kind: str, temporary: Path) -> Iterator[Runner]:
    found: Runner = ForkServer(LIMITS) if kind == "fork server" else Subprocesses(LIMITS)
    yield found
    found.close()


@pytest.fixture(scope="module")
def hasty(kind: str, temporary: Path) -> Iterator[Runner]:
    """For programs that never end."""
    limits = replace(LIMITS, seconds=SECONDS[kind])
    found: Runner = ForkServer(limits) if kind == "fork server" else Subprocesses(limits)
    yield found
    found.close()


@pytest.fixture(scope="module")
def records(kind: str, running: Runner, hasty: Runner) -> dict[str, Future[Record]]:
    """All cases, started at once: they run side by side."""
    cases = {name: case for name, case in CASES.items() if kind == "fork server" or not case.forked}
    return {
        name: (hasty if case.reason == TIMEOUT else running).submit(Snippet("case.py", case.source))
        for name, case in cases.items()
    }


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if not case.forked])
def test_the_record_says_how_a_program_ended(records: dict[str, Future[Record]], kind: str, name: str) -> None:
    check(records, kind, name)


@linux
@pytest.mark.parametrize("kind", ["fork server"], indirect=True)
@pytest.mark.parametrize("name", [name for name, case in CASES.items() if case.forked])
def test_the_record_of_the_fork_server_says_more(records: dict[str, Future[Record]], kind: str, name: str) -> None:
    check(records, kind, name)


def check(records: dict[str, Future[Record]], kind: str, name: str) -> None:
    case, record = CASES[name], records[name].result(timeout=120)
    failure = record.failure
    reason = failure.reason if failure else ""
    assert reason == (f"{TIMEOUT} {SECONDS[kind]} s." if case.reason == TIMEOUT else case.reason), record
    if failure:
        told_by_program = not case.reason.startswith(("did not end", "printed more", "left with exit status 0"))
        assert failure.line == (case.line if kind == "fork server" or told_by_program else 1)
        assert failure.details.startswith(case.details)
    assert case.stdout in (None, record.stdout)
    assert case.stderr in (None, record.stderr)
    assert tuple(record.warnings) == case.warnings
    assert record.snippet == "case.py"


def test_claims_are_noted_where_they_were_reached_and_held(running: Runner) -> None:
    source = "x = 1\nassert x == 1  # claim: a\nif x > 1:\n    assert x  # claim: b\nassert (\n    x\n)  # claim: c\n"
    record = running.submit(Snippet("claims.py", source)).result(timeout=60)
    assert record.claims == [
        {"name": "a", "line": 2, "text": "assert x == 1", "reached": True},
        {"name": "b", "line": 4, "text": "assert x", "reached": False},
        {"name": "c", "line": 5, "text": "assert (\n    x\n)", "reached": True},
    ]


def test_folders_and_processes_of_programs_are_gone_when_they_have_ended(
    kind: str, records: dict[str, Future[Record]], temporary: Path
) -> None:
    for future in records.values():
        future.result(timeout=120)
    left = list(temporary.iterdir())
    if kind == "fork server":
        assert len(processes_in(temporary)) == len(left) == 2  # the two fork servers
        left = [file for own in left for file in own.iterdir()]
    else:
        assert sys.platform != "linux" or processes_in(temporary) == []
    assert left == []


@linux
@pytest.mark.parametrize("kind", ["fork server"], indirect=True)
def test_the_same_program_sent_twice_at_once_gives_the_same_record(running: Runner) -> None:
    snippet = Snippet("twice.py", "import time\ntime.sleep(0.2)\nprint('once')\n")
    futures = [running.submit(snippet) for _ in range(2)]
    assert [future.result(timeout=60).stdout for future in futures] == ["once\n", "once\n"]
    assert running.submit(Snippet("next.py", "print('next')\n")).result(timeout=60).stdout == "next\n"


@linux
@pytest.mark.parametrize("kind", ["fork server"], indirect=True)
def test_what_another_program_leaves_behind_is_not_laid_at_the_door_of_a_good_one(running: Runner) -> None:
    if runner.workers() == 1:
        pytest.skip("needs two programs side by side")
    escapes = (
        "import os, time\nif os.fork() == 0:\n    os.setsid()\n    if os.fork() == 0:\n        time.sleep(600)\n"
        "    os._exit(0)\ntime.sleep(1.5)\n"
    )
    bad = running.submit(Snippet("bad.py", escapes))
    good = running.submit(Snippet("good.py", "import time\ntime.sleep(0.3)\nprint('good')\n"))
    assert good.result(timeout=60).failure is None
    failure = bad.result(timeout=60).failure
    assert failure
    assert failure.reason == "left 1 process(es) running at its end."


@linux
@pytest.mark.parametrize("kind", ["fork server"], indirect=True)
def test_programs_run_side_by_side(running: Runner) -> None:
    """Each waits for a sign of the other, which has to be there at the same time."""
    if runner.workers() == 1:
        pytest.skip("needs two programs side by side")
    meet = (
        "import os, pathlib, time\nhere = pathlib.Path('{here}')\nhere.with_name('{own}').touch()\n"
        "while not here.with_name('{other}').exists():\n    time.sleep(0.01)\nprint('met')\n"
    )
    with tempfile.TemporaryDirectory(dir=SHARED) as folder:
        futures = [
            running.submit(Snippet(f"{own}.py", meet.format(here=f"{folder}/x", own=own, other=other)))
            for own, other in (("a", "b"), ("b", "a"))
        ]
        assert [future.result(timeout=60).stdout for future in futures] == ["met\n", "met\n"]


@linux
def test_closing_ends_all_that_runs_and_leaves_no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    server = ForkServer(Limits())
    source = "import os, time, pathlib\nos.fork()\npathlib.Path(str(os.getpid())).touch()\ntime.sleep(600)\n"
    future = server.submit(Snippet("long.py", source))
    wait_until(lambda: len(list(tmp_path.glob("memoire-*/1/*"))) == 2)
    server.close()
    with pytest.raises(RunnerError):
        future.result(timeout=30)
    wait_until(lambda: not processes_in(tmp_path))
    assert list(tmp_path.iterdir()) == []


@linux
def test_a_server_whose_build_was_killed_while_it_answers_leaves_no_folder(tmp_path: Path) -> None:
    folder = tmp_path / "memoire-own"
    process = subprocess.Popen(
        [sys.executable, "-m", "memoire.forkserver", json.dumps({"workers": 1, "folder": str(folder)})],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=runner.clean_environment(folder),
    )
    assert process.stdin and process.stdout
    process.stdout.readline()
    process.stdout.close()
    request = {"key": "a", "path": "a.py", "source": "print(1)\n", "limits": asdict(Limits())}
    process.stdin.write(json.dumps(request).encode() + b"\n")
    process.stdin.flush()
    assert process.wait(60) == 0
    process.stdin.close()
    assert list(tmp_path.iterdir()) == []


@linux
def test_closing_before_torch_is_imported_does_not_wait_for_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    server = ForkServer(Limits())
    future = server.submit(Snippet("first.py", "print('x' * 100)\n" * 10_000))  # more than a pipe holds
    server.close()
    with suppress(RunnerError):
        future.result(timeout=30)
    wait_until(lambda: not processes_in(tmp_path))
    assert list(tmp_path.iterdir()) == []


@linux
def test_without_torch_no_program_can_be_run(
    without_torch: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(sys, "executable", without_torch)
    server = ForkServer(Limits())
    future = server.submit(Snippet("first.py", "print(1)\n"))
    with pytest.raises(RunnerError, match="ImportError: torch cannot be imported here"):
        future.result(timeout=30)
    server.close()
    assert list(tmp_path.iterdir()) == []


def test_start_takes_the_runner_of_the_platform(monkeypatch: pytest.MonkeyPatch) -> None:
    for platform, expected in (("linux", ForkServer), ("win32", Subprocesses), ("darwin", Subprocesses)):
        monkeypatch.setattr(sys, "platform", platform)
        assert isinstance(runner.start(), expected)
    assert threading.active_count() < 20  # nothing starts before the first program


def wait_until(done: Callable[[], bool], seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.05)


@linux
@pytest.mark.parametrize("kind", ["fork server"], indirect=True)
def test_a_program_is_not_blamed_for_what_another_has_left_at_the_same_time(running: Runner) -> None:
    """What escaped from one comes to the fork server when that one ends, while good programs end beside it."""
    escaping = (
        "import os, time\nif os.fork() == 0:\n    os.setsid()\n    if os.fork() == 0:\n        time.sleep(600)\n"
        "    os._exit(0)\nos.wait()\n# {number}\n"
    )
    bad = [running.submit(Snippet(f"bad-{number}.py", escaping.format(number=number))) for number in range(20)]
    good = [running.submit(Snippet(f"good-{number}.py", f"print({number})\n")) for number in range(20)]
    mixed = [future.result(timeout=120) for pair in zip(bad, good, strict=True) for future in pair]
    reasons = {record.failure.reason for record in mixed[::2] if record.failure}
    assert reasons == {"left 1 process(es) running at its end."}
    assert [record.failure for record in mixed[1::2]] == [None] * 20
