# catch_warnings(record=True) collects them, and nothing is shown.
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("one")
    warnings.warn("two", FutureWarning)
print([(w.category.__name__, str(w.message), w.lineno) for w in caught])
warnings.warn("shown again")
