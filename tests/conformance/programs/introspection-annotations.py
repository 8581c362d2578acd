# Annotations of the module are collected in __annotations__, also without a value.
x: int = 1
y: "float"


def f(a: int, b: "list[int]" = ()) -> None: ...


print(__annotations__)
print(f.__annotations__, f.__defaults__)
