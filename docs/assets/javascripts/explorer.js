// The gradient explorer: looks up what torch printed for the chosen switches, and compares it with the state before.
// It computes nothing of torch: outputs, graphs, and the ways through them come from the build.
(() => {
  const explorer = document.querySelector(".explorer");
  const form = explorer.querySelector(".explorer__form");
  const program = explorer.querySelector(".program");
  const download = explorer.querySelector("a[download]");
  if (!form) return; // while serving, a message about a mistake may replace the form
  const results = form.querySelector(".explorer__results");
  const why = form.querySelector(".explorer__why");
  // Last, so that it sticks to the bottom of a narrow screen beside picture, program and graph.
  explorer.append(results.parentElement);
  const holder = document.querySelector(".explorer__data");
  const data = JSON.parse(holder.textContent);
  const table = holder.previousElementSibling;
  const { words, switches, roots } = data;
  const original = download.href;
  const html = (text) => new Option(text).innerHTML;
  const code = (text) => `<code>${html(text)}</code>`;
  const list = (items) => items.map(code).join(words.comma);
  const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  const buttons = [...form.querySelectorAll("[aria-pressed]")];
  const texts = data.outputs.map((output) => {
    const box = document.createElement("div");
    box.innerHTML = output;
    return box.querySelector(".program__output code")?.textContent ?? "";
  });
  let run = 0;

  // A state is the position of each switch. A run has one digit for each; the last switch changes fastest.
  const numberOf = (state) => state.reduce((number, position, place) => number * switches[place].length + position, 0);
  const stateOf = (number) =>
    switches.reduceRight((state, options) => {
      state.unshift(number % options.length);
      number = Math.floor(number / options.length);
      return state;
    }, []);
  const set = (state, place, position) => state.map((old, at) => (at === place ? position : old));
  const ids = data.runs.map((_, number) => stateOf(number).map((position, place) => data.ids[place][position]).filter(Boolean).join(",") || program.id);
  const cells = (number) => data.cells[data.runs[number][0]];
  const drawing = (graph) => data.graphs[graph].map((part) => data.parts[part]).join("");
  const isSame = (one, other) => data.runs[one].every((part, place) => part === data.runs[other][place]);

  /** What a run printed after each name. */
  const printed = (number) =>
    new Map(
      [...texts[data.runs[number][0]].matchAll(/^([^:\n]+):(.*)$/gm)].map(([, name, value]) => [name.trim(), value.trim()]),
    );
  const facts = (number) => ({ ways: {}, none: [], nodes: [], kept: 0, ...data.facts[data.runs[number][1]] });
  const leaf = (result) => result.replace(/\.grad$/, "");

  /** The fewest switches without which a step from one state to another changes something. */
  function shadowOf(old, now) {
    const on = old.flatMap((position, place) => (position && position === now[place] ? [place] : []));
    const sets = on.reduce((all, place) => [...all, ...all.map((chosen) => [...chosen, place])], [[]]);
    sets.sort((one, other) => one.length - other.length);
    const without = (state, chosen) => numberOf(state.map((position, place) => (chosen.includes(place) ? 0 : position)));
    const chosen = sets.find((places) => !isSame(without(old, places), without(now, places)));
    return chosen && { chosen, old: without(old, chosen), now: without(now, chosen) };
  }

  const lost = (before, after) =>
    data.results.filter((name) => (before.get(name) ?? "None") !== "None" && after.get(name) === "None");

  function explainIdle(old, now) {
    const found = shadowOf(stateOf(old), stateOf(now));
    const state = stateOf(now);
    if (!found) {
      const place = state.findIndex((position, at) => position !== stateOf(old)[at]);
      const [one, other] = [switches[place][stateOf(old)[place]], switches[place][state[place]]];
      const without = numberOf(set(state, place, 0));
      return ["idle", fill(words.idle_equal, { one, other }), explainBoth(without, now)];
    }
    const shadow = named(found.chosen, state);
    why.dataset.shadow = found.chosen.join(" ");
    if (printed(now).has("error")) return ["idle", fill(words.idle_error, { shadow }), pageOf(printed(now))];
    const [before, after] = [printed(found.old), printed(found.now)];
    const gone = [...new Set([...lost(before, after), ...lost(after, before)])];
    const isTaken = gone.length && gone.every((name) => printed(now).get(name) === "None");
    if (isTaken) return ["idle", fill(words.idle_lost, { shadow, lost: list(gone) })];
    return ["idle", fill(words.idle, { shadow }), explainWithout(before, after)];
  }

  const named = (places, state) => places.map((place) => switches[place][state[place]]).join(words.and);
  const sentence = (message) => message.split(/\.(?= |$|[A-Z][a-z]+ )/)[0];

  /** What either of two options that do the same does. */
  function explainBoth(without, now) {
    const [before, after] = [printed(without), printed(now)];
    if (after.has("error")) return `${words.both_error} ${pageOf(after)}`;
    if (before.has("error")) return words.both_cure;
    const found = isSame(without, now) && shadowOf(stateOf(without), stateOf(now));
    if (found) return fill(words.both_idle, { shadow: named(found.chosen, stateOf(now)) });
    const gone = lost(before, after);
    if (gone.length) return fill(words.both_lost, { lost: list(gone) });
    return fill(words.both_printed, { names: list(differing(before, after)) });
  }

  /** What a switch does in a state in which it changes something. */
  function explainWithout(before, after) {
    const error = [before, after].find((values) => values.has("error"))?.get("error");
    if (error && before.get("error") !== after.get("error")) return fill(words.without_error, { message: code(sentence(error)) });
    const names = differing(before, after);
    return names.length ? fill(words.without_printed, { names: list(names) }) : words.without_graph;
  }

  /** A link to the page that explains the error of a run. */
  function pageOf(values) {
    const page = Object.entries(data.pages).find(([part]) => values.get("error").includes(part));
    return page ? `<a href="${html(page[1])}">${words.more}</a>` : "";
  }

  function explainError(before, now) {
    const message = now.get("error");
    const { none } = facts(run);
    return [
      before.get("error") === message ? words.still : words.error,
      /does not require grad/.test(message) && none.length ? fill(words.rootless, { roots: list(none) }) : "",
      pageOf(now),
    ];
  }

  /** Sentences on gradients that went, came, or have another value. */
  function explainGradients(old, before, now) {
    const [was, is] = [facts(old), facts(run)];
    const said = [];
    const about = (names) => ({ results: list(names), roots: list(roots), leaves: list(names.map(leaf)) });
    const gone = data.results.filter((name) => before.get(name) !== "None" && now.get(name) === "None");
    const back = data.results.filter((name) => before.get(name) === "None" && now.get(name) !== "None");
    if (gone.length) said.push(fill(words.gone, about(gone)));
    if (back.length) said.push(fill(words.back, about(back)));
    const changed = data.results.filter(
      (name) => ![...gone, ...back].includes(name) && before.get(name) !== now.get(name),
    );
    const byWays = changed.filter((name) => was.ways[leaf(name)] !== is.ways[leaf(name)]);
    for (const result of byWays) {
      const [more, less] = [is.ways[leaf(result)] ?? 0, was.ways[leaf(result)] ?? 0];
      const counts = { result: code(result), leaf: code(leaf(result)), roots: list(roots), now: more, old: less };
      said.push(fill(more === 1 ? words.way_one : words.ways, counts));
    }
    const others = changed.filter((name) => !byWays.includes(name));
    const names = differing(before, now).filter((name) => !data.results.includes(name) && !name.includes("."));
    // What the forward pass computes is a cause; a leaf may have changed after it.
    const computed = names.filter((name) => form.querySelector(`.is-computed[data-name="${name}"]`));
    const kind = computed.length ? "forward" : names.length ? "value_too" : "value";
    if (others.length) said.push(fill(words[kind], { results: list(others), names: list(computed.length ? computed : names) }));
    return said;
  }

  const differing = (before, now) => [...now.keys()].filter((name) => before.get(name) !== now.get(name));

  function explainGraph(old) {
    const [was, is] = [facts(old), facts(run)];
    const less = without(was.nodes, is.nodes);
    const more = without(is.nodes, was.nodes);
    if (!less.length && !more.length && was.kept !== is.kept) {
      return fill(is.kept > was.kept ? words.kept : words.freed, { now: is.kept, old: was.kept });
    }
    if (less.length && !more.length) return fill(words.less, { nodes: list(less) });
    return more.length && !less.length ? fill(words.grown, { nodes: list(more) }) : words.other;
  }

  /** The items of one list that are not in another one; what is there twice counts twice. */
  function without(items, others) {
    const rest = [...others];
    return items.filter((item) => {
      const place = rest.indexOf(item);
      if (place >= 0) rest.splice(place, 1);
      return place < 0;
    });
  }

  /** What the step from a run to the present one is, and sentences on it. */
  function explain(old) {
    if (isSame(old, run)) return old === run ? ["start", run ? "" : words.hint] : explainIdle(old, run);
    const [before, now] = [printed(old), printed(run)];
    if (now.has("error")) return ["error", ...explainError(before, now)];
    const said = explainGradients(old, before, now);
    if (before.has("error")) return ["cured", words.cured, ...said];
    if (said.length) return ["gradients", ...said];
    const names = differing(before, now);
    return names.length ? ["printed", fill(words.printed, { names: list(names) })] : ["graph", explainGraph(old)];
  }

  function show(next) {
    const old = run;
    run = next;
    showProgram(old);
    showOutput(old);
    showPicture();
    delete why.dataset.shadow;
    const [kind, ...sentences] = explain(old);
    why.dataset.kind = kind;
    why.innerHTML = sentences.filter(Boolean).join(" ");
    results.innerHTML = Object.entries(cells(run))
      .map(([result, cell]) => `<span${cells(old)[result] === cell ? "" : ' class="is-new"'}><code>${result}</code> ${cell}</span>`)
      .join(" ");
  }

  /** Lines that are not in the program as it stands are marked, and those that were not there before stand out. */
  function showProgram(old) {
    const [start, before] = [new Set(data.programs[0]), new Set(data.programs[old])];
    const lines = data.programs[run].map((line) => {
      if (start.has(line) && before.has(line)) return data.lines[line];
      return `<mark${before.has(line) ? "" : ' class="is-new"'}>${data.lines[line]}</mark>`;
    });
    program.querySelector("code > span").innerHTML = `${lines.join("\n")}\n`;
    program.querySelector(".program__steps")?.toggleAttribute("hidden", run > 0); // of the original alone
  }

  function showOutput(old) {
    const [output, graph] = data.runs[run];
    while (program.children.length > 1) program.lastElementChild.remove();
    program.insertAdjacentHTML("beforeend", data.outputs[output]);
    program.insertAdjacentHTML("beforeend", `<figure class="program__graph">${drawing(graph)}</figure>`);
    const before = new Set(texts[data.runs[old][0]].split("\n"));
    const box = program.querySelector(".program__output code");
    const lines = box.innerHTML.split("\n");
    const plain = box.textContent.split("\n");
    box.innerHTML = lines.map((line, at) => (before.has(plain[at]) ? line : `<mark class="is-new">${line}</mark>`)).join("\n");
    const rest = [...new DOMParser().parseFromString(drawing(data.runs[old][1]), "text/html").querySelectorAll(".node")];
    const known = rest.map((node) => node.textContent);
    for (const node of program.querySelectorAll(".node")) {
      const place = known.indexOf(node.textContent);
      if (place < 0) node.classList.add("is-new");
      else known.splice(place, 1);
    }
  }

  function showPicture() {
    const state = stateOf(run);
    for (const button of buttons) {
      const [place, option] = [Number(button.dataset.switch), Number(button.dataset.option)];
      const isOn = state[place] === option;
      button.ariaPressed = `${isOn}`;
      const isIdle = isSame(run, numberOf(set(state, place, isOn ? 0 : option)));
      button.classList.toggle("is-idle", isIdle);
      button.title = isIdle ? words.idle_mark : "";
    }
    for (const region of form.querySelectorAll(".explorer__region")) {
      region.classList.toggle("is-on", state[region.dataset.switch] === Number(region.dataset.option));
    }
    const now = printed(run);
    for (const result of data.results) {
      const value = form.querySelector(`[data-name="${leaf(result)}"]`);
      if (!value) continue;
      const has = now.get(result) !== "None";
      value.classList.toggle("has-grad", has);
      value.querySelector(".explorer__grad").textContent = has ? "grad ✓" : "None";
    }
  }

  const source = () => program.querySelector("code").textContent;
  const name = () => (run ? `${program.id}-${ids[run].replace(/\W+/g, "-")}` : program.id);

  /** Lets the link for downloads give the program that is shown; as it stands, it is the file of the site. */
  function offer() {
    if (download.href.startsWith("blob:")) URL.revokeObjectURL(download.href);
    download.href = run ? URL.createObjectURL(new Blob([source()], { type: "text/x-python" })) : original;
    download.download = run ? `${name()}.py` : "";
  }

  function saveNotebook() {
    const cell = { cell_type: "code", execution_count: null, id: "cell-0", metadata: {}, outputs: [], source: source().trimEnd() };
    const kernel = { display_name: "Python 3", language: "python", name: "python3" };
    const notebook = { cells: [cell], metadata: { kernelspec: kernel }, nbformat: 4, nbformat_minor: 5 };
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify(notebook)], { type: "application/x-ipynb+json" }));
    link.download = `${name()}.ipynb`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href));
  }

  function go(next) {
    show(next);
    history.replaceState(null, "", `#${ids[run]}`); // no entry each: the back button leaves the page
  }

  /** Shows the state that the address names. Returns whether it names one. */
  function follow() {
    const found = ids.indexOf(location.hash.slice(1));
    if (found < 0 && location.hash) return false;
    show(Math.max(found, 0));
    return found >= 0;
  }

  function come() {
    const { top, bottom } = form.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) explorer.scrollIntoView();
  }

  /** Asks the questions of the page one by one above the picture, and shows the state and the answer after each. */
  function buildTour() {
    const stops = [...document.querySelectorAll(".explorer-tour > ol > li")];
    if (!stops.length) return;
    const tour = document.createElement("div");
    tour.className = "explorer__tour";
    tour.innerHTML = `<div aria-live="polite"></div><p class="explorer__actions"><button type="button" class="md-button"></button><button type="button" class="md-button" hidden>${words.end}</button></p>`;
    form.before(tour);
    const [text, { children: [forward, end] }] = tour.children;
    let [at, isAsked] = [-1, false];
    const start = () => {
      [at, isAsked] = [-1, false];
      text.textContent = "";
      end.hidden = true;
      forward.textContent = fill(words.tour, { count: stops.length });
    };
    const ask = () => {
      [at, isAsked] = [at + 1, true];
      end.hidden = false;
      const question = stops[at].querySelector("strong").innerHTML;
      text.innerHTML = `<p><small>${fill(words.step, { now: at + 1, count: stops.length })}</small> ${question}</p>`;
      forward.textContent = words.show;
    };
    const answer = () => {
      isAsked = false;
      go(ids.indexOf(stops[at].querySelector('a[href^="#"]').hash.slice(1)));
      for (const part of [...stops[at].children].slice(1)) text.append(part.cloneNode(true));
      forward.textContent = at + 1 < stops.length ? words.next : words.end;
    };
    forward.addEventListener("click", () => {
      if (isAsked) answer();
      else if (at + 1 < stops.length) ask();
      else start();
    });
    end.addEventListener("click", () => {
      start();
      forward.focus();
    });
    start();
  }

  form.addEventListener("click", (event) => {
    const button = event.target.closest("[aria-pressed]");
    if (!button) return;
    const position = button.ariaPressed === "true" ? 0 : Number(button.dataset.option);
    go(numberOf(set(stateOf(run), Number(button.dataset.switch), position)));
  });
  for (const use of ["click", "contextmenu"]) download.addEventListener(use, offer);
  form.querySelector(".explorer__reset").addEventListener("click", () => go(0));
  form.querySelector(".explorer__notebook").addEventListener("click", saveNotebook);
  addEventListener("hashchange", () => follow() && come());
  // The language switch keeps the state. The listener is on window, so that it runs after the one in memoire.js.
  addEventListener("click", (event) => {
    const link = event.target.closest("a[hreflang]");
    if (link) link.hash = ids[run];
  });
  // Rows have ids for readers without JavaScript; here an id names a state.
  table.addEventListener("toggle", () => {
    const rows = table.querySelector("noscript").textContent;
    const row = /<tr(?: id="([^"]*)")?><th scope="row">(.*?)<\/th>/g;
    const linked = (_, id, name) => `<tr><th scope="row"><a href="#${id ?? program.id}">${name}</a></th>`;
    table.insertAdjacentHTML("beforeend", rows.replace(row, linked));
  }, { once: true });
  buildTour();
  form.inert = false;
  if (follow()) come();
})();
