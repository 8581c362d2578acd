# The default filter shows a warning once for each line that gives it.
import warnings


def odd(text):
    warnings.warn(text)


for _ in range(3):
    odd("same text")
odd("other text")
warnings.warn("same text")
