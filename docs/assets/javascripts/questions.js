// Filters the list of all questions as one types: each word must be in the question.
(() => {
  const form = document.querySelector("form.questions");
  const box = form.querySelector("input");
  const said = form.querySelector("[role=status]");
  const list = form.querySelector("ol");
  const groups = [...document.querySelectorAll(".questions__group")];

  // Words as the browser separates them, as Chinese has no spaces between them.
  const segmenter = globalThis.Intl?.Segmenter && new Intl.Segmenter(document.documentElement.lang, { granularity: "word" });
  const simple = (text) => text.normalize("NFKC").toLowerCase().replace(/[`\s]+/g, " ").trim();
  const words = (text) =>
    segmenter ? [...segmenter.segment(text)].filter((part) => part.isWordLike).map((part) => part.segment) : text.split(" ");
  const joined = (text) => text.replace(/[_-]/g, ""); // nograd finds no_grad

  const questions = groups.flatMap((group) => {
    const title = group.querySelector("h2").firstChild.textContent;
    return [...group.querySelectorAll("li a")].map((link) => {
      const text = simple(link.textContent);
      return { link, title, text, all: `${text}\n${joined(text)}`, starts: words(text) };
    });
  });

  /** How well a question fits, 0 the best; -1 if a word is not in it. */
  function rank({ text, all, starts }, query, asked) {
    if (!asked.every((word) => all.includes(word))) return -1;
    if (text.startsWith(query)) return 0;
    if (text.includes(query)) return 1;
    return asked.every((word) => starts.some((start) => start.startsWith(word))) ? 2 : 3;
  }

  function item({ link, title }) {
    const shown = document.createElement("li");
    shown.append(link.cloneNode(true), Object.assign(document.createElement("small"), { textContent: title }));
    return shown;
  }

  function filter() {
    const query = simple(box.value);
    const asked = words(query);
    const hits = asked.length
      ? questions
          .map((question) => ({ question, fit: rank(question, query, asked) }))
          .filter(({ fit }) => fit >= 0)
          .sort((one, other) => one.fit - other.fit)
      : [];
    const { one, several, none } = form.dataset;
    const count = hits.length === 1 ? one : several.replace("#", hits.length);
    said.textContent = !asked.length ? "" : hits.length ? count : none;
    list.replaceChildren(...hits.map(({ question }) => item(question)));
    groups.forEach((group) => (group.hidden = hits.length > 0));
  }

  /** Opens the group that the address names. */
  function follow() {
    const heading = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const group = heading?.closest(".questions__group");
    if (!group) return;
    group.open = true;
    heading.scrollIntoView();
  }

  box.addEventListener("input", filter);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    list.querySelector("a")?.click();
  });
  addEventListener("hashchange", follow);
  follow();
  filter(); // the browser may have kept what was typed before
})();
