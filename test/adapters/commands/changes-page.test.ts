import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../support/run-command.ts';
import { runInProcess } from '../../support/run-in-process.ts';
import { seedOf } from '../../support/seeds.ts';
import { seedsFolder } from '../../support/seeds-folder.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** Paragraphs of the policy as somebody may revise it: what stood there, and what stands there then. */
const EDITS: readonly (readonly [before: string, after: string])[] = [
  ['generally, we will respond to you within 30 days,', 'generally, we will respond to you within 14 days,'],
  [' the data storage period may vary depending on the processing purpose and the relevant service.', ''],
  [
    'our services are only intended for adults. minors are not allowed to create their own user account.\n',
    'our services are only intended for adults. minors are not allowed to create their own user account.\n' +
      'where we learn that a minor has created an account, we close it and delete its data within seven days.\n',
  ],
  ['regarding the management of cookie,', 'to accept or refuse each kind of cookie,'],
];
/** A paragraph that only changes its place. */
const MOVED = 'we only disclose your personal data to the extent permitted by applicable laws';

function revise(text: string): string {
  const revised = EDITS.reduce((all, [before, after]) => {
    expect(all.includes(before)).toBe(true);
    return all.replace(before, after);
  }, text);
  const lines = revised.split('\n');
  const [moved = ''] = lines.splice(
    lines.findIndex((line) => line.startsWith(MOVED)),
    1,
  );
  lines.splice(lines.findIndex((line) => line.startsWith('3.how huawei cloud uses cookie')) - 3, 0, moved);
  return lines.join('\n');
}

test('docs/changes.md shows what the command prints', async () => {
  const { text } = seedOf('huawei-cloud');
  const seedsDir = seedsFolder({ 'Huawei/2022-05-25.txt': text, 'Huawei/2025-01-10.txt': revise(text) });
  const env = { SEEDS_DIR: seedsDir, DATA_DIR: tempFolder() };
  const { stdout } = await runInProcess(['changes', 'Huawei'], { env });
  const page = readFileSync(path.join(ROOT, 'docs', 'changes.md'), 'utf8');
  expect(page).toContain(`\`\`\`text\n${stdout.trimEnd()}\n\`\`\``);
});
