// What can be done on a page: follow a link without losing the session, copy, find. No handler stands in the markup.

// Shared by every block of a page: each block is mounted by itself, but they are one document.
const shared = (window.hedgedFigures ??= { page: null, lit: null, hash: location.hash.slice(1), arriving: false });

const typing = (element) => element.closest?.("input, textarea, select, [contenteditable]") != null;
const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

function show(element, block = "center") {
  element.scrollIntoView({ block, behavior: calm() ? "auto" : "smooth" });
}

// A relative address of ours; any other link is the browser's.
function ours(href) {
  return href && !/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(href);
}

function follow(href, instead = false) {
  const target = new URL(href, document.baseURI);
  for (const name of ["embed", "embed_options"]) {
    for (const value of new URLSearchParams(location.search).getAll(name)) target.searchParams.append(name, value);
  }
  const hash = decodeURIComponent(target.hash.slice(1));
  const here = target.pathname === location.pathname && target.search === location.search;
  shared.hash = hash;
  if (here && hash) return arrive();
  shared.arriving = target.pathname !== location.pathname;
  shared.back = null;
  keepPlace();
  if (shared.arriving) depart();
  // Streamlit answers a step through the history by running the page it finds in the address: one run, one entry.
  // The same address again, as by a double click, is no second step.
  history[instead || here ? "replaceState" : "pushState"](null, "", target.pathname + target.search);
  dispatchEvent(new PopStateEvent("popstate", { state: null }));
}

// Where the reader was on the page that is left, for the way back; the addresses of the last steps are kept.
const STEPS = 50;
const stage = () => document.querySelector("[data-testid=stMain]");
function keepPlace() {
  shared.places ??= new Map();
  const active = document.activeElement?.closest(".hf") ? document.activeElement : null;
  const address = location.pathname + location.search;
  shared.places.delete(address);
  shared.places.set(address, { top: stage()?.scrollTop ?? 0, ...traceOf(active) });
  if (shared.places.size > STEPS) shared.places.delete(shared.places.keys().next().value);
}

// A step through the history by the reader, not by a link of ours.
function steppedBack(event) {
  if (event.isTrusted) shared.back = shared.places?.get(location.pathname + location.search) ?? null;
}

// Back where the reader was, once the page is long enough again and what was in use is there.
function backInPlace(root) {
  const { top, key } = shared.back;
  const again = foundAgain(root, shared.back);
  stage()?.scrollTo(0, top);
  if (again) again.focus({ preventScroll: true });
  if (again || (!key && Math.abs((stage()?.scrollTop ?? 0) - top) < 2)) shared.back = null;
}

// Go to the chart that the address names, once it is there.
function arrive() {
  const target = shared.hash && document.getElementById(shared.hash);
  if (!target) return;
  shared.hash = null;
  show(target, "start");
  target.setAttribute("tabindex", "-1");
  target.focus({ preventScroll: true });
}

async function copy(button) {
  const link = new URL(button.dataset.link || "", document.baseURI).href;
  const words = button.dataset.copy.replaceAll("{link}", link);
  let done = true;
  try {
    await navigator.clipboard.writeText(words);
  } catch {
    done = copyBySelection(words);
  }
  const face = button.querySelector("span");
  const before = (button.dataset.face ??= face.textContent);
  face.textContent = done ? "Copied" : "Could not copy";
  say(face.textContent);
  setTimeout(() => { face.textContent = before; }, 2000);
}

// Where the clipboard is closed (plain http on another host): an invisible field, selected and copied.
function copyBySelection(words) {
  const field = Object.assign(document.createElement("textarea"), { value: words, readOnly: true });
  field.style.cssText = "position:fixed;opacity:0";
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  return done;
}

// Spoken, not shown.
function say(words) {
  let voice = document.getElementById("hf-voice");
  if (!voice) {
    voice = Object.assign(document.createElement("div"), { id: "hf-voice", className: "sr" });
    voice.setAttribute("role", "status");
    document.body.append(voice);
  }
  voice.textContent = words;
}

let hit = -1;
function nextHit(root) {
  const numbers = [...new Set([...root.querySelectorAll("[data-hit]")].map((one) => Number(one.dataset.hit)))];
  if (!numbers.length) return;
  hit = (hit + 1) % numbers.length;
  root.querySelectorAll(".now").forEach((one) => one.classList.remove("now"));
  const pieces = [...root.querySelectorAll(`[data-hit="${numbers[hit]}"]`)];
  pieces.forEach((one) => one.classList.add("now"));
  show(pieces[0]);
  say(`Place ${hit + 1} of ${numbers.length}`);
}
