// What the search shows for a query: one item a page, its best section first. Loaded when the search is opened.
(() => {
  const MOST = 20; // pages
  const SECTIONS = 3; // of a page
  const LENGTH = 160; // characters of an excerpt
  const FEWEST_WORDS = 5; // of an error message

  const SENTENCE_END = /[.?!] (?=[^a-z])|[。？！；]/g;

  const element = (tag, className, ...content) => {
    const made = Object.assign(document.createElement(tag), { className });
    made.append(...content);
    return made;
  };

  globalThis.SearchResults = class {
    constructor(ranker, messages, root) {
      Object.assign(this, { ranker, messages, root });
    }

    /** Items of the list, best first, and whether the best has all words. An error message is answered as by its box. */
    of(query) {
      const asked = this.ranker.queries.read(query);
      const isLong = query.split(/\s+/).length >= FEWEST_WORDS;
      const explained = isLong ? this.messages.explain(query).map(({ at }) => this.ranker.hit(at)) : [];
      const found = [...explained, ...this.ranker.search(query)];
      const pages = new Map();
      for (const hit of found) {
        const hits = pages.get(hit.page) ?? [];
        if (!hits.some(({ section }) => section === hit.section)) pages.set(hit.page, [...hits, hit]);
      }
      const items = [...pages.values()].slice(0, MOST).map((hits) => this.item(hits, asked));
      return { items, isWhole: explained.length > 0 || !found.length || found[0].isWhole };
    }

    item(hits, asked) {
      const [best, ...others] = hits;
      const near = others.filter(({ score }) => score > best.score / 2).slice(0, SECTIONS - 1);
      const page = best.section === best.page ? [] : [element("p", "search-page", this.marked(best.page.title, asked))];
      const links = [this.link(best, asked, "h1", page), ...near.map((hit) => this.link(hit, asked, "h2", []))];
      return element("li", "md-search-result__item", ...links);
    }

    link({ section, question }, asked, heading, before) {
      const asks = question && question !== section.title ? [element("p", "search-question", this.marked(question, asked))] : [];
      const title = element(heading, "", this.marked(section.title, asked));
      const text = element("p", "", this.marked(this.excerpt(section.text, asked), asked));
      const article = element("article", "md-search-result__article md-typeset", ...before, title, ...asks, text);
      return Object.assign(element("a", "md-search-result__link", article), { href: this.address(section.at) });
    }

    address(at) {
      const [path, anchor] = at.split("#");
      const file = location.protocol === "file:" ? "index.html" : "";
      return new URL(path + file + (anchor ? `#${anchor}` : ""), this.root).href;
    }

    /** The part of a text, from the beginning of a sentence, with the most of the words asked for. */
    excerpt(text, asked) {
      const { words } = this.ranker;
      const written = words.pieces(text).filter(({ isWord }) => isWord);
      const places = asked.map((word) => written.filter((piece) => words.isFor(piece.text, word)).map(({ index }) => index));
      const found = (start) => places.filter((list) => list.some((place) => place >= start && place < start + LENGTH)).length;
      const starts = [0, ...[...text.matchAll(SENTENCE_END)].map((end) => end.index + end[0].length)];
      const start = starts.reduce((best, next) => (found(next) > found(best) ? next : best));
      const rest = text.slice(start);
      const cut = rest.length > LENGTH ? `${rest.slice(0, LENGTH).replace(/[\s\x7f][^\s\x7f]*$/, "")}…` : rest;
      return (start ? "… " : "") + cut;
    }

    marked(text, asked) {
      const { words } = this.ranker;
      const made = document.createDocumentFragment();
      for (const { text: piece, isWord } of words.pieces(text)) {
        const plain = piece.replaceAll("\x7f", "");
        made.append(isWord && asked.some((word) => words.isFor(piece, word)) ? element("mark", "", plain) : plain);
      }
      return made;
    }
  };
})();
