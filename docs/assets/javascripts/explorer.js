// The gradient explorer: looks up what torch printed for the chosen positions of the switches. It computes nothing.
(() => {
  const explorer = document.querySelector(".explorer");
  const form = explorer.querySelector(".explorer__form");
  const program = explorer.querySelector(".program");
  const download = explorer.querySelector("a[download]");
  const results = explorer.querySelector(".explorer__results");
  if (!form) return; // while serving, a message about a mistake may replace the form
  const data = JSON.parse(document.querySelector(".explorer__data").textContent);

  const original = download.href;

  // Rows are in the order of runs. Their ids are link targets for readers without JavaScript; here an id names a state.
  const rows = [...document.querySelectorAll(".explorer__runs tbody tr")];
  const ids = rows.map((row) => row.id || program.id);
  rows.forEach((row) => row.removeAttribute("id"));
  const fields = [...form.querySelectorAll("fieldset")].map((field) => [...field.querySelectorAll("input")]);

  // The number of a run has one digit for each switch; the last switch changes fastest.
  const chosen = () =>
    fields.reduce((run, inputs) => run * inputs.length + inputs.findIndex((input) => input.checked), 0);

  function choose(run) {
    for (const inputs of [...fields].reverse()) {
      inputs[run % inputs.length].checked = true;
      run = Math.floor(run / inputs.length);
    }
  }

  function show(run) {
    const start = new Set(data.programs[0]);
    const lines = data.programs[run].map((line) =>
      start.has(line) ? data.lines[line] : `<mark>${data.lines[line]}</mark>`,
    );
    program.querySelector("code > span").innerHTML = `${lines.join("\n")}\n`;
    offer(run);
    const [output, graph] = data.runs[run];
    while (program.children.length > 1) program.lastElementChild.remove();
    program.insertAdjacentHTML("beforeend", data.outputs[output]);
    program.insertAdjacentHTML("beforeend", `<figure class="program__graph">${data.graphs[graph]}</figure>`);
    const cells = [...rows[run].querySelectorAll("td")];
    const found = cells.map((cell) => `<span><code>${cell.dataset.name}</code> ${cell.innerHTML}</span>`);
    results.innerHTML = found.join(" ");
  }

  /** Lets the link for downloads give the program that is shown; as it stands, it is the file of the site. */
  function offer(run) {
    if (download.href.startsWith("blob:")) URL.revokeObjectURL(download.href);
    const source = program.querySelector("code").textContent;
    download.href = run ? URL.createObjectURL(new Blob([source], { type: "text/x-python" })) : original;
    program.querySelector(".program__steps")?.toggleAttribute("hidden", run > 0); // of the original alone
    download.download = run ? `${program.id}-${ids[run].replace(/\W+/g, "-")}.py` : "";
  }

  /** Shows the state that the address names. Returns whether it names one. */
  function follow() {
    const run = ids.indexOf(location.hash.slice(1));
    if (run < 0 && location.hash) return false;
    choose(Math.max(run, 0));
    show(Math.max(run, 0));
    return run >= 0;
  }

  function come() {
    const { top, bottom } = results.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) explorer.scrollIntoView();
  }

  function turn() {
    show(chosen());
    history.replaceState(null, "", `#${ids[chosen()]}`); // no entry each: the back button leaves the page
  }

  form.addEventListener("change", turn);
  form.addEventListener("reset", () => setTimeout(turn)); // by then the switches have been reset
  form.addEventListener("submit", (event) => event.preventDefault()); // pressing Enter on a switch
  addEventListener("hashchange", () => follow() && come());
  // The language switch keeps the state. The listener is on window, so that it runs after the one in memoire.js.
  addEventListener("click", (event) => {
    const link = event.target.closest("a[hreflang]");
    if (link) link.hash = ids[chosen()];
  });
  if (follow()) come();
})();
