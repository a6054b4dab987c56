import fc from 'fast-check';
import type { ChatAction, ChatPart, ChatQuote, ChatReply, TextRole } from '../../../../src/chat/reply/chat-reply.ts';
import { anyText, hostileText } from './hostile-text.ts';

const ROLES: readonly TextRole[] = [
  'headline',
  'lead',
  'verdict',
  'name',
  'detail',
  'place',
  'source',
  'example',
  'note',
  'plain',
];
const STYLES = ['plain', 'mark', 'value'] as const;
const KINDS: readonly ChatReply['kind'][] = ['answer', 'comparison', 'contacts', 'silent', 'command', 'notice'];

const maybe = (arbitrary: fc.Arbitrary<string>) => fc.option(arbitrary, { nil: null, freq: 2 });

const span = fc.tuple(fc.nat(20), fc.nat(40)).map(([from, length]) => [from, from + length] as const);

const quote: fc.Arbitrary<ChatQuote> = fc.record({
  marker: fc.constant(0),
  supports: fc.boolean(),
  text: anyText,
  marked: fc.option(fc.record({ text: span, translation: fc.option(span, { nil: null }) }), { nil: null }),
  leadIn: maybe(anyText),
  leadInOf: fc.option(fc.integer({ min: 1, max: 9 }), { nil: null, freq: 1 }),
  translation: maybe(anyText),
  translationFirst: fc.boolean(),
  place: fc.record({
    provider: hostileText,
    policy: hostileText,
    section: fc.array(anyText, { maxLength: 3 }),
    jurisdictions: fc.array(hostileText, { maxLength: 3 }),
    version: fc.constantFrom(null, '2022-09-01'),
    file: hostileText,
    lines: fc.constant([3, 7] as const),
    url: fc.oneof(fc.constantFrom(null, 'https://example.org/privacy?a=(b)', 'javascript:alert(1)'), hostileText),
    source: fc.constant(''),
  }),
});

const part: fc.Arbitrary<ChatPart> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), role: fc.constantFrom(...ROLES), text: anyText }),
  fc.record({ kind: fc.constant('quote' as const), quote }),
  fc.record({
    kind: fc.constant('contact' as const),
    contact: fc.record({
      kind: fc.constant('email' as const),
      purpose: fc.constant('privacy' as const),
      what: anyText,
      value: anyText,
      whose: anyText,
      place: maybe(hostileText),
      marker: fc.integer({ min: 1, max: 9 }),
    }),
  }),
  fc.record({ kind: fc.constant('item' as const), term: anyText, text: anyText, style: fc.constantFrom(...STYLES) }),
  fc.record({
    kind: fc.constant('passage' as const),
    runs: fc.array(fc.record({ text: anyText, style: fc.constantFrom(...STYLES) }), { maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant('export' as const), text: anyText }),
);

const action: fc.Arbitrary<ChatAction> = fc.oneof(
  fc.record({ kind: fc.constant('follow-up' as const), label: anyText, question: anyText }),
  fc.record({
    kind: fc.constantFrom('helpful' as const, 'not-helpful' as const, 'share' as const, 'evidence' as const),
    label: anyText,
    reply: fc.constant('reply0123456'),
  }),
  fc.record({
    kind: fc.constant('source' as const),
    label: anyText,
    marker: fc.integer({ min: 50, max: 80 }),
    source: fc.constantFrom('elsewhere#0@1-2', 'elsewhere#1', `${'long'.repeat(40)}#1@1-2`),
  }),
);

/** The mark that the n-th quote of a hostile reply has in its text, and the one in its file. */
export const quoteMark = (marker: number): string => `Q${marker}Q`;
export const fileMark = (marker: number): string => `F${marker}F`;

/** Quotes numbered, each to be known again, and with its source among the actions. */
function numbered(parts: readonly ChatPart[]): { parts: ChatPart[]; sources: ChatAction[] } {
  let marker = 0;
  const sources: ChatAction[] = [];
  const told = parts.map((one): ChatPart => {
    if (one.kind !== 'quote') return one;
    marker++;
    const source = `policy#${marker}@1-2`;
    sources.push({ kind: 'source', label: `Show source ${marker}`, marker, source });
    const place = { ...one.quote.place, file: fileMark(marker) + one.quote.place.file, source };
    return { kind: 'quote', quote: { ...one.quote, marker, text: quoteMark(marker) + one.quote.text, place } };
  });
  return { parts: told, sources };
}

/** A reply of any shape, with hostile text in every field that is not the bot's own. */
export const hostileReply: fc.Arbitrary<ChatReply> = fc
  .record({
    id: fc.constant('reply0123456'),
    kind: fc.constantFrom(...KINDS),
    language: fc.constantFrom('en' as const, 'zh' as const),
    parts: fc.array(part, { maxLength: 14 }),
    actions: fc.array(action, { maxLength: 12 }),
    isPrivate: fc.boolean(),
  })
  .map((reply) => {
    const { parts, sources } = numbered(reply.parts);
    return { ...reply, parts, actions: [...sources, ...reply.actions] };
  });
