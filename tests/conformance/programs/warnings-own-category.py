# A category of the program: its name is shown with its module left out.
import warnings


class OddWarning(UserWarning):
    pass


warnings.warn(OddWarning("an instance"))
warnings.warn("a text", OddWarning)
