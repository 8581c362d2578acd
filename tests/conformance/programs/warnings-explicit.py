# warn_explicit() names any file and line; the source line is missing if there is no such file.
import warnings

warnings.warn_explicit("of a file that does not exist", UserWarning, "no-such-file.py", 3)
warnings.warn_explicit("of this file", UserWarning, __file__, 2)
print("end")
