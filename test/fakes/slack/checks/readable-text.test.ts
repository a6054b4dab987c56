import { expect, test } from 'vitest';
import { readableText } from './readable-text.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const leaf = (text: string) => ({ type: 'text', text });

test('readableText gives the blocks in order, without buttons and markup', () => {
  const blocks = [
    { type: 'header', text: plain('R&D <x>') },
    {
      type: 'section',
      text: mrkdwn('*Bold* and `code`, 2*3*4, a_b_c, R&amp;D &lt;x&gt; &amp;lt;'),
      fields: [mrkdwn('one'), mrkdwn('two')],
    },
    {
      type: 'rich_text',
      elements: [
        { type: 'rich_text_quote', elements: [leaf('*word* for '), { ...leaf('word &amp;'), style: { bold: true } }] },
        {
          type: 'rich_text_list',
          style: 'bullet',
          elements: [
            { type: 'rich_text_section', elements: [leaf('first')] },
            { type: 'rich_text_section', elements: [{ type: 'link', url: 'https://a.example' }] },
          ],
        },
      ],
    },
    { type: 'divider' },
    { type: 'context', elements: [mrkdwn('<https://a.example/x|the file>, <https://b.example>'), { type: 'image' }] },
    { type: 'actions', elements: [{ type: 'button', text: plain('Show source') }] },
    { type: 'input', label: plain('Question'), element: { type: 'plain_text_input' } },
    {
      type: 'table',
      rows: [
        [
          { type: 'raw_text', text: 'a' },
          { type: 'raw_text', text: 'b' },
        ],
      ],
    },
  ];
  expect(readableText({ text: 'fallback', blocks }).split('\n')).toEqual([
    'R&D <x>',
    'Bold and code, 2*3*4, a_b_c, R&D <x> &lt;',
    'one',
    'two',
    '*word* for word &amp;',
    'first',
    'https://a.example',
    'the file, https://b.example',
    'Question',
    'a | b',
  ]);
});

test('readableText gives the text when there are no blocks, and keeps mentions', () => {
  expect(readableText({ text: 'a &amp; b <@U1>', blocks: [] })).toBe('a & b <@U1>');
});
