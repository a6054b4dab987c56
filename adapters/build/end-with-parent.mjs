/** How often (ms) is looked whether the parent still runs. */
const LOOK_MS = 250;

/**
 * Asks this process to end when its parent has ended. npm does not pass a SIGTERM on: it ends itself and the shell that it
 * started this process with, and nobody would be left to stop the bot.
 */
export function endWithParent() {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_MS);
  timer.unref();
}
