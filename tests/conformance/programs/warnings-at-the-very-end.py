# A warning in __del__ of a global: shown while the interpreter shuts down.
import warnings


class Noisy:
    def __del__(self, warn=warnings.warn):
        warn("from __del__")


noisy = Noisy()
print("last line of the program")
