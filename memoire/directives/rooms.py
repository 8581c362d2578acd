"""`<!-- rooms -->`: the rooms of the code, their modules, and which room imports which, read from the code itself."""

import ast
import textwrap
from functools import cache
from pathlib import Path

import memoire
from memoire.content.directive_use import Use
from memoire.directives.directive import Context, Directive
from memoire.texts import texts

CODE = Path(memoire.__file__).parents[1]
PACKAGES = ("memoire", "memoire_mkdocs")
WIDTH = 30  # characters of a line in a box


class Rooms(Directive):
    """A drawing; an arrow that follows from others is left out."""

    name, form, is_searched = "rooms", "block", False

    def html(self, use: Use, context: Context) -> str:
        """The drawing."""
        labels = {room: _label(room, modules) for room, modules in _modules().items()}
        arrows = [(room, other) for room, others in _direct(_imports()).items() for other in sorted(others)]
        drawing = context.drawings.diagram(labels, arrows, _description(context.language))
        return f'<figure class="diagram" tabindex="0">{drawing}</figure>'

    def markdown(self, use: Use, context: Context) -> list[str]:
        """The modules of each room as a list, then the imports in words."""
        lines = [f"- `{room}`: {', '.join(f'`{name}`' for name in modules)}" for room, modules in _modules().items()]
        return [*lines, "", _description(context.language)]


def _room(module: Path) -> str:
    """The room of a module: its folder in the engine, or its name at the top of it."""
    parts = module.relative_to(CODE).with_suffix("").parts
    return parts[0] if parts[0] != "memoire" else parts[1]


@cache
def _files() -> dict[str, list[Path]]:
    """The modules of each room, from the first room to the last."""
    found: dict[str, list[Path]] = {}
    for package in PACKAGES:
        for file in sorted((CODE / package).rglob("*.py")):
            if file != CODE / "memoire" / "__init__.py":
                found.setdefault(_room(file), []).append(file)
    return found


def _modules() -> dict[str, list[str]]:
    return {room: [file.stem for file in files if file.stem != "__init__"] for room, files in _files().items()}


@cache
def _imports() -> dict[str, set[str]]:
    """The other rooms that each room imports from."""
    return {
        room: {name for file in files for name in _imported_rooms(file)} - {room} for room, files in _files().items()
    }


def _imported_rooms(file: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names = (
                [f"{node.module}.{alias.name}" for alias in node.names] if node.module in PACKAGES else [node.module]
            )
            found |= {name.split(".")[1] if name.startswith("memoire.") else name.split(".")[0] for name in names}
    return found & set(_files())


def _direct(imports: dict[str, set[str]]) -> dict[str, set[str]]:
    """The imports without those that follow from others (transitive reduction)."""

    def reachable(room: str) -> set[str]:
        return imports[room].union(*(reachable(other) for other in imports[room]))

    return {
        room: {other for other in others if not any(other in reachable(between) for between in others - {other})}
        for room, others in imports.items()
    }


def _label(room: str, modules: list[str]) -> str:
    listed = textwrap.wrap(", ".join(name for name in modules if name != room), WIDTH, break_long_words=False)
    return "\n".join([f"{room}/" if (CODE / "memoire" / room).is_dir() or room in PACKAGES else f"{room}.py", *listed])


def _description(language: str) -> str:
    words = texts(language, "rooms")
    sentences = [
        words["imports"].format(room=room, others=words["comma"].join(sorted(others)))
        if others
        else words["none"].format(room=room)
        for room, others in _imports().items()
    ]
    return words["graph"].format(imports=words["join"].join(sentences))


DIRECTIVES = [Rooms()]
