import { expect, test } from 'vitest';
import { describeUnknown } from '../../adapters/describe-unknown.ts';
import { describeSlackError } from '../../adapters/slack/send/describe-slack-error.ts';

const WORDS = 'the merger with Initech';

function parse(): unknown {
  try {
    return JSON.parse(`"${WORDS}`);
  } catch (error) {
    return error;
  }
}

test.each([parse(), new Error(WORDS, { cause: new Error(WORDS) }), WORDS, undefined])(
  'an error is described without its words: %s',
  (error) => {
    for (const described of [describeUnknown(error), describeSlackError(error)]) {
      expect(described).not.toContain('Initech');
      expect(described).not.toBe('');
    }
  },
);
