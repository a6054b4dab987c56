import { describe, expect, test } from 'vitest';
import { type Ended, runCommand } from '../../../support/run-command.ts';
import { ONE_CLEAR_LINE, POLICY, seedsFolder } from '../../../support/seeds-folder.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

/** A text of 1.5 MB that takes seconds to read: each line is a clause of its own. */
const HUGE = `Privacy policy of Huge\n\n${Array.from(
  { length: 20_000 },
  (_, i) => `We keep item ${i.toString(36)} of your personal data for ${i % 90} days, and then we delete it.`,
).join('\n\n')}`;

const folders = () => ({
  seedsDir: seedsFolder({ 'acme.txt': POLICY, 'huge.txt': HUGE }),
  dataDir: tempFolder(),
});
const ask = (
  { seedsDir, dataDir }: ReturnType<typeof folders>,
  env: Readonly<Record<string, string>>,
): Promise<Ended> =>
  runCommand(['ask', '--seeds', seedsDir, 'How long does Acme keep my data?'], { env: { DATA_DIR: dataDir, ...env } });
const complaints = ({ stderr }: Ended): string[] => stderr.match(/^Cannot .*$/gm) ?? [];

describe('a document that costs more than its limit', () => {
  test.each<readonly [what: string, env: Readonly<Record<string, string>>, fact: string]>([
    ['of time', { DOCUMENT_SECONDS: '1' }, 'huge.txt: it takes more than 1 s to read'],
    ['of memory', { DOCUMENT_MEGABYTES: '64' }, 'huge.txt: it takes more than 64 MB of memory to read'],
  ])('%s is reported in one line, and the others answer', async (_, env, fact) => {
    const ended = await ask(folders(), env);
    expect({ code: ended.code, quotes: ended.stdout.includes('two years') }).toEqual({ code: 0, quotes: true });
    expect(complaints(ended)).toEqual([expect.stringContaining(fact)]);
    expect(complaints(ended)[0]).toMatch(ONE_CLEAR_LINE);
  });

  test('is not read again at the next start, but when the limit is raised', async () => {
    const where = folders();
    const [low, high] = [{ DOCUMENT_SECONDS: '1' }, { DOCUMENT_SECONDS: '600' }];
    const first = await ask(where, low);
    const started = performance.now();
    expect(complaints(await ask(where, low))).toEqual(complaints(first));
    const again = performance.now() - started;
    const raised = await ask(where, high);
    expect(complaints(raised)).toEqual([]);
    expect(again).toBeLessThan(performance.now() - started - again); // only the last of the two has read it
  });
});
