"""A small project for tests that build one: our own configuration, two pages, two programs."""

import os
import re
import shutil
import signal
import subprocess
import sys
import sysconfig
import tempfile
import venv
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import IO

import hypothesis
import pytest

from tests.warm_builds import ROOT, WarmBuilds, of_an_author

# How long an example takes says how busy the machine is.
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")

# As in programs of the site. Of torch's threads more than processors wait for each other: two test processes with two
# each took three times as long.
os.environ["OMP_NUM_THREADS"] = "1"

PROGRAM = """\
import torch

# en: a leaf tensor
# zh: 一个叶子张量
x = torch.tensor(2.0, requires_grad=True)
y = x**2
print("y:", y)
assert y.requires_grad  # claim: {claim}
"""

PAGE = """\
---
description: {title}
---
# {title}

{text} [✓](claim:{claim})

```python exec="on"
--8<-- "{snippet}"
```

## {more} {{#more}}

{more}
"""


# Takes by far the longest, so that whoever starts with it is not the last to end.
FIRST = "test_every_page.py"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let one process build the real site while the others run what does not need it."""
    of_site = {item.path for item in items if "site" in getattr(item, "fixturenames", ())}
    items.sort(key=lambda item: (item.path.name != FIRST, item.path in of_site))


def pytest_configure() -> None:
    """Let Ctrl-C reach what tests start: a shell that runs them in the background lets them ignore it."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@dataclass
class Build:
    """How a build ended.

    Attributes:
        status: Exit status.
        log: All that it printed.
    """

    status: int
    log: str


@dataclass
class Project:
    """A project in a folder of its own, and the interpreter that builds it."""

    root: Path
    python: str = sys.executable

    def write(self, file: str, content: str | bytes) -> None:
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())

    def read(self, file: str) -> str:
        return (self.root / file).read_text("utf-8")

    def edit(self, file: str, old: str, new: str) -> None:
        text = self.read(file)
        assert old in text, f"{old!r} is not in {file}"
        self.write(file, text.replace(old, new, 1))

    def delete(self, file: str) -> None:
        (self.root / file).unlink()

    def page(self, name: str, snippet: str, claim: str) -> None:
        """Write a page in both languages that shows one snippet and cites one claim."""
        words = {"snippet": snippet, "claim": claim}
        english = PAGE.format(title=f"Title of {name}", text="A sentence.", more="More", **words)
        chinese = PAGE.format(title=f"{name} 的标题", text="一句话。", more="更多", **words)
        self.write(f"docs/en/{name}.md", english)
        self.write(f"docs/zh/{name}.md", chinese)

    def build(self, *options: str, **environment: str) -> Build:
        """Run `mkdocs build` as an author does."""
        if self.python != sys.executable or (self.root / "memoire").exists() or not hasattr(os, "fork"):
            return ended(self.start("build", *options, output=subprocess.PIPE, **environment))
        with tempfile.NamedTemporaryFile("r", encoding="utf-8") as log:
            status = warm_builds().build(self.root, Path(log.name), options, environment)
            return Build(status, log.read())

    def start(
        self, *command: str, output: IO[str] | int = subprocess.PIPE, **environment: str
    ) -> "subprocess.Popen[str]":
        """Start `mkdocs` with a command, in the environment of an author who set nothing."""
        return subprocess.Popen(
            [self.python, "-m", "mkdocs", *command],
            cwd=self.root,
            env=of_an_author(**environment),
            stdout=output,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )

    def site(self) -> dict[str, bytes]:
        """Every file of the published site with its content."""
        folder = self.root / "site"
        return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@cache
def warm_builds() -> WarmBuilds:
    """What builds the projects of this process."""
    return WarmBuilds()


def ended(process: "subprocess.Popen[str]") -> Build:
    """Wait until a build has ended."""
    with process:
        try:
            log, _ = process.communicate(timeout=180)
        finally:
            process.kill()
    return Build(process.returncode, log)


def processes_in(folder: Path) -> list[str]:
    """The processes that work in a folder or were given one in it, as `PID COMMAND`; nothing else can tell (Linux)."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            command = (process / "cmdline").read_bytes().replace(b"\0", b" ").decode()
            if str(folder) in command or str((process / "cwd").readlink()).startswith(str(folder)):
                found.append(f"{process.name} {command}")
    return found


def refused(build: Build, *sentences: str) -> None:
    """The build failed and said so in our words alone: no traceback but that of a program, marked with a bar."""
    assert build.status == 1, build.log
    for sentence in sentences:
        assert sentence in build.log
    assert not re.search(r"^Traceback", build.log, re.M), build.log
    assert 'File "/' not in build.log
    assert not re.search(r'File "memoire(_mkdocs)?/', build.log)


def nothing_left(project: Project) -> None:
    """Neither a draft of the site nor a process that works on it."""
    assert not list(project.root.glob(".site-*"))
    assert not processes_in(project.root)


def configuration() -> str:
    """The project's own mkdocs.yml without its navigation."""
    return re.sub(r"^nav:\n(?:[ \n].*\n?)*", "", (ROOT / "mkdocs.yml").read_text("utf-8"), flags=re.M)


def with_own_code(project: Project) -> None:
    """Give a project a copy of the plugin and the engine, which `python -m mkdocs` prefers to those installed."""
    for package in ("memoire", "memoire_mkdocs"):
        shutil.copytree(ROOT / package, project.root / package, ignore=shutil.ignore_patterns("__pycache__"))


def make_project(root: Path) -> Project:
    """A valid project of two pages, each with a program and a claim."""
    made = Project(root)
    made.write("mkdocs.yml", configuration())
    shutil.copytree(ROOT / "overrides", made.root / "overrides")
    shutil.copytree(ROOT / "docs" / "assets", made.root / "docs" / "assets")
    made.write("snippets/section/first.py", PROGRAM.format(claim="first-claim"))
    made.write("snippets/section/second.py", PROGRAM.format(claim="second-claim"))
    made.page("index", "section/first.py", "first-claim")
    made.page("section/page", "section/second.py", "second-claim")
    return made


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A valid project of two pages, each with a program and a claim."""
    return make_project(tmp_path / "project")


@pytest.fixture(scope="session")
def first_build(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, Build]:
    """The same project, and its first build."""
    made = make_project(tmp_path_factory.mktemp("built") / "project")
    build = made.build()
    assert build.status == 0, build.log
    return made, build


@pytest.fixture(scope="session")
def built(first_build: tuple[Project, Build]) -> Project:
    """The same project after its first build; only to be read and copied."""
    return first_build[0]


@pytest.fixture
def copy_of_built(built: Project, tmp_path: Path) -> Project:
    """A copy of the built project, with its site and its records."""
    return Project(Path(shutil.copytree(built.root, tmp_path / "project")))


@pytest.fixture(scope="session")
def without_torch(tmp_path_factory: pytest.TempPathFactory) -> str:
    """An interpreter in which all is installed as in this one, but `import torch` fails."""
    folder = tmp_path_factory.mktemp("without-torch")
    venv.create(folder, symlinks=True)
    packages = Path(sysconfig.get_path("purelib", "venv", {"base": str(folder)}))
    (packages / "all.pth").write_text(f"{sysconfig.get_path('purelib')}\n{ROOT}\n")
    (packages / "torch.py").write_text('raise ImportError("torch cannot be imported here")\n')
    return str(Path(sysconfig.get_path("scripts", "venv", {"base": str(folder)})) / Path(sys.executable).name)
