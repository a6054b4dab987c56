import type { Log } from '../project/create-log.ts';

/** How often (ms) is looked for reports that another process has left when it ended. */
const LOOK_MS = 60_000;

/** How reports are made. */
export interface KeepReportingOptions {
  /** Posts what is to be reported; called again only when it has settled. */
  readonly report: () => Promise<void>;
  /** Calls a listener whenever documents have been read again. */
  readonly onChange: ((listener: () => void) => () => void) | undefined;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** Reports changes of documents now, whenever some have been read again, and every minute, until the signal aborts. */
export function keepReporting({ report, onChange, log, signal }: KeepReportingOptions): void {
  let running = false;
  let isAskedAgain = false;
  async function run(): Promise<void> {
    isAskedAgain = true;
    if (running) return;
    running = true;
    while (isAskedAgain && !signal.aborted) {
      isAskedAgain = false;
      await report().catch((error: Error) => log.warn(`Cannot report changes of documents: ${error.message}.`));
    }
    running = false;
  }
  const stopListening = onChange?.(() => void run());
  const timer = setInterval(() => void run(), LOOK_MS).unref();
  const stop = () => {
    clearInterval(timer);
    stopListening?.();
  };
  signal.addEventListener('abort', stop, { once: true });
  void run();
}
