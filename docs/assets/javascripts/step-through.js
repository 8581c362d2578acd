// Replays the recorded run of a program, step by step. Loaded by memoire.js when a reader asks for it. It computes
// nothing of torch: states, and the sentence on each step, come from the build.

const FACTS = [
  ["shape", (tensor) => tensor.shape],
  ["requires_grad", (tensor) => tensor.requires_grad],
  ["is_leaf", (tensor) => tensor.is_leaf],
  ["grad_fn", (tensor, words) => (tensor.grad_fn_outdated ? `${tensor.grad_fn} (${words.outdated})` : tensor.grad_fn)],
  ["grad", (tensor) => tensor.grad && (tensor.grad.values ?? tensor.grad.shape)],
  ["version", (tensor) => tensor.version],
  ["values", (tensor) => tensor.values],
];
const NODE = { width: 148, height: 38, across: 160, down: 62 };
const opened = new Map(); // by program: a promise of its player

/** Opens the recording of a program at a step, counted from 1. */
export async function open(link, step, isAsked) {
  const program = link.closest(".program");
  if (!opened.has(program)) opened.set(program, load(link, program));
  try {
    const player = await opened.get(program);
    player.open(step, isAsked);
  } catch {
    opened.delete(program);
    location.assign(link.href); // the browser says what is wrong, or shows the table
  }
}

async function load(link, program) {
  const sheet = new URL("../stylesheets/step-through.css", import.meta.url);
  const fetched = (address) => fetch(address).then((found) => (found.ok ? found : Promise.reject(found.status)));
  const [page, recording] = await Promise.all([
    fetched(link.href).then((found) => found.text()),
    fetched(link.dataset.recording).then((found) => found.json()),
    styled(sheet.href),
  ]);
  const table = new DOMParser().parseFromString(page, "text/html");
  return new Player(program, link, recording, table);
}

function styled(href) {
  if (document.querySelector(`link[href="${href}"]`)) return undefined;
  const sheet = make("link", { rel: "stylesheet", href });
  const isLoaded = new Promise((loaded, failed) => Object.assign(sheet, { onload: loaded, onerror: failed }));
  document.head.append(sheet);
  return isLoaded;
}

class Player {
  constructor(program, link, recording, page) {
    Object.assign(this, { program, link, recording, now: 0 });
    this.words = JSON.parse(page.querySelector(".steps__words").textContent);
    this.rows = [...page.querySelectorAll("tbody tr")].map((row) => ({
      first: Number(row.dataset.first),
      last: Number(row.dataset.last),
      says: row.lastElementChild.textContent,
    }));
    this.printed = Array.from(recording.stdout); // by character, as Python counts
    this.places = placesOfNodes(recording);
    this.build(page);
  }

  build(page) {
    const { words } = this;
    const last = this.rows.length - 1;
    const button = (text, name, act) => {
      const made = make("button", { type: "button", textContent: text, ariaLabel: name, title: name });
      made.addEventListener("click", act);
      return made;
    };
    const wide = (name) => make("div", { className: "steps__wide", tabIndex: 0, role: "region", ariaLabel: name });
    this.back = button("←", words.back, () => this.show(this.now - 1));
    this.forward = button("→", words.forward, () => this.show(this.now + 1));
    this.slider = make("input", { type: "range", min: 0, max: last, ariaLabel: words.slider });
    this.slider.addEventListener("input", () => this.show(Number(this.slider.value)));
    this.anchor = make("a", { textContent: "#", ariaLabel: words.link, title: words.link });
    this.says = make("p", { className: "steps__says", ariaLive: "polite" });
    this.modes = make("ul", { className: "steps__modes", ariaLabel: words.modes });
    this.body = make("tbody");
    this.table = wide(words.tensors);
    const names = [words.name, ...FACTS.map(([name]) => (name === "values" ? words.values : name))];
    const heads = names.map((name) => make("th", { scope: "col", textContent: name }));
    this.table.append(make("table", { className: "steps__tensors" }, make("thead", {}, make("tr", {}, ...heads)), this.body));
    this.remark = make("p");
    this.graph = wide(words.graph);
    this.empty = make("p");
    this.output = make("pre", { className: "steps__printed" });
    const label = (textContent) => make("p", { className: "steps__label", textContent });
    this.section = make("section", { className: "steps", tabIndex: -1, ariaLabel: page.title },
      make("div", { className: "steps__bar" }, this.back, this.slider, this.forward, this.anchor,
        button("×", words.close, () => this.close())),
      this.says, this.modes,
      label(words.tensors), this.table, this.remark,
      label(words.graph), this.graph, this.empty,
      label(words.printed), this.output,
      document.importNode(page.querySelector(".steps__table"), true));
    this.section.addEventListener("keydown", (event) => this.press(event));
    // The language switch keeps the step. On window, so that it runs after the listener in memoire.js.
    addEventListener("click", (event) => {
      const to = event.target.closest("a[hreflang]");
      if (to && location.hash === this.anchor.hash) to.hash = this.anchor.hash;
    });
    this.code = this.program.querySelector(".highlight code");
    this.band = make("span", { className: "steps__band" });
  }

  open(step, isAsked) {
    if (!this.section.isConnected) {
      this.program.querySelector(".highlight").after(this.section);
      this.code.append(this.band);
      this.code.tabIndex = 0; // it scrolls now, which the keyboard must be able to do
      this.program.classList.add("program--stepping");
    }
    this.show(step - 1);
    this.section.focus({ preventScroll: isAsked });
    if (!isAsked) this.program.scrollIntoView();
  }

  close() {
    this.section.remove();
    this.band.remove();
    this.program.classList.remove("program--stepping");
    history.replaceState(null, "", `#${this.program.id}`);
    this.link.focus();
  }

  press(event) {
    const moves = { ArrowLeft: this.now - 1, ArrowRight: this.now + 1, Home: 0, End: this.rows.length - 1 };
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === "Escape") this.close();
    const hasItsOwn = event.target === this.slider || event.target.closest(".steps__wide");
    if (hasItsOwn || !(event.key in moves)) return;
    event.preventDefault();
    this.show(moves[event.key]);
  }

  show(step) {
    const { words, recording, rows } = this;
    this.now = Math.max(0, Math.min(step, rows.length - 1));
    const state = recording.steps[this.now];
    const before = recording.steps[this.now - 1];
    const row = rows[this.now];
    this.slider.value = this.now;
    this.slider.ariaValueText = `${this.now + 1} / ${rows.length}`;
    this.back.ariaDisabled = `${this.now === 0}`; // a disabled button would lose the focus, and with it the keyboard
    this.forward.ariaDisabled = `${this.now === rows.length - 1}`;
    const inside = state.in ? fill(words.inside, { function: state.in }) : "";
    const where = fill(words.where, { step: this.now + 1, steps: rows.length, line: `${row.first}${inside}` });
    this.says.replaceChildren(make("span", { textContent: where }), make("strong", { textContent: row.says }));
    this.anchor.href = `#${this.program.id}-step-${this.now + 1}`;
    history.replaceState(null, "", this.anchor.href); // no entry each: the back button leaves the page
    this.mark(row);
    this.modes.replaceChildren(...this.chips(state, before));
    this.body.replaceChildren(...this.tensors(state, before));
    this.table.hidden = !this.body.firstChild;
    this.remark.textContent = this.table.hidden
      ? words.none
      : state.left_out ? fill(words.left_out, { count: state.left_out }) : "";
    const graph = recording.values[state.graph];
    this.graph.replaceChildren(...this.drawing(graph, recording.values[before?.graph]));
    this.graph.hidden = !graph;
    this.empty.textContent = !graph ? words.empty : graph.is_whole ? "" : words.part;
    this.output.replaceChildren(...this.printedAt(before?.printed ?? 0, state.printed));
  }

  mark(row) {
    const lines = this.code.firstElementChild;
    const height = lines.getBoundingClientRect().height / (lines.textContent.split("\n").length - 1);
    const top = lines.offsetTop + (row.first - 1) * height;
    const tall = (row.last - row.first + 1) * height;
    Object.assign(this.band.style, { top: `${top}px`, height: `${tall}px`, width: `${this.code.scrollWidth}px` });
    this.code.scrollTop = top + tall / 2 - this.code.clientHeight / 2; // and not scrollIntoView, which moves the page
  }

  chips(state, before) {
    const { words } = this;
    const mode = (step) => (step && (step.grad_mode === "grad" ? words.grad : step.grad_mode));
    const entries = [[words.mode, mode(state), mode(before)]];
    for (const [device, dtype] of Object.entries(state.autocast ?? {})) {
      entries.push([`autocast ${device}`, dtype, before?.autocast?.[device]]);
    }
    for (const [name, now] of Object.entries(state.modules ?? {})) entries.push([name, now, before?.modules?.[name]]);
    return entries.map(([name, now, old]) => make("li", {}, `${name}: `, this.marked(now, before && now !== old)));
  }

  tensors(state, before) {
    const { values } = this.recording;
    return Object.entries(state.tensors ?? {}).map(([name, number]) => {
      const tensor = values[number];
      const old = values[before?.tensors?.[name]];
      const head = make("th", { scope: "row" }, this.marked(name, before && !old));
      const sharing = state.shared?.find((group) => group.includes(name))?.filter((other) => other !== name);
      if (sharing) head.append(make("small", { textContent: fill(this.words.shares, { names: sharing.join(", ") }) }));
      const cells = FACTS.map(([, fact]) => {
        const now = text(fact(tensor, this.words));
        return make("td", {}, this.marked(now, old && now !== text(fact(old, this.words))));
      });
      return make("tr", {}, head, ...cells);
    });
  }

  printedAt(before, now) {
    if (!now) return [this.words.silent];
    const part = (from, to) => this.printed.slice(from, to).join("");
    return [part(0, before), ...(now > before ? [this.marked(part(before, now), true)] : [])];
  }

  marked(shown, isChanged) {
    return isChanged ? make("mark", { title: this.words.changed, textContent: shown }) : document.createTextNode(shown);
  }

  drawing(graph, before) {
    if (!graph) return [];
    const { places, words } = this;
    const place = (id) => [places.of.get(id)[0] * NODE.across + 6, places.of.get(id)[1] * NODE.down + 6];
    const names = new Map();
    for (const [name, id] of Object.entries(graph.results)) names.set(id, [...(names.get(id) ?? []), name]);
    const label = (id) => (graph.nodes[id].is_leaf ? id : graph.nodes[id].operation);
    const edges = graph.edges.map(([from, to]) => {
      const [[x1, y1], [x2, y2]] = [place(from), place(to)];
      const middle = NODE.width / 2;
      return svg("line", { x1: x1 + middle, y1: y1 + NODE.height, x2: x2 + middle, y2 });
    });
    const nodes = Object.entries(graph.nodes).map(([id, node]) => {
      const [x, y] = place(id);
      const saved = node.is_freed ? words.freed : node.saved?.length ? fill(words.saved, { names: node.saved.join(", ") }) : "";
      const below = [names.get(id)?.join(", "), saved].filter(Boolean).join(" · ");
      const old = before?.nodes[id];
      const isNew = !old || old.is_freed !== node.is_freed;
      const kinds = [node.is_leaf && "is-leaf", node.is_freed && "is-freed", isNew && "is-new"];
      return svg("g", { "data-node": id, class: kinds.filter(Boolean).join(" "), transform: `translate(${x} ${y})` },
        svg("title", {}, `${label(id)} ${below}`),
        svg("rect", { width: NODE.width, height: NODE.height, rx: node.is_leaf ? 18 : 3 }),
        svg("text", { x: NODE.width / 2, y: below ? 16 : 23 }, short(label(id), 20)),
        svg("text", { x: NODE.width / 2, y: 30, class: "is-small" }, short(below, 26)));
    });
    const said = graph.edges.map(([from, to]) => `${label(from)} → ${label(to)}`).join("; ");
    const [width, height] = [places.columns * NODE.across, places.rows * NODE.down - NODE.down + NODE.height + 12];
    return [svg("svg", { width, height, role: "img", "aria-label": `${words.graph}: ${said}` }, ...edges, ...nodes)];
  }
}

// The place of each node in the whole recording, so that it stays where it is: results above what their gradient goes
// to, side by side with those that are there at the same time.
function placesOfNodes({ steps, values }) {
  const lives = new Map(); // of each node: its first and its last step, and how far it is above its leaves
  const targets = new Map();
  steps.forEach(({ graph }, step) => {
    if (graph === undefined) return;
    for (const id of Object.keys(values[graph].nodes)) {
      if (!targets.has(id)) targets.set(id, new Set());
      if (lives.has(id)) lives.get(id).last = step;
      else lives.set(id, { first: step, last: step });
    }
    for (const [from, to] of values[graph].edges) targets.get(from).add(to);
  });
  const level = (id) => {
    const life = lives.get(id);
    life.level ??= Math.max(-1, ...[...targets.get(id)].map(level)) + 1;
    return life.level;
  };
  const rows = Math.max(0, ...[...lives.keys()].map(level)) + 1;
  const of = new Map();
  const taken = new Map(); // by row: until which step each column is taken
  for (const [id, life] of lives) {
    const row = rows - 1 - life.level;
    if (!taken.has(row)) taken.set(row, []);
    const ends = taken.get(row);
    let column = ends.findIndex((end) => end < life.first);
    if (column < 0) column = ends.length;
    ends[column] = life.last;
    of.set(id, [column, row]);
  }
  return { of, rows, columns: Math.max(1, ...[...taken.values()].map((ends) => ends.length)) };
}

function make(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

function svg(tag, attributes, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

function fill(words, values) {
  return words.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

function text(value) {
  if (value === null || value === undefined) return "–";
  return typeof value === "string" ? value : JSON.stringify(value).replaceAll(",", ", ").replaceAll('"', "");
}

function short(label, most) {
  return label.length > most ? `${label.slice(0, most - 1)}…` : label;
}
