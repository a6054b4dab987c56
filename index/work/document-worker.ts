import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { DocumentTask, DocumentTasks, TaskKind, TaskOutcome } from './document-tasks.ts';
import { runTask } from './run-task.ts';
import type { WorkerMessage } from './serve-tasks.ts';

/** What one document may cost. */
export interface DocumentLimits {
  /** Seconds of processor time; on a machine with other work a document has up to five times as long. */
  readonly seconds: number;
  /** Megabytes of memory beside the program's own. */
  readonly megabytes: number;
}

/** Hundreds of times what a policy of 40 kB costs, and several times what one of 4 MB does. */
export const DOCUMENT_LIMITS: DocumentLimits = { seconds: 60, megabytes: 1024 };

const MAX_WALL_FACTOR = 5;
const CHECK_MS = 100;
/** A worker's code beside this module where it is bundled; code that runs from its sources has none. */
const WORKER_FILE = path.join(path.dirname(fileURLToPath(import.meta.url)), 'document-worker.js');
/** Starts the served module: modules do nothing when they are imported. */
const BOOT = "import(require('node:worker_threads').workerData).then(({ serveTasks }) => serveTasks());";

/**
 * Reads, builds and checks documents in a thread of its own, one after the other, each within limits. The thread is started
 * with the first task, and anew after one that was ended. Where there is no file to start it from, as in a checkout whose
 * sources run, tasks run in this thread without limits.
 */
export class DocumentWorker {
  readonly #limits: DocumentLimits;
  #worker: Worker | null = null;

  constructor(limits: DocumentLimits = DOCUMENT_LIMITS) {
    this.#limits = limits;
  }

  /** Runs a task; the one before must have ended. Never throws. */
  async run<Kind extends TaskKind>(kind: Kind, given: DocumentTasks[Kind]['given']): Promise<TaskOutcome<Kind>> {
    const task = { kind, given } as DocumentTask;
    const outcome = existsSync(WORKER_FILE) ? await this.#runApart(task) : await runTask(task);
    return outcome as TaskOutcome<Kind>;
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(BOOT, {
      eval: true,
      workerData: pathToFileURL(WORKER_FILE).href,
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes },
    });
    return worker.on('error', () => {}); // while no task runs there is nobody to tell
  }

  #runApart(task: DocumentTask): Promise<TaskOutcome> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    const { seconds, megabytes } = this.#limits;
    return new Promise((resolve) => {
      let isSpent: () => boolean = () => false;
      const end = (outcome: TaskOutcome) => {
        clearInterval(watch);
        worker.off('message', hear).off('error', failBy).off('exit', breakOff);
        resolve(outcome);
      };
      const fail = (fact: string, isOverLimit: boolean) => {
        end({ problem: problemOf(task.given.file, fact), isOverLimit });
        void this.close();
      };
      const hear = (message: WorkerMessage) => {
        if (message.ready) isSpent = startClock(seconds);
        else end(message.outcome);
      };
      const failBy = (error: Error & { code?: string }) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? fail(`it takes more than ${megabytes} MB of memory to read`, true)
          : fail(error.message, false);
      const breakOff = () => fail('reading it broke off', false);
      const watch = setInterval(() => isSpent() && fail(`it takes more than ${seconds} s to read`, true), CHECK_MS);
      worker.on('message', hear).on('error', failBy).on('exit', breakOff);
      worker.postMessage(task);
    });
  }
}

/** A clock that tells whether so many seconds of processor time have been spent, or five times as many have gone by. */
function startClock(seconds: number): () => boolean {
  const [started, used] = [performance.now(), process.cpuUsage()];
  return () => {
    const wall = (performance.now() - started) / 1000;
    const { user, system } = process.cpuUsage(used);
    return wall >= seconds && ((user + system) / 1e6 >= seconds || wall >= seconds * MAX_WALL_FACTOR);
  };
}

const problemOf = (file: string, fact: string): string =>
  `Cannot index ${file}: ${fact}. Split it, save it as plain text, or raise DOCUMENT_SECONDS and DOCUMENT_MEGABYTES.`;
