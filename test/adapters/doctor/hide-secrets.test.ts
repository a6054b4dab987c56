import { expect, test } from 'vitest';
import { hideSecrets } from '../../../adapters/doctor/hide-secrets.ts';
import { readEnvironment } from '../../../adapters/project/environment.ts';

test('hideSecrets removes secrets from fact and cure, and puts each on one line', () => {
  const hide = hideSecrets(readEnvironment({ SLACK_BOT_TOKEN: 'xoxb-test', DISCORD_TOKEN: 'test-token-of-nobody' }));
  const fact = 'refused: xoxb-test,\n xoxb-test\u001b[2J';
  expect(hide({ check: 'c', state: 'problem', fact, cure: 'Replace test-token-of-nobody.' })).toEqual({
    check: 'c',
    state: 'problem',
    fact: 'refused: (secret), (secret)[2J',
    cure: 'Replace (secret).',
  });
});
