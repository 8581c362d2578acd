"""Other systems that run the programs of a documentation, each in an environment of its own, with the same pages.

Each has a project for one language, and both are built at the same time, so that they use two cores as we do.
"""

import json
import shutil
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bench.site import PROGRAMS, PROSE, ROOT, SNIPPETS_A_PAGE

ENVIRONMENTS = ROOT / ".cache" / "peers"
SPHINX = ("sphinx==9.0.4", "furo==2025.12.19")


def programs(page: int) -> list[str]:
    """The programs of a page, as `bench.site` has them."""
    numbers = range(page * SNIPPETS_A_PAGE, (page + 1) * SNIPPETS_A_PAGE)
    return [
        f"import torch\n\ntorch.manual_seed({page})\n{program.format(n=n)}\n"
        for n, program in zip(numbers, PROGRAMS, strict=True)
    ]


def sections(page: int, show: Callable[[str], str]) -> str:
    """A page with all its programs, each shown by a function."""
    parts = [f"# Page {page}\n", PROSE.replace("](index.md)", "](page-0.md)")]
    for number, program in enumerate(programs(page)):
        parts += [f"## Part {number}\n", PROSE.replace("[the start](index.md)", "the start") * 3, show(program)]
    return "\n".join(parts)


def myst_nb(folder: Path, pages: int) -> None:
    """Pages of Markdown, whose outputs are kept in a cache."""
    names = [f"page-{page}" for page in range(pages)]
    (folder / "conf.py").write_text('extensions = ["myst_nb"]\nhtml_theme = "furo"\nnb_execution_mode = "cache"\n')
    (folder / "index.md").write_text("# Start\n\n```{toctree}\n" + "\n".join(names) + "\n```\n")
    head = "---\nfile_format: mystnb\nkernelspec:\n  name: python3\n---\n"
    for page, name in enumerate(names):
        text = sections(page, lambda program: f"```{{code-cell}} ipython3\n{program}```\n")
        (folder / f"{name}.md").write_text(head + text)


def sphinx_gallery(folder: Path, pages: int) -> None:
    """Scripts whose comments are the text."""
    (folder / "conf.py").write_text(
        'extensions = ["sphinx_gallery.gen_gallery"]\nhtml_theme = "furo"\nsphinx_gallery_conf = '
        '{"examples_dirs": "examples", "gallery_dirs": "gallery", "filename_pattern": ".*"}\n'
    )
    (folder / "index.rst").write_text("Start\n=====\n\n.. toctree::\n\n   gallery/index\n")
    (folder / "examples").mkdir()
    (folder / "examples" / "README.txt").write_text("Gallery\n=======\n")
    for page in range(pages):
        blocks = [f"# %%\n# Part {number}\n\n{program}" for number, program in enumerate(programs(page))]
        (folder / "examples" / f"page_{page}.py").write_text(f'"""\nPage {page}\n======\n"""\n' + "\n".join(blocks))


def mkdocs_jupyter(folder: Path, pages: int) -> None:
    """Notebooks, which are run at each build."""
    (folder / "mkdocs.yml").write_text(
        "site_name: Peer\ntheme: {name: material, font: false}\nplugins: [{mkdocs-jupyter: {execute: true}}]\n"
    )
    (folder / "docs").mkdir()
    (folder / "docs" / "index.md").write_text("# Start\n")
    kernel = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
    for page in range(pages):
        cells = [
            {"cell_type": "code", "id": f"c{number}", "metadata": {}, "outputs": [], "execution_count": None}
            | {"source": program}
            for number, program in enumerate(programs(page))
        ]
        notebook = {"cells": cells, "metadata": kernel, "nbformat": 4, "nbformat_minor": 5}
        (folder / "docs" / f"page-{page}.ipynb").write_text(json.dumps(notebook))


def interpreters(folder: Path, pages: int) -> None:
    """The programs alone, each for an interpreter of its own; nothing is rendered."""
    for page in range(pages):
        for number, program in enumerate(programs(page)):
            (folder / f"{page}-{number}.py").write_text(program)


@dataclass(frozen=True)
class Peer:
    """A system to compare with.

    Attributes:
        requirements: What its environment needs besides torch.
        write: Writes the project of one language into an empty folder.
        command: Builds the project that it starts in; `{bin}` is the folder of the environment's commands.
        made: What it writes, which a cold build does not find.
        prose: The file that an edit of prose changes, "" if there is none.
    """

    requirements: tuple[str, ...]
    write: Callable[[Path, int], None]
    command: tuple[str, ...]
    made: tuple[str, ...]
    prose: str = ""

    def environment(self, name: str) -> Path:
        """The folder of the commands of its environment, which is made when it is first asked for; torch is ours."""
        folder = ENVIRONMENTS / name
        commands = folder / "bin"
        if not (folder / "made").exists():
            shutil.rmtree(folder, ignore_errors=True)
            venv.create(folder, with_pip=True)
            if self.requirements:
                subprocess.run([commands / "pip", "install", "--quiet", *self.requirements], check=True)
            packages = sysconfig.get_path("purelib", "venv", {"base": str(folder)})
            Path(packages, "torch.pth").write_text(f"{sysconfig.get_path('purelib')}\n")
            (folder / "made").touch()
        return commands

    def start(self, name: str, folder: Path) -> "subprocess.Popen[bytes]":
        """Start a build of one language."""
        commands = self.environment(name)
        command = [word.format(bin=commands) for word in self.command]
        environment = {"PATH": f"{commands}:/usr/bin:/bin", "HOME": str(folder), "OMP_NUM_THREADS": "1"}
        quiet = subprocess.DEVNULL
        return subprocess.Popen(command, cwd=folder, env=environment, stdout=quiet, stderr=quiet)


PEERS = {
    "MyST-NB": Peer(
        ("myst-nb==1.4.0", "ipykernel==7.4.0", *SPHINX),
        myst_nb,
        ("{bin}/sphinx-build", "-q", "-b", "html", ".", "_build/html"),
        ("_build",),
        "page-0.md",
    ),
    "sphinx-gallery": Peer(
        ("sphinx-gallery==0.22.1", "matplotlib==3.11.2", *SPHINX),
        sphinx_gallery,
        ("{bin}/sphinx-build", "-q", "-b", "html", ".", "_build/html"),
        ("_build", "gallery"),
        "index.rst",
    ),
    "mkdocs-jupyter": Peer(
        ("mkdocs-jupyter==0.26.3", "mkdocs==1.6.1", "mkdocs-material==9.8.1", "ipykernel==7.4.0"),
        mkdocs_jupyter,
        ("{bin}/mkdocs", "build", "-q"),
        ("site", ".cache"),
        "docs/index.md",
    ),
    "an interpreter a program": Peer(
        (),
        interpreters,
        ("sh", "-c", "for program in *.py; do '{bin}/python' $program || exit 1; done"),
        (),
    ),
}


def build(name: str, folders: list[Path]) -> None:
    """Build the projects of both languages at the same time.

    Raises:
        SystemExit: If a build failed.
    """
    started = [PEERS[name].start(name, folder) for folder in folders]
    if sum(process.wait() != 0 for process in started):  # waits for both
        sys.exit(f"{name}: a build failed. Run {' '.join(PEERS[name].command)} in {folders[0]} to see why.")


def forget(peer: Peer, folders: list[Path]) -> None:
    """Let the next build be a cold one."""
    for folder in folders:
        for made in peer.made:
            shutil.rmtree(folder / made, ignore_errors=True)


if __name__ == "__main__":  # so that it is a process whose time can be taken
    build(sys.argv[1], [Path(folder) for folder in sys.argv[2:]])
