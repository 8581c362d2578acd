# With the filter "error" the warning is raised, here uncaught.
import warnings

warnings.simplefilter("error")
print("before")
warnings.warn("now an error")
