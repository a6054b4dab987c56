import { describe, expect, test } from 'vitest';
import { complete } from '../../../adapters/console/complete.ts';
import { nearestCommand } from '../../../adapters/console/nearest-command.ts';
import { smallCorpus } from './small-corpus.ts';

const corpus = await smallCorpus();

describe('complete', () => {
  test.each([
    ['commands on an empty line', '', ['/policies', '/source', '/help', '/quit'], ''],
    ['the command that begins so', '/pol', ['/policies'], '/pol'],
    ['in capitals too', '/POL', ['/policies'], '/POL'],
    ['the one that needs a number, with a space', '/s', ['/source '], '/s'],
    ['every command behind a slash', '/', ['/policies', '/source ', '/help', '/quit'], '/'],
    ['nothing that does not exist', '/x', [], '/x'],
    [
      'all names behind a command for providers',
      '/policies ',
      ['Acme Hosting', '顶点主机', 'Beichen Cloud', '北辰云'].toSorted(),
      '',
    ],
    ['a name behind it, whatever its case', '/policies acm', ['Acme Hosting'], 'acm'],
    ['a name of two words', '/policies Acme H', ['Acme Hosting'], 'Acme H'],
    ['the sources of the last reply', '/source ', ['1', '2', '3'], ''],
    ['nothing behind a command that takes nothing', '/help a', [], 'a'],
    ['a name in a question', 'How long does be', ['Beichen Cloud'], 'be'],
    ['a name of two words in a question', 'Does acme h', ['Acme Hosting'], 'acme h'],
    ['a Chinese name in a question', '请问北', ['北辰云'], '北'],
    ['nothing behind one letter', 'Is a', [], 'Is a'],
    ['nothing in the middle of a word', 'Tubeb', [], 'Tubeb'],
  ])('gives %s: "%s"', (_, line, hits, completed) => {
    const [found, part] = complete(line, { corpus, sources: 3 });
    expect(line === '/policies ' ? found.toSorted() : found).toEqual(hits);
    expect(part).toBe(completed);
  });
});

describe('nearestCommand', () => {
  const names = ['/policies', '/source', '/help', '/quit'];

  test.each([
    ['/pol', '/policies'],
    ['/polcies', '/policies'],
    ['/polcy', '/policies'],
    ['/sources', '/source'],
    ['/soruce', '/source'],
    ['/hlep', '/help'],
    ['/contact', null],
    ['/帮助', null],
    ['/', null],
  ])('of %s is %s', (typed, nearest) => expect(nearestCommand(typed, names)).toBe(nearest));
});
