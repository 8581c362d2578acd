# Emoji of one and several code points, flags, skin tones, joined families.
print("😀 🔥 👍🏽 🇩🇪 👩‍👩‍👧 ❤️ ✔ ✔️")
print([len(text) for text in ("😀", "👍🏽", "🇩🇪", "👩‍👩‍👧", "❤️")])
print("😀".encode().hex(" "))
print("\N{SNOWMAN} \N{NABLA}")
