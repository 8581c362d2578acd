// Splits texts of the index into words. Loaded when the search is opened.
(() => {
  // A name such as torch.no_grad or non-leaf, a word, or Chinese up to the next mark between words.
  const WORD = /@?[\p{sc=Latin}\p{N}_]+(?:[-.][\p{sc=Latin}_][\p{sc=Latin}\p{N}_]*)*|\p{sc=Han}+/gu;
  const NAME = /[a-z]+(?:[._-][a-z]+)+/g;
  const HAN = /^\p{sc=Han}/u;
  const LONGEST_NAME = 4; // words
  const LONGEST_WORD = 8; // characters of Chinese

  const isHan = (word) => HAN.test(word);
  const squeezed = (name) => name.replace(/[._-]/g, "");
  /** @torch.no_grad, a decorator, and requires_grad_, which changes its tensor, are more than the names in them. */
  const marked = (word) => [word.startsWith("@") ? "@" : "", squeezed(word).replace("@", ""), /\w_$/.test(word) ? "_" : ""].join("");
  const written = (text) => text.toLowerCase().replace(/\btorch\.(?=[a-z]+_[a-z])/g, "").match(WORD) ?? [];
  const parts = (word) => (isHan(word) ? [word] : word.split(/[@._-]+/).filter(Boolean));

  function stem(word) {
    if (/[^a-z]/.test(word) || word.length < 4 || word === "none") return word;
    return word
      .replace(/^frozen$/, "freeze")
      .replace(/(?:ies|ied)$/, "y")
      .replace(/(ss|sh|ch|x)es$/, "$1")
      .replace(/([^s])s$/, "$1")
      .replace(/([a-z]{2,}[^e])(?:ing|ed)$/, "$1")
      .replace(/([bdgmnprt])\1$/, "$1")
      .replace(/([a-z]{3,})e$/, "$1");
  }

  globalThis.SearchWords = class {
    constructor(sections) {
      const texts = sections.map(({ title, text, questions, words }) => `${title} ${text} ${questions.join(" ")} ${words}`);
      const names = texts.flatMap((text) => text.toLowerCase().match(NAME) ?? []);
      this.names = new Set(names.map(squeezed));
      this.code = new Set(names.filter((name) => !name.includes("-")).map(squeezed)); // not warm-up
      this.known = new Set(); // the words of the texts, filled while they are read
    }

    /** The longest name that begins at a place, and where it ends: no grad, no-grad and nograd are no_grad. */
    joined(list, place) {
      for (let end = Math.min(place + LONGEST_NAME, list.length); end > place + 1; end--) {
        if (commonWords.has(list[end - 1])) continue; // model to
        const name = list.slice(place, end).join("");
        if (this.names.has(name)) return [name, end];
      }
    }

    /** The words of a text of the index. */
    read(text) {
      const all = written(text);
      const list = all.flatMap(parts);
      const names = list.flatMap((_, place) => this.joined(list, place)?.[0] ?? []);
      const special = all.filter((word) => /^@|\w_$/.test(word)).map(marked);
      const found = [...list.map(stem), ...names, ...special];
      for (const word of found) this.known.add(word);
      return found;
    }

    /** The words of a question, of each the terms by which it is found, the most telling first. */
    units(text) {
      const telling = written(text).filter((word) => !commonWords.has(word));
      return telling.map((word) => {
        const list = parts(word).map(stem);
        if (list.length > 1) return [squeezed(word).replace("@", ""), ...list];
        return /\w_$/.test(word) ? [marked(word), ...list] : list; // detach_ is another method than detach
      });
    }

    /** Splits Chinese, which has no spaces, into the longest words of a dictionary, and what is between them. */
    cut(text, isWord, longest = LONGEST_WORD) {
      const found = [];
      for (let start = 0, end; start < text.length; start = end) {
        end = Math.min(start + longest, text.length);
        while (end > start + 1 && !isWord(text.slice(start, end))) end--;
        found.push(text.slice(start, end));
      }
      return found;
    }

    /** A text in pieces: what is written, where, and whether it is a word. */
    pieces(text) {
      let end = 0;
      const pieces = [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
        const before = { text: text.slice(end, index), index: end, isWord: false };
        end = index + word.length;
        return [before, { text: word, index, isWord: true }];
      });
      return [...pieces, { text: text.slice(end), index: end, isWord: false }].filter((piece) => piece.text);
    }

    /** Whether a written word is one of those that a query asks for. */
    isFor(text, { terms, others }) {
      const word = text.toLowerCase();
      const meant = new Set([squeezed(word), ...parts(word).filter((part) => !commonWords.has(part)).map(stem)]);
      return [...terms, ...others].some((list) => list.some((term) => meant.has(term)));
    }
  };
  Object.assign(SearchWords, { isHan, squeezed, marked, written, parts, stem });
})();
