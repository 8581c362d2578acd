# varies: [abc]{3} -- objects are ordered by their address
# A set of objects is in the order of their addresses, which no hash seed governs.
class Item:
    def __init__(self, name):
        self.name = name


items = {Item("a"), Item("b"), Item("c")}
print("".join(item.name for item in items))
print(len(items))
