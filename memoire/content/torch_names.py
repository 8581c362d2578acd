"""Which names of torch a program or a sentence uses, read from its syntax."""

import ast
import re
from collections.abc import Collection, Iterable, Iterator

from memoire.content.directive_use import CODE_SPAN

# As sentences write them; a program says itself what it imports.
USUAL_IMPORTS = {"torch": "torch", "nn": "torch.nn", "F": "torch.nn.functional"}
OPENS_BLOCK = re.compile(r"(?:async )?(?:with|for|if|while|def|class)\b.*:")


class TorchNames:
    """Reads names of torch out of code and sentences.

    A name is the last part of how it is written: `torch.no_grad` and `no_grad` are `no_grad`. A function in a module of
    torch that has the name of a member keeps the module: `autograd.grad` is not the attribute `grad`.

    Args:
        programs: All of them; `torch.no_grad` in one makes `no_grad` a name wherever a sentence says it.
        members: The attributes and methods of torch's objects, as `grad_fn`.
    """

    def __init__(self, programs: Iterable[ast.Module], members: Iterable[str]) -> None:
        self._members = frozenset(members)
        paths = (path for tree in programs for path, _ in _paths(tree, imports(tree)))
        self._taken = {path.rpartition(".")[2] for path in paths if path.startswith("torch.")}

    def in_assertion(self, text: str, imported: dict[str, str]) -> set[str]:
        """The names in an assertion; its variables are none.

        Args:
            text: The assertion as written.
            imported: What its program imports, as `imports` gives it.
        """
        return self._names(text, imported, {"torch"})

    def in_sentence(self, sentence: str) -> set[str]:
        """The names in the code spans of a sentence."""
        spans = (span.group().strip("`").strip().lstrip("@.") for span in CODE_SPAN.finditer(sentence))
        return {name for span in spans for name in self._names(span, USUAL_IMPORTS, self._members | self._taken)}

    def _names(self, code: str, imported: dict[str, str], bare: Collection[str]) -> set[str]:
        try:
            tree = ast.parse(f"{code} pass" if OPENS_BLOCK.fullmatch(code) else code)
        except (SyntaxError, ValueError):  # a message, a command, a path
            return set()
        found = set()
        for path, is_attribute in _paths(tree, imported):
            *before, last = path.split(".")
            if before[:1] == ["torch"]:
                found.add(".".join([before[-1], last]) if before[1:] and last in self._members else last)
            elif last in (self._members if is_attribute else bare):
                found.add(last)
        return found - {"torch"}


def imports(tree: ast.Module) -> dict[str, str]:
    """What each imported name of a program stands for: `F` for `torch.nn.functional`."""
    found: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {item.asname or item.name.partition(".")[0]: item.name for item in node.names if item.asname}
            found |= {item.name.partition(".")[0]: item.name.partition(".")[0] for item in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {item.asname or item.name: f"{node.module}.{item.name}" for item in node.names}
    return found


def _paths(node: ast.AST, imported: dict[str, str]) -> Iterator[tuple[str, bool]]:
    """Every dotted path from an imported name, else every attribute by itself, and every other name."""
    if isinstance(node, ast.Name):
        yield imported.get(node.id, node.id), False
        return
    if isinstance(node, ast.Attribute):
        whole = ast.unparse(node)
        root, _, rest = whole.partition(".")
        if root in imported and whole.replace(".", "").replace("_", "").isalnum():
            yield f"{imported[root]}.{rest}", False
            return
        yield node.attr, True
    for child in ast.iter_child_nodes(node):
        yield from _paths(child, imported)
