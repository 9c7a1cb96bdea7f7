// Is the dataset still the one this page was made from? Asked while the page is seen; where not, the page is made anew.

const EVERY = 3000; // ms

// Nobody loses a slide they stand before, a file on its way, or a word they are just typing.
function engaged() {
  return document.hidden || document.querySelector(".deck.on") || window.hedgedCourier?.busy || typing(document.activeElement);
}

async function lookAgain() {
  const made = () => document.querySelector(".hf [data-edition]")?.dataset.edition;
  const from = made();
  if (!from || engaged()) return;
  let now;
  try {
    const answer = await fetch(new URL("edition", document.baseURI), { cache: "no-store" });
    if (!answer.ok) return;
    now = await answer.text();
  } catch {
    return; // the server is away: Streamlit says so, and comes back by itself
  }
  // Asked for once: where the page stays as it was, as with replicas that read different files, it is left in peace.
  if (now === from || now === shared.edition || from !== made() || engaged()) return;
  shared.edition = now;
  dispatchEvent(new PopStateEvent("popstate", { state: null }));
}

function keepUp() {
  if (shared.keepingUp) return;
  shared.keepingUp = true;
  setInterval(lookAgain, EVERY);
  document.addEventListener("visibilitychange", lookAgain);
}
