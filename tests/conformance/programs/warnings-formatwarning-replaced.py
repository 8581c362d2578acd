# The format is the program's, the place still standard error.
import warnings

warnings.formatwarning = lambda message, category, *rest: f"<{category.__name__}> {message}\n"
warnings.warn("formatted by the program")
warnings.warn_explicit("explicit", UserWarning, "elsewhere.py", 7)
print("end")
