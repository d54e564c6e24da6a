/** The file that the page was given. */
export function chosenFile(): File {
  const input = document.querySelector('input');
  const chosen = input?.files?.[0];
  if (chosen === undefined) throw new Error('No file was chosen.');
  return chosen;
}

/** Counts turns of this thread, one after the other, and keeps the longest wait for one. */
export function watchThread(): () => number {
  const channel = new MessageChannel();
  let last = performance.now();
  let longest = 0;
  channel.port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    setTimeout(() => channel.port2.postMessage(null), 1);
  };
  channel.port2.postMessage(null);
  return () => {
    channel.port1.close();
    return Math.max(longest, performance.now() - last);
  };
}
