"""Every notebook, run by a Jupyter kernel: its programs share one, and still print what the pages show."""

import os
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

from tests.real_site import Site


def printed(cell: Any) -> dict[str, str]:
    """What a cell wrote to each stream; an exception under its name."""
    found: dict[str, str] = {}
    for output in cell.outputs:
        name = output.get("name") or output.get("ename") or output.output_type
        found[name] = found.get(name, "") + output.get("text", "")
    return found


def run_twice(file: Path, folder: Path) -> list[str]:
    """Run the cells from top to bottom, then from bottom to top; the cells that did not print what they should."""
    os.environ["IPYTHONDIR"] = str(folder)
    notebook = nbformat.read(file, as_version=4)
    nbformat.validate(notebook)
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    expected = [(cell.source, printed(cell)) for cell in cells]
    notebook.cells = [nbformat.from_dict({**cell, "id": f"run-{n}"}) for n, cell in enumerate(cells + cells[::-1])]
    where = {"metadata": {"path": str(folder)}}
    NotebookClient(notebook, timeout=120, allow_errors=True, resources=where).execute()
    return [
        f"{file}: {source}\nshould print {should}\nprinted {did}"
        for (source, should), did in zip(expected + expected[::-1], map(printed, notebook.cells), strict=True)
        if did != should
    ]


def test_every_notebook_prints_what_its_page_shows_in_whatever_order_its_cells_run(site: Site, tmp_path: Path) -> None:
    notebooks = [file for file in sorted(site.folder.rglob("*.ipynb")) if not file.is_relative_to(site.folder / "zh")]
    assert len(notebooks) > 50
    with ProcessPoolExecutor(2) as two:
        found = two.map(run_twice, notebooks, [tmp_path] * len(notebooks))
        wrong = [text for texts in found for text in texts]
    assert not wrong, "\n\n".join(wrong)
