import { describe, expect, test } from 'vitest';
import { renderReply } from '../../../../adapters/slack/render/render-reply.ts';
import { type ChatAction, type ChatReply, textPart } from '../../../../src/chat/reply/chat-reply.ts';
import { messageFaults, readAll } from './check-rendered.ts';
import { quotePart, reply } from './sample-replies.ts';

const ACTIONS: readonly ChatAction[] = [
  { kind: 'source', label: 'Show source 1', marker: 1, source: 'acme#0a@1-2' },
  { kind: 'follow-up', label: 'And then?', question: 'And then?' },
  { kind: 'helpful', label: 'Helpful', reply: 'r1' },
  { kind: 'not-helpful', label: 'Not helpful', reply: 'r1' },
  { kind: 'share', label: 'Share', reply: 'r1' },
  { kind: 'evidence', label: 'Copy as evidence', reply: 'r1' },
];

interface Clickable {
  readonly action_id: string;
  readonly value?: string;
  readonly text?: { readonly text: string };
  readonly options?: readonly { readonly value: string }[];
}

/** The buttons, menus and thumbs of a reply. */
const clickable = (fields: Partial<ChatReply>): Clickable[] =>
  renderReply(reply([textPart('Said.')], fields)).flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.type === 'actions' || block.type === 'context_actions' ? (block.elements as unknown as Clickable[]) : [],
    ),
  );

describe('renderReply offers', () => {
  test('sources, evidence, further questions and a vote; sharing only for a private reply', () => {
    const ids = (isPrivate: boolean) => clickable({ actions: ACTIONS, isPrivate }).map(({ action_id }) => action_id);
    expect(ids(false)).toEqual(['source:1', 'evidence', 'ask:1', 'vote']);
    expect(ids(true)).toEqual(['source:1', 'share', 'evidence', 'ask:1', 'vote']);
    expect(clickable({ actions: ACTIONS }).at(-1)).toMatchObject({
      positive_button: { value: 'helpful en r1' },
      negative_button: { value: 'not-helpful en r1' },
    });
  });

  test('a long question completely, under a label that is cut after a word', () => {
    const question = `${'How long does Acme keep it, '.repeat(10)}?`;
    const [button] = clickable({ actions: [{ kind: 'follow-up', label: question, question }] });
    expect(button).toMatchObject({ action_id: 'ask:1', value: question });
    expect(button?.text?.text).toMatch(/^How long .*\w…$/u);
    expect(button?.text?.text.length).toBeLessThanOrEqual(75);
  });

  test('every one of many sources: the first as buttons, the others in menus', () => {
    const actions = Array.from({ length: 130 }, (_, i): ChatAction => {
      return { kind: 'source', label: `Show source ${i + 1}`, marker: i + 1, source: `acme#${i}@1-2` };
    });
    const elements = clickable({ actions });
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

  test('contains each quote in exactly one message, together with its place', () => {
    expect(messages.length).toBeGreaterThan(2);
    expect(messageFaults(messages)).toEqual([]);
    for (let n = 1; n <= parts.length; n++) {
      const holding = messages.filter((message) => readAll([message]).includes(`Number ${n}. `));
      expect(holding).toHaveLength(1);
      expect(readAll(holding)).toContain(`[${n}] 4 Keeping`);
    }
  });

  test('has its buttons on the last message', () => {
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

  test('ends after a whole line, with a hint, when it is too long', () => {
    const lines = Array.from({ length: 200 }, (_, i) => `Line ${i} <of> many & more.`).join('\n');
    const [message] = renderReply(reply([{ kind: 'export', text: lines }]));
    expect(message?.text.length).toBeLessThanOrEqual(3_900);
    expect(message?.text).toMatch(/many &amp; more\.\n… The whole reply is in the message itself\.$/u);
  });
});
