# DeprecationWarning is shown for the main module; three others are hidden.
import warnings

for category in (DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning, FutureWarning):
    warnings.warn(f"a {category.__name__}", category)
warnings.warn("a RuntimeWarning", RuntimeWarning)
