// Ranks the sections of the site for a query. Loaded when the search is opened.
(() => {
  // All numbers here were found with tests/browser/queries/*-develop.*.
  const BOOST = { title: 2.3, page: 1.5, questions: 3.5, text: 1, words: 0.5 };
  const VAGUE = 0.3; // what a vague word counts
  const RAREST = 3.2; // what the rarest word counts at most
  const NEAR = 0.4; // what a word counts that is elsewhere on the page
  const COVERAGE = 3.6; // exponent of the share of the query that a section has
  const QUESTION = 2; // the likeness of a question, beside the words of the section
  const PAGE_TOP = 1.2;
  const MORE_OF_PAGE = 0.3; // what the next sections of its page count for a section
  const ASIDE = 0.5, BARELY = 1.3; // sections of less weight, as those about the site, must fit better
  // How well the best section must fit, of 3. Less for each word of the subject, more if a word is unknown.
  const EVIDENCE = 2.45, SUBJECT = 1, MOST_OF_WORD = 1, UNKNOWN = 0.3;
  const KEEP = 0.55; // of how well the best fits

  const sum = (list, value) => list.reduce((total, item, place) => total + value(item, place), 0);
  const most = (list, value) => Math.max(0, ...list.map(value));

  /** The sections of an index, which has a list for each field; an address that is only an id belongs to the page before. */
  function rows(columns) {
    const sections = columns.at.map((_, place) => Object.fromEntries(Object.entries(columns).map(([field, list]) => [field, list[place]])));
    let page = "";
    for (const section of sections) {
      if (section.at.startsWith("#")) section.at = page + section.at;
      else [page] = section.at.split("#");
    }
    return sections;
  }

  globalThis.SearchRanker = class {
    constructor({ sections: columns, synonyms }) {
      const sections = rows(columns);
      this.words = new SearchWords(sections);
      this.index = new SectionIndex(this.words, BOOST);
      this.questions = new QuestionIndex(this.words);
      this.hits = []; // by id: a section, and the one at the top of its page
      for (const section of sections) this.add(section);
      this.queries = new SearchQueries(this.words, synonyms);
    }

    add(section) {
      const id = this.hits.length;
      const page = section.at.includes("#") && id ? this.hits[id - 1].page : section;
      this.hits.push({ section, page });
      const above = section === page ? "" : `${page.title} ${page.questions.join(" ")}`;
      this.index.add({ ...section, id, page: above, questions: section.questions.join(" ") });
      for (const question of [section.title, ...section.questions]) this.questions.add(question, id);
    }

    hit(at) {
      return this.hits.find(({ section }) => section.at === at);
    }

    /** The sections that fit a query, best first; `isWhole` says whether their page has all of its words. */
    search(query) {
      const asked = this.queries.read(query);
      if (asked.every(({ isSoft }) => isSoft)) return [];
      const found = asked.map((word, place) => this.index.find(word, place === asked.length - 1));
      const weights = found.map(({ size }, place) => this.weight(asked[place], size));
      const all = sum(weights, (weight) => weight);
      const shareOf = (value) => sum(weights, (weight, place) => weight * value(place)) / all;
      const fitting = this.fitting(found, weights, shareOf, this.questions.like(asked, shareOf));
      const evidence = most(fitting, ({ evidence }) => evidence);
      const ours = sum(asked, ({ isOurs }, place) => (isOurs && found[place].size ? Math.min(weights[place], MOST_OF_WORD) : 0));
      const unknown = shareOf((place) => (found[place].size ? 0 : 1));
      if (evidence < EVIDENCE - SUBJECT * ours + UNKNOWN * unknown) return [];
      return this.sorted(fitting.filter((hit) => hit.evidence >= KEEP * evidence));
    }

    /** All sections that have a word of the query, with how well each fits. */
    fitting(found, weights, shareOf, questions) {
      const pages = found.map((matches) => new Set([...matches.keys()].map((id) => this.hits[id].page)));
      const fits = [...new Set(found.flatMap((matches) => [...matches.keys()]))].map((id) => {
        const hit = this.hits[id];
        const covered = shareOf((place) => (found[place].has(id) ? 1 : pages[place].has(hit.page) ? NEAR : 0));
        const heads = shareOf((place) => (found[place].get(id)?.heads ? 1 : 0));
        const own = sum(found, (matches) => matches.get(id)?.score ?? 0) * covered ** COVERAGE;
        const isWhole = weights.every((weight, place) => !weight || pages[place].has(hit.page));
        return { hit, covered, heads, own, isWhole, ...(questions.get(id) ?? { recall: 0, likeness: 0 }) };
      });
      const best = most(fits, ({ own }) => own);
      return fits.map(({ hit, covered, heads, own, isWhole, question, recall, likeness }) => {
        const { weight } = hit.section;
        const score = (own / best + QUESTION * likeness) * weight * (hit.section === hit.page ? PAGE_TOP : 1);
        return { ...hit, question, score, isWhole, evidence: (covered + heads + recall) / (weight < ASIDE ? BARELY : 1) };
      });
    }

    /** Sections from the best to the worst; those of a page that has several good ones count more. */
    sorted(hits) {
      const best = (list) => list.sort((a, b) => b.score - a.score);
      const byPage = new Map();
      for (const hit of best(hits)) byPage.set(hit.page, [...(byPage.get(hit.page) ?? []), hit.score]);
      const more = new Map([...byPage].map(([page, scores]) => [page, MORE_OF_PAGE * sum(scores.slice(1, 4), (score) => score)]));
      return best(hits.map((hit) => ({ ...hit, score: hit.score + more.get(hit.page) })));
    }

    /** How much a word tells: the more, the fewer sections have it. */
    weight({ isSoft, isVague }, sections) {
      return (isSoft ? 0 : isVague ? VAGUE : 1) * Math.min(RAREST, Math.log(1 + this.hits.length / (sections + 0.5)));
    }
  };
})();
