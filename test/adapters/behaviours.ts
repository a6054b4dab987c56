import { expect } from 'vitest';
import type { ChatQuote } from '../../src/chat/reply/chat-reply.ts';
import { brokenCorpus, openRoom, type Room, type RoomOptions } from '../src/chat/chat-room.ts';

import { fivePolicies } from '../src/five-policies.ts';
import type { AdapterUnderTest, PlatformEvent, Posted, RunningAdapter } from './adapter-under-test.ts';
import { MINUTE } from './state/test-clock.ts';

const QUESTION = 'How long does Huawei Cloud keep my data?';
let events = 0;

const event = (more: Partial<PlatformEvent> = {}): PlatformEvent => ({
  id: `event-${++events}`,
  text: QUESTION,
  person: 'ann',
  channel: 'lobby',
  thread: 'lobby/1',
  isDirect: true,
  mentionsBot: false,
  mentions: [],
  author: 'person',
  isEdit: false,
  ...more,
});
const inChannel = (more: Partial<PlatformEvent> = {}) => event({ isDirect: false, ...more });

/** What a behaviour is shown with. */
export interface Stage {
  readonly adapter: AdapterUnderTest;
  /** Starts the adapter over a responder of its own. */
  readonly open: (options?: RoomOptions) => Promise<RunningAdapter & { readonly room: Room }>;
}

/** Layout and what cannot be seen does not count. */
const bare = (text: string): string => text.replace(/[\s\u200b-\u200f\u2060]+/gu, '');
const holds = ({ text }: Posted, { text: quote, place }: ChatQuote): boolean =>
  [quote, place.file].every((words) => bare(text).includes(bare(words)));

/** The quotes of the reply that the text of an event deserves. */
async function quotesFor(text: string): Promise<ChatQuote[]> {
  const reply = await (await openRoom()).say(text);
  const quotes = reply?.parts.flatMap((part) => (part.kind === 'quote' ? [part.quote] : [])) ?? [];
  expect(quotes.length).toBeGreaterThan(0);
  return quotes;
}

/** Delivers one event and expects an answer to the question with all of its quotes. */
async function expectAnswer({ open }: Stage, given: PlatformEvent): Promise<void> {
  const { deliver, posted } = await open();
  await deliver(given);
  for (const quote of await quotesFor(given.text)) expect(posted().some((one) => holds(one, quote))).toBe(true);
}

/** Delivers one event and expects nothing. */
async function expectSilence({ open }: Stage, given: PlatformEvent): Promise<void> {
  const { deliver, posted } = await open();
  await deliver(given);
  expect(posted()).toEqual([]);
}

const HOSTILE = [
  '@everyone',
  '<!channel>',
  '<@U1>',
  '<@&9>',
  '<#C1|x>',
  '@here',
  '\u001b]0;title\u0007',
  '&lt;!here&gt;',
];

/** What every adapter does, in the order of issue 4. */
export const BEHAVIOURS = [
  { name: 'answers a direct message', run: (stage) => expectAnswer(stage, event()) },
  {
    name: 'answers in Chinese what is asked in Chinese',
    run: (stage) => expectAnswer(stage, event({ text: '金山云会把我的数据保留多久？' })),
  },
  { name: 'answers a mention', run: (stage) => expectAnswer(stage, inChannel({ mentionsBot: true })) },
  {
    name: 'removes the mention from what was asked',
    run: async ({ open }) => {
      const { deliver, posted } = await open();
      await deliver(inChannel({ mentionsBot: true, text: '/policies kingsoft' }));
      expect(
        posted()
          .map(({ text }) => text)
          .join(),
      ).toMatch(/金山云隐私政策/);
    },
  },
  { name: 'ignores itself', run: (stage) => expectSilence(stage, event({ author: 'itself' })) },
  {
    name: 'ignores other bots',
    run: (stage) => expectSilence(stage, inChannel({ author: 'other bot', mentionsBot: true })),
  },
  { name: 'ignores edited messages', run: (stage) => expectSilence(stage, event({ isEdit: true })) },
  { name: 'ignores empty messages', run: (stage) => expectSilence(stage, event({ text: ' \n' })) },
  {
    name: 'answers once what is delivered twice',
    run: async ({ open }) => {
      const { deliver, posted } = await open();
      const twice = event();
      await Promise.all([deliver(twice), deliver(twice)]);
      const before = posted().length;
      await deliver(twice);
      const [quote] = await quotesFor(QUESTION);
      expect(posted().filter((one) => quote && holds(one, quote))).toHaveLength(1);
      expect(posted()).toHaveLength(before);
    },
  },
  {
    name: 'replies in the same thread',
    run: async ({ open }) => {
      const { deliver, posted } = await open();
      for (const thread of ['lobby/7', 'lobby/8']) await deliver(inChannel({ mentionsBot: true, thread }));
      await deliver(inChannel({ mentionsBot: true, thread: 'lobby/7', text: 'and AWS?' }));
      expect(
        posted()
          .filter(({ thread }) => thread === 'lobby/8')
          .map(({ text }) => text)
          .join(),
      ).not.toContain('aws.zh.txt');
      expect(
        posted()
          .filter(({ thread }) => thread === 'lobby/7')
          .map(({ text }) => text)
          .join(),
      ).toContain('aws.zh.txt');
      await deliver(inChannel({ mentionsBot: true, thread: 'lobby/9', text: 'and AWS?' }));
      expect(posted().at(-1)).toMatchObject({ thread: 'lobby/9', text: expect.not.stringContaining('aws.zh.txt') });
      expect(new Set(posted().map(({ thread }) => thread))).toEqual(new Set(['lobby/7', 'lobby/8', 'lobby/9']));
    },
  },
  {
    name: 'leans on what was asked before',
    run: async ({ open }) => {
      const { deliver, posted } = await open();
      await deliver(event());
      await deliver(event({ text: 'and AWS?' }));
      expect(posted().at(-1)?.text).toContain('aws.zh.txt');
    },
  },
  {
    name: 'never answers people who talk to each other',
    run: async ({ open }) => {
      const { deliver, posted } = await open();
      await deliver(inChannel({ mentionsBot: true }));
      const answered = posted().length;
      await deliver(inChannel({ text: 'and AWS?' }));
      await deliver(inChannel({ text: 'I think that is fine', person: 'bob' }));
      await deliver(inChannel({ mentions: ['bob'] }));
      await deliver(inChannel({ thread: 'lobby/9' }));
      expect(posted()).toHaveLength(answered);
    },
  },
  {
    name: 'keeps every citation of a long reply, within the limits of a message',
    run: async ({ open, adapter }) => {
      const { deliver, posted } = await open();
      await deliver(event({ text: '/compare Retention period' }));
      for (const quote of await quotesFor('/compare Retention period'))
        expect(posted().some((one) => holds(one, quote))).toBe(true);
      const longest = adapter.longest ?? Number.POSITIVE_INFINITY;
      const whole = await (await openRoom()).ask('/compare Retention period');
      if (whole.length > longest) expect(posted().length).toBeGreaterThan(1);
      for (const { text } of posted()) expect(text.length).toBeLessThanOrEqual(longest);
    },
  },
  {
    name: 'shows a whole clause, however long',
    run: async ({ open, adapter }) => {
      const { deliver, posted } = await open();
      const clauses = (await fivePolicies()).policies.flatMap((policy) => policy.open.index.policy.clauses);
      const [longest] = clauses.toSorted((a, b) => b.text.length - a.text.length);
      await deliver(event({ text: `/source ${longest?.id}` }));
      expect(
        bare(
          posted()
            .map(({ text }) => text)
            .join(''),
        ),
      ).toContain(bare(longest?.text ?? '?'));
      for (const { text } of posted()) expect(text.length).toBeLessThanOrEqual(adapter.longest ?? text.length);
    },
  },
  {
    name: 'pings nobody, whatever the text contains',
    run: async ({ open }) => {
      const { deliver, posted } = await open();
      for (const text of HOSTILE) {
        for (const command of ['/contact', '/policies', '/help', '/source', '/compare providers:', '/unknown'])
          await deliver(event({ text: `${command} ${text}` }));
        await deliver(event({ text: `${QUESTION} ${text}` }));
      }
      expect(posted().length).toBeGreaterThan(HOSTILE.length);
      expect(posted().flatMap(({ pings }) => pings)).toEqual([]);
    },
  },
  {
    name: 'says one calm sentence when the engine fails',
    run: async ({ open }) => {
      const { deliver, posted, room } = await open({ corpus: await brokenCorpus() });
      await deliver(event());
      expect(posted()).toHaveLength(1);
      expect(bare(posted()[0]?.text ?? '')).toMatch(/^[^.]+\.$/);
      expect(posted()[0]?.text).not.toContain('the index is gone');
      expect(posted()[0]?.text).toContain(room.faults[0]?.reference);
    },
  },
  {
    name: 'says so when a quota is used up',
    run: async ({ open }) => {
      const { deliver, posted, room } = await open({ limits: { perPerson: { uses: 1, windowMs: MINUTE } } });
      await deliver(event({ text: 'hello' }));
      await deliver(event());
      expect(posted().at(-1)?.text).toContain('used up');
      room.clock.pass(MINUTE);
      await deliver(event());
      expect(posted().at(-1)?.text).toContain('huawei-cloud.en.txt');
    },
  },
  {
    name: 'suggests the nearest to an unknown command',
    run: async ({ open }) => {
      const { deliver, posted } = await open();
      await deliver(event({ text: '/polices' }));
      expect(posted()[0]?.text).toContain('/policies');
    },
  },
  {
    name: 'stops in good order, and again',
    run: async ({ open }) => {
      const { deliver, posted, stop } = await open();
      const underway = deliver(event());
      await Promise.all([underway, stop()]);
      await stop();
      const before = posted().length;
      await deliver(event());
      expect(posted()).toHaveLength(before);
    },
  },
] as const satisfies readonly { readonly name: string; readonly run: (stage: Stage) => Promise<void> }[];
