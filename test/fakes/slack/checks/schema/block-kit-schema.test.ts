import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readSchema } from '../check-shape.ts';

/** The compiler of TypeScript reads all types of Slack: two seconds, far more on a busy machine. */
const PATIENCE_MS = 120_000;

test(
  'the schema is the one of the installed @slack/types; if not, run npm run slack:schema',
  () => {
    const script = fileURLToPath(new URL('make-schema.mjs', import.meta.url));
    const made = execFileSync(process.execPath, [script, '--print'], { encoding: 'utf8' });
    expect(readSchema()).toEqual(JSON.parse(made));
  },
  PATIENCE_MS,
);
