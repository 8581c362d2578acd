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
  const ENOUGH = 0.62;

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
      this.lines = entries.flatMap((entry) => entry.messages.map((text, place) => ({ entry, place, terms: this.terms(text) })));
      this.count = new Map();
      for (const { terms } of this.lines) for (const term of terms) this.count.set(term, (this.count.get(term) ?? 0) + 1);
    }

    terms(text) {
      const list = words(text);
      return new Set([...list, ...pairs(list)]);
    }

    /** How much a term tells: the more, the fewer messages have it. */
    weight(term) {
      return Math.log(1 + this.lines.length / ((this.count.get(term) ?? 0) + 1));
    }

    total(terms) {
      return [...terms].reduce((sum, term) => sum + this.weight(term), 0);
    }

    /** The share of the shorter of two messages that is in the other: a paste may be cut, or have a hint behind it. */
    score(asked, line) {
      const common = this.total([...line.terms].filter((term) => asked.has(term)));
      return common / Math.max(Math.min(this.total(asked), this.total(line.terms)), 30);
    }

    /** Sections from the best to the worst, each once. */
    search(text) {
      const best = new Map();
      candidates(text).forEach((part, age) => {
        const asked = this.terms(part);
        for (const line of this.lines) {
          const score = this.score(asked, line) - 0.02 * age - 0.001 * Math.min(line.place, 9);
          if (score > (best.get(line.entry) ?? 0)) best.set(line.entry, score);
        }
      });
      return [...best].sort((a, b) => b[1] - a[1]);
    }
  }

  let index;
  const load = () =>
    (index ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `${form.dataset.root}search/messages.js`;
      script.onload = () => resolve(new Index(globalThis.printedMessages));
      script.onerror = reject;
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
    const good = hits.filter(([, score]) => score >= ENOUGH);
    const { found, notFound, nearest } = form.dataset;
    const shown = (good.length ? good : hits).slice(0, 3).map(([entry]) => section(entry));
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
