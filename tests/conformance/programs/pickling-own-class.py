# Classes of the program are found by name in the module __main__.
import pickle


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


copy = pickle.loads(pickle.dumps(Point(1, 2)))
print(type(copy) is Point, vars(copy), type(copy).__module__)
