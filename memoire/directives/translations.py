"""`<!-- translations -->`: how far the translations are, page by page."""

from html import escape

from memoire.content.directive_use import Use
from memoire.content.languages import LANGUAGES
from memoire.content.sections import TOP
from memoire.content.translations import State, Translation
from memoire.directives.directive import Context, Directive
from memoire.texts import texts


class TranslationStatus(Directive):
    """A sentence on all pages, then a table; pages with something to do come first."""

    name, form = "translations", "block"

    def html(self, use: Use, context: Context) -> str:
        """The sentence and the table."""
        found = context.book.translations
        # A page that is missing in Chinese is shown in English at the same address.
        addresses = {path: {name: context.address(name, path) for name in LANGUAGES} for path in found}
        return f"<p>{summary(found, context.language)}</p>{table(found, addresses, context.language)}"

    def markdown(self, use: Use, context: Context) -> list[str]:
        """The sentence alone."""
        return [summary(context.book.translations, context.language)]


def summary(translations: dict[str, Translation], language: str) -> str:
    """One sentence on all pages."""
    words, found = texts(language, "translations"), translations.values()
    parts = [words["fresh"].format(count=sum(map(_is_fresh, found)), pages=len(found))]
    counts = {
        "behind": sum(len(item.in_state("behind")) for item in found),
        "ahead": sum(len(item.in_state("ahead")) for item in found),
        "unrecorded": sum(bool(item.in_state("unrecorded")) for item in found),
        "missing": sum(bool(item.in_state("missing")) for item in found),
        "chinese": sum(bool(item.in_state("chinese")) for item in found),
    }
    parts += [words[state].format(count=count) for state, count in counts.items() if count]
    return words["join"].join(parts) + words["end"]


def table(translations: dict[str, Translation], addresses: dict[str, dict[str, str]], language: str) -> str:
    """Every page with its sections: those behind in Chinese, those behind in English, and those translated.

    Args:
        translations: The state of each page.
        addresses: Where each page is, by its path and by language.
        language: The reader's.
    """
    words = texts(language, "translations")
    head = "".join(f"<th>{words[name]}</th>" for name in ("page", "late", "early", "translated"))
    rows = "".join(
        f'<tr><td><a href="{escape(addresses[item.path]["zh"])}">{escape(item.path.removesuffix(".md"))}</a></td>'
        f"<td>{_note(item, language) or _links(item, 'behind', addresses[item.path]['zh'], language)}</td>"
        f"<td>{_links(item, 'ahead', addresses[item.path]['en'], language)}</td>"
        f"<td>{_translated(item, language)}</td></tr>"
        for item in sorted(translations.values(), key=_is_fresh)
    )
    # The table itself has no class, since the theme leaves a table with one unstyled.
    return (
        f'<div class="translations" data-search-exclude><table><thead><tr>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
    )


def _is_fresh(item: Translation) -> bool:
    return set(item.sections.values()) == {"translated"}


def _translated(item: Translation, language: str) -> str:
    return ", ".join(_title(section, language) for section in item.in_state("translated"))


def _note(item: Translation, language: str) -> str:
    """What is to be said of the whole page, if anything."""
    words = texts(language, "translations")
    notes: dict[State, str] = {"missing": words["none"], "chinese": words["only"], "unrecorded": words["unknown"]}
    return next((note for state, note in notes.items() if item.in_state(state)), "")


def _links(item: Translation, state: State, address: str, language: str) -> str:
    """The sections in a state, as links; a page has the id of a section that it lacks, at a notice."""
    return ", ".join(
        f'<a href="{escape(address)}{"" if section == TOP else f"#{section}"}">{_title(section, language)}</a>'
        for section in item.in_state(state)
    )


def _title(section: str, language: str) -> str:
    return texts(language, "translations")["top"] if section == TOP else section


DIRECTIVES = [TranslationStatus()]
