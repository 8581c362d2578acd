"""Graphs, figures, tables of probes and the index of questions in a built site."""

from bs4 import BeautifulSoup

from tests.conftest import Project

GRAPH = """\
import torch

w = torch.tensor(3.0, requires_grad=True)
y = w * 2
print(y)
# graph: y
"""
TABLE = 'print("step loss")\nfor step in range(3):\n    print(step, 1 / (step + 1))\n'
PROBE = 'import torch\n\nprint("plain  :", torch.ones(1).requires_grad)\nprint("no_grad: <b>")\n'
PAGE = """\
---
description: d
questions:
  - "What is {asked}? {{#more}}"
---
# Title

```python exec="on"
--8<-- "section/graph.py"
```

```python exec="on" figure="lines" x="step" y="loss" alt="{alt}"
--8<-- "section/table.py"
```

| | plain | `no_grad` |
|---|---|---|
| flag | probe:section/probe.py |

??? example "Programs"

    ```python exec="on"
    --8<-- "section/probe.py"
    ```

## More {{#more}}

<!-- questions -->
"""


def test_graphs_figures_and_tables_are_drawn_in_both_languages(project: Project) -> None:
    project.write("snippets/section/graph.py", GRAPH)
    project.write("snippets/section/table.py", TABLE)
    project.write("snippets/section/probe.py", PROBE)
    project.write("docs/en/section/page.md", PAGE.format(asked="x[0]", alt="The loss falls"))
    project.write("docs/zh/section/page.md", PAGE.format(asked="张量", alt="损失下降"))
    project.delete("snippets/section/second.py")
    project.write("mkdocs.yml", project.read("mkdocs.yml") + "nav:\n  - index.md\n  - Part:\n      - section/page.md\n")
    build = project.build()
    assert build.status == 0, build.log

    for path, alt, asked in (
        ("section", "The loss falls", "What is x[0]?"),
        ("zh/section", "损失下降", "What is 张量?"),
    ):
        page = BeautifulSoup(project.read(f"site/{path}/page/index.html"), "html.parser")
        assert "MulBackward0" in str(page.select_one(".program__graph svg"))
        assert "# graph" not in page.get_text()
        assert page.select_one(f'.program__figure svg[aria-label="{alt}"]')
        assert "0.5" in str(page.select_one(".program details .program__output"))
        assert [cell.get_text() for cell in page.select("td code.cell")] == ["False", "<b>"]
        assert page.select_one('td a[href="#program-section-probe"]')
        assert page.select_one("#program-section-probe")
        assert asked in [link.get_text() for link in page.select('li a[href$="#more"]')]


def test_a_probe_that_lacks_a_column_and_a_figure_without_numbers_are_named(project: Project) -> None:
    table = "| | plain |\n|---|---|\n| flag | probe:section/second.py |\n\n## "
    for language in ("en", "zh"):
        page = f"docs/{language}/index.md"
        project.edit(page, 'exec="on"', 'exec="on" figure="lines" alt="a"')
        project.edit(page, "\n## ", f"\n{table}")
    build = project.build()
    assert build.status == 1
    assert "docs/en/index.md:8: No figure can be drawn from section/first.py" in build.log
    assert "docs/zh/index.md:14: The program section/second.py prints nothing for the column 'plain'." in build.log
