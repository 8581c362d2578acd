import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

import torch

mode = torch.is_grad_enabled


# essential
@torch.no_grad()
def worker():
    return mode()


# end
def turn_off():
    _ = torch.set_grad_enabled(False)


# essential
with ThreadPoolExecutor(1) as pool, torch.no_grad():
    seen = {"this thread": mode()}
    thread = threading.Thread(target=lambda: seen.update({"new thread": mode()}))
    thread.start()
    thread.join()
    seen["pool"] = pool.submit(mode).result()
    seen["to_thread"] = asyncio.run(asyncio.to_thread(mode))
    seen["pool, decorated worker"] = pool.submit(worker).result()

# end
with ThreadPoolExecutor(1, initializer=turn_off) as pool:
    seen["pool with initializer"] = pool.submit(mode).result()

print("recording in:")
for where, enabled in seen.items():
    print(f"{where:23}", "on" if enabled else "off")

assert not seen["this thread"]  # claim: ng-block-holds-in-its-thread
assert seen["new thread"] and seen["pool"]  # claim: ng-threads-start-enabled
assert seen["to_thread"]  # claim: ng-to-thread-starts-enabled
assert not seen["pool, decorated worker"]  # claim: ng-decorate-the-worker
assert not seen["pool with initializer"]  # claim: ng-initializer-sets-the-mode
