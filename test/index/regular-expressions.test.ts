import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkSync } from 'recheck';
import { parseAst } from 'rolldown/parseAst';
import { expect, test } from 'vitest';
import { ROOT } from '../support/run-command.ts';

/** Folders whose patterns meet texts that somebody else wrote. */
const FOLDERS = ['src', 'index'];
/** Milliseconds for one pattern; what is not settled by then counts as safe, and the tests of bounded work stand in. */
const TIMEOUT = 2000;

/** A street address: five words of at most 40 letters. */
const US_ADDRESS = "\\d{1,5} (?:[\\p{L}\\d.'-]{1,40} ){1,5}";

/** Patterns that take more than linear time, and what bounds the text they meet. */
const BOUNDED: Readonly<Record<string, string>> = {
  '(?<=[\\x21-\\x7e ])[\\x21-\\x7e]*$': 'one line of a quote',
  '\\s*\\n\\s*': 'a quote of at most 600 characters',
  '<[!@#][^<>]{0,60}>': 'a question of at most 2,000 characters',
  '(\\p{L}{1,40}).$': 'one line of a page',
};

/** Sources whose patterns meet nothing but a question of at most 2,000 characters, or the name of a provider. */
const SHORT_TEXTS = /^src\/(?:understand|engine\/documents|policy\/names|text\/foreign-language)/;

/** The literals of a source text, each as pattern and flags. */
function patternsIn(file: string): { pattern: string; flags: string }[] {
  const found: { pattern: string; flags: string }[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    if (!node || typeof node !== 'object' || Array.isArray(node)) return;
    if ('regex' in node && isPattern(node.regex)) found.push(node.regex);
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseAst(readFileSync(file, 'utf8'), { lang: 'ts' }));
  return found;
}

const isPattern = (value: unknown): value is { pattern: string; flags: string } =>
  typeof value === 'object' && value !== null && 'pattern' in value && 'flags' in value;

// How many patterns are settled in the time depends on the machine: what is found on a fast one is not found on a slow one.
const onDemand = process.env['CHECK_PATTERNS'] === 'on' ? test : test.skip;

onDemand('no regular expression takes more than linear time (skipped unless CHECK_PATTERNS=on)', () => {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => path.join(ROOT, folder, name)),
  );
  const patterns = new Map(
    files.flatMap((file) => patternsIn(file).map((one) => [`/${one.pattern}/${one.flags}`, { ...one, file }])),
  );
  const slow = [...patterns].flatMap(([literal, { pattern, flags, file }]) => {
    if (
      SHORT_TEXTS.test(path.relative(ROOT, file)) ||
      pattern in BOUNDED ||
      pattern.startsWith(US_ADDRESS) ||
      flags.includes('v')
    )
      return [];
    const { status } = checkSync(pattern, flags, { timeout: TIMEOUT });
    return status === 'vulnerable' ? [`${path.relative(ROOT, file)}: ${literal}`] : [];
  });
  expect(patterns.size).toBeGreaterThan(100);
  expect(slow).toEqual([]);
});
