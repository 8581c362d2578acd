# Filters: always, ignore, by category, by text.
import warnings

warnings.simplefilter("always")
for _ in range(2):
    warnings.warn("each time")
warnings.filterwarnings("ignore", "not.*shown")
warnings.warn("not to be shown")
warnings.simplefilter("ignore", FutureWarning)
warnings.warn("future", FutureWarning)
warnings.warn("last")
