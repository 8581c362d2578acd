"""What a program cannot reach: each tries, in a real build, and is reported with its line (Linux)."""

import json
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from memoire.content.snippet import Snippet
from memoire.records.environment import installed, public_version
from memoire.running.limits import Limits
from tests.conftest import Build, Project, nothing_left, refused

if sys.platform != "linux":
    pytest.skip("elsewhere programs are kept from nothing", allow_module_level=True)

from memoire.running import sandbox
from memoire.running.fork_runner import ForkRunner

REFUSAL = "This program tried what no program may do: to write outside its own folder, or to touch other processes."


@cache
def has_network_of_its_own() -> bool:
    """Whether this machine lets the fork server leave the network, tried in a process made for it."""
    test = "import sys; from memoire.running import sandbox; sys.exit(not sandbox.leave_network())"
    return subprocess.run([sys.executable, "-c", test], check=False).returncode == 0


@dataclass(frozen=True)
class Attempt:
    """A program that tries what it must not.

    Attributes:
        source: The program, with `{root}` for the project and `{port}` for a server on this machine.
        line: Where it is stopped.
        version: The version of Landlock that stops it.
    """

    source: str
    line: int
    version: int = 1


ATTEMPTS = {
    "overwrites-a-page": Attempt("open('{root}/docs/en/index.md', 'w').write('changed')\n", 1),
    "adds-a-page": Attempt("from pathlib import Path\n\nPath('{root}/docs/en/new.md').write_text('new')\n", 3),
    "deletes-a-program": Attempt("import os\n\nos.remove('{root}/snippets/section/first.py')\n", 3),
    "renames-a-page": Attempt("import os\n\nos.rename('{root}/docs/zh/index.md', 'here.md')\n", 3),
    "links-a-page": Attempt("import os\n\nos.link('{root}/docs/zh/index.md', 'here.md')\n", 3),
    "empties-a-page": Attempt("import os\n\nos.truncate('{root}/docs/zh/index.md', 0)\n", 3, version=3),
    "changes-the-site": Attempt("open('{root}/site/index.html', 'a').write('changed')\n", 1),
    "forges-a-record": Attempt("open('{root}/.cache/records/forged.json', 'w')\n", 1),
    "changes-the-engine": Attempt("import memoire\n\nopen(memoire.__file__, 'a').write('import this')\n", 3),
    "writes-beside-its-folder": Attempt("open('../other', 'w')\n", 1),
    "writes-by-a-child": Attempt(
        "import subprocess\nimport sys\n\nsubprocess.run(['touch', '{root}/docs/en/new.md'], check=True)\n"
        "raise SystemExit('touched')\n",
        4,
    ),
    "connects": Attempt("import socket\n\nsocket.create_connection(('127.0.0.1', {port}), 5)\n", 3),
    "sends-a-datagram": Attempt(
        "import socket\n\nsocket.socket(type=socket.SOCK_DGRAM).sendto(b'x', ('192.0.2.1', 9))\n", 3
    ),
    "ends-the-fork-server": Attempt("import os\n\nos.kill(os.getppid(), 9)\n", 3, version=6),
    "ends-the-build": Attempt(
        "import os\n\nparent = open(f'/proc/{{os.getppid()}}/stat').read().split()[3]\nos.kill(int(parent), 9)\n",
        4,
        version=6,
    ),
    "traces-the-fork-server": Attempt("import os\n\nos.open(f'/proc/{{os.getppid()}}/mem', os.O_RDWR)\n", 3),
}
UNREACHABLE = ("connects", "sends-a-datagram")


@dataclass(frozen=True)
class Attempts:
    project: Project
    before: dict[str, bytes]
    after: dict[str, bytes]
    build: Build
    connected: list[object]


@pytest.fixture(scope="module")
def attempts(built: Project) -> Iterator[Attempts]:
    """One build of all programs, with a server on this machine that they must not reach."""
    # Not below the tests' own folder: with its name, lines of programs would be wider than they may be.
    folder = Path(tempfile.mkdtemp(prefix="at-"))
    root = folder / "project"
    project = Project(Path(shutil.copytree(built.root, root)))
    connected: list[object] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        accept = threading.Thread(target=lambda: connected.append(server.accept()), daemon=True)
        accept.start()
        port = server.getsockname()[1]
        fences = ""
        for name, attempt in ATTEMPTS.items():
            project.write(f"snippets/many/{name}.py", attempt.source.format(root=root, port=port))
            fences += f'```python exec="on"\n--8<-- "many/{name}.py"\n```\n\n'
        for language in ("en", "zh"):
            project.write(f"docs/{language}/many.md", f"---\ndescription: Many\n---\n# Many\n\n{fences}")
        before = everything(root)
        build = project.build()
        yield Attempts(project, before, everything(root), build, connected)
    shutil.rmtree(folder)


def everything(folder: Path) -> dict[str, bytes]:
    """All files but what is kept between builds, which this build adds to."""
    files = (file for file in folder.rglob("*") if file.is_file() and ".cache" not in file.parts)
    return {str(file.relative_to(folder)): file.read_bytes() for file in files if "__pycache__" not in file.parts}


@pytest.mark.parametrize("name", ATTEMPTS)
def test_a_program_is_refused_and_its_line_is_reported(attempts: Attempts, name: str) -> None:
    attempt = ATTEMPTS[name]
    if name in UNREACHABLE and not has_network_of_its_own():
        pytest.skip("this machine gives a program no network of its own")
    if name not in UNREACHABLE and sandbox.landlock_version() < attempt.version:
        pytest.skip("the kernel is too old to refuse this")
    refused(attempts.build, f"snippets/many/{name}.py:{attempt.line}: This program ")
    what = attempts.build.log.partition(f"snippets/many/{name}.py:{attempt.line}: ")[2].partition("\n")[0]
    expected = {
        "sends-a-datagram": "This program tried to reach the network, which no program may",
        "links-a-page": "This program raised OSError.",
        "writes-by-a-child": "This program raised CalledProcessError.",
        "connects": "This program raised ConnectionRefusedError.",
    }
    assert what.startswith(expected.get(name, REFUSAL))


def test_they_changed_nothing(attempts: Attempts) -> None:
    if sandbox.landlock_version() < 6:
        pytest.skip("the kernel is too old to refuse all of them")
    assert attempts.after == attempts.before
    assert not list((attempts.project.root / ".cache").rglob("forged.json"))
    nothing_left(attempts.project)


def test_they_reached_nobody(attempts: Attempts) -> None:
    assert attempts.connected == []


SEES = """\
import json
import os
import pathlib
import socket
import tempfile

files = [f"/proc/self/fd/{name}" for name in os.listdir("/proc/self/fd")]
kinds = sorted(os.readlink(file).partition(":")[0] for file in files if os.path.lexists(file))
empty = os.listdir()
with tempfile.TemporaryFile() as file, open("/dev/null", "w") as null:
    written = file.write(b"own"), null.write("away")
pathlib.Path("own").mkdir()
pathlib.Path("own/file").write_text("own")
pathlib.Path("own/file").rename("moved")
with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()) as itself:
    sent = itself.send(b"myself")
print(json.dumps({
    "environment": sorted(os.environ),
    "open": kinds,
    "folders": len({pathlib.Path.home(), pathlib.Path.cwd(), pathlib.Path(tempfile.gettempdir())}),
    "empty": empty,
    "written": written,
    "own": [sorted(os.listdir()), os.getuid() == os.stat("moved").st_uid],
    "sent": sent,
    "devices": [line.split(":")[0].strip() for line in open("/proc/net/dev").readlines()[2:]],
}))
"""
ENVIRONMENT = {
    *("PATH", "LD_LIBRARY_PATH", "HOME", "TMPDIR", "LANG", "PYTHONUTF8", "PYTHONHASHSEED", "OMP_NUM_THREADS"),
    "MKL_NUM_THREADS",
    *("LC_CTYPE", "KMP_INIT_AT_FORK"),  # set by Python and torch themselves
}


def test_a_program_finds_a_short_environment_one_empty_folder_of_its_own_and_nobody_else() -> None:
    runner = ForkRunner(Limits())
    try:
        record = runner.submit(Snippet("sees.py", SEES)).result(timeout=120)
    finally:
        runner.close()
    assert record.failure is None
    seen = json.loads(record.stdout)
    assert set(seen["environment"]) <= ENVIRONMENT
    assert seen["open"] == ["/dev/null", "pipe", "pipe", "pipe"]  # standard input, output and error, and the report
    assert seen["folders"] == 2  # one to start in, with nothing but the program, and one for temporary files
    assert seen["own"][0] == ["moved", "own", "sees.py"]
    assert seen["empty"] == ["sees.py"]
    assert seen["written"] == [3, 4]
    assert seen["own"][1] is True
    assert seen["sent"] == 6
    if has_network_of_its_own():
        assert seen["devices"] == ["lo"]


def test_the_summary_says_what_programs_are_not_kept_from_on_this_machine(copy_of_built: Project) -> None:
    """Where no namespace can be created, as in containers and on some distributions."""
    no_namespaces = "echo 0 > /proc/sys/user/max_user_namespaces; echo 0 > /proc/sys/user/max_net_namespaces; "
    script = f"{no_namespaces}exec {sys.executable} -m mkdocs build"
    if subprocess.run(["unshare", "-Ur", "true"], check=False).returncode:
        pytest.skip("this machine has no user namespaces, so every build says it")
    copy_of_built.edit("snippets/section/second.py", "x**2", "x**3")
    ended = subprocess.run(
        ["unshare", "-Ur", "sh", "-c", script], cwd=copy_of_built.root, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
    assert "ran 1 program in" in ended.stderr
    torch = public_version(installed("torch"))
    assert f"torch {torch}; programs were not kept from the network; " in ended.stderr
    copy_of_built.edit("snippets/section/second.py", "x**3", "x**4")
    if has_network_of_its_own() and sandbox.landlock_version():
        assert "programs were not kept from" not in copy_of_built.build().log
