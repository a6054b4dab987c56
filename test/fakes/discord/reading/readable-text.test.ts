import { describe, expect, test } from 'vitest';
import type { MessageState } from '../types/fake-discord.ts';
import { allowedPings } from './allowed-pings.ts';
import { shownMentions } from './message-pings.ts';
import { readableText } from './readable-text.ts';

const message = (more: object): MessageState => ({
  content: '',
  embeds: [],
  components: [],
  flags: 0,
  allowedMentions: null,
  ...more,
});

describe('a person reads', () => {
  test.each([
    ['plain text as it is', '5 * 3 = 15, snake_case_name', '5 * 3 = 15, snake_case_name'],
    [
      'emphasis without its marks',
      '**bold** *italic* _too_ __under__ ~~gone~~ ||hidden||',
      'bold italic too under gone hidden',
    ],
    ['escapes as what they keep', '\\*not italic\\* \\_\\_x\\_\\_ \\> \\\\ \\`', '*not italic* __x__ > \\ `'],
    ['a backslash before a letter', 'C:\\temp', 'C:\\temp'],
    ['quotes without their marks', '> one\n> two\nthree', 'one\ntwo\nthree'],
    ['headings and small print', '# Big\n-# small', 'Big\nsmall'],
    ['lists', '- a\n- b', '• a\n• b'],
    ['the name of a link', 'see [the policy](<https://example.org/a_(b)>) now', 'see the policy now'],
    ['a bare link', '<https://example.org/a_b_c>', 'https://example.org/a_b_c'],
    ['code as it is', '`**x**` ```\n<@1> *y*\n```', '**x** <@1> *y*\n'],
    ['Chinese', '**保留期限**：五年', '保留期限：五年'],
  ])('%s', (_, content, read) => {
    expect(readableText(message({ content }))).toBe(read);
  });

  test('embeds and text displays from top to bottom, but no labels of buttons', () => {
    const embeds = [
      {
        author: { name: 'A' },
        title: 'T',
        description: '**D**',
        fields: [{ name: 'N', value: 'V' }],
        footer: { text: 'F' },
      },
    ];
    const components = [
      {
        type: 17,
        components: [
          { type: 10, content: 'one' },
          { type: 9, components: [{ type: 10, content: 'two' }], accessory: { type: 2, label: 'Press' } },
        ],
      },
      { type: 1, components: [{ type: 2, label: 'Press' }] },
    ];
    expect(readableText(message({ content: 'C', embeds, components }))).toBe('C\nA\nT\nD\nN\nV\nF\none\ntwo');
  });
});

describe('a mention is shown', () => {
  test.each([
    ['in content', { content: 'a <@1> <@!2> <@&3> <#4> </ask:5> </a b:6> <id:guide>' }, 7],
    ['in an embed', { embeds: [{ description: '<@1>', fields: [{ name: '<#2>', value: '<@&3>' }] }] }, 3],
    ['in a text display', { components: [{ type: 10, content: '<@1>' }] }, 1],
    ['not when escaped', { content: '\\<@1> <\\@2>' }, 0],
    ['not in code', { content: '`<@1>` ```<@2>```' }, 0],
    ['not when broken up', { content: '<@\u200b1> <@U1> @everyone' }, 0],
    ['not in the title of an embed', { embeds: [{ title: '<@1>' }] }, 0],
  ])('%s', (_, more, count) => {
    expect(shownMentions(message(more))).toHaveLength(count);
  });
});

describe('a ping', () => {
  const TEXT = '<@1> <@!2> <@&3> @everyone';
  const ALL = { users: ['1', '2'], roles: ['3'], everyone: true };
  const NONE = { users: [], roles: [], everyone: false };
  test.each([
    ['comes of everything where nothing is said', null, false, ALL],
    ['comes of people alone in answers to interactions', null, true, { ...NONE, users: ['1', '2'] }],
    ['is kept away by an empty parse', { parse: [] }, false, NONE],
    ['comes of what is parsed', { parse: ['roles'] }, false, { ...NONE, roles: ['3'] }],
    ['comes of who is named', { parse: [], users: ['2', '9'] }, false, { ...NONE, users: ['2'] }],
  ])('%s', (_, allowedMentions, answersInteraction, expected) => {
    expect(allowedPings(message({ content: TEXT, allowedMentions }), answersInteraction)).toEqual(expected);
    const components = [{ type: 17, components: [{ type: 10, content: TEXT }] }];
    expect(allowedPings(message({ components, allowedMentions }), answersInteraction)).toEqual(expected);
  });

  test('never comes of an embed', () => {
    expect(allowedPings(message({ embeds: [{ description: TEXT }] }), false)).toEqual(NONE);
  });
});
