// The channel's own block: shows nothing, hands requests to Python, and files to whoever asked.
export default function mount({ data, setTriggerValue }) {
  const channel = (window.hedgedChannel ??= { send: null, queue: [], busy: null, ticket: 0 });
  channel.send = (request) => setTriggerValue("take", request);
  const job = channel.busy;
  const answer = data?.answer;
  if (!job || !answer || answer.ticket !== job.ticket) return;
  clearTimeout(job.timer);
  channel.busy = null;
  if (answer.error) job.reject(new Error(answer.error));
  else job.resolve(answer);
  if (channel.queue.length) setTimeout(() => channel.next?.());
}
