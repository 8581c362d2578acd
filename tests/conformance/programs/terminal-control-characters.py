# refused: NUL
# NUL, bell, form feed, vertical tab, delete, and control characters above 127.
print("nul: a\0b")
print("bell: a\ab")
print("feed: a\fb")
print("vertical: a\vb")
print("delete: a\x7fb, escape: a\x1bb")
print("above: a\x85b a\x9b31mb")
