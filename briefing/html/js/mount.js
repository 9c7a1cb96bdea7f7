// Mount a block: put the markup in place if it changed, keep focus and what was open, go where the address points.

function remember(root) {
  const active = root.contains(document.activeElement) ? document.activeElement : null;
  const open = [...root.querySelectorAll("details[id]")].map((one) => [one.id, one.open]);
  // Words that are typed and not yet sent are the reader's; what was sent stands in the address.
  const typed = active?.matches("input, textarea") && active.value !== active.defaultValue ? active.value : null;
  return { ...traceOf(active), typed, open: new Map(open) };
}

// How an element is found again in markup that was made anew: what names it, and which of those of that name it is.
function traceOf(element) {
  const key = element && keyOf(element);
  return { key, nth: key ? [...element.closest(".hf, #hf-first").querySelectorAll(key)].indexOf(element) : 0 };
}

function foundAgain(root, { key, nth }) {
  if (!key) return null;
  const alike = root.querySelectorAll(key);
  return alike[nth] ?? alike[0];
}

function keyOf(element) {
  const data = element.dataset;
  if (element.id) return `#${CSS.escape(element.id)}`;
  if (data.key) return `[data-key="${data.key}"]`;
  if (data.focus) return `[data-focus="${CSS.escape(data.focus)}"]`;
  const href = element.getAttribute("href");
  return href ? `${element.localName}[href="${CSS.escape(href)}"]` : null;
}

function restore(root, was) {
  for (const [id, open] of was.open) {
    const details = root.querySelector(`#${CSS.escape(id)}`);
    if (details) details.open = open;
  }
  const again = foundAgain(root, was);
  if (!again) return;
  if (was.typed !== null) again.value = was.typed;
  again.focus({ preventScroll: true });
}

// The page as it came with the document gives way to the one that is mounted, where the reader was in it.
function replacePrerender() {
  const first = document.getElementById("hf-first");
  if (!first) return null;
  const was = { ...remember(first), scrolled: first.scrollTop };
  document.getElementById("hf-first-style")?.remove();
  first.remove();
  return was;
}

function afterMount(root, data) {
  if (shared.back) {
    if (data.lit) shared.lit = data.lit;
    shared.arriving = false;
    return backInPlace(root);
  }
  const lit = root.querySelector(".lit[id]");
  if (lit && data.lit && shared.lit !== data.lit) {
    shared.lit = data.lit;
    show(lit, "start");
    if (shared.arriving) lit.focus({ preventScroll: true });
    shared.arriving = false;
  }
  if (root.querySelector(".reader") && !data.lit) shared.lit = null;
  if (data.lit) root.querySelectorAll(`.pic [data-entry="${CSS.escape(data.lit)}"]`).forEach((one) => one.classList.add("here"));
  if (shared.found) { shared.found = false; nextHit(root); }
  if (shared.hash) return arrive();
  const title = root.querySelector("h1");
  if (title && shared.arriving && !data.lit) {
    shared.arriving = false;
    title.setAttribute("tabindex", "-1");
    title.focus({ preventScroll: true });
    title.closest("[data-testid=stMain]")?.scrollTo(0, 0);
  }
}

function clicked(event) {
  const root = event.currentTarget;
  const button = event.target.closest("button");
  if (button?.dataset.copy !== undefined) return copy(button);
  if (button?.dataset.take !== undefined) return take(root, button);
  if (button?.dataset.nextHit !== undefined) return nextHit(root);
  if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest("a[href]");
  const href = link?.getAttribute("href");
  if (!ours(href)) return;
  event.preventDefault();
  closePicker(link.closest(".picker"));
  if (link.dataset.skip !== undefined) return document.getElementById("content")?.focus();
  follow(href);
}

// A choice is a link that acts as a box to tick: the space bar ticks it, too.
function pressed(event) {
  const choice = event.key === " " && event.target.closest("a[role]");
  if (!choice) return;
  event.preventDefault();
  choice.click();
}

function submitted(event) {
  event.preventDefault();
  const form = event.target;
  const target = new URL(form.dataset.go, document.baseURI);
  for (const [name, value] of new FormData(form)) {
    if (value) target.searchParams.set(name, value);
    else target.searchParams.delete(name);
  }
  hit = -1;
  shared.found = true;
  follow(form.dataset.go.split("?")[0] + target.search);
}

// The list of memos closes on a choice, on Esc and on a press elsewhere.
function closePicker(picker, focus = false) {
  if (!picker?.open) return;
  picker.open = false;
  if (focus) picker.querySelector("summary").focus();
}

function pressedElsewhere(event) {
  const picker = document.querySelector(".hf .picker[open]");
  if (picker && !picker.contains(event.target)) closePicker(picker);
}

// Letters act only on our own page, while nobody types and no other key is held.
function keyed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (event.target !== document.body && !event.target.closest(".hf")) return;
  const step = { n: "next", j: "next", p: "previous", k: "previous" }[event.key];
  const target = step ? document.querySelector(`.hf [data-key="${step}"]`) : null;
  if (target) target.click();
  if (event.key === "Escape") closePicker(document.querySelector(".hf .picker[open]"), true);
  const find = event.key === "/" && document.querySelector(".hf input[type=search]");
  if (find) { event.preventDefault(); find.focus(); find.select(); }
}

export default function mount({ parentElement, data, setStateValue, setTriggerValue }) {
  let root = parentElement.querySelector(".hf");
  if (!root) {
    root = Object.assign(document.createElement("div"), { className: "hf" });
    parentElement.append(root);
  }
  if (!root.hedgedReady) {
    root.hedgedReady = true;
    root.addEventListener("click", clicked);
    root.addEventListener("keydown", pressed);
    root.addEventListener("submit", submitted);
    for (const name of ["mouseover", "mouseout", "focusin", "focusout"]) root.addEventListener(name, light);
  }
  if (!shared.keys) {
    shared.keys = true;
    document.addEventListener("keydown", keyed);
    document.addEventListener("pointerdown", pressedElsewhere);
    addEventListener("popstate", steppedBack);
  }
  if (root.hedgedHtml !== data.html) {
    const was = replacePrerender() ?? remember(root);
    root.hedgedHtml = data.html;
    root.innerHTML = data.html;
    restore(root, was);
    if (was.scrolled) root.closest("[data-testid=stMain]")?.scrollTo(0, was.scrolled);
    ready(root);
    const open = root.querySelector("a[data-open]");
    if (open) return follow(open.getAttribute("href"), true);
  }
  present(root.querySelector(".deck"));
  showSizes(root);
  afterMount(root, data);
  initCurate(root, data, setTriggerValue);
  startPolling();
  keepClicks();
  // An explored chart is drawn by Python at one width: say which, once, and only where it guessed wrong.
  const explored = root.querySelector("[data-narrow]");
  const narrow = root.clientWidth < 704;
  if (explored && (explored.dataset.narrow === "true") !== narrow) setStateValue("narrow", narrow);
}
