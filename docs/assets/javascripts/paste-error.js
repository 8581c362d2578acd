// Finds the section that explains a pasted error message, among the messages that programs of this site printed.
// It runs in the browser; nothing is sent.
(() => {
  const form = document.querySelector(".paste-error");
  if (!form) return;
  const box = form.querySelector("textarea");
  const answer = form.querySelector("#paste-error-answer");

  // What differs from reader to reader: colours, addresses, paths, shapes, numbers, and which device or autograd node.
  const VARYING = [
    /\x1b\[[\d;]*m/g,
    /https?:\/\/\S+/g,
    /(?:[A-Za-z]:)?(?:[\w.~-]*[\\/]){2,}[\w.-]*/g,
    /\[[\d,\s]*\]/g,
    /torch\.Size\(\S*\)/g,
    /\b(?:torch\.)?(?:cuda|mps|xpu)\./g,
    /\d+/g,
  ];
  const EXCEPTION = /(?:^|[\s:：(（])(?:[A-Za-z_]\w*\.)*[A-Z]\w*(?:Error|Warning|Exception)\b\s*[:：]\s*/g;
  // Found by trying: below, messages of other subjects are taken for ours; and a paste of a few words proves nothing.
  const ENOUGH = 0.75;
  const FEWEST = 18;

  const words = (text) => VARYING.reduce((rest, pattern) => rest.replace(pattern, " "), text).toLowerCase().match(/[a-z_']{2,}/g) ?? [];
  const pairs = (list) => list.slice(1).map((word, place) => `${list[place]} ${word}`);

  /** What in a pasted text may be the message: what follows the name of an exception, the last first; else all of it. */
  function candidates(text) {
    const ends = [...text.matchAll(EXCEPTION)].map((found) => found.index + found[0].length);
    const parts = ends.map((end, place) => text.slice(end, ends[place + 1]));
    return parts.length ? parts.reverse().map((part) => part.split(/\n\s*\n|\n(?=Traceback|During handling|The above)/)[0]) : [text];
  }

  class Index {
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
      return { share, rank: share + 0.05 * whole + 0.05 * matches[0].share + explains };
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
  }

  let index;
  const load = () =>
    (index ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `${form.dataset.root}search/messages.js`;
      script.onload = () => resolve(new Index(globalThis.printedMessages));
      script.onerror = () => {
        index = undefined; // so that the next key press tries again
        reject(new Error(`${script.src} cannot be loaded`));
      };
      document.head.append(script);
    }));

  const element = (tag, text, attributes = {}) => Object.assign(document.createElement(tag), { textContent: text, ...attributes });
  const address = (at) => {
    const [path, anchor] = at.split("#");
    const file = location.protocol === "file:" ? "index.html" : "";
    return form.dataset.root + path + file + (anchor ? `#${anchor}` : "");
  };

  function section({ at, title, cause }) {
    const item = document.createElement("li");
    item.append(element("a", title, { href: address(at) }), element("p", cause));
    return item;
  }

  async function look() {
    const text = box.value.trim();
    if (!text) {
      answer.replaceChildren();
      delete answer.dataset.found;
      return;
    }
    const hits = (await load()).search(text);
    if (text !== box.value.trim()) return; // more was typed while the index was loading
    const good = hits.filter(({ share }) => share >= ENOUGH);
    const { found, notFound, nearest } = form.dataset;
    const shown = (good.length ? good : hits).slice(0, 3).map(({ entry }) => section(entry));
    const list = document.createElement("ol");
    list.append(...shown);
    const said = good.length ? [element("p", found), list] : [element("p", notFound), ...(shown.length ? [element("p", nearest), list] : [])];
    answer.dataset.found = good.length ? "yes" : "no";
    answer.replaceChildren(...said);
  }

  box.addEventListener("input", look);
  box.addEventListener("focus", load, { once: true });
  form.addEventListener("submit", (event) => event.preventDefault());
  if (box.value) look(); // the browser kept what was pasted before
})();
