# In which order globals are destroyed: that of the names in the program, whether or not they begin with an underscore.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self, print=print):
        print("destroyed", self.name)


zebra, _private, apple = Noisy("zebra"), Noisy("_private"), Noisy("apple")
listed = [Noisy("in a list")]
print("last line of the program")
