# A call over several lines: only its first line is shown, without marks.
def add(a, b):
    return a + b


print(
    add(
        1,
        "text",
    )
)
