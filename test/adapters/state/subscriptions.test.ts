import { expect, test } from 'vitest';
import { bytesOf, openTestState } from './open-test-state.ts';

const [SEEN, NEXT] = [{ zoom: 'a' }, { zoom: 'b' }];
const ONE = { place: 'w.c', provider: 'zoom', adapter: 'letters', reference: '{"box":"letter-box-7"}', seen: SEEN };

test('a report that a running process posts is no other one’s; one that it left is taken over as such', async () => {
  const { state: first, dataDir } = await openTestState();
  const { state: second } = await openTestState({ dataDir });
  await first.subscribe(ONE);
  expect(await first.beginReport(ONE, NEXT)).toBe('begun');
  expect(await second.beginReport(ONE, NEXT)).toBeNull();
  await first.close();
  expect(await second.beginReport(ONE, NEXT)).toBe('resumed');
  await second.endReport(ONE, 'posted');
  expect(await second.beginReport(ONE, NEXT)).toBeNull();
});

test('where a report is posted stands in the file encrypted only', async () => {
  const { state, dataDir } = await openTestState();
  await state.subscribe(ONE);
  expect(await state.subscriptions('letters')).toEqual([ONE]);
  await state.close();
  expect(bytesOf(dataDir)).not.toContain('letter-box-7');
});
