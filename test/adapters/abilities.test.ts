import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../support/run-command.ts';
import { abilities, abilityTable } from './abilities.ts';

describe('what works where', () => {
  test.each(
    abilities.flatMap(({ name, ...on }) => Object.entries(on).map(([place, ways]) => [name, place, ways] as const)),
  )('%s, %s: a test shows it, or there is a reason', (_, __, ways) => {
    if ('none' in ways) return expect(ways.none.length).toBeGreaterThan(10);
    const text = readFileSync(path.join(ROOT, 'test', 'adapters', ways.file), 'utf8');
    return expect(text.split('\n').filter((line) => line.includes(ways.test))).not.toEqual([]);
  });

  test('is told in adapters/README.md', () => {
    expect(readFileSync(path.join(ROOT, 'adapters', 'README.md'), 'utf8')).toContain(abilityTable());
  });
});
