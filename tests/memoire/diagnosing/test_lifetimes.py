"""Values of variables that nothing reads."""

import ast

import pytest

from memoire.diagnosing.lifetimes import Parents, is_dead, is_only_indexed, is_overwritten


def parsed(source: str, assigned: str) -> tuple[ast.stmt, Parents]:
    """The last statement that gives a variable a value, and which node is in which."""
    nodes = list(ast.walk(ast.parse(source)))
    parents = {inner: node for node in nodes for inner in ast.iter_child_nodes(node)}
    found = [one for one in nodes if isinstance(one, ast.Assign) and ast.unparse(one.targets[0]) == assigned]
    return found[-1], parents


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("for p in ps:\n    p = p * 2", True),
        ("for p in ps:\n    p = p * 2\n    print(p)", False),
        ("for p in ps:\n    p = p * 2\nprint(p)", False),
        ("for p in ps:\n    for _ in range(3):\n        p = p * 2", False),
        ("def f(p):\n    p = p * 2", True),
        ("def f(p):\n    p = p * 2\n    return p", False),
        ("p = 1\np = p * 2", False),
    ],
)
def test_a_value_is_dead_if_nothing_reads_it(source: str, expected: bool) -> None:
    node, parents = parsed(source, "p")
    assert is_dead(node, "p", parents) is expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("for x in xs:\n    loss = f(x)\nloss.backward()", True),
        ("for x in xs:\n    loss = f(x)\n    loss.backward()", False),
        ("for x in xs:\n    loss = f(x)\nprint(loss)", False),
    ],
)
def test_a_loss_is_overwritten_if_only_what_follows_the_loop_reads_it(source: str, expected: bool) -> None:
    node, parents = parsed(source, "loss")
    assert is_overwritten(node, parents) is expected


def test_a_dict_is_given_away_if_it_is_an_argument() -> None:
    node, parents = parsed("for k in d:\n    d[k] = 1", "d[k]")
    assert is_only_indexed(node, "d", parents)
    node, parents = parsed("for k in d:\n    d[k] = 1\nload(d)", "d[k]")
    assert not is_only_indexed(node, "d", parents)
