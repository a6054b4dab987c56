import { DiscordAPIError } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { describeClosing } from '../../../../adapters/discord/connect/describe-closing.ts';
import { describeError } from '../../../../adapters/discord/connect/requests/discord-errors.ts';
import { startBot } from '../start-bot.ts';

const WORDS = 'the merger with Initech';

describe('a line on an error', () => {
  test.each([new Error(WORDS), new SyntaxError(`Unexpected token in "${WORDS}"`), WORDS, { message: WORDS }, null])(
    'has none of its words: %s',
    (error) => {
      expect(describeError(error)).not.toContain('Initech');
      expect(describeError(error)).not.toBe('');
    },
  );

  test.each([
    'webhooks/1234/secret-token',
    'webhooks/not-digits/secret-token',
    'interactions/x1/secret-token/callback',
  ])('has no token of an interaction: %s', (path) => {
    const raw = { code: 10062, message: 'Unknown interaction' };
    const error = new DiscordAPIError(raw, 10062, 404, 'POST', `https://discord.com/api/v10/${path}`, {});
    expect(describeError(error)).not.toContain('secret-token');
    expect(describeError(error)).toContain('code 10062');
  });
});

describe('a connection that the gateway closes', () => {
  test.each([
    [4010, 'shards'],
    [4011, 'shards'],
    [4009, 'timed out'],
  ])('%i is told in words', (code, words) => {
    expect(describeClosing(code)).toContain(words);
  });

  test.each([4010, 4011])('with %i is made again, and the log says why', async (code) => {
    const { discord, lines } = await startBot();
    discord.gateway.closeWith(code);
    await discord.until(() => lines.some((line) => line.includes('shards')) && discord.gateway.log.length > 1);
    expect(lines.join('\n')).toContain(`(code ${code})`);
  });
});
