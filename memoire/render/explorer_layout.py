"""Where the picture of a program has its variables and switches: in columns, and downwards as the program runs.

Left are the variables that are computed from no other one, right the others. All numbers are in pixels.
"""

from dataclasses import dataclass, field

from memoire.content.switch import Option
from memoire.content.template import Template

WIDTH, LEFT, RIGHT, MARGIN = 394, 158, 200, 18  # the page of a phone is 358 wide
LINE, BUTTON, GAP, PAD = 22, 27, 5, 4  # a button is 24 high there, enough for a thumb
CHARACTER = 6.7  # of the monospaced font of 11 pixels


@dataclass(frozen=True)
class Box:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> float:
        """Its horizontal middle."""
        return self.x + self.width / 2


@dataclass
class Layout:
    """The places of a picture.

    Attributes:
        values: The box of each variable by its name.
        buttons: The box of each option, in the order in which readers meet them.
        ways: For an option on the way from one variable to another, the names of both.
        height: Of the whole picture.
    """

    values: dict[str, Box] = field(default_factory=dict)
    buttons: dict[Option, Box] = field(default_factory=dict)
    ways: dict[Option, tuple[str, str]] = field(default_factory=dict)
    height: float = 0


def button_text(option: Option) -> str:
    """What a button says: the code, without the brackets of a block."""
    return option.label.replace("()", "", 1) if option.new.startswith("with ") else option.label


def layout(template: Template) -> Layout:
    """Place everything that the picture of a template shows."""
    made = Layout()
    for value in [value for value in template.flow if value.inputs]:
        top = made.height + (0 if not made.height else 4 * GAP)
        below = top
        for name in value.inputs:
            if name not in made.values:
                height = _place_value(made, template, name, Box(1, below, LEFT, LINE))
                below += height + GAP
        on_the_way = [option for option, at in template.places.items() if at.source and at.names == (value.name,)]
        made.ways.update({option: (template.places[option].source, value.name) for option in on_the_way})
        rows = _place_buttons(made, on_the_way, WIDTH - MARGIN - RIGHT, top, RIGHT)
        start = top + rows * (BUTTON + GAP) + (2 * GAP if rows else 0)
        end = start + _place_value(made, template, value.name, Box(WIDTH - MARGIN - RIGHT, start, RIGHT, LINE))
        made.height = max(below - GAP, end)
    for value in template.flow:
        if value.name not in made.values:  # nothing is computed from it
            made.height += GAP + _place_value(made, template, value.name, Box(1, made.height + GAP, LEFT, LINE))
    made.height += 2
    return made


def _place_value(made: Layout, template: Template, name: str, box: Box) -> float:
    """Place a variable with the buttons that are at it; returns the height."""
    own = [option for option, at in template.places.items() if not at.source and at.names[-1] == name]
    rows = _place_buttons(made, own, box.x + PAD, box.y + LINE, box.width - 2 * PAD)
    height = LINE + rows * (BUTTON + GAP) + 2
    made.values[name] = Box(box.x, box.y + 1, box.width, height)
    return height


def _place_buttons(made: Layout, options: list[Option], left: float, top: float, width: float) -> int:
    """Place buttons in rows; returns how many rows."""
    x, row = left, 0
    for option in options:
        wide = min(width, round(len(button_text(option)) * CHARACTER) + 10)
        if x > left and x + wide > left + width:
            x, row = left, row + 1
        made.buttons[option] = Box(x, top + row * (BUTTON + GAP) + 2, wide, BUTTON)
        x += wide + GAP
    return row + 1 if options else 0
