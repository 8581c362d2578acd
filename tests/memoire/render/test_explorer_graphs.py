"""The drawings that the script of an explorer puts together: small, and the same to the eye."""

from memoire.render.explorer_graphs import in_parts, small

NODE = (
    '<g id="node{x}" class="node leaf"><polygon fill="none" stroke-dasharray="5,2" '
    'points="{left}.4,-30 {left},-10 {x},-10 {left}.4,-30"/>'
    '<path d="M{left},-30C{x},-30 {x},-20 {x},-10"/><ellipse cx="{x}" cy="-20" rx="9" ry="8"/>'
    '<text text-anchor="middle" x="{x}" y="-20" font-size="12">w</text></g>'
)
EDGE = (
    '<g class="edge"><path fill="none" d="M{x},-40.2C{x},-50 {x},-60 {x},-70C{x},-80 {x},-90 {x},-99"/>\n'
    '<polygon fill="black" points="1,2 3,4 5,6 1,2"/></g>'
)


def drawn(x: int) -> str:
    parts = NODE.format(x=x, left=x - 10) + EDGE.format(x=x)
    return f'<svg role="img" aria-label="a; b" viewBox="0 0 9 9"><g class="graph">{parts}</g></svg>'


def test_a_node_is_drawn_around_the_origin_and_moved_to_its_place() -> None:
    assert (
        '<g transform="translate(100 -20)"><g class="node leaf"><polygon fill="none" stroke-dasharray="5,2" '
        'points="-10,-10 -10,10 0,10 -10,-10"/><path d="M-10,-10C0,-10 0,0 0,10"/>'
        '<ellipse cx="0" cy="0" rx="9" ry="8"/>'
        '<text text-anchor="middle" x="0" y="0" font-size="12">w</text></g></g>'
    ) in small(drawn(100))


def test_an_edge_is_a_curve_from_its_start_with_a_marker_as_its_tip() -> None:
    made = small(drawn(100))
    assert 'd="M100,-40c0,-10 0,-20 0,-30 0,-10 0,-20 0,-29" marker-end="url(#explorer-tip)"/></g>' in made
    assert made.count('<marker id="explorer-tip"') == 1


def test_what_drawings_share_is_stored_once_and_each_can_be_put_together() -> None:
    drawings = [drawn(100), drawn(200), ""]
    parts, made = in_parts(drawings)
    assert ["".join(parts[part] for part in one) for one in made] == [small(svg) for svg in drawings]
    assert len(parts) == len(set(parts)) < sum(map(len, made))
    assert sum("<ellipse" in part for part in parts) == 1
