"""static-i18n: which language is built and how it is configured. Each test names what to look at."""

from memoire_mkdocs.undocumented.i18n import LanguageSettings
from tests.memoire_mkdocs.undocumented.sites import Observed, broken


def test_static_i18n_says_whether_a_further_language_is_built(observed: Observed) -> None:
    explanation = broken("static-i18n", "sets I18n.building while it builds further languages", "is_further_language")
    assert observed.seen["is_further_language"] == [False, True], explanation
    assert observed.seen["is_further_language at the end"] == [True, False], explanation


def test_static_i18n_says_which_language_is_built(observed: Observed) -> None:
    assert observed.seen["reader_language"] == ["en", "zh"], broken(
        "static-i18n", "has the language under way in I18n.current_language", "reader_language"
    )


def test_static_i18n_says_the_settings_of_each_language_that_is_built(observed: Observed) -> None:
    english = LanguageSettings("en", True, {"site_name": None, "site_description": None, "copyright": None}, {})
    chinese = {"site_name": "中文名", "site_description": None, "copyright": None}
    expected = [english, LanguageSettings("zh", False, chinese, {"Part": "部分"})]
    assert observed.seen["languages"] == [expected, expected], broken(
        "static-i18n", "has its languages in config.languages, as they are configured", "languages"
    )
