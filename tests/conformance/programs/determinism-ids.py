# varies: \d{10,} -- id() is an address
# id() is where the object lies; whether two are the same is steady.
value = object()
print(id(value))
print(id(value) == id(value), id(1) == id(1))
print(id([]))
