// The two builds of a checkout: the program that is shipped, and the programs of those who develop it.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

const PRODUCT = ['src', 'index', 'adapters', 'package.json'];

/** `clausewise`: everything a user runs. */
export const PROGRAM = {
  folder: path.join(ROOT, 'dist'),
  // The worker's entry lies beside the code that starts it (index/work/document-worker.ts).
  entries: { cli: 'adapters/commands/main.ts', 'document-worker': 'index/work/serve-tasks.ts' },
  sources: PRODUCT,
  /** Written beside the builds; starts the newest of them. */
  launcher: 'cli.js',
};

/** Programs for development. They may use the whole repository, and are never shipped. */
export const TOOLS = {
  folder: path.join(ROOT, 'dist', 'dev'),
  entries: {
    eval: 'test/eval/eval.ts',
    train: 'index/training/train.ts',
    'train-encoder': 'index/training/commands/train-encoder.ts',
    'measure-encoder': 'index/training/commands/measure-encoder.ts',
    golden: 'test/eval/golden.ts',
    leads: 'test/eval/leads/list-leads.ts',
    preview: 'test/preview/preview.ts',
    bench: 'test/bench/bench.ts',
    'load-discord': 'test/bench/load-discord.ts',
  },
  sources: [...PRODUCT, 'test/eval', 'test/preview', 'test/bench', 'test/fakes', 'test/support'],
  launcher: null,
};

/**
 * Bundled into the program, and so no dependency of it: as a dependency, Valibot brings the TypeScript compiler along (27 MB),
 * and of Kysely the program needs a hundredth.
 */
export const BUNDLED = ['kysely', 'valibot'];
