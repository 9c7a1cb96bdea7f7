// The briefing in one file: a link to a sentence lights it and shows what rests on it.

const reader = document.querySelector(".reader");

function lightUp(entry, move) {
  document.querySelectorAll(".reader .lit").forEach((one) => one.classList.remove("lit"));
  document.querySelectorAll("[data-panel]").forEach((one) => { one.hidden = one.dataset.panel !== entry; });
  const pieces = [...reader.querySelectorAll("[data-entry]")].filter((one) => entriesOf(one).includes(entry));
  pieces.forEach((one) => one.classList.add("lit"));
  const first = pieces.find((one) => one.matches("a")) ?? pieces[0];
  if (!first) return;
  document.querySelector("[data-idle]").hidden = true;
  if (move) { show(first); first.focus({ preventScroll: true }); }
}

function arriveAt() {
  const hash = decodeURIComponent(location.hash.slice(1));
  if (hash.startsWith("at-")) lightUp(hash.slice(3), true);
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button?.dataset.copy !== undefined) return copy(button);
  const link = event.target.closest('a[href^="#at-"]');
  const deck = document.querySelector(".deck.on");
  if (!link) return;
  if (deck) { // while presenting, the sentence comes to the slide
    event.preventDefault();
    deck.classList.add("saying");
    const entry = link.getAttribute("href").slice(4);
    deck.querySelectorAll(".slide-sentences .lit-here").forEach((one) => one.classList.remove("lit-here"));
    deck.querySelectorAll(".slide.now .slide-sentences [data-entry]").forEach((one) => one.classList.toggle("lit-here", one.dataset.entry === entry));
    return;
  }
  if (link.getAttribute("href") === location.hash) { event.preventDefault(); arriveAt(); }
});
for (const name of ["mouseover", "mouseout", "focusin", "focusout"]) document.addEventListener(name, light);
addEventListener("hashchange", arriveAt);
document.addEventListener("keydown", (event) => {
  if (inForm(event.target) || event.ctrlKey || event.metaKey || event.altKey || document.querySelector(".deck.on")) return;
  const step = { j: 1, k: -1 }[event.key];
  if (!step) return;
  const all = [...document.querySelectorAll("[data-panel]")].map((one) => one.dataset.panel);
  const lit = all.findIndex((one) => !document.querySelector(`[data-panel="${CSS.escape(one)}"]`).hidden);
  lightUp(all[Math.max(0, Math.min(all.length - 1, lit + step))], true);
});

present(document.querySelector(".deck"));
arriveAt();
