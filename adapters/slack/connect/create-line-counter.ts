/** How long equal lines are counted before their number is written. */
const WINDOW_MS = 60_000;

/**
 * Makes a function that writes a line at once when it is new, and then only how often it came within each minute: whoever
 * sends requests without a signature must not fill the log.
 */
export function createLineCounter(write: (line: string) => void, windowMs = WINDOW_MS): (line: string) => void {
  const counts = new Map<string, number>();
  const open = (line: string): void => {
    counts.set(line, 0);
    setTimeout(() => close(line), windowMs).unref();
  };
  function close(line: string): void {
    const count = counts.get(line) ?? 0;
    counts.delete(line);
    if (count === 0) return;
    write(`${line} (${count} more times within ${Math.round(windowMs / 1000)} s)`);
    open(line);
  }
  return (line) => {
    const count = counts.get(line);
    if (count !== undefined) {
      counts.set(line, count + 1);
      return;
    }
    open(line);
    write(line);
  };
}
