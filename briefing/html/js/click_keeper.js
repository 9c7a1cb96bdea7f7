// Between two pages nothing stands on the screen for a moment: a press there is meant for the link that stood there.

const AT_MOST = 400; // links looked at; the pages' names come first

// Where the links of the page that is left stood.
function depart() {
  const links = [...document.querySelectorAll(".hf a[href]")].slice(0, AT_MOST);
  shared.left = links.filter((one) => ours(one.getAttribute("href"))).map((one) => ({ href: one.getAttribute("href"), box: one.getBoundingClientRect() }));
}

function stoodAt(x, y) {
  return shared.left?.find(({ box }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)?.href;
}

// A press that begins on a link and ends when the link is gone is no click to the browser; it is one to the reader.
let pressedOn = null;
function down(event) {
  pressedOn = null;
  if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest?.(".hf a[href]");
  const href = link ? link.getAttribute("href") : stoodAt(event.clientX, event.clientY);
  if (ours(href)) pressedOn = { link, href, x: event.clientX, y: event.clientY };
}

function up(event) {
  const was = pressedOn;
  pressedOn = null;
  if (!was || was.link?.isConnected || Math.hypot(event.clientX - was.x, event.clientY - was.y) > 12) return;
  follow(was.href);
}

function keepClicks() {
  shared.left = null; // a page stands here now
  if (shared.keepingClicks) return;
  shared.keepingClicks = true;
  document.addEventListener("pointerdown", down, true);
  document.addEventListener("pointerup", up, true);
}
