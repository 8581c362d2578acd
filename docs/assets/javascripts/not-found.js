// On the page for addresses that do not exist: the words of the address are a search.
(() => {
  const { base } = JSON.parse(document.querySelector("#__config").textContent);
  const start = new URL(base.replace(/\/?$/, "/"), location).pathname;
  const path = location.pathname.startsWith(start) ? location.pathname.slice(start.length) : location.pathname;
  let words = path;
  try {
    words = decodeURIComponent(path);
  } catch {} // a broken address is searched for as it is
  words = words
    .replace(/^zh\/|(\/index)?\.(html|md|ipynb)$/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(" ");
  if (!words) return;
  for (const link of document.querySelectorAll(".not-found a[data-search]")) {
    link.href += `?q=${encodeURIComponent(words)}`;
    link.textContent = link.dataset.search.replace("#", words);
    link.parentElement.hidden = false;
  }
})();
