"""Which marks a name has."""

from types import SimpleNamespace
from typing import Any

from memoire.diagnosing.tags import Mark, Tags
from tests.memoire.diagnosing.moments import TORCH, moment

MARK = Mark("cut-number", 3)


def frame(name: str) -> Any:
    return SimpleNamespace(f_code=SimpleNamespace(co_name=name))


def at(source: str, frame: Any, **names: Any) -> Any:
    made = moment(source, **names)
    made.frame = frame
    return made


def read(tags: Tags, made: Any) -> set[Mark]:
    return set(tags.read(made.frame, made.syntax.loaded, made.names, TORCH))


def test_a_variable_of_a_function_does_not_get_the_marks_of_a_module_variable_of_the_same_name() -> None:
    tags, outside, inside = Tags(), frame("<module>"), frame("sample")
    for place, marks in ((outside, frozenset({MARK})), (inside, frozenset())):
        made = at("a = f()", place)
        tags.write(made, made.syntax.stored[0], marks)
    assert read(tags, at("b = a", outside)) == {MARK}
    assert read(tags, at("b = a", inside)) == set()
    assert read(tags, at("b = a", frame("other"))) == {MARK}


def test_a_number_has_no_marks_since_others_get_its_address() -> None:
    tags, place, total = Tags(), frame("<module>"), 0.5
    made = at("total += 0.5", place, total=total)
    tags.write(made, made.syntax.stored[0], frozenset({MARK}))
    assert read(tags, at("b = total", place, total=total)) == {MARK}
    assert read(tags, at("b = other", place, other=total)) == set()
