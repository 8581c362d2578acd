"""Where each language is on the site."""

import pytest

from memoire.content.languages import LANGUAGES, site_prefix, without_prefix


def test_the_first_language_is_at_the_root_and_the_others_are_in_folders() -> None:
    assert {language: site_prefix(language) for language in LANGUAGES} == {"en": "", "zh": "zh/"}


@pytest.mark.parametrize(
    ("address", "without"),
    [("zh/no-grad/forms/", "no-grad/forms/"), ("no-grad/zh/", "no-grad/zh/"), ("zh-forms/", "zh-forms/"), ("", "")],
)
def test_an_address_loses_only_the_folder_of_its_language(address: str, without: str) -> None:
    assert without_prefix(address) == without
