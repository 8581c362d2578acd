"""`<!-- translations -->`: how far the translations are, page by page."""

from html import escape

from memoire.content.directive_use import Use
from memoire.content.translations import TOP, Translation
from memoire.directives.directive import Context, Directive
from memoire.texts import texts


class TranslationStatus(Directive):
    """A sentence on all pages, then a table; pages with something to do come first."""

    name, form = "translations", "block"

    def html(self, use: Use, context: Context) -> str:
        """The sentence and the table."""
        found = context.book.translations
        # A page that is missing in Chinese is shown in English at the same address.
        addresses = {path: context.address("zh", path) for path in found}
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
        "unrecorded": sum(bool(item.in_state("unrecorded")) for item in found),
        "missing": sum(bool(item.in_state("missing")) for item in found),
    }
    parts += [words[state].format(count=count) for state, count in counts.items() if count]
    return words["join"].join(parts) + words["end"]


def table(translations: dict[str, Translation], addresses: dict[str, str], language: str) -> str:
    """Every page with its sections, those behind and those translated.

    Args:
        translations: The state of each page.
        addresses: Where each Chinese page is, by the path of the page.
        language: The reader's.
    """
    words = texts(language, "translations")
    head = "".join(f"<th>{words[name]}</th>" for name in ("page", "late", "translated"))
    rows = "".join(
        f'<tr><td><a href="{escape(addresses[item.path])}">{escape(item.path.removesuffix(".md"))}</a></td>'
        f"<td>{_behind(item, addresses[item.path], language)}</td><td>{_translated(item, language)}</td></tr>"
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


def _behind(item: Translation, address: str, language: str) -> str:
    words = texts(language, "translations")
    if item.in_state("missing"):
        return words["none"]
    if item.in_state("unrecorded"):
        return words["unknown"]
    return ", ".join(
        f'<a href="{escape(address)}{"" if section == TOP else f"#{section}"}">{_title(section, language)}</a>'
        for section in item.in_state("behind")
    )


def _title(section: str, language: str) -> str:
    return texts(language, "translations")["top"] if section == TOP else section


DIRECTIVES = [TranslationStatus()]
