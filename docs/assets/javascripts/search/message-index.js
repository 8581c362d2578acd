// Finds the section that explains an error message, among the messages that programs of this site printed. Loaded when
// the search is opened, or the box for error messages is used.
(() => {
  // What differs from reader to reader: colours, addresses, paths, shapes, numbers, and which device or autograd node.
  const VARYING = [
    /\x1b\[[\d;]*m/g,
    /https?:\/\/\S+/g,
    /(?:[A-Za-z]:)?(?:[\w.~-]*[\\/]){2,}[\w.-]*/g,
    /\[[\d,\s]*\]/g,
    /torch\.Size\(\S*\)/g,
    /\b(?:torch\.)?(?:cuda|mps|xpu)\./g,
    /\baten::\w+/g,
    /\b\w+Backward\d*\b/g,
    /\d+/g,
  ];
  const EXCEPTION = /(?:^|[\s:：(（])(?:[A-Za-z_]\w*\.)*[A-Z]\w*(?:Error|Warning|Exception)\b\s*[:：]\s*/g;
  // Found by trying: below, messages of other subjects are taken for ours; and a paste of a few words proves nothing.
  const ENOUGH = 0.75;
  const FEWEST = 18;
  const MOST = 3;

  const words = (text) => VARYING.reduce((rest, pattern) => rest.replace(pattern, " "), text).toLowerCase().match(/[a-z_]+(?:'[a-z]+)*[a-z_]/g) ?? [];
  const pairs = (list) => list.slice(1).map((word, place) => `${list[place]} ${word}`);

  /** What in a pasted text may be the message: what follows the name of an exception, the last first; else all of it. */
  function candidates(text) {
    const ends = [...text.matchAll(EXCEPTION)].map((found) => found.index + found[0].length);
    const parts = ends.map((end, place) => text.slice(end, ends[place + 1]));
    return parts.length ? parts.reverse().map((part) => part.split(/\n\s*\n|\n(?=Traceback|During handling|The above)/)[0]) : [text];
  }

  globalThis.MessageIndex = class {
    constructor(entries) {
      this.count = new Map();
      this.entries = entries.map((entry) => ({ ...entry, lines: entry.messages.map((text) => this.terms(words(text))) }));
      for (const terms of this.entries.flatMap(({ lines }) => lines))
        for (const term of terms) this.count.set(term, (this.count.get(term) ?? 0) + 1);
    }

    terms(list) {
      return new Set([...list, ...pairs(list)]);
    }

    /** The terms of a pasted text; names in quotation marks that no message has are the reader's own. */
    asked(text) {
      return this.terms(words(text.replace(/'([\w.]+)'/g, (all, name) => (words(name).every((word) => this.count.has(word)) ? all : " "))));
    }

    /** How much some terms tell: the more, the fewer messages have them. */
    weight(terms) {
      const all = 1 + this.entries.length;
      return [...terms].reduce((sum, term) => sum + Math.log(1 + all / (1 + (this.count.get(term) ?? 0))), 0);
    }

    /** The share of the shorter of two messages that is in the other: a paste may be cut, or have a hint behind it. */
    match(asked, line) {
      const common = this.weight([...line].filter((term) => asked.has(term)));
      const [shorter, longer] = [this.weight(asked), this.weight(line)].sort((a, b) => a - b);
      return { share: common / Math.max(shorter, FEWEST), whole: common / longer };
    }

    /** How well a section fits. Of several that print a message, the one that has it in its heading comes first. */
    fit(asked, { at, lines }) {
      const matches = lines.map((line) => this.match(asked, line));
      const share = Math.max(...matches.map((match) => match.share));
      const whole = Math.max(...matches.map((match) => match.whole));
      const explains = at.startsWith("errors/") ? 0.05 : 0;
      return { share, rank: share + 0.05 * whole + 0.1 * matches[0].share + explains };
    }

    /** Sections from the best to the worst; of several exceptions, as in a chain, the last counts a little more. */
    search(text) {
      const parts = candidates(text).map((part) => this.asked(part));
      const found = this.entries.map((entry) => {
        const fits = parts.map((asked, age) => ({ entry, ...this.fit(asked, entry), age }));
        return fits.reduce((best, fit) => (fit.rank - 0.02 * fit.age > best.rank - 0.02 * best.age ? fit : best));
      });
      return found.sort((a, b) => b.rank - 0.02 * b.age - (a.rank - 0.02 * a.age));
    }
    /** The sections that explain a text, best first; none if it is no message of this site. */
    explain(text) {
      return this.search(text).filter(({ share }) => share >= ENOUGH).slice(0, MOST).map(({ entry }) => entry);
    }
  };
})();
