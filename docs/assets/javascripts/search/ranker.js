// Ranks the sections of the site for a query, with MiniSearch. Loaded when the search is opened.
(() => {
  // Chosen with the queries of tests/browser/queries/*-develop.tsv.
  const BOOST = { title: 2.6, page: 1.5, questions: 6.4, text: 1, words: 0.5 };
  const BM25 = { k: 1.3, b: 0.4, d: 0.5 };
  const QUESTION = 3.4; // how much a similar question weighs beside the words of a section
  const TOP = 1.2; // how much the beginning of a page weighs beside its sections
  const KIND = { part: 0.52, other: 0.34, prefix: 0.4, fuzzy: 0.7 }; // a match that is not the word itself
  const VAGUE = 0.3; // the weight of a word that says little
  const MOST = 5; // the weight of a word that no section has
  const NEAR = 0.6; // the share of a word that is elsewhere on the page
  const ENOUGH = 0.72; // of the words of a query, by weight
  const LESS = 0.55; // if no section has enough, and titles or questions have that much
  const LEAST = 0.3; // in titles or questions
  const HEADS = new Set(["title", "page", "questions"]);
  const AS_IS = { tokenize: (term) => [term], processTerm: (term) => term };

  const sum = (list, value) => list.reduce((total, item, place) => total + value(item, place), 0);
  const ids = (found) => new Set(found.flatMap((hits) => [...hits.keys()]));

  globalThis.SearchRanker = class {
    constructor({ sections, ...synonyms }) {
      this.words = new SearchWords(sections, synonyms);
      const options = { tokenize: (text) => this.words.read(text), processTerm: (term) => term };
      this.texts = new MiniSearch({ ...options, fields: Object.keys(BOOST) });
      this.questions = new MiniSearch({ ...options, fields: ["question"] }); // a title counts as a question
      this.hits = [];
      this.asked = []; // by number of a question: which, and the section that answers it
      for (const section of sections) this.add(section);
    }

    add(section) {
      const page = section.at.includes("#") && this.hits.length ? this.hits.at(-1).page : section;
      const hit = { id: this.hits.length, section, page };
      this.hits.push(hit);
      const above = section === page ? "" : `${page.title} ${page.questions.join(" ")}`;
      this.texts.add({ ...section, id: hit.id, page: above, questions: section.questions.join(" ") });
      for (const question of [section.title, ...section.questions]) {
        this.questions.add({ id: this.asked.length, question });
        this.asked.push({ question, id: hit.id });
      }
    }

    hit(at) {
      return this.hits.find(({ section }) => section.at === at);
    }

    /** What an index has for one word of a query: its score, and whether a title or a question has it. */
    find(index, { terms, others }, isLast, boost = {}) {
      const known = [...terms, ...others].some((list) => list.every((term) => this.words.known.has(term)));
      const tries = [...terms.map((list, place) => [list, place ? KIND.part : 1]), ...others.map((list) => [list, KIND.other])];
      const [[typed, ...more]] = terms;
      if (isLast && !more.length) tries.push([[typed], KIND.prefix, { prefix: true }]);
      if (!known && !more.length && typed.length > 3) tries.push([[typed], KIND.fuzzy, { fuzzy: typed.length > 7 ? 2 : 1 }]);
      const best = new Map();
      for (const [queries, weight, extra] of tries) {
        const options = { ...AS_IS, ...extra, combineWith: "AND", boost, bm25: BM25 };
        for (const { id, score, match } of index.search({ combineWith: "AND", queries }, options)) {
          const heads = Object.values(match).every((fields) => fields.some((field) => HEADS.has(field)));
          const old = best.get(id) ?? { score: 0, heads: false };
          best.set(id, { score: Math.max(old.score, score * weight), heads: heads || old.heads });
        }
      }
      return best;
    }

    /** The sections that have the words of a query, best first. */
    search(query) {
      const asked = this.words.ask(query);
      if (asked.every(({ isSoft }) => isSoft)) return [];
      const all = (index, boost) => asked.map((word, place) => this.find(index, word, place === asked.length - 1, boost));
      const found = all(this.texts, BOOST);
      const weights = found.map(({ size }, place) => this.weight(asked[place], size));
      const pages = found.map((hits) => new Set([...hits.keys()].map((id) => this.hits[id].page)));
      const share = (value) => sum(weights, (weight, place) => weight * value(place)) / sum(weights, (weight) => weight);
      const questions = this.ranked(all(this.questions), share);
      const ranked = [...ids(found)].flatMap((id) => {
        const hit = this.hits[id];
        const covered = share((place) => (found[place].has(id) ? 1 : pages[place].has(hit.page) ? NEAR : 0));
        const heads = share((place) => (found[place].get(id)?.heads ? 1 : 0));
        const { question, score = 0 } = questions.get(id) ?? {};
        const weight = hit.section.weight ?? 1;
        if (covered < LESS || heads < LEAST || (weight < 0.5 && heads < ENOUGH)) return [];
        const own = sum(found, (hits) => hits.get(id)?.score ?? 0) * covered ** 2;
        return [{ ...hit, question, covered, heads, score: (own + QUESTION * score) * weight * (hit.section === hit.page ? TOP : 1) }];
      });
      const whole = ranked.filter(({ covered }) => covered >= ENOUGH);
      const partly = ranked.filter(({ heads }) => heads >= LESS);
      return (whole.length ? whole : partly).sort((a, b) => b.score - a.score);
    }

    /** How much a word tells: the more, the fewer sections have it. */
    weight({ isSoft, isVague }, sections) {
      return (isSoft ? 0 : isVague ? VAGUE : 1) * Math.min(MOST, Math.log(1 + this.hits.length / (sections + 0.5)));
    }

    /** By section, the question that is most like the query, and its score. */
    ranked(found, share) {
      const best = new Map();
      for (const number of ids(found)) {
        const covered = share((place) => (found[place].has(number) ? 1 : 0));
        const score = sum(found, (hits) => hits.get(number)?.score ?? 0) * covered ** 2;
        const { question, id } = this.asked[number];
        if (score > (best.get(id)?.score ?? 0)) best.set(id, { question, score });
      }
      return best;
    }
  };
})();
