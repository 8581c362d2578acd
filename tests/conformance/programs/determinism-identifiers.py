# varies: [0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12} -- a random identifier
# varies: [0-9a-f]{32} -- random bytes
# Identifiers from the system's randomness, which no seed governs; those from a name are steady.
import os
import random
import secrets
import uuid

random.seed(0)
print(uuid.uuid4())
print(secrets.token_hex(16))
print(os.urandom(16).hex())
print(uuid.uuid5(uuid.NAMESPACE_DNS, "example.org"))
