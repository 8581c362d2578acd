# Bell, form feed, vertical tab, delete.
print("bell: a\ab")
print("feed: a\fb")
print("vertical: a\vb")
print("delete: a\x7fb")
