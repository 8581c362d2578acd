# The future statement makes annotations texts; nobody else's future statements are in force without it.
from __future__ import annotations

import typing


def f(a: undefined_name, b: list[int]) -> None: ...


print(f.__annotations__)
print(typing.get_type_hints(f, localns={"undefined_name": int}))
