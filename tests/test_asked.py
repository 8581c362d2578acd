"""What people ask and what torch says: every question of the list and every message has its place on the site."""

import csv
from pathlib import Path

import pytest

from memoire.content.page import Page
from memoire.content.read_pages import read_pages
from tests.torch_messages import HOLE, missing_in, raised_in

ROOT = Path(__file__).parents[1]
ANSWERED_IN_FULL, ANSWERED_IN_PART = "2", "1"
# Sources in which every message is on gradients, so that a new one in them is missed here.
ABOUT_GRADIENTS = (
    "amp/grad_scaler.py",
    "autograd/__init__.py",
    "autograd/forward_ad.py",
    "autograd/function.py",
    "autograd/functional.py",
    "autograd/gradcheck.py",
    "autograd/graph.py",
    "_functorch/autograd_function.py",
    "_functorch/eager_transforms.py",
    "_functorch/functional_call.py",
    "_functorch/vmap.py",
    "nn/utils/clip_grad.py",
    "optim/optimizer.py",
    "utils/checkpoint.py",
    "utils/hooks.py",
)


def rows(name: str) -> list[dict[str, str]]:
    with (ROOT / "tests" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


QUESTIONS, MESSAGES = rows("questions.tsv"), rows("messages.tsv")


@pytest.fixture(scope="module")
def places() -> set[str]:
    """Every page and every heading that both languages have, as `errors/in-place.md#leaf`."""
    pages, _ = read_pages(ROOT)
    english, chinese = (_places([page for page in pages if page.language == language]) for language in ("en", "zh"))
    return english & chinese


def _places(pages: list[Page]) -> set[str]:
    headings = {f"{page.path}#{heading.id}" for page in pages for heading in page.headings if heading.id}
    return headings | {page.path for page in pages}


def test_each_question_has_an_answer_in_both_languages(places: set[str]) -> None:
    assert [row for row in QUESTIONS if row["answer"] not in places] == []


def test_each_question_is_answered_and_four_of_five_in_full() -> None:
    grades = [row["grade"] for row in QUESTIONS]
    assert set(grades) <= {ANSWERED_IN_FULL, ANSWERED_IN_PART}
    assert grades.count(ANSWERED_IN_FULL) >= 0.8 * len(grades)


def test_each_question_was_asked_once_and_in_public() -> None:
    sources = [row["source"] for row in QUESTIONS]
    assert all(source.startswith("https://") for source in sources)
    assert len(set(sources)) == len(sources)


def test_the_questions_are_from_both_languages_and_many_are_about_errors() -> None:
    assert len(QUESTIONS) >= 150
    assert sum(row["language"] == "zh" for row in QUESTIONS) >= 40
    assert sum(row["kind"] == "error" for row in QUESTIONS) >= 40


def test_each_message_is_one_that_torch_can_raise() -> None:
    missing = []
    for where in {row["where"] for row in MESSAGES}:
        texts = [row["message"] for row in MESSAGES if row["where"] == where]
        if where.endswith(".py"):
            raised = raised_in(where)
            missing += [text for text in texts if not any(text in whole for whole in raised)]
        else:
            missing += missing_in(where, texts)
    assert missing == []


@pytest.mark.parametrize("source", ABOUT_GRADIENTS)
def test_no_message_of_a_source_on_gradients_is_left_out(source: str) -> None:
    texts = [row["message"] for row in MESSAGES if row["where"] == source]
    written = {text for text in raised_in(source) if text.strip(f"{HOLE} ,.:")}
    assert sorted(text for text in written if not any(part in text for part in texts)) == []


def test_what_cannot_be_met_says_why() -> None:
    assert [row for row in MESSAGES if (row["reachable"] == "yes") == bool(row["reason"])] == []


def test_nine_of_ten_messages_that_can_be_met_are_explained(places: set[str]) -> None:
    met = [row for row in MESSAGES if row["reachable"] == "yes"]
    explained = [row for row in met if row["answer"]]
    assert [row for row in MESSAGES if row["answer"] and row["answer"] not in places] == []
    assert len(explained) >= 0.9 * len(met), [row for row in met if not row["answer"]]
