// Is the dataset still the one this page was made from? Asked while the page is seen; where not, the page is made anew.

const EVERY = 3000; // ms
const AGAIN = 15000;

// Nobody loses a slide they stand before, a file on its way, or a word they are just typing.
function engaged() {
  return document.hidden || document.querySelector(".deck.on") || window.hedgedChannel?.busy || typing(document.activeElement);
}

async function lookAgain() {
  const made = () => document.querySelector(".hf [data-edition]")?.dataset.edition;
  const from = made();
  if (!from || engaged()) return;
  let now;
  try {
    const memo = new URLSearchParams(location.search).get("memo");
    const address = new URL(memo ? `edition?memo=${encodeURIComponent(memo)}` : "edition", document.baseURI);
    const answer = await fetch(address, { cache: "no-store" });
    if (!answer.ok) return;
    now = await answer.text();
  } catch {
    return; // the server is away: Streamlit says so, and comes back by itself
  }
  // Where the page stays as it was, as with replicas that read different files, it is left in peace for a while. Not
  // for good: an edit that was undone as the page was made anew, and made again, is asked for twice.
  const asked = now === shared.edition && performance.now() < shared.askedUntil;
  if (now === from || asked || from !== made() || engaged()) return;
  [shared.edition, shared.askedUntil] = [now, performance.now() + AGAIN];
  dispatchEvent(new PopStateEvent("popstate", { state: null }));
}

function startPolling() {
  if (shared.keepingUp) return;
  shared.keepingUp = true;
  setInterval(lookAgain, EVERY);
  document.addEventListener("visibilitychange", lookAgain);
}
