"""One word for one thing."""

from pathlib import Path

from memoire.content.glossary import FILE, glossary_problems, read_terms, term_problems
from memoire.content.page import Page


def found(tmp_path: Path, *lines: str) -> list[str]:
    (tmp_path / FILE).parent.mkdir(parents=True)
    (tmp_path / FILE).write_text("# English\tChinese\tavoided\nleaf tensor\t叶子张量\t叶节点张量,叶张量\n", "utf-8")
    return [str(problem) for problem in term_problems([Page("zh", "x.md", list(lines))], read_terms(tmp_path))]


def test_a_word_to_avoid_is_named_with_its_line_and_the_right_one(tmp_path: Path) -> None:
    problems = found(tmp_path, "# 标题", "这是叶张量。")
    assert len(problems) == 1
    assert problems[0].startswith("docs/zh/x.md:2: The term here is '叶子张量', not '叶张量'.")


def test_code_addresses_and_quotations_are_left_alone(tmp_path: Path) -> None:
    assert found(tmp_path, "`叶张量`，[链接](叶张量.md)，有人写作“叶张量”。", "```text", "叶张量", "```") == []


def test_no_glossary_no_terms(tmp_path: Path) -> None:
    assert read_terms(tmp_path) == []


def test_a_line_that_is_no_term_is_named_and_the_others_count(tmp_path: Path) -> None:
    found(tmp_path)
    with (tmp_path / FILE).open("a", encoding="utf-8") as file:
        file.write("\nleaf\t叶子\ntensor\t张量\t\n")
    assert [term.english for term in read_terms(tmp_path)] == ["leaf tensor", "tensor"]
    assert [str(problem).partition("\n")[0] for problem in glossary_problems(tmp_path)] == [
        f"{FILE}:4: This term has 2 columns, not 3."
    ]
