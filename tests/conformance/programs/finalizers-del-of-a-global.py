# A global object is destroyed at the very end; what __del__ prints is shown.
class Noisy:
    def __del__(self):
        print("destroyed")


noisy = Noisy()
print("last line of the program")
