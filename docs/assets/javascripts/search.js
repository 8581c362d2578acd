// The search dialog. What it searches with is loaded when a reader opens it, and not before.
(() => {
  const own = document.currentScript.src;
  const SCRIPTS = ["minisearch", "common-words", "words", "query", "section-index", "question-index", "ranker", "message-index", "results"];
  const scripts = new Map();

  /** Loads a script once; from a file a page may load nothing else. */
  globalThis.loadScript = (address) => {
    const loading = (source) =>
      new Promise((resolve, reject) => {
        const script = document.createElement("script");
        const fail = () => scripts.delete(source) && reject(new Error(`${source} cannot be loaded`)); // to be tried again
        Object.assign(script, { src: source, async: false, onload: resolve, onerror: fail }); // in the order asked for
        document.head.append(script);
      });
    const { href } = new URL(address, own);
    if (!scripts.has(href)) scripts.set(href, loading(href));
    return scripts.get(href);
  };

  const dialog = document.querySelector(".md-search");
  if (!dialog) return;
  const toggle = document.querySelector("[data-md-toggle=search]");
  const input = dialog.querySelector("input");
  const status = dialog.querySelector("[role=status]");
  const list = dialog.querySelector("ol");
  const root = new URL(JSON.parse(document.querySelector("#__config").textContent).base.replace(/\/?$/, "/"), location); // of the language

  async function load() {
    const code = SCRIPTS.map((name) => loadScript(`search/${name}.js`));
    const data = ["sections", "messages"].map((name) => loadScript(new URL(`search/${name}.js`, root)));
    await Promise.all([...code, ...data]);
    return new SearchResults(new SearchRanker(globalThis.searchSections), new MessageIndex(globalThis.printedMessages), root);
  }

  let loaded;
  const loading = () =>
    (loaded ??= load().catch((error) => {
      loaded = undefined;
      throw error;
    }));
  let shown = Promise.resolve();

  async function look() {
    const query = input.value.trim();
    if (!query) {
      status.textContent = dialog.dataset.start;
      return list.replaceChildren();
    }
    if (!globalThis.SearchResults) status.textContent = dialog.dataset.loading;
    const results = await loading();
    if (query !== input.value.trim()) return; // more was typed while the index was loading
    const { items, isWhole } = results.of(query);
    const { none, one, other, partly } = dialog.dataset;
    const counted = items.length > 1 ? other.replace("#", items.length) : items.length ? one : none;
    status.textContent = isWhole ? counted : partly.replace("#", counted);
    list.replaceChildren(...items);
    list.closest(".md-search__scrollwrap").scrollTop = 0;
  }

  const open = (isOpen) => toggle.checked !== isOpen && toggle.click();
  const links = () => [...list.querySelectorAll("a")];

  function move(step) {
    const stops = [input, ...links()];
    const place = stops.indexOf(document.activeElement);
    stops[(place + step + stops.length) % stops.length].focus();
  }

  toggle.addEventListener("change", () => toggle.checked && input.focus());
  input.addEventListener("focus", () => {
    open(true);
    loading().catch(() => {}); // look() tries again and says so
    shown = look();
  });
  input.addEventListener("input", () => (shown = look()));
  input.form.addEventListener("reset", () => setTimeout(() => input.dispatchEvent(new Event("input")) && input.focus()));
  input.form.addEventListener("submit", async (event) => {
    event.preventDefault(); // Enter
    await shown;
    links()[0]?.click();
  });
  list.addEventListener("click", (event) => event.target.closest("a") && open(false));
  dialog.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing || (!step && event.key !== "Escape")) return;
    event.preventDefault();
    if (step) return move(step);
    open(false);
    document.activeElement.blur();
  });
  dialog.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && !dialog.contains(relatedTarget) && open(false));
  document.addEventListener("keydown", (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (!["/", "s", "f"].includes(key) || ctrlKey || metaKey || altKey || toggle.checked) return;
    if (target.isContentEditable || target.closest("input, select, textarea")) return;
    event.preventDefault();
    input.focus();
    input.select();
  });

  const asked = new URLSearchParams(location.search).get("q"); // of a browser's search engine, or of a link
  if (asked) {
    input.value = asked;
    document.addEventListener("DOMContentLoaded", () => input.focus()); // before, nothing is shown that could have it
  }
})();
