# Generated classes: their reprs and their module.
from collections import namedtuple
from dataclasses import dataclass, field, make_dataclass


@dataclass(order=True)
class Point:
    x: float
    tags: list = field(default_factory=list)


Pair = namedtuple("Pair", "a b")
Made = make_dataclass("Made", ["n"])
print(Point(1.0), Pair(1, 2), Made(3))
print(Point.__module__, Pair.__module__, Made.__module__)
print(Point(1) < Point(2), Pair(1, 2)._asdict())
