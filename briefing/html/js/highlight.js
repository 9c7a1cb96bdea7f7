// A mark and its row in the table are one thing: pointing at one, or moving the keyboard to it, lights the other.

function entriesOf(element) {
  return (element?.dataset.entry || "").split(" ").filter(Boolean);
}

function light(event) {
  const from = event.target.closest?.("[data-entry]");
  const scope = event.target.closest?.(".chart, .reader");
  if (!scope) return;
  const on = ["mouseover", "focusin"].includes(event.type) ? entriesOf(from) : [];
  scope.querySelectorAll("[data-entry]").forEach((one) => {
    one.classList.toggle("together", on.length > 0 && entriesOf(one).some((entry) => on.includes(entry)));
  });
}
