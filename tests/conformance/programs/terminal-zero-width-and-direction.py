# Characters that are not seen: combining marks, joiners, byte order mark, soft hyphen, right-to-left text and marks.
print("e\u0301 n\u0303 a\u0308\u0304")
print("zero\u200bwidth \u200djoin \ufeffmark soft\u00adhyphen no\u00a0break")
print("שלום עולם, \u202eabc\u202c, مرحبا")
print("ⁿ½ﬁ Å Å")
