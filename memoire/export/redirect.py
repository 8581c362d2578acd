"""The page at the address of a page that was renamed or removed."""

import json
from html import escape

from memoire.texts import texts

# The script keeps the part of the address after #; without scripts the second line redirects, and then there are links.
PAGE = """\
<!DOCTYPE html>
<html lang="{tag}">
<head>
<meta charset="utf-8">
<title>{title}</title>
<link rel="canonical" href="{canonical}">
<script>location.replace({script} + location.hash)</script>
<meta http-equiv="refresh" content="0; url={target}">
<meta name="viewport" content="width=device-width, initial-scale=1">
</head>
<body>
{links}
</body>
</html>
"""
TAGS = {"en": "en", "zh": "zh-Hans"}


def redirect_page(language: str, canonical: str, links: dict[str, tuple[str, str]]) -> str:
    """A page that sends its readers to another one, and that has a link to it in each language.

    Args:
        language: Of the readers.
        canonical: The whole address of the other page.
        links: Address and title of the other page in each language, as this one links to it.
    """
    target, title = links[language]
    shown = [
        f'<p lang="{TAGS[name]}">{texts(name, "redirect")["moved"]}<a href="{escape(links[name][0])}">'
        f"{escape(links[name][1])}</a></p>"
        for name in links
    ]
    return PAGE.format(
        tag=TAGS[language],
        title=escape(title),
        canonical=escape(canonical),
        script=json.dumps(target),
        target=escape(target),
        links="\n".join(shown),
    )
