"""Changes of a project, as its author or a fault may make them."""

from collections.abc import Callable

from tests.conftest import Project

ENGLISH, CHINESE, PROGRAM = "docs/en/section/page.md", "docs/zh/section/page.md", "snippets/section/second.py"
SECRET = "what no reader may see"

Edit = Callable[[Project], object]


def on_both(change: Callable[[str], str]) -> Edit:
    """Change the English and the Chinese page in the same way."""

    def edit(project: Project) -> None:
        for file in (ENGLISH, CHINESE):
            project.write(file, change(project.read(file)))

    return edit


def append(text: str) -> Edit:
    return on_both(lambda page: f"{page}\n{text}\n")


def link(name: str, target: str) -> Edit:
    """A symbolic link; `{outside}` stands for a folder beside the project with a secret in it."""

    def edit(project: Project) -> None:
        (outside := project.root.parent / "outside").mkdir()
        (outside / "secret.txt").write_text(SECRET)
        (project.root / name).symlink_to(target.format(outside=outside))

    return edit


def write(file: str, content: str | bytes) -> Edit:
    return lambda project: project.write(file, content)


def edit(file: str, old: str, new: str) -> Edit:
    return lambda project: project.edit(file, old, new)
