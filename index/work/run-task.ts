import { reasonOf } from '../folder/reason-of.ts';
import { SeedError } from '../read/seed-error.ts';
import { parseDocument, serializeDocument } from '../save/document-file.ts';
import { serializeIndex } from '../save/index-file.ts';
import { provideEncoder } from '../save/provide-encoder.ts';
import { provideKnowledge } from '../save/provide-knowledge.ts';
import type { DocumentTask, DocumentTasks, TaskKind, TaskOutcome } from './document-tasks.ts';

type Run<Kind extends TaskKind> = (given: DocumentTasks[Kind]['given']) => Promise<DocumentTasks[Kind]['result']>;

/**
 * Does something with a document in this thread.
 * @param onReady called when all that is not the document's own is loaded
 * @returns the outcome; never throws
 */
export async function runTask({ kind, given }: DocumentTask, onReady: () => void = () => {}): Promise<TaskOutcome> {
  try {
    await provideKnowledge();
    const run = (await LOADERS[kind]()) as Run<TaskKind>;
    onReady();
    return { problem: null, result: await run(given) };
  } catch (error) {
    const isKnown = error instanceof SeedError;
    return {
      isOverLimit: false,
      problem: isKnown
        ? error.message
        : `Cannot index ${given.file}: ${reasonOf(error)}. Check the file and its permissions.`,
    };
  }
}

/** Code of a kind of task: reading texts takes the model of a language, a fifth of a second, and PDF a library of its own. */
const LOADERS: { readonly [Kind in TaskKind]: () => Promise<Run<Kind>> } = {
  async read() {
    const { readBytes } = await import('../folder/read-bytes.ts');
    return async ({ file, bytes }) => {
      const { document } = await readBytes(file, bytes);
      return { document: document && serializeDocument(document) };
    };
  },
  async build() {
    provideEncoder();
    const { buildPolicy } = await import('../build/build-policy.ts');
    return async ({ record, text, document, seedsDir }) => {
      const problems: string[] = [];
      const seed = document ? { record, text, document: parseDocument(document).document } : { record, text };
      return { index: serializeIndex(buildPolicy(seed, seedsDir, problems)), problems };
    };
  },
  async check() {
    const { checkDocument } = await import('../check/check-document.ts');
    return async (given) => ({ document: await checkDocument(given) });
  },
};
