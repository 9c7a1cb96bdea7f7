// Presenter mode: which slide is shown, what lies over it, the second window. State lives on the deck's element.

const KEY = {
  ArrowRight: "next", ArrowDown: "next", PageDown: "next", " ": "next", ArrowLeft: "back", ArrowUp: "back", PageUp: "back",
  Home: "first", End: "last", s: "said", n: "notes", b: "black", ".": "black", w: "window", f: "start", "?": "help", Escape: "leave",
};

const pages = (deck) => [...deck.querySelectorAll(".slide")];
const inForm = (element) => element.closest?.("input, textarea, select, [contenteditable]") != null;

function deckNow() {
  return document.querySelector(".deck.on") ?? document.querySelector(".deck");
}

// Make a deck ready, once for each element. The address says which slide is first.
function present(deck) {
  if (!deck || deck.hedgedDeck) return;
  deck.hedgedDeck = { began: 0 };
  deck.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (button) act(deck, button.dataset.do);
  });
  deck.addEventListener("mousemove", () => {
    deck.classList.add("moved");
    clearTimeout(deck.hedgedDeck.calm);
    deck.hedgedDeck.calm = setTimeout(() => deck.classList.remove("moved"), 1500);
  });
  const asked = askedFor(deck);
  if (asked) turn(deck, pages(deck).findIndex((one) => one.dataset.slide === asked), false);
  if (location.hash === "#speaker") second(deck);
  join(deck);
}

function askedFor(deck) {
  if (deck.dataset.address === "slide") return new URLSearchParams(location.search).get("slide");
  return location.hash.startsWith("#slide-") ? decodeURIComponent(location.hash.slice(7)) : null;
}

function turn(deck, to, tell = true) {
  const all = pages(deck);
  const at = Math.max(0, Math.min(all.length - 1, to));
  all.forEach((one, n) => one.classList.toggle("now", n === at));
  deck.querySelector("[data-count]").textContent = `${at + 1} of ${all.length}`;
  const said = deck.querySelector("[data-said]");
  if (said.textContent !== all[at].getAttribute("aria-label")) said.textContent = all[at].getAttribute("aria-label");
  if (!tell) return;
  remindAddress(deck, all[at].dataset.slide);
  post(deck, { slide: all[at].dataset.slide });
}

function where(deck) {
  return Math.max(0, pages(deck).findIndex((one) => one.classList.contains("now")));
}

// The slide's own address, without a step in the history and without asking the server.
function remindAddress(deck, slide) {
  const target = new URL(location.href);
  if (deck.dataset.address === "slide") target.searchParams.set("slide", slide);
  else if (deck.classList.contains("on")) target.hash = `slide-${slide}`;
  try { history.replaceState(history.state, "", target); } catch { /* an address that cannot change is no reason to stop */ }
}

function act(deck, deed) {
  const at = where(deck);
  switch (deed) {
    case "next": return turn(deck, at + 1);
    case "back": return turn(deck, at - 1);
    case "first": return turn(deck, 0);
    case "last": return turn(deck, pages(deck).length - 1);
    case "said": return deck.classList.toggle("saying");
    case "notes": deck.classList.toggle("noting"); return tick(deck);
    case "black": return black(deck, deck.querySelector(".black").hidden);
    case "help": return toggle(deck.querySelector(".keyhelp"));
    case "window": return window.open(speakerAddress(deck), `speaker-${deck.dataset.deck}`, "width=1200,height=700");
    case "start": return start(deck);
    case "leave": return leave(deck);
  }
}

function toggle(element) { element.hidden = !element.hidden; }

function black(deck, on, tell = true) {
  deck.querySelector(".black").hidden = !on;
  if (tell) post(deck, { black: on });
}

// The top layer covers everything, whether or not the browser grants the whole screen.
function start(deck) {
  if (!deck.classList.contains("on")) {
    deck.classList.add("on");
    deck.popover = "manual";
    deck.showPopover();
    deck.hedgedDeck.began ||= Date.now();
    tick(deck);
    deck.focus({ preventScroll: true });
    remindAddress(deck, pages(deck)[where(deck)].dataset.slide);
  }
  document.documentElement.requestFullscreen?.().catch(() => {});
}

// Escape closes what lies over the slide first, then leaves.
function leave(deck) {
  const help = deck.querySelector(".keyhelp");
  if (!help.hidden) { help.hidden = true; return; }
  if (!deck.querySelector(".black").hidden) return black(deck, false);
  if (deck.classList.contains("saying")) return deck.classList.remove("saying");
  if (!deck.classList.contains("on")) return;
  deck.classList.remove("on", "second");
  deck.hidePopover();
  deck.removeAttribute("popover");
  if (document.fullscreenElement) document.exitFullscreen();
  pages(deck)[where(deck)].scrollIntoView({ block: "nearest" });
}

function second(deck) {
  deck.classList.add("second", "noting");
  start(deck);
  post(deck, { hello: true });
}

function speakerAddress(deck) {
  const target = new URL(location.href);
  target.hash = "speaker";
  return target.href;
}

// Two windows of one browser: a channel where both share an origin, the window's own handle where a file has none.
function join(deck) {
  const hear = (message) => {
    if (!message || message.deck !== deck.dataset.deck || !deck.isConnected) return;
    if (message.hello) { post(deck, { slide: pages(deck)[where(deck)].dataset.slide }); return; }
    if (message.slide) turn(deck, pages(deck).findIndex((one) => one.dataset.slide === message.slide), false);
    if (message.black !== undefined) black(deck, message.black, false);
  };
  try {
    deck.hedgedDeck.channel = new BroadcastChannel(`hedged-slides-${deck.dataset.deck}`);
    deck.hedgedDeck.channel.onmessage = (event) => hear(event.data);
  } catch { /* then the handle alone */ }
  addEventListener("message", (event) => {
    if (!event.data?.hedged) return;
    if (event.source && event.source !== window) others.add(event.source);
    hear(event.data);
  });
  if (location.hash === "#speaker") post(deck, { hello: true });
}

const others = new Set();
function post(deck, message) {
  const whole = { hedged: true, deck: deck.dataset.deck, ...message };
  deck.hedgedDeck.channel?.postMessage(whole);
  if (location.protocol !== "file:") return;
  if (opener) others.add(opener);
  for (const other of others) other.postMessage(whole, "*");
}

function tick(deck) {
  clearInterval(deck.hedgedDeck.ticking);
  const clock = deck.querySelector("[data-clock]");
  const show = () => {
    if (!deck.classList.contains("noting")) { clock.textContent = ""; return clearInterval(deck.hedgedDeck.ticking); }
    const gone = deck.hedgedDeck.began ? Math.floor((Date.now() - deck.hedgedDeck.began) / 1000) : 0;
    const time = new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
    clock.textContent = `${Math.floor(gone / 60)}:${String(gone % 60).padStart(2, "0")} · ${time}`;
  };
  show();
  deck.hedgedDeck.ticking = setInterval(show, 1000);
}

// Keys act while presenting, or while the focus is in the deck; F starts from anywhere. Never while somebody types.
function presenting(event) {
  const deck = deckNow();
  if (!deck?.hedgedDeck || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || inForm(event.target)) return;
  const deed = KEY[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!deed) return;
  const on = deck.classList.contains("on");
  if (!on && deed !== "start" && !deck.contains(event.target)) return;
  if (!on && ["leave", "black"].includes(deed)) return;
  if (event.key === " " && event.target.closest("button, a, summary")) return;
  event.preventDefault();
  event.stopPropagation();
  if (!deck.querySelector(".black").hidden && deed !== "black") black(deck, false);
  act(deck, deed);
}

if (!window.hedgedPresenting) {
  window.hedgedPresenting = true;
  document.addEventListener("keydown", presenting, true);
  // Leaving the whole screen by the browser's own key leaves presenting, too.
  // On paper stand all slides, not the one that is shown.
  addEventListener("beforeprint", () => {
    const deck = document.querySelector(".deck.on");
    if (deck) leave(deck);
  });
  document.addEventListener("fullscreenchange", () => {
    const deck = document.querySelector(".deck.on:not(.second)");
    if (deck && !document.fullscreenElement && deck.hedgedDeck.whole) leave(deck);
    if (deck) deck.hedgedDeck.whole = Boolean(document.fullscreenElement);
  });
}
