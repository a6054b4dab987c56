import { describe, expect, test } from 'vitest';
import { findPings } from './find-pings.ts';

const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
const leaf = (element: object) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [element] }],
});

describe('findPings', () => {
  test.each([
    '<!channel>',
    '<!here|here>',
    '<!everyone>',
    '<@U1>',
    '<@U1|ann>',
    '<#C1>',
    '<#C1|lobby>',
    '<!subteam^S1>',
    '<https://evil.example|https://good.example>',
    '<mailto:a@evil.example|a@good.example>',
  ])('finds %s in text, sections, context and markdown', (control) => {
    const text = `see ${control} now`;
    expect(findPings({ text })).toEqual([control]);
    expect(findPings({ text: 'x', blocks: [section(text)] })).toEqual([control]);
    expect(findPings({ blocks: [{ type: 'context', elements: [{ type: 'mrkdwn', text }] }] })).toEqual([control]);
    expect(findPings({ blocks: [{ type: 'markdown', text }] })).toEqual([control]);
    expect(findPings({ args: { attachments: [{ pretext: text }] } })).toEqual([control]);
  });

  test.each([
    { type: 'user', user_id: 'U1' },
    { type: 'usergroup', usergroup_id: 'S1' },
    { type: 'broadcast', range: 'here' },
    { type: 'channel', channel_id: 'C1' },
    { type: 'link', url: 'https://evil.example', text: 'good.example' },
  ])('finds elements of rich text: $type', (element) => {
    expect(findPings({ blocks: [leaf(element)] })).toHaveLength(1);
  });

  test('finds arguments that turn names into mentions', () => {
    expect(findPings({ text: '@ann', args: { link_names: true } })).toEqual(['link_names']);
    expect(findPings({ text: '@ann', args: { parse: 'full' } })).toEqual(['parse=full']);
  });

  test('finds disguised links in a markdown block', () => {
    expect(findPings({ blocks: [{ type: 'markdown', text: '[good](https://evil.example)' }] })).toHaveLength(1);
  });

  test.each([
    '&lt;!channel&gt;',
    '&amp;lt;@U1&amp;gt;',
    '@channel',
    'a < b > c',
    '<!date^1700000000^{date}|2023>',
    '<https://good.example/a>',
    '<https://good.example/a|good.example/a>',
    '<mailto:a@good.example|a@good.example>',
  ])('ignores %s', (text) => {
    expect(findPings({ text, blocks: [section(text)] })).toEqual([]);
  });

  test('ignores text elements of rich text, which Slack does not parse', () => {
    expect(findPings({ blocks: [leaf({ type: 'text', text: '<!channel> <@U1>' })] })).toEqual([]);
  });

  test('ignores links that are allowed', () => {
    expect(findPings({ text: '<https://good.example/a?b=1&amp;c=2|here>' }, (url) => url.endsWith('?b=1&c=2'))).toEqual(
      [],
    );
  });
});
