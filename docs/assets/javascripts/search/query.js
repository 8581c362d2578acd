// What a query asks for. Loaded when the search is opened.
(() => {
  const { isHan, squeezed, marked, written, parts, stem } = SearchWords;
  const LONGEST_PHRASE = 5; // words of a synonym
  const vague = new Set([...vagueWords].map(stem));
  const general = new Set([...generalWords].map(stem));

  globalThis.SearchQueries = class {
    constructor(words, synonyms) {
      this.words = words;
      this.known = words.known;
      this.phrases = new Set(synonyms.flat(2).flatMap(written).filter(isHan)); // Chinese that is looked up as a whole
      this.meanings = new Map();
      for (const [used, typed] of synonyms) {
        for (const phrase of typed) this.mean(phrase, used);
        for (const phrase of used) this.mean(phrase, used.filter((other) => isHan(other) !== isHan(phrase)));
      }
    }

    mean(phrase, used) {
      const key = this.key(written(phrase).flatMap((word) => this.split(word)));
      const terms = used.map((other) => this.terms(other)).filter((list) => list.length);
      this.meanings.set(key, [...(this.meanings.get(key) ?? []), ...terms]);
    }

    key(list) {
      return list.map(stem).join(" ");
    }

    /** The words of what pages say. */
    terms(text) {
      return written(text).flatMap((word) => (isHan(word) ? this.words.cut(word, (part) => this.known.has(part)) : parts(word).map(stem)));
    }

    /** The parts of a written name, a misspelt name as a whole, or the words of Chinese. */
    split(word) {
      if (isHan(word)) return this.chinese(word);
      const list = parts(word);
      const isMisspelt = /[_-]/.test(word) && list.length > 1 && list.some((part) => !this.known.has(stem(part)));
      return isMisspelt ? [word.replace(/^@|_$/g, "")] : list;
    }

    /** The words of Chinese; single characters that are no word stand together if one of them is new. */
    chinese(text) {
      const isWord = (part) => this.phrases.has(part) || this.known.has(part) || commonWords.has(part);
      const found = [];
      let rest = "";
      for (const word of [...this.words.cut(text, isWord), ""]) {
        if (word.length === 1 && !commonWords.has(word) && !this.phrases.has(word)) rest += word;
        else {
          const isOne = this.known.has(rest) || [...rest].some((character) => !this.known.has(character));
          found.push(...(isOne ? [rest] : rest), word);
          rest = "";
        }
      }
      return found.filter(Boolean);
    }

    /** The longest phrase with a meaning of its own that begins at a place: what is meant, and where it ends. */
    phrase(list, place) {
      for (let end = Math.min(place + LONGEST_PHRASE, list.length); end > place; end--) {
        const meant = this.meanings.get(this.key(list.slice(place, end)));
        if (meant) return [meant, end];
      }
      return [undefined, place + 1];
    }

    /** What a query asks for: words that count, each with the terms that stand for it, the best first. */
    read(query) {
      const all = written(query);
      const marks = all.map(marked).filter((mark) => /[@_]/.test(mark) && this.known.has(mark));
      const list = all.flatMap((word) => this.split(word));
      const asked = [];
      for (let place = 0, end; place < list.length; place = end) {
        const [name, nameEnd = place + 1] = this.words.joined(list, place) ?? [];
        const [meant, phraseEnd] = this.phrase(list, place);
        end = Math.max(nameEnd, phraseEnd);
        const word = this.word(list.slice(place, end), nameEnd === end ? name : "", phraseEnd === end ? meant : undefined, marks);
        if (end === place + 1 && comparingWords.has(list[place])) asked.push(this.comparing(list[place]));
        else if (word.terms.length) asked.push(word);
      }
      return asked;
    }

    /** A word that asks for a comparison: it finds one, but need not. */
    comparing(word) {
      return { isSoft: true, others: [], terms: [[isHan(word) ? "区别" : stem("difference")]], length: word.length };
    }

    /**
     * A word of a query, a name or a phrase: the terms that stand for it, what is meant instead, whether it is of the
     * subject, as names of code and words with a meaning of their own are, whether it tells little, and its length.
     */
    word(list, name, meant, marks) {
      const own = name || list[0];
      const telling = list.filter((word) => !commonWords.has(word));
      const isName = name || (list.length === 1 && (this.words.names.has(own) || /[_-]/.test(own)));
      const terms = marks.filter((mark) => mark.replace(/[@_]/g, "") === own).map((mark) => [mark]);
      if (isName) terms.push([squeezed(own)]);
      if (telling.length && !/[_-]/.test(own)) terms.push(telling.map(stem), ...this.within(telling));
      if (!terms.length && meant?.length) terms.push(list.map(stem));
      const tellsLittle = (word) => vague.has(stem(word)) || (isHan(word) && word.length === 1);
      const isCode = isName && this.words.code.has(squeezed(own));
      const isGeneral = general.has(own) || list.every((word) => general.has(stem(word)));
      const isVague = list.every(tellsLittle);
      const { length } = list.join("");
      return { terms, length, others: meant ?? [], isOurs: (isCode || Boolean(meant)) && !isGeneral && !isVague, isVague: !meant?.length && isVague };
    }

    /** The shorter words that Chinese words consist of, if they do. */
    within(list) {
      const parts = list.flatMap((word) => (isHan(word) && word.length > 1 ? this.words.cut(word, (part) => this.known.has(part), word.length - 1) : [stem(word)]));
      return parts.length > list.length && parts.every((word) => !isHan(word) || word.length > 1) ? [parts] : [];
    }
  };
})();
