# varies: -?\d{9,} -- the hash of a text depends on the hash seed
# Hashes of texts vary, those of numbers do not.
print(hash("gradient"))
print(hash(b"gradient"))
print(hash(12345), hash(0.5), hash((1, 2)))
