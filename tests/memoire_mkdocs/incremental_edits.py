"""What may happen to a project between two builds, at random: edits of all kinds, and faults of what is kept."""

import os
import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

from tests.conftest import PROGRAM, Project

WORDS = ["autograd", "gradient", "leaf", "tensor", "graph", "hook", "buffer"]


def pages(project: Project) -> list[str]:
    """The pages that both languages have, but the home page."""
    english, chinese = (
        {file.relative_to(folder).as_posix() for file in folder.rglob("*.md")}
        for folder in (project.root / "docs/en", project.root / "docs/zh")
    )
    return sorted(english & chinese - {"index.md"})


def any_file(project: Project, chance: random.Random, pattern: str) -> str:
    return chance.choice(sorted(file.relative_to(project.root).as_posix() for file in project.root.glob(pattern)))


def sentence(project: Project, chance: random.Random) -> None:
    file = any_file(project, chance, "docs/??/**/*.md")
    project.write(file, project.read(file) + f"\n{chance.choice(WORDS)} {chance.random()}.\n")


def title(project: Project, chance: random.Random) -> None:
    file = any_file(project, chance, "docs/??/**/*.md")
    project.write(file, re.sub(r"^# .*", f"# {chance.choice(WORDS)}?", project.read(file), flags=re.M))


def front_matter(project: Project, chance: random.Random) -> None:
    file = any_file(project, chance, "docs/??/**/*.md")
    line = chance.choice(["label: {}", "search:\n  boost: 2  # {}", "tags: [{}]", "questions: [{}?]"])
    project.write(file, project.read(file).replace("\n---\n", f"\n{line.format(chance.choice(WORDS))}\n---\n", 1))


def link(project: Project, chance: random.Random) -> None:
    """A link to a page and a section; they may not be there, or no longer."""
    for language in ("en", "zh"):
        file = f"docs/{language}/index.md"
        target = chance.choice([*pages(project), "section/none.md"]) + chance.choice(["", "#more", "#none"])
        project.write(file, project.read(file) + f"\n[{chance.choice(WORDS)}]({target})\n")


def heading(project: Project, chance: random.Random) -> None:
    name = chance.choice(pages(project) or ["index.md"])
    for language in ("en", "zh"):
        file = f"docs/{language}/{name}"
        project.write(file, re.sub(r"\{#\w+\}", f"{{#{chance.choice(['more', 'less'])}}}", project.read(file)))


def program(project: Project, chance: random.Random) -> None:
    file = any_file(project, chance, "snippets/**/*.py")
    project.write(file, re.sub(r"tensor\([\d.]+", f"tensor({chance.randint(1, 99)}.0", project.read(file)))


def claim(project: Project, chance: random.Random) -> None:
    file = any_file(project, chance, "snippets/**/*.py")
    test = chance.choice(["y.requires_grad", "y.requires_grad is True", "not y.is_leaf", "y.is_leaf"])
    project.write(file, re.sub(r"assert .*?  #", f"assert {test}  #", project.read(file)))


def new_page(project: Project, chance: random.Random) -> None:
    name = f"section/new-{chance.randint(0, 3)}"
    project.write(f"snippets/{name}.py", PROGRAM.format(claim=name.replace("/", "-")))
    project.page(name, f"{name}.py", name.replace("/", "-"))


def renamed_page(project: Project, chance: random.Random) -> None:
    for name in pages(project)[:1]:
        for language in ("en", "zh"):
            file = project.root / "docs" / language / name
            file.rename(file.with_name(f"renamed-{chance.randint(0, 9)}.md" if language == "en" else file.name))


def removed_page(project: Project, chance: random.Random) -> None:
    """In both languages or in one, which leaves a page without its other language."""
    for name in pages(project)[-1:]:
        for language in chance.choice([("en", "zh"), ("zh",)]):
            project.delete(f"docs/{language}/{name}")


def shown_twice(project: Project, chance: random.Random) -> None:
    """A program that is shown on a second page, to which its claims then may lead."""
    snippet = any_file(project, chance, "snippets/**/*.py").removeprefix("snippets/")
    for language in ("en", "zh"):
        file = f"docs/{language}/index.md"
        project.write(file, project.read(file) + f'\n```python exec="on"\n--8<-- "{snippet}"\n```\n')


def navigation(project: Project, chance: random.Random) -> None:
    names = pages(project)
    chance.shuffle(names)
    nav = "nav:\n  - index.md\n" + f"  - {chance.choice(WORDS)}:\n" + "".join(f"      - {name}\n" for name in names)
    settings = project.read("mkdocs.yml").partition("\nnav:\n")[0]
    project.write("mkdocs.yml", settings.rstrip() + ("\n\n" + nav if names and chance.random() < 0.7 else "\n"))


def settings(project: Project, chance: random.Random) -> None:
    old, new = chance.choice(
        [
            ("site_name: Memoire", "site_name: Other"),
            ("permalink: true", "permalink: false"),
            ("  - abbr\n", ""),
            ("    - navigation.prune\n", ""),
            ("site_name: Other", "site_name: Memoire"),
            ("alternate_style: true", "alternate_style: false"),
            ("copyright: 文字", "copyright: 文章"),
        ]
    )
    project.write("mkdocs.yml", project.read("mkdocs.yml").replace(old, new, 1))


def template(project: Project, chance: random.Random) -> None:
    file = chance.choice(["copyright.html", "source-file.html", "path.html"])
    text = chance.choice(["<b>{}</b>", "{{{{ page.title }}}} {}", "{{{{ pages | length }}}} {}"])
    path = f"overrides/partials/{file}"
    project.write(path, project.read(path) + text.format(chance.choice(WORDS)))


def texts(project: Project, chance: random.Random) -> None:
    file = f"memoire/texts/{chance.choice(['en', 'zh'])}.toml"
    project.write(file, re.sub(r'^(download = ").*"', rf'\1{chance.choice(WORDS)}"', project.read(file), flags=re.M))


def glossary(project: Project, chance: random.Random) -> None:
    file = "docs/assets/glossary.tsv"
    project.write(file, project.read(file) + f"{chance.choice(WORDS)} {chance.randint(0, 99)}\t词{'组' * 2}\t\n")


def style(project: Project, chance: random.Random) -> None:
    file = "docs/assets/stylesheets/memoire.css"
    project.write(file, project.read(file) + f"/* {chance.choice(WORDS)} */ b {{ top: {chance.randint(0, 9)}px }}\n")


def clock(project: Project, chance: random.Random) -> None:
    """All files look older or newer than they are."""
    seconds = chance.choice([0, 10**9, 4 * 10**9])
    for file in project.root.rglob("*"):
        if file.is_file():
            os.utime(file, (seconds, seconds))


def _kept(project: Project) -> list[Path]:
    return sorted(file for file in (project.root / ".cache" / "pages").rglob("*.json"))


def damaged(project: Project, chance: random.Random) -> None:
    for file in _kept(project):
        if chance.random() < 0.3:
            content = bytearray(file.read_bytes())
            content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
            file.write_bytes(content[: chance.choice([len(content), len(content) // 2])])


def mixed_up(project: Project, chance: random.Random) -> None:
    """Kept things under the names of others."""
    files = _kept(project)
    if len(files) > 1:
        first, second = chance.sample(files, 2)
        shutil.copyfile(first, second)


def lost(project: Project, chance: random.Random) -> None:
    for file in _kept(project):
        if chance.random() < 0.3:
            file.unlink()
    if chance.random() < 0.2:
        shutil.rmtree(project.root / ".cache", ignore_errors=True)


EDITS: list[Callable[[Project, random.Random], None]] = [
    sentence,
    title,
    front_matter,
    link,
    heading,
    program,
    claim,
    new_page,
    renamed_page,
    removed_page,
    shown_twice,
    navigation,
    settings,
    template,
    texts,
    glossary,
    style,
    clock,
    damaged,
    mixed_up,
    lost,
]
