// Compares a query with the titles and questions of sections. Loaded when the search is opened.
(() => {
  const PART_OF_NAME = 0.5; // what a part of a name counts, as grad of no_grad
  const RECALL = 2.5; // exponents: of the share of the query, and of the share of the question
  const PRECISION = 0.4;

  const sum = (list, value) => list.reduce((total, item) => total + value(item), 0);

  globalThis.QuestionIndex = class {
    constructor(words) {
      this.words = words;
      this.index = new SectionIndex(words, { question: 1 });
      this.questions = []; // by number: the question, the section that it belongs to, and its words
      this.count = new Map();
    }

    add(question, section) {
      const units = this.words.units(question);
      for (const [term] of units) this.count.set(term, (this.count.get(term) ?? 0) + 1);
      this.index.add({ id: this.questions.length, question });
      this.questions.push({ question, section, units });
    }

    /** How much the words of a question tell, or those of them that were asked for: the rarer, the more. */
    told(units, asked) {
      const share = ([whole, ...parts]) => (asked.has(whole) ? 1 : parts.some((part) => asked.has(part)) ? PART_OF_NAME : 0);
      const rare = ([term]) => Math.log(1 + this.questions.length / ((this.count.get(term) ?? 0) + 0.5));
      return sum(units, (unit) => (asked ? share(unit) : 1) * rare(unit));
    }

    /** By section, the question that is most like the query: how like, and how much of the query is in it. */
    like(asked, shareOf) {
      const found = asked.map((word, place) => this.index.find(word, place === asked.length - 1));
      const best = new Map();
      for (const number of new Set(found.flatMap((matches) => [...matches.keys()]))) {
        const entry = this.questions[number];
        const { question, section, units } = entry;
        entry.whole ??= this.told(units) || 1;
        const recall = shareOf((place) => found[place].get(number)?.share ?? 0);
        const terms = new Set(found.flatMap((matches) => matches.get(number)?.terms ?? []));
        const likeness = recall ** RECALL * (this.told(units, terms) / entry.whole) ** PRECISION;
        if (likeness > (best.get(section)?.likeness ?? 0)) best.set(section, { question, recall, likeness });
      }
      return best;
    }
  };
})();
