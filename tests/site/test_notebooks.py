"""Notebooks, run by a Jupyter kernel: their programs share one, and still print what the pages show."""

import functools
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import cycle
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

from tests.memoire.running.waiting import wait_until
from tests.real_site import Site
from tests.site import kernels


def printed(cell: Any) -> dict[str, str]:
    """What a cell wrote to standard output; an exception under its name.

    Warnings are left out: a kernel gives each once, and with another file and line.
    """
    found: dict[str, str] = {}
    for output in (one for one in cell.outputs if one.get("name") != "stderr"):
        name = output.get("name") or output.get("ename") or output.output_type
        found[name] = found.get(name, "") + output.get("text", "")
    return found


@pytest.fixture
def jupyter(tmp_path: Path) -> Iterator[Path]:
    """A folder for Jupyter, in which it finds the kernels of `kernels.py`."""
    command = [sys.executable, kernels.__file__, str(address := tmp_path / "socket")]
    specification = {"argv": [*command, "-f", "{connection_file}"], "display_name": "Python", "language": "python"}
    (folder := tmp_path / "kernels" / "python3").mkdir(parents=True)
    (folder / "kernel.json").write_text(json.dumps(specification), "utf-8")
    one_thread = {**os.environ, "OMP_NUM_THREADS": "1"}  # more of them than processors wait for each other
    server = subprocess.Popen(command, cwd=tmp_path, env=one_thread, start_new_session=True)
    wait_until(address.exists)
    yield tmp_path
    os.killpg(server.pid, signal.SIGKILL)
    server.wait()


def run(folder: Path, file: Path, backward: bool) -> list[str]:
    """Run the cells from top to bottom or from bottom to top; the cells that did not print what they should."""
    os.environ |= {"IPYTHONDIR": str(folder), "JUPYTER_PATH": str(folder)}
    notebook = nbformat.read(file, as_version=4)
    nbformat.validate(notebook)
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"][:: -1 if backward else 1]
    expected = [(cell.source, printed(cell)) for cell in cells]
    notebook.cells = cells
    where = {"metadata": {"path": str(folder)}}
    NotebookClient(notebook, timeout=120, allow_errors=True, resources=where).execute()
    return [
        f"{file}: {source}\nshould print {should}\nprinted {did}"
        for (source, should), did in zip(expected, map(printed, notebook.cells), strict=True)
        if did != should
    ]


@pytest.mark.parametrize("each", [6, pytest.param(1, marks=pytest.mark.slow)])
def test_each_notebook_of_so_many_prints_what_its_page_shows_in_whatever_order_its_cells_run(
    site: Site, jupyter: Path, each: int
) -> None:
    notebooks = [file for file in sorted(site.folder.rglob("*.ipynb")) if not file.is_relative_to(site.folder / "zh")]
    assert len(notebooks) > 100
    with ProcessPoolExecutor(2) as two:
        # Every other one backward: twice as many runs would say little more.
        found = two.map(functools.partial(run, jupyter), notebooks[::each], cycle([False, True]))
        wrong = [text for texts in found for text in texts]
    assert not wrong, "\n\n".join(wrong)
