import { describe, expect, test } from 'vitest';
import { createLog } from '../../../../adapters/project/create-log.ts';
import { createBoltLogger } from '../../../../adapters/slack/connect/create-bolt-logger.ts';
import { createLineCounter } from '../../../../adapters/slack/connect/create-line-counter.ts';

describe('the logger of Bolt', () => {
  const logged = (line: unknown): string[] => {
    const lines: string[] = [];
    createBoltLogger(createLog('debug', (one) => lines.push(one))).error(line);
    return lines;
  };

  test.each([
    ['Malformed request body: Unexpected token h in JSON, "hello ann"', 'Slack: Malformed request body'],
    [
      'Failed to retrieve a new WSS URL (error: Error: An API error occurred: invalid_auth)',
      'Slack: Failed to retrieve a new WSS URL (invalid_auth)',
    ],
    ['WebSocket error occurred: connect ECONNREFUSED 127.0.0.1:1', 'Slack: WebSocket error occurred (ECONNREFUSED)'],
    [new SyntaxError('Unexpected token in "hello ann"'), 'Slack: SyntaxError'],
  ])('keeps the fixed words and a code: %s', (line, written) => {
    expect(logged(line)).toEqual([expect.stringContaining(written)]);
    expect(logged(line).join()).not.toContain('hello');
  });
});

describe('the counter of lines', () => {
  test('writes a line at once, and then how often it came', async () => {
    const lines: string[] = [];
    let told = () => {};
    const isTold = new Promise<void>((resolve) => {
      told = resolve;
    });
    const count = createLineCounter((line) => {
      lines.push(line);
      if (line.includes('more times')) told();
    }, 20);
    for (let i = 0; i < 5; i++) count('no signature');
    expect(lines).toEqual(['no signature']);
    const keepAlive = setInterval(() => {}, 1000);
    await isTold;
    clearInterval(keepAlive);
    expect(lines[1]).toBe('no signature (4 more times within 0 s)');
  });
});
