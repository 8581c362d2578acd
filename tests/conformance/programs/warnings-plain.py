# A warning shows the file, the line, the category, the text and the source line.
import warnings

print("before")
warnings.warn("something is odd")
print("after")
