# While globals are destroyed modules can still be used, but none can be imported any more.
import sys


class Late:
    def __del__(self):
        print(sys.modules.get("__main__"), sys.is_finalizing())
        try:
            import fractions
        except ImportError as error:
            print(error)


late = Late()
print("__main__" in sys.modules, sys.is_finalizing())
