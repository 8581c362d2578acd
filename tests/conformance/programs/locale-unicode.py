# Case, order and normal forms of texts do not depend on the locale.
import unicodedata

print("straße".upper(), "İ".lower().encode(), "ǅ".swapcase(), "ΑΣ".lower())
print(sorted(["é", "z", "a", "Z", "ä"]))
print(unicodedata.normalize("NFD", "é").encode(), unicodedata.unidata_version >= "13")
print(ascii("é梯😀"), "%a" % "ü")
