# refused: network
# A download by its name.
import urllib.request

urllib.request.urlopen("http://memoire.invalid/", timeout=1)
print("downloaded")
