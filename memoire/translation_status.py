"""What readers and authors see of how far the translations are, in their language."""

from html import escape

from memoire.translations import TOP, Translation

MARK = "<!-- translations -->"  # where a page wants the table
TEXTS = {
    "en": {
        "fresh": "The Chinese of {count} of {pages} pages says what the English says now",
        "behind": "sections behind: {count}",
        "unrecorded": "pages without a record: {count}",
        "missing": "pages without a Chinese version: {count}",
        "join": "; ",
        "end": ".",
        "page": "Page",
        "translated": "Translated",
        "late": "Behind",
        "none": "no Chinese version",
        "unknown": "no record",
        "top": "beginning",
    },
    "zh": {
        "fresh": "共 {pages} 页，其中 {count} 页的中文与英文一致",
        "behind": "{count} 节落后于英文",
        "unrecorded": "{count} 页没有翻译记录",
        "missing": "{count} 页还没有中文版",
        "join": "；",
        "end": "。",
        "page": "页面",
        "translated": "已翻译",
        "late": "落后",
        "none": "还没有中文版",
        "unknown": "没有翻译记录",
        "top": "开头",
    },
}


def notice(target: str) -> str:
    """What Chinese readers see below the heading of a section that is behind.

    Args:
        target: Address of the English section.
    """
    return (
        '<p class="behind" role="note" data-search-exclude>英文版的这一部分已有改动，译文尚未跟上：'
        f'<a href="{escape(target)}" hreflang="en">阅读英文</a></p>'
    )


def summary(translations: dict[str, Translation], language: str) -> str:
    """One sentence on all pages."""
    texts, found = TEXTS[language], translations.values()
    parts = [texts["fresh"].format(count=sum(map(_fresh, found)), pages=len(found))]
    counts = {
        "behind": sum(len(item.having("behind")) for item in found),
        "unrecorded": sum(bool(item.having("unrecorded")) for item in found),
        "missing": sum(bool(item.having("missing")) for item in found),
    }
    parts += [texts[state].format(count=count) for state, count in counts.items() if count]
    return texts["join"].join(parts) + texts["end"]


def table(translations: dict[str, Translation], addresses: dict[str, str], language: str) -> str:
    """Every page with its sections, those behind and those translated; pages with something to do come first.

    Args:
        translations: As `memoire.translations` finds them.
        addresses: Where each Chinese page is, by the path of the page.
        language: The reader's.
    """
    head = "".join(f"<th>{TEXTS[language][name]}</th>" for name in ("page", "late", "translated"))
    rows = "".join(
        f'<tr><td><a href="{escape(addresses[item.path])}">{escape(item.path.removesuffix(".md"))}</a></td>'
        f"<td>{_behind(item, addresses[item.path], language)}</td><td>{_translated(item, language)}</td></tr>"
        for item in sorted(translations.values(), key=_fresh)
    )
    # The table itself has no class, as the theme leaves those that have one as they are.
    return (
        f'<div class="translations" data-search-exclude><table><thead><tr>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
    )


def _fresh(item: Translation) -> bool:
    return set(item.sections.values()) == {"translated"}


def _translated(item: Translation, language: str) -> str:
    return ", ".join(_title(section, language) for section in item.having("translated"))


def _behind(item: Translation, address: str, language: str) -> str:
    if item.having("missing"):
        return TEXTS[language]["none"]
    if item.having("unrecorded"):
        return TEXTS[language]["unknown"]
    return ", ".join(
        f'<a href="{escape(address)}{"" if section == TOP else f"#{section}"}">{_title(section, language)}</a>'
        for section in item.having("behind")
    )


def _title(section: str, language: str) -> str:
    return TEXTS[language]["top"] if section == TOP else section
