# varies: [a-e]{5} -- the order of a set of texts depends on the hash seed
# The order of a set of texts is another one under another hash seed; a dictionary keeps its order.
names = {"a", "b", "c", "d", "e"}
print("".join(names))
print("".join(sorted(names, reverse=True)).upper())
print(list({"z": 1, "y": 2}))
