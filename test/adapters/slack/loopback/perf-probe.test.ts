import { expect, test } from 'vitest';
import { checkSent } from '../checks/check-sent.ts';
import { checkBlockShapes } from '../checks/check-shape.ts';
import { checkLimits } from '../checks/check-limits.ts';
import { checkWhole } from '../checks/check-whole.ts';
import { pingsOf } from '../checks/pings-of.ts';
test('cost', () => {
  const blocks = Array.from({length: 20}, (_, i) => ({type:'section', text:{type:'mrkdwn', text:`hello ${i} `.repeat(20)}}));
  const body = { text: 'x', blocks, unfurl_links: false, unfurl_media: false };
  const time = (name: string, run: () => unknown) => { for (let i=0;i<50;i++) run(); const t = performance.now(); for (let i = 0; i < 200; i++) run(); console.log(name, (performance.now() - t) / 200); };
  time('sent', () => checkSent({ method: 'x', kind: 'message', body }));
  time('shape', () => checkBlockShapes(blocks, ''));
  time('limits', () => checkLimits(blocks, ''));
  time('whole', () => checkWhole(body, 'message'));
  time('pings', () => pingsOf(body));
  expect(1).toBe(1);
});
