"""Which values of variables nothing reads, from the syntax of a program."""

import ast
from collections.abc import Mapping

Parents = Mapping[ast.AST, ast.AST]
LOOPS = (ast.For, ast.AsyncFor, ast.While)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def is_dead(node: ast.stmt, name: str, parents: Parents) -> bool:
    """Whether what a statement gives a variable of a loop, or a parameter of a function, is never read."""
    inner: ast.AST | None = None
    owner = parents.get(node)
    while owner is not None and not _binds(owner, name):
        inner = owner if isinstance(owner, LOOPS) and inner is None else inner
        if isinstance(owner, (*FUNCTIONS, ast.ClassDef, ast.Lambda)):
            return False
        owner = parents.get(owner)
    if owner is None or inner is not None:
        return False
    end = node.end_lineno or node.lineno
    later = [one for one in _loads(owner, name) if one.lineno > end or _is_in_function(one, owner, parents)]
    return not later and not (isinstance(owner, LOOPS) and _is_read_after(owner, name, parents))


def is_unread(node: ast.stmt, name: str, parents: Parents) -> bool:
    """Whether what a statement gives a variable is never read, since each pass of a loop begins with another."""
    loop = parents.get(node)
    while loop is not None and not isinstance(loop, (*LOOPS, *FUNCTIONS, ast.Module)):
        loop = parents.get(loop)
    owner = loop
    while owner is not None and not isinstance(owner, (*FUNCTIONS, ast.Module)):
        owner = parents.get(owner)
    if owner is None or loop is None:
        return False
    end = node.end_lineno or node.lineno
    if any(one.lineno > end or _is_in_function(one, owner, parents) for one in _loads(owner, name)):
        return False
    inside = [one for one in ast.walk(loop) if isinstance(one, ast.Name) and one.id == name]
    first = min(inside, key=lambda one: (one.lineno, isinstance(one.ctx, ast.Store), one.col_offset))
    return isinstance(first.ctx, ast.Store) and first.lineno < node.lineno


def is_overwritten(node: ast.stmt, parents: Parents) -> bool:
    """Whether each pass of a loop gives a variable a value that only what follows the loop reads, for backward."""
    loop = parents.get(node)
    target = node.targets[0] if isinstance(node, ast.Assign) else None
    if not isinstance(loop, ast.For) or not isinstance(target, ast.Name) or _loads(loop, target.id):
        return False
    block = next((one for _, one in ast.iter_fields(parents[loop]) if isinstance(one, list) and loop in one), [])
    for following in block[block.index(loop) + 1 :]:
        if any(isinstance(one, ast.Name) and one.id == target.id for one in ast.walk(following)):
            return f"{target.id}.backward(" in ast.unparse(following)
    return False


def is_only_indexed(node: ast.AST, name: str, parents: Parents) -> bool:
    """Whether a variable of the function of a node is never given away as a whole."""
    owner = parents.get(node)
    while owner is not None and not isinstance(owner, (*FUNCTIONS, ast.Module)):
        owner = parents.get(owner)
    return owner is not None and all(_is_indexing(parents.get(one), one) for one in _loads(owner, name))


def _is_indexing(parent: ast.AST | None, name: ast.Name) -> bool:
    if isinstance(parent, ast.Subscript):
        return parent.value is name
    if isinstance(parent, ast.Attribute):
        return parent.attr in ("keys", "items", "values")
    return isinstance(parent, (*LOOPS, ast.Compare, ast.comprehension))


def _binds(owner: ast.AST, name: str) -> bool:
    """Whether a loop or a function gives a variable its first value."""
    if isinstance(owner, ast.For | ast.AsyncFor):
        return any(isinstance(one, ast.Name) and one.id == name for one in ast.walk(owner.target))
    arguments = ast.walk(owner.args) if isinstance(owner, FUNCTIONS) else ()
    return any(one.arg == name for one in arguments if isinstance(one, ast.arg))


def _loads(owner: ast.AST, name: str) -> list[ast.Name]:
    names = [one for one in ast.walk(owner) if isinstance(one, ast.Name) and one.id == name]
    return [one for one in names if isinstance(one.ctx, ast.Load)]


def _is_in_function(node: ast.AST, owner: ast.AST, parents: Parents) -> bool:
    above = parents.get(node)
    while above is not None and above is not owner:
        if isinstance(above, (*FUNCTIONS, ast.Lambda)):
            return True
        above = parents.get(above)
    return False


def _is_read_after(loop: ast.AST, name: str, parents: Parents) -> bool:
    """Whether the variable of a loop is read after it, before anything else gives it a value."""
    owner = parents.get(loop)
    while owner is not None and not isinstance(owner, (*FUNCTIONS, ast.Module)):
        owner = parents.get(owner)
    end = getattr(loop, "end_lineno", None) or 0
    names = [one for one in ast.walk(owner) if isinstance(one, ast.Name) and one.id == name] if owner else []
    after = sorted((one for one in names if one.lineno > end), key=lambda one: (one.lineno, one.col_offset))
    return bool(after) and isinstance(after[0].ctx, ast.Load) and not _is_in_comprehension(after[0], parents)


def _is_in_comprehension(node: ast.AST, parents: Parents) -> bool:
    above = parents.get(node)
    while above is not None and not isinstance(above, ast.stmt):
        if isinstance(above, ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp):
            return True
        above = parents.get(above)
    return False
