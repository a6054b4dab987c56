import { describe, expect, test } from 'vitest';
import { readText } from '../../../../adapters/slack/listen/read/read-text.ts';

describe('readText', () => {
  test.each([
    ['the bot’s mention at the beginning', '<@UBOT> how long?', 'how long?'],
    ['the bot’s mention with a name and a comma', '<@UBOT|clausewise>, how long?', 'how long?'],
    ['the bot’s mention in the middle', 'hey <@UBOT> how long?', 'hey how long?'],
    ['a command behind the mention', '<@UBOT> /policies aws', '/policies aws'],
    ['nothing but the mention', ' <@UBOT> ', ''],
    ['entities', 'a &lt;b&gt; &amp; c', 'a <b> & c'],
    ['an entity of an entity, read once', '&amp;lt;!here&amp;gt;', '&lt;!here&gt;'],
    ['a link with a label', 'read <https://a.example/p|the policy>', 'read the policy (a.example)'],
    ['a link without one', 'read <https://a.example/p?x=1&amp;y=2>', 'read https://a.example/p?x=1&y=2'],
    ['an e-mail address', '<mailto:a@b.example|a@b.example>', 'a@b.example'],
    ['a channel', 'in <#C1|general> and <#C2>', 'in #general and'],
    ['a person with a name', 'ask <@U2|bob>', 'ask @bob'],
    ['a person without one', 'ask <@U2> on', 'ask on'],
    ['a group', '<!subteam^S1|@legal> see', '@legal see'],
    ['everybody', '<!here> see <!channel|@channel>', '@here see @channel'],
    ['a date', 'on <!date^1392734382^{date}|18 Feb 2014>', 'on 18 Feb 2014'],
    ['line breaks', 'one\ntwo', 'one\ntwo'],
    ['angle brackets that are none of Slack’s', 'a &lt; b and 3 > 2', 'a < b and 3 > 2'],
  ])('reads %s', (_, raw, text) => {
    expect(readText(raw, 'UBOT').text).toBe(text);
  });

  test.each([
    ['<@UBOT> x', true, false],
    ['<@U2> x', false, true],
    ['<@UBOT> tell <@W3|ann>', true, true],
    ['<!channel> x', false, true],
    ['<!subteam^S1> x', false, true],
    ['see <#C1|general> and <https://a.example|@UBOT>', false, false],
    ['&lt;@UBOT&gt;', false, false],
    ['<@UBOTS> x', false, true],
  ])('of %s: mentions the bot %s, others %s', (raw, mentionsBot, mentionsOthers) => {
    expect(readText(raw, 'UBOT')).toMatchObject({ mentionsBot, mentionsOthers });
  });

  test('without an id of the bot takes nobody for the bot', () => {
    expect(readText('<@> x', '').mentionsBot).toBe(false);
  });
});
