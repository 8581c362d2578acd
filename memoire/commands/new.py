"""`memoire new`: start a page with both languages, a program, and its place in the navigation."""

from pathlib import Path

import click

from memoire.commands.navigation_text import add_page
from memoire.commands.page_name import NEW, PATH
from memoire.commands.project_root import project_root
from memoire.content.page import Page
from memoire.content.project import CONFIGURATION
from memoire.content.redirects import FILE, without_redirect
from memoire.content.section_titles import untranslated_titles
from memoire.content.translations import digests, with_record

SNIPPET = """\
import torch

# en: say what the next lines show
# zh: 说明下面几行演示什么
x = torch.tensor(2.0, requires_grad=True)
y = x**2

print("y.requires_grad:", y.requires_grad)
assert y.requires_grad  # claim: {claim}
"""

ENGLISH = """\
---
description: One sentence that answers the question.
label: Words for the menu
questions:
  - What does a reader ask?
---
# {title}

The answer, in one paragraph. A result computed from a leaf that requires grad requires grad as well.
[✓](claim:{claim})

```python exec="on"
--8<-- "{path}.py"
```

## Why {{#why}}

The reason, then the exceptions, then links.
"""

CHINESE = """\
---
description: 用一句话回答这个问题。
label: 菜单里的短标题
questions:
  - 读者会怎么问？
---
# {title}

先用一段话回答。由需要梯度的叶子张量算出的结果同样需要梯度。[✓](claim:{claim})

```python exec="on"
--8<-- "{path}.py"
```

## 为什么 {{#why}}

先说原因，再说例外，最后给出链接。
"""


class NewPageError(Exception):
    """The page cannot be started; says why and what to do."""


@click.command()
@click.argument("page", metavar="SECTION/NAME")
def new(page: str) -> None:
    """Start a page in both languages.

    It comes with a program and an entry in the navigation. For example: memoire new no-grad/nested-blocks
    """
    try:
        for file in new_page(project_root(), page):
            click.echo(f"wrote {file}")
        for note in untranslated_titles(project_root()):
            click.echo(str(note))
    except NewPageError as error:
        raise click.ClickException(str(error)) from None


def new_page(root: Path, path: str) -> list[str]:
    """Start a page in both languages, with a snippet and its entry in the navigation.

    Args:
        root: The project.
        path: `section/name`, in lower-case words joined by hyphens.

    Returns:
        The files written, by their path from the root.

    Raises:
        NewPageError: If the path is not valid, or one of the files exists.
    """
    if not PATH.fullmatch(path):
        raise NewPageError(
            f"'{path}' is not a valid page path. {NEW}, for example: make new PAGE=no-grad/nested-blocks"
        )
    section, name = path.split("/")
    words = {"path": path, "claim": f"{section}-{name}", "title": name.replace("-", " ").capitalize()}
    english, chinese = ENGLISH.format(**words), CHINESE.format(**words)
    record = digests(*(Page(name, f"{path}.md", text.split("\n")) for name, text in (("en", english), ("zh", chinese))))
    texts = {
        f"docs/en/{path}.md": english,
        f"docs/zh/{path}.md": with_record(chinese, record),
        f"snippets/{path}.py": SNIPPET.format(**words),
    }
    for file in texts:
        if (root / file).exists():
            raise NewPageError(f"{file} exists already. Choose another name, or delete it first.")
    config = root / CONFIGURATION
    texts[CONFIGURATION] = add_page(config.read_text("utf-8"), path)
    if (root / FILE).exists():
        texts[FILE] = without_redirect((root / FILE).read_text("utf-8"), f"{path}.md")
    for file, text in texts.items():
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_text(text, "utf-8")
    return list(texts)
