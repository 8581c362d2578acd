// The language switch keeps the reader's place: headings have the same ids in both languages.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[hreflang]");
  if (!link) return;
  const headings = document.querySelectorAll(".md-content :is(h2, h3, h4, h5, h6)[id]");
  const passed = [...headings].filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
  link.hash = passed.length ? passed[passed.length - 1].id : "";
});
