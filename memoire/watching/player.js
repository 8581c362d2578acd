// Shows a recording of `memoire watch` step by step. Plain JavaScript without anything else, so that other pages can use
// it: playRecording({ source, stdout, steps }, element) fills the element; steps are as in the JSON of the command.

const FACTS = [
  ["requires_grad", (tensor) => tensor.requires_grad],
  ["is_leaf", (tensor) => tensor.is_leaf],
  ["grad_fn", (tensor) => (tensor.grad_fn_outdated ? `${tensor.grad_fn} (outdated)` : tensor.grad_fn)],
  ["version", (tensor) => tensor.version],
  ["grad", (tensor) => tensor.grad && (tensor.grad.values ?? "there")],
  ["shape", (tensor) => tensor.shape],
  ["values", (tensor) => tensor.values],
];
const NODE = { width: 132, height: 36, across: 164, down: 48 };

function playRecording(recording, element) {
  const places = placesOfNodes(recording.steps);
  const printed = Array.from(recording.stdout); // by character, as Python counts
  const parts = skeleton(recording, element);
  let now = 0;

  function show(step) {
    now = Math.max(0, Math.min(step, recording.steps.length - 1));
    const state = recording.steps[now];
    parts.slider.value = now;
    parts.back.disabled = now === 0;
    parts.forward.disabled = now === recording.steps.length - 1;
    parts.where.textContent = `Step ${now + 1} of ${recording.steps.length}: line ${state.line}`
      + (state.function ? ` in ${state.function}` : "");
    parts.remark.textContent = [state.raised, state.note].filter(Boolean).join(" ");
    showLine(parts, state);
    parts.modes.replaceChildren(...chips(state, recording.steps[now - 1]));
    parts.tensors.replaceChildren(...rows(state, recording.steps[now - 1]));
    parts.nothing.hidden = Object.keys(state.tensors).length > 0;
    parts.table.hidden = !parts.nothing.hidden;
    parts.graph.replaceChildren(...drawing(state.graph, places));
    parts.saved.textContent = savedText(state.graph);
    parts.printed.textContent = printed.slice(0, state.printed).join("") || "nothing yet";
  }

  const moves = {
    ArrowLeft: () => now - 1,
    ArrowRight: () => now + 1,
    Home: () => 0,
    End: () => recording.steps.length - 1,
  };
  element.addEventListener("keydown", (event) => {
    if (!(event.key in moves) || event.altKey || event.ctrlKey || event.metaKey || event.target === parts.slider) return;
    event.preventDefault();
    show(moves[event.key]());
  });
  parts.slider.addEventListener("input", () => show(Number(parts.slider.value)));
  parts.back.addEventListener("click", () => show(now - 1));
  parts.forward.addEventListener("click", () => show(now + 1));
  show(0);
}

function make(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

function skeleton(recording, element) {
  const lines = recording.source.replace(/\n$/, "").split("\n").map((text, index) =>
    make("span", { className: "watch-line" }, make("i", { textContent: index + 1 }), `${text}\n`));
  const parts = {
    lines,
    code: make("pre", { className: "watch-code", tabIndex: 0, ariaLabel: "Program" }, ...lines),
    slider: make("input", { type: "range", min: 0, max: recording.steps.length - 1, ariaLabel: "Step" }),
    back: make("button", { type: "button", textContent: "←", ariaLabel: "Step back" }),
    forward: make("button", { type: "button", textContent: "→", ariaLabel: "Step forward" }),
    where: make("p", { className: "watch-where", ariaLive: "polite" }),
    remark: make("p", { className: "watch-remark" }),
    modes: make("ul", { className: "watch-modes", ariaLabel: "Modes" }),
    tensors: make("tbody"),
    nothing: make("p", { textContent: "No tensor has a name yet." }),
    graph: make("div", { className: "watch-wide", tabIndex: 0, role: "region", ariaLabel: "Graph" }),
    saved: make("p"),
    printed: make("pre", { className: "watch-printed" }),
  };
  const heads = ["name", ...FACTS.map(([name]) => name)].map((name) => make("th", { scope: "col", textContent: name }));
  parts.table = make("div", { className: "watch-wide", tabIndex: 0, role: "region", ariaLabel: "Tensors" },
    make("table", {}, make("thead", {}, make("tr", {}, ...heads)), parts.tensors));
  element.classList.add("watch");
  element.replaceChildren(
    make("div", { className: "watch-bar" }, parts.back, parts.slider, parts.forward, parts.where),
    make("div", { className: "watch-columns" },
      parts.code,
      make("div", { className: "watch-state" },
        parts.remark, parts.modes,
        make("h2", { textContent: "Tensors" }), parts.nothing, parts.table,
        make("h2", { textContent: "Graph" }), parts.saved, parts.graph,
        make("h2", { textContent: "Printed so far" }), parts.printed)));
  return parts;
}

function showLine(parts, state) {
  parts.lines.forEach((line, index) => {
    line.classList.toggle("is-now", index + 1 >= state.line && index + 1 <= (state.last_line ?? state.line));
  });
  const line = parts.lines[state.line - 1];
  if (!line) return;
  const middle = line.offsetTop - parts.code.offsetTop - parts.code.clientHeight / 2;
  parts.code.scrollTop = Math.max(0, middle); // and not scrollIntoView, which would move the page
}

function chips(state, before) {
  const entries = [["grad mode", state.grad_mode, before?.grad_mode]];
  for (const [device, dtype] of Object.entries(state.autocast)) {
    entries.push([`autocast ${device}`, dtype, before?.autocast[device]]);
  }
  for (const [name, mode] of Object.entries(state.modules)) entries.push([name, mode, before?.modules[name]]);
  return entries.map(([name, value, old]) => make("li", {}, `${name}: `, marked(value, before && value !== old)));
}

function rows(state, before) {
  return Object.entries(state.tensors).map(([name, tensor]) => {
    const old = before?.tensors[name];
    const shared = state.shared.find((group) => group.includes(name))?.filter((other) => other !== name);
    const head = make("th", { scope: "row" }, marked(name, before && !old));
    if (shared) head.append(make("small", { textContent: ` shares memory with ${shared.join(", ")}` }));
    const cells = FACTS.map(([, fact]) => {
      const value = text(fact(tensor));
      return make("td", {}, marked(value, old && value !== text(fact(old))));
    });
    return make("tr", {}, head, ...cells);
  });
}

function text(value) {
  if (value === null || value === undefined) return "–";
  return typeof value === "string" ? value : JSON.stringify(value).replaceAll(",", ", ");
}

function marked(value, isChanged) {
  return isChanged ? make("mark", { title: "changed in this step", textContent: value }) : document.createTextNode(value);
}

function savedText(graph) {
  if (!graph || Object.keys(graph.nodes).length === 0) return "No tensor has a graph.";
  const kept = graph.saved_bytes === null ? "" : `Saved for backward: ${graph.saved_bytes} bytes.`;
  return graph.is_whole ? kept : `${kept} Only a part of the graph is shown.`;
}

// A node keeps its place as long as it is there. Its column is one more than the farthest that its gradient goes to.
function placesOfNodes(steps) {
  const places = new Map();
  let before = new Set();
  for (const { graph } of steps) {
    const nodes = Object.keys(graph?.nodes ?? {});
    const taken = new Set(nodes.filter((id) => before.has(id)).map((id) => String(places.get(id))));
    const sources = new Map(nodes.map((id) => [id, []]));
    for (const [from, to] of graph?.edges ?? []) sources.get(from).push(to);
    const place = (id) => {
      if (before.has(id)) return places.get(id);
      const column = Math.max(-1, ...sources.get(id).map((to) => place(to)[0])) + 1;
      let row = 0;
      while (taken.has(String([column, row]))) row += 1;
      places.set(id, [column, row]);
      taken.add(String([column, row]));
      before.add(id);
      return places.get(id);
    };
    before = new Set(nodes.filter((id) => before.has(id)));
    nodes.forEach(place);
    if (graph) graph.places = new Map(nodes.map((id) => [id, places.get(id)]));
  }
  return steps.reduce((most, { graph }) => {
    for (const [column, row] of graph?.places.values() ?? []) {
      most.columns = Math.max(most.columns, column + 1);
      most.rows = Math.max(most.rows, row + 1);
    }
    return most;
  }, { columns: 0, rows: 0 });
}

function svg(tag, attributes, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

function drawing(graph, size) {
  if (!graph || size.columns === 0) return [];
  const place = (id) => graph.places.get(id).map((index, axis) => index * (axis ? NODE.down : NODE.across) + 2);
  const names = new Map();
  for (const [name, id] of Object.entries(graph.results)) names.set(id, [...(names.get(id) ?? []), name]);
  const edges = graph.edges.map(([from, to]) => {
    const [[x1, y1], [x2, y2]] = [place(from), place(to)];
    return svg("line", { x1, y1: y1 + NODE.height / 2, x2: x2 + NODE.width, y2: y2 + NODE.height / 2 });
  });
  const nodes = Object.entries(graph.nodes).map(([id, node]) => {
    const [x, y] = place(id);
    const saved = node.is_freed ? "freed" : node.saved?.length ? `saved: ${node.saved.join(", ")}` : "";
    const kind = node.is_leaf ? "is-leaf" : node.is_freed ? "is-freed" : "";
    const label = node.is_leaf ? id : node.operation;
    const below = [names.get(id)?.join(", "), saved].filter(Boolean).join(" · ");
    return svg("g", { class: kind, transform: `translate(${x} ${y})` },
      svg("title", {}, `${label} ${below}`),
      svg("rect", { width: NODE.width, height: NODE.height, rx: node.is_leaf ? 18 : 4 }),
      svg("text", { x: NODE.width / 2, y: below ? 15 : 22 }, short(label)),
      svg("text", { x: NODE.width / 2, y: 29, class: "is-small" }, short(below)));
  });
  const width = size.columns * NODE.across;
  const height = size.rows * NODE.down;
  return [svg("svg", { width, height, role: "img", "aria-label": "Autograd graph" }, ...edges, ...nodes)];
}

function short(label) {
  return label.length > 20 ? `${label.slice(0, 19)}…` : label;
}
