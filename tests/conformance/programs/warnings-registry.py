# Shown warnings are noted in the globals of the module that was blamed.
import warnings

print("__warningregistry__" in globals())
warnings.warn("noted")
print([key[:2] for key in __warningregistry__ if isinstance(key, tuple)])
