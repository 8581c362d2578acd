"""`<!-- paste-error -->`: the box that takes an error message; a script answers below it."""

from html import escape

from memoire.content.directive_use import Use
from memoire.directives.directive import Context, Directive
from memoire.texts import texts


class PasteError(Directive):
    """A form for `paste-error.js`, which needs the index that `memoire.export.messages` makes."""

    name, form, is_searched = "paste-error", "block", False

    def html(self, use: Use, context: Context) -> str:
        """The form; what the script says is in its attributes, in the language of the page."""
        words = texts(context.language, "paste_error")
        root = f"{context.address(context.reader, 'index.md').rstrip('/')}/"
        said = "".join(
            f' data-{name.replace("_", "-")}="{escape(words[name])}"' for name in ("found", "not_found", "nearest")
        )
        return (
            f'<form class="paste-error needs-script" data-root="{root}"{said}>'
            f'<label for="paste-error">{escape(words["label"])}</label>'
            f'<textarea id="paste-error" rows="2" spellcheck="false" autocomplete="off"'
            f' placeholder="{escape(words["example"])}"></textarea>'
            f"<small>{escape(words['local'])}</small>"
            '<div id="paste-error-answer" role="status"></div></form>'
        )

    def markdown(self, use: Use, context: Context) -> list[str]:
        """Nothing: the box works on the page only."""
        return []


DIRECTIVES = [PasteError()]
