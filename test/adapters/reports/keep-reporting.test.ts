import { expect, onTestFinished, test, vi } from 'vitest';
import { createLog } from '../../../adapters/project/create-log.ts';
import { keepReporting } from '../../../adapters/reports/keep-reporting.ts';

function open(report: () => Promise<void>) {
  const ending = new AbortController();
  onTestFinished(() => ending.abort());
  const listeners = new Set<() => void>();
  const lines: string[] = [];
  keepReporting({
    report,
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    log: createLog('debug', (line) => lines.push(line)),
    signal: ending.signal,
  });
  const change = () => {
    for (const listener of listeners) listener();
  };
  return { change, listeners, lines, end: () => ending.abort() };
}

test('reports at the start, and again whenever documents have been read again', async () => {
  let reports = 0;
  const { change } = open(async () => void reports++);
  await vi.waitFor(() => expect(reports).toBe(1));
  change();
  await vi.waitFor(() => expect(reports).toBe(2));
});

test('never reports twice at a time, and once more for all changes meanwhile', async () => {
  const waiting: (() => void)[] = [];
  const { change } = open(() => new Promise((resolve) => void waiting.push(resolve)));
  for (let i = 0; i < 5; i++) change();
  expect(waiting).toHaveLength(1);
  waiting[0]?.();
  await vi.waitFor(() => expect(waiting).toHaveLength(2));
  waiting[1]?.();
  await Promise.resolve();
  expect(waiting).toHaveLength(2);
});

test('goes on after a failure, which the operator is told of, and listens no more once it ends', async () => {
  let reports = 0;
  const { change, lines, listeners, end } = open(async () => {
    reports++;
    throw new Error('no network');
  });
  await vi.waitFor(() => expect(lines.join('\n')).toContain('Cannot report changes of documents: no network.'));
  change();
  await vi.waitFor(() => expect(reports).toBe(2));
  end();
  expect(listeners.size).toBe(0);
});
