# The collector runs at the end even if the program switched it off; nothing was frozen before the program began.
import gc


class Node:
    def __init__(self):
        self.itself = self

    def __del__(self):
        print("destroyed by the collector")


gc.disable()
Node()
print("enabled:", gc.isenabled(), "frozen:", gc.get_freeze_count(), "threshold:", gc.get_threshold()[0])
