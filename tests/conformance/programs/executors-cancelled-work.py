# shutdown(cancel_futures=True) drops the work that has not begun.
import threading
from concurrent.futures import ThreadPoolExecutor

go = threading.Event()
pool = ThreadPoolExecutor(1)
futures = [pool.submit(go.wait) for _ in range(3)]
pool.shutdown(wait=False, cancel_futures=True)
go.set()
print(futures[0].result(), [future.cancelled() for future in futures])
