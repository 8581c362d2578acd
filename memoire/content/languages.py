"""The languages of the handbook; the first is at the root of the site, each other one in a folder of its own."""

LANGUAGES = ("en", "zh")


def site_prefix(language: str) -> str:
    """Where a language is below the site's root: empty, or as `zh/`."""
    return "" if language == LANGUAGES[0] else f"{language}/"


def without_prefix(address: str) -> str:
    """An address below the site's root without the folder of its language."""
    for language in LANGUAGES[1:]:
        address = address.removeprefix(site_prefix(language))
    return address
