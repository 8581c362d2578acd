// Runs before the theme's script, which would fetch the index and start its worker on every page. Here both wait until
// a reader opens the search. The reader's query is rewritten into words that the index contains.
(() => {
  // A browser starts no worker from a file; the offline archive contains a shim for this.
  if (location.protocol === "file:" && !window.IFrameWorker) return;

  const used = new Promise((resolve) => {
    // In `h` the theme passes the words to highlight on a page that was found.
    if (new URLSearchParams(location.search).has("h")) resolve();
    document.querySelector("[data-md-toggle=search]").addEventListener("change", resolve, { once: true });
  });

  const { open, send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.open = function (method, address, ...more) {
    if (address.endsWith("/search_index.json")) this.send = (body) => used.then(() => send.call(this, body));
    open.call(this, method, address, ...more);
  };

  const Native = Worker;
  window.Worker = class extends EventTarget {
    constructor(address) {
      super();
      this.started = used.then(() => {
        const worker = new Native(address);
        worker.onmessage = ({ data }) => this.dispatchEvent(new MessageEvent("message", { data }));
        return worker;
      });
    }

    postMessage({ type, data }) {
      if (data.docs) this.index = data; // the first message contains the index, the others a query
      else data = this.rewrite(data);
      this.started.then((worker) => worker.postMessage({ type, data }));
    }

    rewrite(query) {
      this.vocabulary ??= new Vocabulary(this.index);
      return query.includes('"') ? query : this.vocabulary.rewrite(query); // in quotation marks: exactly these words
    }
  };

  const HAN = /\p{sc=Han}/u;
  // Question words, which say nothing about the subject; the worker itself drops the English ones.
  const ASKING = new Set("怎么 怎样 如何 什么 为什么 哪个 哪些 多少 是否 可以 应该 一个 这个".split(" "));
  // The worker segments Chinese too, but not its last character, so the query ends with one that is in no word.
  const END = "〇";

  const squeezed = (name) => name.replaceAll("_", "");

  class Vocabulary {
    constructor({ config, docs }) {
      this.separator = new RegExp(config.separator);
      this.instead = Object.entries(config.instead ?? {});
      const texts = docs.map(({ title, text, questions, words }) => `${title} ${text} ${questions} ${words}`);
      this.words = new Set(texts.join(" ").toLowerCase().replace(/<[^>]*>/g, " ").split(this.separator));
      const names = [...this.words].filter((word) => /[a-z]_[a-z]/.test(word)).sort((a, b) => b.length - a.length);
      this.names = new Map(names.map((name) => [squeezed(name), name]));
    }

    /** The query for lunr: each word as a whole word, which counts most, and as the beginning of other words. */
    rewrite(query) {
      for (const [word, term] of this.instead) query = query.replaceAll(word, ` ${term} `);
      const parts = query
        .toLowerCase()
        .split(this.separator)
        .flatMap((part) => part.match(/\p{sc=Han}+|[^\p{sc=Han}]+/gu) ?? [])
        .flatMap((part) => (HAN.test(part) ? this.cut(part) : part));
      const telling = parts.filter((part) => !HAN.test(part) || (part.length > 1 && !ASKING.has(part)));
      return this.terms(telling.length ? telling : parts).join(" ");
    }

    /** Readers may type a name as no_grad, no grad or nograd. */
    terms(parts) {
      const found = [];
      for (let start = 0, end; start < parts.length; start = end) {
        end = Math.min(start + 4, parts.length);
        while (end > start + 1 && !this.names.has(squeezed(parts.slice(start, end).join("")))) end--;
        const typed = parts.slice(start, end).join("");
        const name = typed.includes("_") && this.words.has(typed) ? typed : this.names.get(squeezed(typed));
        if (name) found.push(`${name}^4`, name);
        if (name && end > start + 1) found.push(...parts.slice(start, end).map((part) => `${part}^1`));
        else if (!name || this.words.has(typed)) found.push(...this.term(typed));
      }
      return found;
    }

    term(word) {
      if (HAN.test(word)) return [`${word}${END}^4`, word + END];
      if (word.length < 4 && this.words.has(word)) return [`${word}^4`];
      const stem = word.replace(/^([a-z]{3,}[a-z])(?:ing|ed|es|s|e)$/, "$1");
      const known = [...this.words].some((other) => other.startsWith(stem));
      return known || word.length < 5 ? [`${stem}^4`, stem] : [`${word}~1`];
    }

    /** Splits Chinese, which has no spaces, into the longest words that the index contains. */
    cut(text) {
      const found = [];
      for (let start = 0, done = 0; start < text.length; start++) {
        let end = text.length;
        while (end > Math.max(start, done) && !this.words.has(text.slice(start, end))) end--;
        if (end > Math.max(start, done)) found.push(text.slice(start, (done = end)));
      }
      return found.length ? found : [text];
    }
  }
})();
