// The box for error messages: shows the section that explains what is pasted. It runs in the browser; nothing is sent.
(() => {
  const form = document.querySelector(".paste-error");
  if (!form) return;
  const box = form.querySelector("textarea");
  const answer = form.querySelector("#paste-error-answer");

  let index;
  async function find() {
    const messages = new URL(`${form.dataset.root}search/messages.js`, location);
    await Promise.all([loadScript("search/message-index.js"), loadScript(messages)]);
    return new MessageIndex(globalThis.printedMessages);
  }

  const load = () =>
    (index ??= find().catch((error) => {
      index = undefined; // so that the next key press tries again
      throw error;
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
    const index = await load();
    if (text !== box.value.trim()) return; // more was typed while the index was loading
    const good = index.explain(text);
    const { found, notFound, nearest } = form.dataset;
    const shown = (good.length ? good : index.search(text).slice(0, 3).map(({ entry }) => entry)).map(section);
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
