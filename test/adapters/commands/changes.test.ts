import { describe, expect, test } from 'vitest';
import { runInProcess } from '../../support/run-in-process.ts';
import { POLICY, seedsFolder } from '../../support/seeds-folder.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const LATER = POLICY.replace('1 June 2023', '1 February 2025').replace('for two years', 'for nine years');

function folders() {
  const seedsDir = seedsFolder({
    'Acme/2023-06-01.txt': POLICY,
    'Acme/2025-02-01.txt': LATER,
    'Umbrella.txt': POLICY.replaceAll('Acme', 'Umbrella'),
  });
  const env = { SEEDS_DIR: seedsDir, DATA_DIR: tempFolder() };
  return (...args: string[]) => runInProcess(['changes', ...args], { env });
}

describe('changes', () => {
  test('prints what differs, with dates, places and marked words, and counts who has one version', async () => {
    const changes = folders();
    const { code, stdout, stderr } = await changes();
    expect(code).toBe(0);
    expect(stdout).toContain('Acme: 2023-06-01 → 2025-02-01');
    expect(stdout).toContain('clauses: 0 added, 0 removed, ');
    expect(stdout).toContain(
      '  We keep your data for [-two-]{+nine+} years after you have closed your account.\n' +
        '    before: Acme/2023-06-01.txt:11, after: Acme/2025-02-01.txt:11\n',
    );
    expect(stdout).not.toContain('Umbrella');
    expect(stderr).toContain('1 of 2 policies are held in one version only.');
    const markdown = (await changes('acme', '--md')).stdout;
    expect(markdown).toContain('We keep your data for ~~two~~**nine** years after you have closed your account.');
  });

  test('prints JSON with both quotes', async () => {
    const changes = folders();
    const [{ clauses, ...facts }] = JSON.parse((await changes('Acme', '--since', '2024', '--json')).stdout);
    expect(facts).toMatchObject({
      provider: 'acme',
      policy: 'acme',
      from: { date: '2023-06-01', dateFrom: 'name', file: 'Acme/2023-06-01.txt', replaced: null },
      to: { date: '2025-02-01', file: 'Acme/2025-02-01.txt' },
      note: null,
      moved: 0,
      staleAnnotations: [],
    });
    const quoted = clauses.flatMap(({ changes: all }: { changes: { before: unknown; after: unknown }[] }) => all);
    expect(quoted).toContainEqual(
      expect.objectContaining({
        kind: 'reworded',
        before: expect.objectContaining({ quote: expect.stringContaining('two years'), date: '2023-06-01' }),
        after: expect.objectContaining({ quote: expect.stringContaining('nine years'), date: '2025-02-01' }),
      }),
    );
  });

  test('says what it cannot do, in one line', async () => {
    const changes = folders();
    expect((await changes('Umbrella')).stdout).toContain(
      'Only one version is held, that of 2023-06-01 (Umbrella.txt).',
    );
    expect(await changes('Oracle')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^Cannot compare Oracle: /),
    });
    expect(await changes('Acme', '--since', 'May')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^Cannot compare since May: it is not a date\. /),
    });
  });
});
