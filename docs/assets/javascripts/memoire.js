// Small features that the theme lacks. Every page also works without them.

// The language switch keeps the reader's position, because headings have the same ids in both languages.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[hreflang]");
  if (!link) return;
  const headings = document.querySelectorAll(".md-content :is(h2, h3, h4, h5, h6)[id]");
  const passed = [...headings].filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
  link.hash = passed.length ? passed[passed.length - 1].id : "";
});

// The recorded run of a program is loaded when a reader asks for it: by its button, or by a link to one of its steps.
// If that fails, and without JavaScript, the button leads to a table of all steps.
const stepThrough = (link, step, isAsked) =>
  import("./step-through.js").then(
    (script) => script.open(link, step, isAsked),
    () => location.assign(link.href),
  );
document.addEventListener("click", (event) => {
  const link = event.target.closest(".program__steps");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return; // another tab or window
  event.preventDefault();
  stepThrough(link, 1, true);
});
const followStep = () => {
  const asked = /^#(program-.*)-step-(\d+)$/.exec(location.hash);
  const link = asked && document.getElementById(asked[1])?.querySelector(".program__steps");
  if (link) stepThrough(link, Number(asked[2]), false);
};
addEventListener("hashchange", followStep);
followStep();

// The theme puts each copy button into a landmark without a name. The button alone is enough.
const plain = () =>
  document.querySelectorAll("nav.md-code__nav:not([role])").forEach((nav) => nav.setAttribute("role", "none"));

// The theme names each block of code after the nearest id, which a program shares with its outputs.
document.querySelectorAll("pre:not([id])").forEach((block, number) => (block.id = `${number}`));

// A table wider than the screen can be scrolled by keyboard only if it can receive the focus.
const focusable = () =>
  document.querySelectorAll(".md-typeset__scrollwrap").forEach((wrap) => {
    if (wrap.scrollWidth > wrap.clientWidth) wrap.tabIndex = 0;
    else wrap.removeAttribute("tabindex");
  });
new ResizeObserver(focusable).observe(document.querySelector(".md-content") ?? document.body);

// The theme adds buttons and wraps tables once its own script runs, which is after this one.
new MutationObserver(() => {
  plain();
  focusable();
}).observe(document.body, { childList: true, subtree: true });

// The reader's own torch, on pages where something differs on another one: remembered, and what differs on it is open.
const choice = document.querySelector(".your-torch");
if (choice) {
  const list = choice.querySelector("select");
  const mark = () => {
    const blocks = [...document.querySelectorAll(".program__differs")];
    const differing = blocks.filter((block) => block.dataset.torch === list.value);
    blocks.forEach((block) => block.classList.toggle("is-yours", (block.open = differing.includes(block))));
    choice.querySelector("[role=status]").textContent = differing.length ? choice.dataset.differing.replace("#", differing.length) : "";
  };
  const known = localStorage.getItem("memoire.torch");
  if ([...list.options].some((option) => option.value === known)) list.value = known;
  list.addEventListener("change", () => {
    localStorage.setItem("memoire.torch", list.value);
    mark();
  });
  choice.hidden = false;
  mark();
}

// On paper nothing can be opened, so everything is open while a page is printed.
const folded = [];
addEventListener("beforeprint", () => {
  folded.push(...document.querySelectorAll(".md-content details:not([open])"));
  folded.forEach((details) => (details.open = true));
});
addEventListener("afterprint", () => folded.splice(0).forEach((details) => (details.open = false)));
