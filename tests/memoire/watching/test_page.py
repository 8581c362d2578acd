"""The page of a recording."""

import json
import re
from typing import Any

from bs4 import BeautifulSoup

from memoire.watching.page import packed, page

TENSOR: dict[str, Any] = {
    **{"requires_grad": True, "is_leaf": True, "grad_fn": None, "version": 0, "grad": None, "values": [1.0]},
}
GRAPH: dict[str, Any] = {"nodes": {}, "edges": [], "results": {}, "saved_bytes": 0, "is_whole": True}
STEP: dict[str, Any] = {"line": 1, "grad_mode": "grad", "tensors": {}, "graph": GRAPH, "printed": 0}
RECORDING: dict[str, Any] = {
    "stdout": "</script><b>\n",
    "steps": [
        STEP,
        {**STEP, "line": 2, "grad_mode": "no_grad", "tensors": {"x": TENSOR}},
        {**STEP, "line": 2, "tensors": {"x": TENSOR, "y": {**TENSOR, "version": 1}}},
    ],
}
SOURCE = "import torch\nx = torch.ones(1) < 2\n"


def test_each_tensor_and_each_graph_is_in_the_page_once() -> None:
    data = packed(RECORDING)
    assert len(data["values"]) == 3
    restored = [{name: data["values"][number] for name, number in step["tensors"].items()} for step in data["steps"]]
    assert restored == [step["tensors"] for step in RECORDING["steps"]]


def test_without_javascript_the_steps_are_a_table() -> None:
    read = BeautifulSoup(page("a&b.py", SOURCE, RECORDING), "html.parser")
    rows = [[cell.get_text().strip() for cell in row.select("td")][:4] for row in read.select("tbody tr")]
    assert [row[1] for row in rows] == ["1", "2", "2"]
    assert "no_grad" in str(read.select("tbody")[0])
    assert "version=1" in read.get_text()
    assert read.title and read.title.get_text() == "a&b.py, step by step"


def test_nothing_that_a_program_prints_or_says_becomes_markup() -> None:
    text = page("program.py", SOURCE, RECORDING)
    assert "</script><b>" not in text
    (data,) = re.findall(r'<script type="application/json" id="recording">(.*?)</script>', text, re.S)
    assert json.loads(data)["stdout"] == RECORDING["stdout"]


def test_the_page_asks_nobody_for_anything() -> None:
    text = page("program.py", SOURCE, RECORDING)
    assert set(re.findall(r"https?://[^\s\"')]+", text)) <= {"http://www.w3.org/2000/svg"}
    assert not re.search(r"<link|<img|@import|url\(|fetch\(", text)
