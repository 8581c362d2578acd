"""Generated sites of the same pages: ours, the floor without execution, and stock markdown-exec."""

import re
import shutil
from pathlib import Path

ROOT = Path(__file__).parents[1]
SNIPPETS_A_PAGE = 5

PROGRAMS = [
    "x = torch.tensor({n}.0, requires_grad=True)\nwith torch.no_grad():\n    y = x * 2\nprint(y.requires_grad)",
    "w = torch.randn({n} % 7 + 2, requires_grad=True)\n(w**2).sum().backward()\nprint(w.grad)",
    "layer = torch.nn.Linear(3, 2)\nlayer.weight.requires_grad_(False)\nprint(layer.bias.requires_grad)",
    "x = torch.ones(2, {n} % 5 + 1, requires_grad=True)\nz = (x * 3).detach()\nz += 1\nprint(z, x.requires_grad)",
    "x = torch.arange({n} % 9 + 3.0)\nwith torch.inference_mode():\n    y = x.cumsum(0)\nprint(y, y.is_inference())",
]
PROSE = (
    "Gradient mode decides whether autograd records an operation. A tensor that exists keeps what it has, "
    "and `requires_grad` of a **leaf tensor** is not touched; see [the start](index.md).\n"
)
PROSE_ZH = (
    "梯度模式决定 autograd 是否记录运算。已有的张量不受影响，"
    "**叶子张量**的 `requires_grad` 保持不变；见[首页](index.md)。\n"
)

FENCES = {"ours": 'python exec="on"', "floor": "python", "stock": 'python exec="on" source="above" result="text"'}


def write(folder: Path, kind: str, pages: int) -> None:
    """Write a site of `pages` pages in each language, five programs a page."""
    shutil.copytree(ROOT / "docs" / "assets", folder / "docs" / "assets")
    # Of the overrides only the logo, which the configuration names: the templates need our plugin.
    shutil.copytree(ROOT / "overrides" / ".icons", folder / "overrides" / ".icons")
    (folder / "mkdocs.yml").write_text(configuration(kind), "utf-8")
    for number in range(pages):
        name = "index" if number == 0 else f"page-{number}"
        paths = [f"{name}/p{item}.py" for item in range(SNIPPETS_A_PAGE)]
        for item, path in enumerate(paths):
            text = f"import torch\n\n# en: what follows is number {number}\n# zh: 下面是第 {number} 个\n"
            text += f"torch.manual_seed({number})\n" + PROGRAMS[item].format(n=number * SNIPPETS_A_PAGE + item) + "\n"
            (folder / "snippets" / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / "snippets" / path).write_text(text, "utf-8")
        for language, prose in (("en", PROSE), ("zh", PROSE_ZH)):
            page = folder / "docs" / language / f"{name}.md"
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(markdown(number, prose, paths, FENCES[kind]), "utf-8")


def markdown(number: int, prose: str, paths: list[str], fence: str) -> str:
    parts = [f"---\ndescription: Page {number}.\n---\n# Page {number}\n", prose]
    for item, path in enumerate(paths):
        parts += [f"## Part {item} {{#part-{item}}}\n", prose * 3, f'```{fence}\n--8<-- "{path}"\n```\n', prose]
    return "\n".join(parts)


def configuration(kind: str) -> str:
    """The project's own configuration, without navigation and, for the peers, without what is ours."""
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    text = re.sub(r"^nav:\n(?:[ \n].*\n?)*", "", text, flags=re.M)
    if kind != "ours":
        text = re.sub(r"^  - memoire:\n(?:      .*\n)*", "", text, flags=re.M)
    if kind == "floor":
        text = re.sub(r"^  - markdown-exec:\n(?:      .*\n)*", "", text, flags=re.M)
    return text
