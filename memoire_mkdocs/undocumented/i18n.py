"""static-i18n: which language is being built, and what is configured for each."""

from dataclasses import dataclass
from typing import Any

from mkdocs.config.defaults import MkDocsConfig


@dataclass(frozen=True)
class LanguageSettings:
    """What the configuration says of one language.

    Attributes:
        language: Its code, as `zh`.
        is_default: Whether it is at the root of the site.
        settings: Its own `site_name`, `site_description` and `copyright`, None where it has none.
        section_titles: Translations of the titles in the navigation.
    """

    language: str
    is_default: bool
    settings: dict[str, str | None]
    section_titles: dict[str, str]


def _i18n(config: MkDocsConfig) -> Any:
    return config.plugins["i18n"]


def is_further_language(config: MkDocsConfig) -> bool:
    """Whether this is the build of a further language: static-i18n nests them in `on_post_build` of the first."""
    return _i18n(config).building


def reader_language(config: MkDocsConfig) -> str:
    """The language that is being built; static-i18n changes the configuration for it, without an event."""
    return _i18n(config).current_language


def languages(config: MkDocsConfig) -> list[LanguageSettings]:
    """All languages that are built; the settings of each are needed once all of them have been built."""
    names = ("site_name", "site_description", "copyright")
    return [
        LanguageSettings(
            language=found.locale,
            is_default=found.default,
            settings={name: found[name] for name in names},
            section_titles=found.nav_translations or {},
        )
        for found in _i18n(config).config.languages
        if found.build
    ]
