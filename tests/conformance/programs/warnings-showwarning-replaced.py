# A program shows warnings in its own way.
import warnings


def show(message, category, filename, lineno, file=None, line=None):
    print(f"line {lineno}: {category.__name__}: {message}")


warnings.showwarning = show
warnings.warn("shown by the program")
