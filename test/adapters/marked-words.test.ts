import { expect, test } from 'vitest';
import { drawQuote } from '../../adapters/console/draw-quote.ts';
import { renderPart } from '../../adapters/discord/render/render-part.ts';
import { renderLines } from '../../adapters/discord/render/text/text-line.ts';
import { renderQuote } from '../../adapters/slack/render/render-quote.ts';
import { quote } from './slack/render/sample-replies.ts';

/** "We keep logs for 30 days.", of which the span decides. */
const marked = quote({
  text: '我们将保存日志30天。',
  translation: 'We keep logs for 30 days.',
  translationFirst: true,
  marked: { text: [7, 10], translation: [17, 24] },
});

test('Slack sets the deciding words bold in the translation and in the quote', () => {
  const rendered = JSON.stringify(renderQuote(marked, 'en'));
  expect(rendered).toContain('{"type":"text","text":"30 days","style":{"bold":true}}');
  expect(rendered).toContain('{"type":"text","text":"30天","style":{"bold":true}}');
});

test('Discord sets them bold in both', () => {
  const lines = renderLines(renderPart({ kind: 'quote', quote: marked }, 'en'));
  expect(lines).toContain('We keep logs for **30 days**.');
  expect(lines).toContain('我们将保存日志**30天**。');
});

test('the terminal sets them bold in both, also where a line ends within them', () => {
  const paint = (style: string, text: string) => (style === 'quote' ? `<${text}>` : text);
  expect(drawQuote({ width: 80, paint }, marked, 'en').join('\n')).toContain('We keep logs for <30 days>.');
  const narrow = drawQuote({ width: 24, paint }, { ...marked, translation: null }, 'en').join('\n');
  expect(narrow).toMatch(/<30天>/u);
});
