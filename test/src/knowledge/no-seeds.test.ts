import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findPatterns } from '../../../src/knowledge/find-patterns.ts';
import { knowledge } from '../../../src/knowledge/use-knowledge.ts';
import { tokensOf } from '../../../src/text/tokens.ts';
import { ROOT } from '../../support/run-command.ts';
import { readSeedNames } from './seed-names.ts';

const FOLDER = path.join(ROOT, 'src', 'knowledge');
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ name, lines: readFileSync(path.join(FOLDER, name), 'utf8').split('\n') }));

/** One line for each line of a knowledge file in which a test finds something. */
const linesWith = (find: (line: string) => string | undefined): string[] =>
  files.flatMap(({ name, lines }) =>
    lines.flatMap((line, i) => {
      const found = find(line);
      return found ? [`${name}:${i + 1} says "${found}"`] : [];
    }),
  );

/** "San Francisco" in Chinese ends like the name of a provider: places are read first. */
function withoutPlaces(line: string): string {
  const places = knowledge().jurisdictions.flatMap(({ places: { zh } }) => zh);
  return places.reduce((rest, place) => rest.replaceAll(place, ' '), line);
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

describe('knowledge is general', () => {
  test('it names no provider of the catalogue, by none of its names', () => {
    const names = readSeedNames(path.join(ROOT, 'seeds', 'catalogue.json'));
    const pattern = new RegExp(`(?<![a-z0-9])(?:${names.map(escaped).join('|')})(?![a-z0-9])`, 'iu');
    expect(names).toContain('AWS');
    expect(pattern.test('how does aws store it')).toBe(true);
    expect(linesWith((line) => pattern.exec(withoutPlaces(line))?.[0])).toEqual([]);
  });

  test('it counts no policies', () => {
    const counted =
      /\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:polic(?:y|ies)|providers?|vendors?|clouds?|companies)\b|[二两三四五六七八九十](?:家|份政策)|\b(?:the|all|each|other) (?:two|three|four|five|six|seven|eight|nine|ten)\b|(?<=[(|])(?:four|five|six)(?=[|)])(?!.*(?:day|hour|month|year|week))/iu;
    expect(counted.test('compare the five')).toBe(true);
    expect(counted.test('(all|each) (five|of them)')).toBe(true);
    const scopes = ['scopes.yaml', 'filler-phrases.yaml', 'contact-questions.yaml'];
    expect(
      linesWith((line) => counted.exec(line)?.[0]).filter((line) => scopes.some((name) => line.startsWith(name))),
    ).toEqual([]);
  });

  test.each([
    ['all', 'compare the N', 'Compare the N providers', 'What do all N say?', '这N家怎么说', '全部N家'],
    ['others', 'What about the other N?', '其他N家呢'],
    ['which', 'any of the N'],
  ])('it knows every number of providers alike: %s', (scope, ...texts) => {
    const numbers = { en: ['two', 'three', 'five', 'seven', 'ten'], zh: ['两', '三', '五', '七', '十'] };
    for (const text of texts)
      for (const number of numbers[/\p{Script=Han}/u.test(text) ? 'zh' : 'en'])
        expect(
          findPatterns(tokensOf(text.replace('N', number)), 'scope').scope.map(({ id }) => id),
          text.replace('N', number),
        ).toContain(scope);
  });
});
