# __del__ may keep its object alive; it is called only once.
kept = []


class Phoenix:
    def __del__(self):
        print("destroyed")
        kept.append(self)


Phoenix()
print(len(kept))
kept.clear()
print("end")
