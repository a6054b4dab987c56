import { describe, expect, test } from 'vitest';
import { checkSent, type Sent } from './check-sent.ts';
import type { Json } from './json.ts';
import type { Rule } from './violation.ts';

const plain = (text: string): Json => ({ type: 'plain_text', text });
const mrkdwn = (text: string): Json => ({ type: 'mrkdwn', text });
const section = (text: string): Json => ({ type: 'section', text: mrkdwn(text) });
const button = (more: Json = {}): Json => ({ type: 'button', action_id: 'a', text: plain('Go'), ...more });
const actions = (...elements: Json[]): Json => ({ type: 'actions', elements });
const richText = (...leaves: Json[]): Json => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_quote', elements: leaves }],
});
const option = (text: string, more: Json = {}): Json => ({ text: plain(text), value: text.slice(0, 9), ...more });
const select = (options: Json[]): Json => ({ type: 'static_select', action_id: 's', options });
const input = (element: Json): Json => ({ type: 'input', label: plain('Question'), element });
const feedback = (value: string): Json => ({
  type: 'context_actions',
  elements: [
    {
      type: 'feedback_buttons',
      action_id: 'f',
      positive_button: { text: plain('Good'), value: 'good' },
      negative_button: { text: plain('Bad'), value },
    },
  ],
});
const table = (rows: number, columns: number, text = 'x'): Json => ({
  type: 'table',
  rows: Array.from({ length: rows }, () => Array.from({ length: columns }, () => ({ type: 'raw_text', text }))),
});
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
const message = (...blocks: Json[]): Sent => ({
  method: 'chat.postMessage',
  kind: 'message',
  body: { text: 'fallback', blocks, unfurl_links: false, unfurl_media: false },
});
const bare = (body: Json, method = 'chat.postMessage'): Sent => ({ method, kind: 'message', body });
const modal = (body: Json): Sent => ({
  method: 'views.open',
  kind: 'modal',
  body: { type: 'modal', title: plain('Title'), blocks: [section('x')], ...body },
});
const home = (...blocks: Json[]): Sent => ({ method: 'views.publish', kind: 'home', body: { type: 'home', blocks } });
const prompts = (count: number, text = 'x'): Sent => ({
  method: 'assistant.threads.setSuggestedPrompts',
  kind: 'prompts',
  body: { prompts: times(count, () => ({ title: text, message: text })) },
});
const QUIET = { text: 'x', unfurl_links: false, unfurl_media: false };

/** What a check refuses, and the nearest that it accepts. */
interface Case {
  readonly rule: Rule;
  readonly name: string;
  readonly bad: Sent;
  readonly good: Sent;
}

/** A limit shown by the largest that passes, and one more. */
const upTo = (name: string, max: number, make: (size: number) => Sent, rule: Rule = 'limit'): Case => ({
  rule,
  name: `${name} up to ${max}`,
  bad: make(max + 1),
  good: make(max),
});
const long = (size: number): string => '\u{1F4DC}'.repeat(size);

const CASES: readonly Case[] = [
  {
    rule: 'shape',
    name: 'a block Slack knows',
    bad: message({ type: 'paragraph' }),
    good: message({ type: 'divider' }),
  },
  {
    rule: 'shape',
    name: 'a header in plain text',
    bad: message({ type: 'header', text: mrkdwn('x') }),
    good: message({ type: 'header', text: plain('x') }),
  },
  {
    rule: 'shape',
    name: 'no field of its own invention',
    bad: message({ ...section('x'), colour: 'red' }),
    good: message({ ...section('x'), expand: true }),
  },
  { rule: 'shape', name: 'a section with words', bad: message({ type: 'section' }), good: message(section('x')) },
  {
    rule: 'shape',
    name: 'a known leaf of rich text',
    bad: message(richText({ type: 'words', text: 'x' })),
    good: message(richText({ type: 'text', text: 'x', style: { bold: true } })),
  },
  { rule: 'shape', name: 'a modal with a title', bad: modal({ title: undefined }), good: modal({}) },
  { rule: 'shape', name: 'blocks in a list', bad: bare({ ...QUIET, blocks: '[]' }), good: bare(QUIET) },
  {
    rule: 'shape',
    name: 'the one icon',
    bad: message({
      type: 'context_actions',
      elements: [{ type: 'icon_button', action_id: 'i', icon: 'star', text: plain('Delete') }],
    }),
    good: message({
      type: 'context_actions',
      elements: [{ type: 'icon_button', action_id: 'i', icon: 'trash', text: plain('Delete') }],
    }),
  },
  { rule: 'limit', name: 'a section that is not empty', bad: message(section('')), good: message(section('x')) },
  {
    rule: 'limit',
    name: 'no empty leaf of rich text',
    bad: message(richText({ type: 'text', text: '' })),
    good: message(richText({ type: 'text', text: ' ' })),
  },
  upTo('section text', 3000, (size) => message(section(long(size)))),
  upTo('fields', 10, (size) => message({ type: 'section', fields: times(size, () => mrkdwn('x')) })),
  upTo('a field', 2000, (size) => message({ type: 'section', fields: [mrkdwn(long(size))] })),
  upTo('header', 150, (size) => message({ type: 'header', text: plain(long(size)) })),
  upTo('context elements', 10, (size) => message({ type: 'context', elements: times(size, () => mrkdwn('x')) })),
  upTo('actions', 25, (size) => message(actions(...times(size, (at) => button({ action_id: `a${at}` }))))),
  upTo('button text', 75, (size) => message(actions(button({ text: plain(long(size)) })))),
  upTo('button value', 2000, (size) => message(actions(button({ value: long(size) })))),
  upTo('button url', 3000, (size) => message(actions(button({ url: `https://a.b/${'x'.repeat(size - 12)}` })))),
  upTo('button accessibility label', 75, (size) => message(actions(button({ accessibility_label: long(size) })))),
  upTo('action_id', 255, (size) => message(actions(button({ action_id: 'x'.repeat(size) })))),
  upTo('block_id', 255, (size) => message({ ...section('x'), block_id: 'x'.repeat(size) })),
  upTo('feedback value', 2000, (size) => message(feedback(long(size)))),
  upTo('blocks of a message', 50, (size) => message(...times(size, () => ({ type: 'divider' })))),
  upTo('blocks of a modal', 100, (size) => modal({ blocks: times(size, () => ({ type: 'divider' })) })),
  upTo('blocks of a home tab', 100, (size) => home(...times(size, () => ({ type: 'divider' })))),
  upTo('options', 100, (size) => message(actions(select(times(size, (at) => option(`${at}`)))))),
  upTo('option text', 75, (size) => message(actions(select([option(long(size))])))),
  upTo('option value', 150, (size) => message(actions(select([option('x', { value: long(size) })])))),
  upTo('placeholder', 150, (size) => message(actions({ ...select([option('x')]), placeholder: plain(long(size)) }))),
  upTo('overflow', 5, (size) =>
    message(actions({ type: 'overflow', action_id: 'o', options: times(size, (at) => option(`${at}`)) })),
  ),
  upTo('confirm text', 300, (size) => message(actions(button({ confirm: { text: plain(long(size)) } })))),
  upTo('input label', 2000, (size) =>
    modal({ blocks: [{ ...input({ type: 'plain_text_input', action_id: 'q' }), label: plain(long(size)) }] }),
  ),
  upTo('max_length', 3000, (size) =>
    modal({ blocks: [input({ type: 'plain_text_input', action_id: 'q', max_length: size })] }),
  ),
  upTo('modal title', 24, (size) => modal({ title: plain(long(size)) })),
  upTo('modal submit', 24, (size) => modal({ submit: plain(long(size)) })),
  upTo('private_metadata', 3000, (size) => modal({ private_metadata: 'x'.repeat(size) })),
  upTo('callback_id', 255, (size) => modal({ callback_id: 'x'.repeat(size) })),
  upTo('rows', 100, (size) => message(table(size, 1))),
  upTo('columns', 20, (size) => message(table(1, size))),
  upTo('table characters', 10_000, (size) => message(table(1, 1, 'x'.repeat(size)))),
  upTo('tables', 1, (size) => message(...times(size, () => table(1, 1)))),
  upTo('text beside', 4000, (size) => bare({ ...QUIET, text: long(size) })),
  upTo('prompts', 4, (size) => prompts(size)),
  upTo(
    'characters over all blocks',
    12_000,
    (size) => message(...times(4, () => section(long(2500))), richText({ type: 'text', text: long(size - 10_000) })),
    'total',
  ),
  {
    rule: 'duplicate',
    name: 'every action_id once',
    bad: message(actions(button()), actions(button())),
    good: message(actions(button(), button({ action_id: 'b' }))),
  },
  {
    rule: 'duplicate',
    name: 'every block_id once',
    bad: message({ ...section('x'), block_id: 'b' }, { ...section('y'), block_id: 'b' }),
    good: message({ ...section('x'), block_id: 'b' }, { ...section('y'), block_id: 'c' }),
  },
  {
    rule: 'surface',
    name: 'no feedback in a modal',
    bad: modal({ blocks: [feedback('x')] }),
    good: message(feedback('x')),
  },
  {
    rule: 'surface',
    name: 'no markdown on the home tab',
    bad: home({ type: 'markdown', text: 'x' }),
    good: message({ type: 'markdown', text: 'x' }),
  },
  {
    rule: 'surface',
    name: 'no alert outside of modals',
    bad: message({ type: 'alert', text: plain('x') }),
    good: modal({ blocks: [{ type: 'alert', text: plain('x') }] }),
  },
  {
    rule: 'fallback',
    name: 'text beside blocks',
    bad: bare({ ...QUIET, text: ' ', blocks: [section('x')] }),
    good: message(section('x')),
  },
  {
    rule: 'fallback',
    name: 'text in an update',
    bad: bare({ blocks: [section('x')] }, 'chat.update'),
    good: bare({ text: 'x', blocks: [section('x')] }, 'chat.update'),
  },
  { rule: 'unfurl', name: 'no previews', bad: bare({ text: 'x', unfurl_links: false }), good: bare(QUIET) },
  {
    rule: 'unfurl',
    name: 'no previews of what a response shows to all',
    bad: bare({ text: 'x', response_type: 'in_channel' }, 'response_url'),
    good: bare({ text: 'x', response_type: 'ephemeral' }, 'response_url'),
  },
  {
    rule: 'ping',
    name: 'no ping in text',
    bad: bare({ ...QUIET, text: '<!here>' }),
    good: bare({ ...QUIET, text: '&lt;!here&gt;' }),
  },
  {
    rule: 'ping',
    name: 'no ping in a view',
    bad: modal({ blocks: [section('<@U1>')] }),
    good: modal({ blocks: [section('@ann')] }),
  },
  { rule: 'ping', name: 'no ping in prompts', bad: prompts(1, '<!channel>'), good: prompts(1, '!channel') },
];

describe('checkSent requires', () => {
  test.each(CASES)('$name', ({ rule, bad, good }) => {
    expect(checkSent(good)).toEqual([]);
    const found = checkSent(bad);
    expect(found.map((one) => one.rule)).toContain(rule);
    for (const one of found) {
      expect(one.method).toBe(bad.method);
      expect(one.document).toMatch(/^https:/);
    }
  });

  test('each limit, and reports place and size', () => {
    expect(checkSent(message(section('x'), section(long(3001))))).toMatchObject([
      { rule: 'limit', path: '/blocks/1/text/text', message: 'must be 1 to 3000, is 3001' },
      { rule: 'limit', path: '/blocks/1/text/text', message: 'must be 1 to 3000, is 3001' },
    ]);
  });

  test('plain links, except to allowed addresses', () => {
    const sent = message(section('<https://example.org/policy|the policy>'));
    expect(checkSent(sent).map(({ rule }) => rule)).toEqual(['ping']);
    expect(checkSent(sent, { allowedLinks: (url) => url.startsWith('https://example.org/') })).toEqual([]);
  });
});
