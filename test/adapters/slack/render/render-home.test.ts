import { expect, test } from 'vitest';
import { type HomeOptions, renderHome } from '../../../../adapters/slack/render/render-home.ts';
import { readableText } from '../../../fakes/slack/checks/readable-text.ts';
import { viewFaults } from './check-rendered.ts';

const OPTIONS: HomeOptions = {
  language: 'en',
  policies: [
    { name: 'Acme', language: 'en', version: '2024-03-01', clauses: 12 },
    { name: 'Beichen Cloud', language: 'zh', version: null, clauses: 1 },
  ],
  indexDate: '2026-11-21',
  examples: ['How long does Acme keep my data?'],
  commands: { ask: '/policy-ask', policies: '/policy-policies', privacy: '/policy-privacy', help: '/policy-help' },
  bot: '@policies',
};

test('renderHome shows the policies, how to ask, privacy and the date of the index', () => {
  const home = renderHome(OPTIONS);
  expect(viewFaults(home)).toEqual([]);
  const read = readableText(home);
  expect(read).toContain('Acme · English · version of 2024-03-01 · 12 clauses');
  expect(read).toContain('Beichen Cloud · Chinese · undated · 1 clause');
  for (const typed of ['@policies', '/policy-ask', '/policy-privacy', '/policy-help']) expect(read).toContain(typed);
  expect(read).toMatch(/Index of 2026-11-21$/u);
});

test('renderHome shows examples as buttons', () => {
  const { blocks } = renderHome(OPTIONS);
  expect(blocks.filter(({ type }) => type === 'actions')).toMatchObject([
    { elements: [{ action_id: 'ask:1', value: 'How long does Acme keep my data?' }] },
  ]);
});

test('renderHome is available in Chinese', () => {
  const read = readableText(renderHome({ ...OPTIONS, language: 'zh' }));
  expect(read).toContain('Acme · 英文 · 2024-03-01 版 · 12 条');
  expect(read).not.toMatch(/How to ask|Privacy/u);
});

test('renderHome lists the first of many policies, and says how to see the others', () => {
  const policies = Array.from({ length: 700 }, (_, i) => ({
    name: `Acme ${i}`,
    language: 'en' as const,
    version: null,
  }));
  const home = renderHome({ ...OPTIONS, policies });
  expect(viewFaults(home)).toEqual([]);
  expect(readableText(home)).toContain('And 660 more: /policy-policies lists them.');
});
