import { describe, expect, test } from 'vitest';
import { escapeText } from '../../../../../adapters/discord/render/text/escape-text.ts';
import { allNodes, readMarkdown, textOf } from '../../../../preview/discord/read-markdown.ts';

describe('escapeText shows as it is', () => {
  test.each([
    'a *b* **c** _d_ __e__ ~~f~~ ||g|| `h`',
    'snake_case_name',
    '# heading',
    '-# small',
    '- item',
    '+ item',
    '* item',
    '12. item',
    '> quote',
    '>>> quote',
    '[text](https://example.org)',
    'https://example.org/a_b?c=*d*',
    '<https://example.org>',
    '<mail@example.org>',
    '<@1> <@!1> <@&1> <#1> </ask:1> <t:1:R> <a:b:1> <id:browse>',
    ':smile: 10:30:00',
    'back\\slash \\*not escaped\\*',
    '¯\\_(ツ)_/¯',
    'privacy@here.com',
    'aws-EU-privacy@amazon.com',
  ])('%s', (text) => {
    const nodes = readMarkdown(escapeText(text));
    expect(allNodes(nodes)).toEqual([{ type: 'text', text }]);
  });

  test.each(['@everyone', '@here', 'say @everyone.', '\\@here'])(
    '%s, with an invisible space that no server reads over',
    (text) => {
      const nodes = readMarkdown(escapeText(text));
      expect(textOf(nodes).replaceAll('\u200b', '')).toBe(text);
      expect(escapeText(text)).not.toMatch(/@(?:everyone|here)/);
    },
  );
});

test('the reader of these tests sees marks that are not escaped', () => {
  const source = '**a** _b_ `c` ||d|| [e](https://f.g) <@1> @here :smile: <t:1> https://h.i/j\n# k\n> l\n- m\n-# n';
  expect(allNodes(readMarkdown(source)).map(({ type }) => type)).toEqual(
    expect.arrayContaining(
      'bold italic code spoiler link mention emoji time address heading quote item small'.split(' '),
    ),
  );
});
