# varies: 0x[0-9a-f]+ -- addresses of objects
# Addresses in the reprs of objects, functions, bound methods and modules' parts.
class Own:
    def method(self):
        pass


print(object())
print(Own(), Own().method, Own.method, sep="\n")
print(lambda: 0, iter([]), map(abs, []), sep="\n")
