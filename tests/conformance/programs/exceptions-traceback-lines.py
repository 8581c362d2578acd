# Names, numbers and texts of the frames of a traceback.
import traceback


def outer():
    inner(
        1,
    )


def inner(x):
    raise ValueError(x)


try:
    outer()
except ValueError as error:
    for frame in traceback.extract_tb(error.__traceback__):
        print(frame.lineno, frame.name, "|", frame.line)
    print("".join(traceback.format_exception_only(error)), end="")
