// Finds what has a word of a query, with MiniSearch. Loaded when the search is opened.
(() => {
  const AS_IS = { tokenize: (term) => [term], processTerm: (term) => term };
  const BM25 = { k: 1.3, b: 0.5, d: 0.5 };
  const HEADS = new Set(["title", "page", "questions"]);
  // How much a match counts that is not the typed word itself: the parts of a Chinese word, what pages say instead (more
  // if they never say what was typed), the beginning of a word, a word of other spelling.
  const PART = 0.52, INSTEAD = 0.5, NEVER_SAID = 1, PREFIX = 0.4, FUZZY = 0.7;

  globalThis.SectionIndex = class {
    constructor(words, boost) {
      Object.assign(this, { words, boost, cache: new Map() });
      const fields = Object.keys(boost);
      this.index = new MiniSearch({ fields, tokenize: (text) => words.read(text), processTerm: (term) => term });
    }

    add(entry) {
      this.index.add(entry);
    }

    /** By id, what matches a word of a query: how well, how much of it, which terms, and whether a heading has it. */
    find(word, isLast) {
      const best = new Map();
      for (const [queries, weight, extra] of this.tries(word, isLast)) {
        for (const { id, score, terms, heads } of this.look(queries, extra)) {
          const old = best.get(id) ?? { score: 0, share: 0, terms: [], heads: false };
          best.set(id, {
            score: Math.max(old.score, score * weight),
            share: Math.max(old.share, weight),
            terms: [...old.terms, ...terms],
            heads: old.heads || heads,
          });
        }
      }
      return best;
    }

    /** What stands for a word: lists of terms that must all be there, with how much each counts. */
    tries({ terms, others, length }, isLast) {
      const isKnown = (list) => list.every((term) => this.words.known.has(term));
      const said = terms.filter(isKnown);
      const instead = said.length ? INSTEAD : NEVER_SAID;
      const tries = [...said.map((list, place) => [list, place ? PART : 1]), ...others.map((list) => [list, instead])];
      const [[typed, ...more]] = terms;
      if (isLast && !more.length) tries.push([[typed], PREFIX, { prefix: true }]);
      // With one letter changed, a word of four is usually another word, as part is of port.
      if (![...terms, ...others].some(isKnown) && !more.length && length > 4)
        tries.push([[typed], FUZZY, { fuzzy: typed.length > 8 ? 2 : 1 }]);
      return tries;
    }

    /** A query of MiniSearch. Results are kept, since each key press asks for nearly the same. */
    look(queries, extra) {
      const key = JSON.stringify([queries, extra]);
      if (!this.cache.has(key)) {
        const options = { ...AS_IS, ...extra, combineWith: "AND", boost: this.boost, bm25: BM25 };
        const found = this.index.search({ combineWith: "AND", queries }, options).map(({ id, score, match }) => {
          const heads = Object.values(match).every((fields) => fields.some((field) => HEADS.has(field)));
          return { id, score, terms: Object.keys(match), heads };
        });
        this.cache.set(key, found);
      }
      return this.cache.get(key);
    }
  };
})();
