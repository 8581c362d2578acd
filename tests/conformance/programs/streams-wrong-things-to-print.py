# print() of what has a __str__ that fails or prints itself.
class Chatty:
    def __str__(self):
        print("in __str__")
        return "chatty"


class Bad:
    def __str__(self):
        raise ValueError("no text")


print("a", Chatty(), sep="|")
try:
    print("half", Bad())
except ValueError as error:
    print(error)
