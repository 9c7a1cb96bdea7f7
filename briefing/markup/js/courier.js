// The courier's own block: shows nothing, hands requests to Python, and files to whoever asked.
export default function mount({ data, setTriggerValue }) {
  const courier = (window.hedgedCourier ??= { send: null, queue: [], busy: null, ticket: 0 });
  courier.send = (request) => setTriggerValue("take", request);
  const job = courier.busy;
  const answer = data?.answer;
  if (!job || !answer || answer.ticket !== job.ticket) return;
  clearTimeout(job.timer);
  courier.busy = null;
  if (answer.error) job.reject(new Error(answer.error));
  else job.resolve(answer);
  if (courier.queue.length) setTimeout(() => courier.next?.());
}
