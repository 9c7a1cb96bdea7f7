// Take a chart away: ask for a file, wait for it without holding up the page, save or copy it when it comes.
// One request is under way at a time; the channel, a block of its own, carries it to Python and the file back.

const channel = (window.hedgedChannel ??= { send: null, queue: [], busy: null, ticket: 0 });
const PATIENCE = 60000; // ms

const canCopyPictures = () => Boolean(navigator.clipboard?.write && window.ClipboardItem);

function ready(root) {
  root.querySelectorAll("[data-take=copy]").forEach((one) => { one.hidden = !canCopyPictures(); });
}

// As the reader sees it: the page's own ground, whatever decided it.
function look(root) {
  const probe = root.appendChild(document.createElement("i"));
  probe.style.background = "var(--paper)";
  const light = getComputedStyle(probe).backgroundColor.match(/[\d.]+/g).slice(0, 3).reduce((sum, one) => sum + Number(one), 0);
  probe.remove();
  return light < 384 ? "dark" : "light";
}

function take(root, button) {
  const panel = button.closest(".share");
  const told = panel.querySelector(".told");
  const size = panel.querySelector("[data-size]")?.value ?? "seen";
  const form = button.dataset.take;
  const request = {
    chart: button.dataset.chart ?? "",
    form: form === "copy" ? "png" : form,
    preset: size === "seen" && root.clientWidth < 704 ? "phone" : size,
    look: look(root),
    handling: panel.querySelector("[data-handling]")?.value ?? "",
    step: 0,
  };
  if (button.getAttribute("aria-disabled") === "true") return;
  button.setAttribute("aria-disabled", "true");
  told.textContent = form === "zip" ? "Making the charts…" : "Making it…";
  const made = form === "zip" ? everything(request, panel) : ask(request);
  const done = form === "copy" ? copyPicture(made) : made.then(save);
  done.then((words) => { told.textContent = words; }, (error) => { told.textContent = error.message; })
    .finally(() => { button.removeAttribute("aria-disabled"); });
}

function ask(request) {
  return new Promise((resolve, reject) => {
    channel.queue.push({ request, resolve, reject });
    next();
  });
}

channel.next = next;
function next() {
  if (channel.busy || !channel.queue.length) return;
  const job = (channel.busy = channel.queue.shift());
  job.ticket = `${Date.now()}-${++channel.ticket}`;
  job.timer = setTimeout(() => settled(job, { error: "It took too long; try again." }), PATIENCE);
  if (!channel.send) return settled(job, { error: "The page is not ready yet; try again." });
  channel.send({ ...job.request, ticket: job.ticket });
}

function settled(job, answer) {
  if (channel.busy !== job) return;
  clearTimeout(job.timer);
  channel.busy = null;
  if (answer.error) job.reject(new Error(answer.error));
  else job.resolve(answer);
  next();
}

// How large each file is: made one after the other while the page is read, and kept, so that taking it is quick.
async function showSizes(root) {
  const list = root.querySelector("[data-weigh]");
  if (!list || list.hedgedWeighed) return;
  list.hedgedWeighed = true;
  // The channel's block is mounted after the page's own.
  for (let tries = 0; !channel.send && tries < 100; tries++) await new Promise((done) => { setTimeout(done, 100); });
  for (const place of list.querySelectorAll("[data-size-of]")) {
    if (!list.isConnected) return;
    try {
      const answer = await ask({ form: "size", of: place.dataset.sizeOf, chart: "" });
      place.textContent = answer.size;
    } catch {
      place.textContent = "size not known";
    }
  }
}

async function everything(request, panel) {
  const bar = panel.querySelector("progress");
  bar.hidden = false;
  try {
    for (;;) {
      const answer = await ask(request);
      if (answer.base64) return answer;
      request.step = answer.done;
      bar.value = answer.done / answer.total;
      panel.querySelector(".told").textContent = `${answer.done} of ${answer.total} made`;
    }
  } finally {
    bar.hidden = true;
  }
}

function blob(answer) {
  const bytes = Uint8Array.from(atob(answer.base64), (sign) => sign.charCodeAt(0));
  return new Blob([bytes], { type: answer.mime });
}

function save(answer) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob(answer));
  link.download = answer.name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  return `Saved as ${answer.name}`;
}

// The clipboard is asked at once, while the click still counts, with a picture that is yet to come.
async function copyPicture(made) {
  let failed;
  const picture = made.then(blob).catch((error) => { failed = error; throw error; });
  picture.catch(() => {}); // the browser may refuse before the picture is there, and then nobody waits for it
  try {
    await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
  } catch {
    throw failed ?? new Error("The browser does not allow copying here; save the PNG instead.");
  }
  return "Picture copied";
}
