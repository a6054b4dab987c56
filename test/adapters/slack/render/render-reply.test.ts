import { describe, expect, test } from 'vitest';
import { renderReply } from '../../../../adapters/slack/render/render-reply.ts';
import { type ChatAction, type ChatPart, type ChatReply, textPart } from '../../../../src/chat/reply/chat-reply.ts';
import { messageFaults, readAll } from './check-rendered.ts';
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

describe('renderReply draws', () => {
  const CASES: readonly { name: string; part: ChatPart; blocks: readonly unknown[] }[] = [
    { name: 'what leads in bold', part: textPart('Acme says:', 'lead'), blocks: [section('*Acme says:*')] },
    { name: 'a verdict in bold', part: textPart('It is silent.', 'verdict'), blocks: [section('*It is silent.*')] },
    { name: 'other own words as they are', part: textPart('Ask on.', 'note'), blocks: [section('Ask on.')] },
    {
      name: 'own words escaped',
      part: textPart('No “<!channel>” & <@U1>.'),
      blocks: [section('No “&lt;!channel&gt;” &amp; &lt;@U1&gt;.')],
    },
    {
      name: 'own words that mrkdwn would take for markup as rich text',
      part: textPart('There is no acme_cloud_x or *that*.'),
      blocks: [rich(line(words('There is no acme_cloud_x or *that*.')))],
    },
    { name: 'a place small', part: textPart('acme_x.txt', 'place'), blocks: [small('acme_x.txt')] },
    {
      name: 'an example to be copied',
      part: textPart('/ask cookies', 'example'),
      blocks: [rich(line(words('/ask cookies', { code: true })))],
    },
    {
      name: 'a quote behind a bar, its place below',
      part: quotePart(),
      blocks: [rich(bar(words('We keep logs for 30 days.'))), small(PLACE)],
    },
    {
      name: 'a quote word for word, not escaped, as nothing is parsed there',
      part: quotePart({ text: '<!channel> & *that*' }),
      blocks: [rich(bar(words('<!channel> & *that*'))), small(PLACE)],
    },
    {
      name: 'the lead-in outside the quote, the translation below it',
      part: quotePart({ leadIn: 'We keep:', translation: 'Wir behalten.' }),
      blocks: [
        rich(line(words('Introduced by: “We keep:”')), bar(words('We keep logs for 30 days.'))),
        small('Unofficial translation: Wir behalten.'),
        small(PLACE),
      ],
    },
    {
      name: 'a lead-in that was shown by its number',
      part: quotePart({ leadIn: 'We keep:', leadInOf: 3 }),
      blocks: [
        rich(line(words('Introduced by the same words as [3]')), bar(words('We keep logs for 30 days.'))),
        small(PLACE),
      ],
    },
    {
      name: 'for whom a passage is above it, and the page as its bare address',
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
      name: 'a nearest passage as no answer',
      part: quotePart({ supports: false }),
      blocks: [
        rich(bar(words('We keep logs for 30 days.'))),
        small(PLACE.replace('[1] ', '[1] nearest passage, not an answer · ')),
      ],
    },
    {
      name: 'a contact with its value to be copied',
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
      name: 'an item with what is typed',
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
      name: 'an export to be copied',
      part: { kind: 'export', text: 'Quote: “a”\n\nFile: b' },
      blocks: [rich({ type: 'rich_text_preformatted', elements: [words('Quote: “a”\n\nFile: b')] })],
    },
  ];
  test.each(CASES)('$name', ({ part, blocks }) => {
    expect(blocksOf([part])).toEqual(blocks);
  });
});

test('renderReply puts contacts that follow each other into one list, and says once for whom quotes are', () => {
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

test('renderReply parts the providers of a comparison by lines, the silent ones too', () => {
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

const ACTIONS: readonly ChatAction[] = [
  { kind: 'source', label: 'Show source 1', marker: 1, source: 'acme#0a@1-2' },
  { kind: 'follow-up', label: 'And then?', question: 'And then?' },
  { kind: 'helpful', label: 'Helpful', reply: 'r1' },
  { kind: 'not-helpful', label: 'Not helpful', reply: 'r1' },
  { kind: 'share', label: 'Share', reply: 'r1' },
  { kind: 'evidence', label: 'Copy as evidence', reply: 'r1' },
];

interface Pressable {
  readonly action_id: string;
  readonly value?: string;
  readonly text?: { readonly text: string };
  readonly options?: readonly { readonly value: string }[];
}

/** The elements of a reply that can be pressed. */
const pressable = (fields: Partial<ChatReply>): Pressable[] =>
  renderReply(reply([textPart('Said.')], fields)).flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.type === 'actions' || block.type === 'context_actions' ? (block.elements as unknown as Pressable[]) : [],
    ),
  );

describe('renderReply offers', () => {
  test('sources, evidence, further questions and a vote; sharing only where nobody else has seen the reply', () => {
    const ids = (isPrivate: boolean) => pressable({ actions: ACTIONS, isPrivate }).map(({ action_id }) => action_id);
    expect(ids(false)).toEqual(['source:1', 'evidence', 'ask:1', 'vote']);
    expect(ids(true)).toEqual(['source:1', 'share', 'evidence', 'ask:1', 'vote']);
    expect(pressable({ actions: ACTIONS }).at(-1)).toMatchObject({
      positive_button: { value: 'helpful en r1' },
      negative_button: { value: 'not-helpful en r1' },
    });
  });

  test('a long question whole, under a label cut at a word', () => {
    const question = `${'How long does Acme keep it, '.repeat(10)}?`;
    const [button] = pressable({ actions: [{ kind: 'follow-up', label: question, question }] });
    expect(button).toMatchObject({ action_id: 'ask:1', value: question });
    expect(button?.text?.text).toMatch(/^How long .*\w…$/u);
    expect(button?.text?.text.length).toBeLessThanOrEqual(75);
  });

  test('every one of many sources: buttons for the first, a menu for the others', () => {
    const actions = Array.from({ length: 130 }, (_, i): ChatAction => {
      return { kind: 'source', label: `Show source ${i + 1}`, marker: i + 1, source: `acme#${i}@1-2` };
    });
    const elements = pressable({ actions });
    const reached = elements.flatMap(({ value, options }) => value ?? options?.map((option) => option.value) ?? []);
    expect(reached).toEqual(actions.map((action) => (action.kind === 'source' ? action.source : '')));
    expect(elements.map(({ action_id }) => action_id)).toEqual([
      ...[1, 2, 3, 4, 5].map((n) => `source:${n}`),
      'source:6',
      'source:106',
    ]);
  });
});

describe('renderReply of a long reply', () => {
  const parts = Array.from({ length: 40 }, (_, i) =>
    quotePart({ marker: i + 1, text: `Number ${i + 1}. ${'x y '.repeat(100)}` }),
  );
  const messages = renderReply(reply(parts, { actions: ACTIONS }));

  test('has each quote in exactly one message, beside its place', () => {
    expect(messages.length).toBeGreaterThan(2);
    expect(messageFaults(messages)).toEqual([]);
    for (let n = 1; n <= parts.length; n++) {
      const holding = messages.filter((message) => readAll([message]).includes(`Number ${n}. `));
      expect(holding).toHaveLength(1);
      expect(readAll(holding)).toContain(`[${n}] 4 Keeping`);
    }
  });

  test('has the buttons on the last message', () => {
    const withButtons = messages.map(({ blocks }) => blocks.some(({ type }) => type === 'actions'));
    expect(withButtons).toEqual(messages.map((_, i) => i === messages.length - 1));
  });
});

describe('the text beside the blocks', () => {
  test('is the plain text, escaped', () => {
    const [message] = renderReply(reply([textPart('No “<!channel>”.'), quotePart({ text: '<@U1> & co.' })]));
    expect(message?.text).toContain('No “&lt;!channel&gt;”.');
    expect(message?.text).toContain('[1] “&lt;@U1&gt; &amp; co.”');
  });

  test('ends at a whole line with a hint where it is too long', () => {
    const lines = Array.from({ length: 200 }, (_, i) => `Line ${i} <of> many & more.`).join('\n');
    const [message] = renderReply(reply([{ kind: 'export', text: lines }]));
    expect(message?.text.length).toBeLessThanOrEqual(3_900);
    expect(message?.text).toMatch(/many &amp; more\.\n… The whole reply is in the message itself\.$/u);
  });
});
