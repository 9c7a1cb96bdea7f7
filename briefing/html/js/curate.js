// The curator's page: selected words become character offsets, and unsaved work is not left without a question.

// Python counts characters, the browser UTF-16 units: a character outside the basic plane is two of these.
const characters = (words) => [...words].length;

// Where a point of a selection stands in the memo. Each piece of its text carries the offset of its first character.
function offsetOf(node, within) {
  const piece = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest?.("[data-start]");
  if (piece && node.nodeType === Node.TEXT_NODE) {
    return Number(piece.dataset.start) + characters(node.data.slice(0, within));
  }
  // Between elements: the next piece begins there, or the last one ended.
  const memo = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest?.("[data-desk]");
  if (!memo) return null;
  const point = document.createRange();
  point.setStart(node, within);
  let last = null;
  for (const one of memo.querySelectorAll("[data-start]")) {
    if (point.comparePoint(one, 0) >= 0) return Number(one.dataset.start);
    last = one;
  }
  return last ? Number(last.dataset.start) + characters(last.textContent) : null;
}

function selectedSpan() {
  const selection = document.getSelection();
  const memo = document.querySelector(".hf [data-desk]");
  if (!memo || !selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!memo.contains(range.startContainer) || !memo.contains(range.endContainer)) return null;
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  return start !== null && end !== null && end > start && selection.toString().trim() ? { start, end, range } : null;
}

function offer() {
  const bar = document.querySelector(".hf .picker-bar");
  if (!bar) return;
  const found = selectedSpan();
  if (!found && bar.contains(document.activeElement)) return;
  bar.hidden = !found;
  if (!found) return;
  shared.span = { start: found.start, end: found.end };
  const box = [...found.range.getClientRects()].pop();
  const height = bar.offsetHeight + 8;
  const below = box.bottom + height < innerHeight;
  bar.style.top = `${Math.max(8, below ? box.bottom + 8 : box.top - height)}px`;
  bar.style.left = `${Math.max(8, Math.min(box.left, innerWidth - bar.offsetWidth - 8))}px`;
}

function picked(event) {
  const kind = event.target.closest?.("[data-pick]")?.dataset.pick;
  if (!kind || !shared.span || !shared.pick) return;
  event.preventDefault();
  shared.pick("picked", { ...shared.span, kind });
  shared.span = null;
  shared.panel = true;
  document.getSelection().removeAllRanges();
  const bar = document.querySelector(".hf .picker-bar");
  if (bar) bar.hidden = true;
}

// Pressing a button of the bar must not take the selection away before it is read.
function held(event) {
  if (event.target.closest?.(".picker-bar")) event.preventDefault();
}

function placed(event) {
  const link = event.target.closest?.("[data-place]");
  const mark = event.target.closest?.(".desk-memo a.seg");
  if (mark && event.detail === 0) shared.panel = true;
  if (!link) return;
  event.preventDefault();
  event.stopPropagation();
  const target = document.getElementById(link.dataset.place);
  if (target) { show(target); target.focus({ preventScroll: true }); }
}

function leaving(event) {
  if (!shared.unsaved) return;
  event.preventDefault();
  event.returnValue = "";
}

// Streamlit shows what it has when a lost connection is back, and runs nothing before the first click: if the session is
// gone, and the draft with it, the page is to say so at once.
function reconnected(changes) {
  const back = changes.some((one) => one.target.dataset.testConnectionState === "CONNECTED");
  if (back && document.querySelector(".desk-memo")) shared.runAgain?.("back", true);
}

function initCurate(root, data, setTriggerValue) {
  if (data.unsaved !== undefined) {
    shared.unsaved = data.unsaved;
    shared.runAgain = setTriggerValue;
  }
  if (root.querySelector("[data-desk]")) shared.pick = setTriggerValue;
  // Opened by keyboard: the way leads on to the form, not through the rest of the memo.
  const title = shared.panel && root.querySelector("#desk-panel");
  if (title) {
    shared.panel = false;
    title.focus({ preventScroll: true });
    title.scrollIntoView({ block: "nearest" });
  }
  if (shared.desk) return;
  shared.desk = true;
  document.addEventListener("selectionchange", offer);
  document.addEventListener("mousedown", held);
  document.addEventListener("click", picked);
  document.addEventListener("click", placed, true);
  addEventListener("beforeunload", leaving);
  const connection = { subtree: true, attributeFilter: ["data-test-connection-state"] };
  new MutationObserver(reconnected).observe(document.body, connection);
}
