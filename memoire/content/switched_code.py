"""The code of a template as the positions of its switches change it."""

from memoire.content.switch import Code, Option, indentation

INDENT = "    "


class SwitchedCode:
    """The lines of a template; those of each line are put together once."""

    def __init__(self, code: Code) -> None:
        """Keep the code without the comments of switches."""
        self._code = code
        self._known: dict[tuple[int, tuple[Option, ...]], Code] = {}

    def lines(self, options: tuple[Option, ...]) -> Code:
        """Number in the template and text of each line, with these positions of the switches."""
        found: Code = []
        for place in range(len(self._code)):
            found += self._lines(place, tuple([option for option in options if option.first <= place <= option.last]))
        return found

    def _lines(self, place: int, options: tuple[Option, ...]) -> Code:
        """One line as the options change it, after those that are added above it or open a block there."""
        if (place, options) not in self._known:
            number, text = self._code[place]
            indent = text[: indentation(text)]
            for option in sorted([option for option in options if option.old], key=lambda option: -option.column):
                text = text[: option.column] + option.new + text[option.column + len(option.old) :]
            blocks = sorted(
                [option for option in options if option.is_block], key=lambda block: (block.first, -block.last)
            )
            depths = [depth for depth, block in enumerate(blocks) if block.first == place]
            outside = indent + INDENT * (len(blocks) - len(depths))
            added = [(option.line, outside + option.new) for option in options if option.adds]
            opening = [(number, indent + INDENT * depth + blocks[depth].new) for depth in depths]
            text = INDENT * len(blocks) + text if text.strip() else text
            self._known[place, options] = [*added, *opening, (number, text)]
        return self._known[place, options]
