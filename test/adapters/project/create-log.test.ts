import { describe, expect, test } from 'vitest';
import { createLog } from '../../../adapters/project/create-log.ts';

/** What a log of this format writes for one warning. */
function written(format: 'plain' | 'timed' | 'json', line: string): string {
  const lines: string[] = [];
  createLog('warn', (text) => lines.push(text), format).warn(line);
  return lines.join('\n');
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

describe('createLog', () => {
  test('writes the text alone, after time and level, or as JSON', () => {
    expect(written('plain', 'Nobody answers.')).toBe('Nobody answers.');
    const [time, level, ...text] = written('timed', 'Nobody answers.').split(/ +/);
    expect(time).toMatch(TIME);
    expect([level, text.join(' ')]).toEqual(['warn', 'Nobody answers.']);
    expect(JSON.parse(written('json', 'Nobody "answers".'))).toEqual({
      time: expect.stringMatching(TIME),
      level: 'warn',
      message: 'Nobody "answers".',
    });
  });

  test.each(['plain', 'timed', 'json'] as const)('writes one line without secrets as %s', (format) => {
    const text = written(format, 'Slack refuses\nxoxb-123-abc.');
    expect(text).not.toContain('\n');
    expect(text).not.toContain('xoxb-123-abc');
    expect(text).toContain('Slack refuses (secret).');
  });

  test('leaves out what is less severe than its level', () => {
    const lines: string[] = [];
    const log = createLog('warn', (text) => lines.push(text), 'json');
    log.info('Somebody came.');
    log.debug('Somebody spoke.');
    expect(lines).toEqual([]);
  });
});
