import { describe, expect, test } from 'vitest';
import { renderReply } from '../../../../adapters/slack/render/render-reply.ts';
import { type ChatPart, type ChatReply, textPart } from '../../../../src/chat/reply/chat-reply.ts';
import { messageFaults } from './check-rendered.ts';
import { contact, place, quotePart, reply } from './sample-replies.ts';

/** The blocks of a reply that fits one message. */
function blocksOf(parts: readonly ChatPart[], fields: Partial<ChatReply> = {}) {
  const messages = renderReply(reply(parts, fields));
  expect(messages).toHaveLength(1);
  expect(messageFaults(messages)).toEqual([]);
  return messages[0]?.blocks;
}

const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text, verbatim: true } });
const small = (text: string) => ({ type: 'context', elements: [{ type: 'plain_text', text, emoji: false }] });
const rich = (...elements: unknown[]) => ({ type: 'rich_text', elements });
const line = (...elements: unknown[]) => ({ type: 'rich_text_section', elements });
const bar = (...elements: unknown[]) => ({ type: 'rich_text_quote', elements });
const words = (text: string, style?: Record<string, boolean>) => ({ type: 'text', text, ...(style && { style }) });
const PLACE = '[1] 4 Keeping › 4.1 Logs · version of 2024-03-01 · acme_cloud.en.txt, lines 10–12';

describe('renderReply renders', () => {
  const CASES: readonly { name: string; part: ChatPart; blocks: readonly unknown[] }[] = [
    { name: 'a leading sentence in bold', part: textPart('Acme says:', 'lead'), blocks: [section('*Acme says:*')] },
    { name: 'a verdict in bold', part: textPart('It is silent.', 'verdict'), blocks: [section('*It is silent.*')] },
    { name: 'other text of the bot as it is', part: textPart('Ask on.', 'note'), blocks: [section('Ask on.')] },
    {
      name: 'text of the bot escaped',
      part: textPart('No “<!channel>” & <@U1>.'),
      blocks: [section('No “&lt;!channel&gt;” &amp; &lt;@U1&gt;.')],
    },
    {
      name: 'text of the bot that mrkdwn would read as markup as rich text',
      part: textPart('There is no acme_cloud_x or *that*.'),
      blocks: [rich(line(words('There is no acme_cloud_x or *that*.')))],
    },
    { name: 'a place in small print', part: textPart('acme_x.txt', 'place'), blocks: [small('acme_x.txt')] },
    {
      name: 'an example as code, to be copied',
      part: textPart('/ask cookies', 'example'),
      blocks: [rich(line(words('/ask cookies', { code: true })))],
    },
    {
      name: 'a quote as block quote, with its place below',
      part: quotePart(),
      blocks: [rich(bar(words('We keep logs for 30 days.'))), small(PLACE)],
    },
    {
      name: 'a quote word for word, without escaping, because rich text is not parsed',
      part: quotePart({ text: '<!channel> & *that*' }),
      blocks: [rich(bar(words('<!channel> & *that*'))), small(PLACE)],
    },
    {
      name: 'the lead-in above the quote, and the translation below it',
      part: quotePart({ leadIn: 'We keep:', translation: 'Wir behalten.' }),
      blocks: [
        rich(line(words('Introduced by: “We keep:”')), bar(words('We keep logs for 30 days.'))),
        small('Unofficial translation: Wir behalten.'),
        small(PLACE),
      ],
    },
    {
      name: 'a lead-in that an earlier quote has already shown, by the number of that quote',
      part: quotePart({ leadIn: 'We keep:', leadInOf: 3 }),
      blocks: [
        rich(line(words('Introduced by the same words as [3]')), bar(words('We keep logs for 30 days.'))),
        small(PLACE),
      ],
    },
    {
      name: 'the country of a passage above it, and the page as its bare address',
      part: quotePart({ place: place({ jurisdictions: ['Korea'], url: 'https://acme.example/p?a=1&b=2' }) }),
      blocks: [
        rich(line(words('Written for Korea only:', { bold: true })), bar(words('We keep logs for 30 days.'))),
        {
          type: 'context',
          elements: [
            { type: 'plain_text', text: PLACE.replace('[1] ', '[1] Korea · '), emoji: false },
            { type: 'mrkdwn', text: '<https://acme.example/p?a=1&amp;b=2>', verbatim: true },
          ],
        },
      ],
    },
    {
      name: 'a nearest passage with the note that it is not an answer',
      part: quotePart({ supports: false }),
      blocks: [
        rich(bar(words('We keep logs for 30 days.'))),
        small(PLACE.replace('[1] ', '[1] nearest passage, not an answer · ')),
      ],
    },
    {
      name: 'a contact with its value as code, to be copied',
      part: { kind: 'contact', contact: contact() },
      blocks: [
        rich({
          type: 'rich_text_list',
          style: 'bullet',
          elements: [
            line(
              words('e-mail address, data protection officer: '),
              words('dpo@acme.example', { code: true }),
              words(' (Acme Legal) — Korea [2]'),
            ),
          ],
        }),
      ],
    },
    {
      name: 'an item with the text to type as code',
      part: { kind: 'item', term: '/ask', text: 'Ask.', style: 'value' },
      blocks: [
        rich({
          type: 'rich_text_list',
          style: 'bullet',
          elements: [line(words('/ask', { code: true }), words(': Ask.'))],
        }),
      ],
    },
    {
      name: 'a passage with the quoted part in bold',
      part: {
        kind: 'passage',
        runs: [
          { text: 'First.\n', style: 'plain' },
          { text: 'Second.', style: 'mark' },
        ],
      },
      blocks: [rich(bar(words('First.\n'), words('Second.', { bold: true })))],
    },
    {
      name: 'an export as preformatted text, to be copied',
      part: { kind: 'export', text: 'Quote: “a”\n\nFile: b' },
      blocks: [rich({ type: 'rich_text_preformatted', elements: [words('Quote: “a”\n\nFile: b')] })],
    },
  ];
  test.each(CASES)('$name', ({ part, blocks }) => {
    expect(blocksOf([part])).toEqual(blocks);
  });
});

test('renderReply puts consecutive contacts into one list, and names the country of consecutive quotes once', () => {
  const korea = place({ jurisdictions: ['Korea'] });
  const blocks = blocksOf([
    { kind: 'contact', contact: contact() },
    { kind: 'contact', contact: contact({ value: 'b@acme.example' }) },
    quotePart({ place: korea }),
    quotePart({ place: korea, marker: 2 }),
  ]);
  expect(JSON.stringify(blocks).match(/rich_text_list/gu)).toHaveLength(1);
  expect(JSON.stringify(blocks).match(/Written for Korea only/gu)).toHaveLength(1);
});

test('renderReply puts dividers between the providers of a comparison, also before silent ones', () => {
  const blocks = blocksOf(
    [
      textPart('What the policies say:', 'lead'),
      textPart('Acme', 'name'),
      quotePart(),
      textPart('Zenith: says nothing on this', 'verdict'),
    ],
    { kind: 'comparison' },
  );
  expect(blocks?.map(({ type }) => type)).toEqual([
    'section',
    'divider',
    'section',
    'rich_text',
    'context',
    'divider',
    'section',
  ]);
});
