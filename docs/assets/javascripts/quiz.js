// Readers choose what a program prints, and the choice is compared with what it printed. Answers stay in this browser.
(() => {
  const KEY = "memoire-quiz";
  let answers = {}; // by the path of a program: the choice, and whether it was right

  // A browser may refuse to keep anything; then answers are known until the page is left.
  function read() {
    try {
      answers = JSON.parse(localStorage.getItem(KEY)) ?? {};
    } catch {}
  }

  function change(edit) {
    read(); // another tab may have added some
    edit();
    try {
      localStorage.setItem(KEY, JSON.stringify(answers));
    } catch {}
    show();
  }

  const element = (tag, properties, ...children) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  };

  const questions = [...document.querySelectorAll("form.choices")].map((form, number) => {
    const answer = form.parentElement.querySelector(".program__predict");
    const printed = answer.querySelector(".program__output code").textContent.trim();
    const items = [...form.querySelectorAll("li")];
    for (const item of items) {
      const choice = item.textContent;
      const input = element("input", { type: "radio", name: `choice-${number}`, value: choice, required: true });
      item.replaceChildren(element("label", {}, input, " ", ...item.childNodes));
    }
    const button = element("button", { className: "md-button" });
    const said = element("p", {});
    said.setAttribute("role", "status");
    form.append(button, said);
    const { program } = form.dataset;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const chosen = form.elements[`choice-${number}`].value;
      change(() => {
        if (form.classList.contains("choices--answered")) delete answers[program];
        else answers[program] = [chosen, chosen === printed];
      });
    });
    return { form, answer, printed, items, button, said, program };
  });

  function showQuestion({ form, answer, printed, items, button, said, program }) {
    const [chosen] = answers[program] ?? [];
    const isAnswered = chosen !== undefined;
    const wasAnswered = form.classList.contains("choices--answered");
    if (isAnswered === wasAnswered && button.textContent) return; // it may be opened and closed without an answer
    if (isAnswered !== wasAnswered) answer.open = isAnswered;
    form.classList.toggle("choices--answered", isAnswered);
    for (const item of items) {
      const input = item.querySelector("input");
      input.disabled = isAnswered;
      input.checked = isAnswered && input.value === chosen;
      item.className = !isAnswered ? "" : input.value === printed ? "right" : input.checked ? "wrong" : "";
    }
    button.textContent = isAnswered ? form.dataset.again : form.dataset.check;
    if (!isAnswered) said.textContent = "";
    else if (chosen === printed) said.textContent = form.dataset.right;
    else said.replaceChildren(form.dataset.wrong, " ", element("code", {}, printed));
  }

  /** The links of the paragraph that explains an answer. */
  function pages({ form }) {
    const why = form.parentElement.nextElementSibling;
    return [...(why?.querySelectorAll("a[href]:not(.claim)") ?? [])].filter((link) => link.pathname !== location.pathname);
  }

  const fill = (text, numbers) => text.replace(/\{(\w+)\}/g, (_, name) => numbers[name]);

  function count(programs) {
    const given = programs.map((program) => answers[program]).filter(Boolean);
    const right = given.filter(([, isRight]) => isRight).length;
    return { count: programs.length, answered: given.length, right, wrong: given.length - right };
  }

  const subjects = [...document.querySelectorAll("[data-programs]")].map((place) => {
    return { place, programs: place.dataset.programs.split(" "), text: place.textContent };
  });
  const score = document.querySelector(".quiz-score");
  const asked = [...questions.map(({ program }) => program), ...subjects.flatMap(({ programs }) => programs)];
  score?.querySelector("button").addEventListener("click", () => {
    change(() => asked.forEach((program) => delete answers[program]));
  });

  function showScore() {
    const [said, toRead, list] = score.children;
    const numbers = count(asked);
    said.textContent = fill(numbers.answered ? score.dataset.score : score.dataset.open, numbers);
    toRead.textContent = questions.length && numbers.wrong ? fill(score.dataset.missed, numbers) : "";
    const missed = questions.filter(({ program }) => answers[program]?.[1] === false).flatMap(pages);
    const links = new Map(missed.map((link) => [link.href, link]));
    list.replaceChildren(...[...links.values()].map((link) => element("li", {}, link.cloneNode(true))));
  }

  function show() {
    questions.forEach(showQuestion);
    for (const { place, programs, text } of subjects) {
      const numbers = count(programs);
      place.textContent = numbers.answered ? fill(place.dataset.result, numbers) : text;
    }
    if (score) showScore();
  }

  read();
  show();
})();
