import { parentPort } from 'node:worker_threads';
import type { DocumentTask, TaskOutcome } from './document-tasks.ts';
import { runTask } from './run-task.ts';

/** What a worker says of a task: that its clock begins, or how it ended. */
export type WorkerMessage = { readonly ready: true } | { readonly ready: false; readonly outcome: TaskOutcome };

/** Runs the tasks that are sent to this worker, one after the other. */
export function serveTasks(): void {
  const port = parentPort;
  port?.on('message', async (task: DocumentTask) => {
    const outcome = await runTask(task, () => port.postMessage({ ready: true } satisfies WorkerMessage));
    port.postMessage({ ready: false, outcome } satisfies WorkerMessage);
  });
}
