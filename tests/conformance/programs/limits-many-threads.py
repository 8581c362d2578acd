# A hundred threads at once.
import threading

barrier, count = threading.Barrier(101), []
for _ in range(100):
    threading.Thread(target=lambda: (barrier.wait(), count.append(1))).start()
print(threading.active_count())
barrier.wait()
while threading.active_count() > 1:
    pass
print(len(count))
