// The mark at the end of a paragraph opens the list of its claims. Without this script it leads to the first of them.
(() => {
  function open(mark) {
    const dialog = mark.nextElementSibling.content.firstElementChild.cloneNode(true);
    document.body.append(dialog);
    // A click beside the list hits the dialog itself. One on a link leaves the list, to the line in its program.
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog || event.target.closest("a")) dialog.close();
    });
    dialog.addEventListener("close", () => dialog.remove());
    mark.focus({ preventScroll: true }); // where the focus returns to; some browsers do not focus a link on a click
    dialog.showModal();
  }

  for (const mark of document.querySelectorAll("a.claim")) {
    mark.setAttribute("role", "button");
    mark.setAttribute("aria-haspopup", "dialog");
    mark.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return; // another tab or window
      event.preventDefault();
      open(mark);
    });
    mark.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault(); // else the page scrolls
      open(mark);
    });
  }
})();
