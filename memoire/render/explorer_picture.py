"""The picture of a program with switches: its data flow, and a button at each place that a switch changes."""

from html import escape

from memoire.content.switch import Option
from memoire.content.template import Template
from memoire.render.explorer_layout import LINE, MARGIN, WIDTH, Box, Layout, button_text, layout
from memoire.texts import texts

LONGEST = 26  # characters of code that fit into a box
ARROW = (
    '<defs><marker id="explorer-arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" '
    'orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>'
)


def picture(template: Template, language: str) -> str:
    """The picture as SVG. Its buttons name the position of their switch; the script lets them act."""
    made, words = layout(template), texts(language, "explorer")
    label = escape(words["picture"])
    return (
        f'<svg class="explorer__picture" viewBox="0 0 {WIDTH} {made.height:g}" role="group" aria-label="{label}">'
        f"{ARROW}{_regions(template, made)}{_ways(template, made)}{_values(template, made)}"
        f"{_buttons(template, made, language)}</svg>"
    )


def button_label(template: Template, option: Option, language: str) -> str:
    """What a button does, in words; starts with what it shows."""
    words, place = texts(language, "explorer"), template.places[option]
    kind = "block" if option.is_block else "after" if option.adds else "way" if place.source else "at"
    return words[kind].format(code=button_text(option), name=place.names[-1], source=place.source)


def chosen(template: Template, option: Option, language: str) -> str:
    """A chosen option in the middle of a sentence, as HTML."""
    words, code = texts(language, "explorer"), f"<code>{escape(option.label)}</code>"
    if not (place := template.places.get(option)) or option.is_block:
        return code
    kind = "chosen_after" if option.adds else "chosen_way" if place.source else "chosen_at"
    return words[kind].format(code=code, name=f"<code>{place.names[-1]}</code>")


def _values(template: Template, made: Layout) -> str:
    parts = []
    for value in template.flow:
        box = made.values[value.name]
        whole = f"{value.name} = {value.code}"
        text = whole if value.inputs and len(whole) <= LONGEST else value.name
        kind = "computed" if value.inputs else "given"
        parts.append(
            f'<g class="explorer__value is-{kind}" data-name="{value.name}"><title>{escape(whole)}</title>'
            f'<rect x="{box.x:g}" y="{box.y:g}" width="{box.width:g}" height="{box.height:g}" rx="4"/>'
            f'<text x="{box.x + 7:g}" y="{box.y + 15:g}">{escape(text)}</text>'
            f'<text class="explorer__grad" x="{box.x + box.width - 7:g}" y="{box.y + 15:g}"></text></g>'
        )
    return "".join(parts)


def _ways(template: Template, made: Layout) -> str:
    """An arrow for each use of a variable, through the button on it, if there is one."""
    through = {ends: made.buttons[option] for option, ends in made.ways.items()}
    computed = [value.name for value in template.flow if value.inputs]
    parts = []
    for value in template.flow:
        for name in value.inputs:
            start, end = made.values[name], made.values[value.name]
            button = through.get((name, value.name))
            is_next = name in computed and computed.index(value.name) == computed.index(name) + 1
            to = f"{(button or end).middle:g} {end.y:g}"
            first = f"{(button or end).middle:g} {button.y:g}" if button else to
            if name not in computed:
                path = _from_left(start, button, end)
            elif is_next:
                path = f"M{start.middle:g} {start.y + start.height:g} L{first}"
            else:  # past what lies between, on the right
                path = _around(start, button or end)
            if button:
                path += f" M{button.middle:g} {button.y + button.height:g} L{to}"
            parts.append(
                f'<path class="explorer__way" data-from="{name}" data-to="{value.name}" d="{path}" '
                'marker-end="url(#explorer-arrow)"/>'
            )
    return "".join(parts)


def _from_left(start: Box, button: Box | None, end: Box) -> str:
    left, y = start.x + start.width, start.y + LINE / 2
    to = button or end
    target = to.y + min(to.height, LINE) / 2
    return f"M{left:g} {y:g} C{to.x - 4:g} {y:g} {left + 4:g} {target:g} {to.x:g} {target:g}"


def _around(start: Box, end: Box) -> str:
    x, y, target = WIDTH - MARGIN, start.y + LINE / 2, end.y + min(end.height, LINE) / 2
    side = WIDTH - 4
    down = f"Q{side} {y:g} {side} {y + 14:g} V{target - 14:g}"
    return f"M{x:g} {y:g} {down} Q{side} {target:g} {end.x + end.width:g} {target:g}"


def _regions(template: Template, made: Layout) -> str:
    """What each block contains, shown while it is chosen."""
    parts = []
    for option in template.places:
        if option.is_block:
            boxes = [made.values[name] for name in option.names]
            top, bottom = boxes[0].y - 4, boxes[-1].y + boxes[-1].height + 4
            parts.append(
                f'<rect class="explorer__region" {_position(template, option)} x="{boxes[0].x - 5:g}" y="{top:g}" '
                f'width="{boxes[0].width + 10:g}" height="{bottom - top:g}" rx="6"/>'
            )
    return "".join(parts)


def _buttons(template: Template, made: Layout, language: str) -> str:
    parts = []
    for option, box in made.buttons.items():
        label = escape(button_label(template, option, language))
        parts.append(
            f'<foreignObject x="{box.x:g}" y="{box.y:g}" width="{box.width:g}" height="{box.height:g}">'
            f'<button type="button" aria-pressed="false" aria-label="{label}" {_position(template, option)}>'
            f"{escape(button_text(option))}</button></foreignObject>"
        )
    return "".join(parts)


def _position(template: Template, option: Option) -> str:
    """The number of the switch of an option, and of the option in it."""
    for number, options in enumerate(template.switches.values()):
        if option in options:
            return f'data-switch="{number}" data-option="{options.index(option)}"'
    raise ValueError(option)
