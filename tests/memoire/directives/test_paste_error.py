"""The box for an error message."""

import pytest
from bs4 import BeautifulSoup

from memoire.content.directive_use import Use
from memoire.directives.paste_error import PasteError
from memoire.texts import texts
from tests.memoire.directives.contexts import book, context, page

USE = Use("block", 1, "paste-error", "")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_box_has_a_label_and_what_the_script_says_in_the_language_of_the_page(language: str) -> None:
    on = page("<!-- paste-error -->", language)
    form = BeautifulSoup(PasteError().html(USE, context(book([on], {}), on)), "html.parser").form
    assert form and form.textarea and form.label
    words = texts(language, "paste_error")
    assert form.label.get_text() == words["label"]
    assert form.label["for"] == form.textarea["id"]
    assert [form["data-found"], form["data-not-found"], form["data-nearest"]] == [
        words["found"],
        words["not_found"],
        words["nearest"],
    ]
    assert str(form["data-root"]).endswith("/")


def test_the_box_is_left_out_where_no_script_runs() -> None:
    on = page("<!-- paste-error -->")
    assert PasteError().markdown(USE, context(book([on], {}), on)) == []
