import { describe, expect, test } from 'vitest';
import type { FakeSlackOptions } from './fake-slack.ts';
import { openTestApp } from './open-test-app.ts';
import type { Delivery } from './records.ts';

const ALL_EVENTS: FakeSlackOptions = {
  scopes: ['app_mentions:read', 'chat:write', 'im:history', 'channels:history', 'groups:history', 'commands'],
  events: ['app_mention', 'message.im', 'message.channels', 'message.groups'],
};
const eventsOf = (deliveries: readonly Delivery[]) =>
  deliveries.map(({ body }) => body['event'] as Record<string, unknown>);
const typesOf = (deliveries: readonly Delivery[]) => eventsOf(deliveries).map(({ type }) => type);

describe('what people do', () => {
  test('a mention delivers app_mention and message, in the chosen order, with the same ts and different event_ids', async () => {
    const { slack, team } = await openTestApp('http', () => {}, ALL_EVENTS);
    const [lobby, ann, bob] = [team.channel('lobby', { isExtShared: true }), team.person(), team.person()];
    const { deliveries, message } = await ann.mention(lobby, 'a & b', { mentions: [bob] });
    const [mention, heard] = eventsOf(deliveries);
    const text = `<@${team.botUserId}> <@${bob.id}> a &amp; b`;
    expect(mention).toMatchObject({ type: 'app_mention', text, ts: message?.ts, user: ann.id, channel: lobby.id });
    expect(heard).toMatchObject({ type: 'message', text, ts: message?.ts, channel_type: 'channel' });
    expect(deliveries[0]?.body).toMatchObject({
      is_ext_shared_channel: true,
      team_id: team.id,
      api_app_id: slack.app.id,
      authorizations: [{ team_id: team.id, user_id: team.botUserId, is_bot: true }],
    });
    expect(deliveries[0]?.eventId).not.toBe(deliveries[1]?.eventId);
    const other = await ann.mention(lobby, 'x', { firstEvent: 'message' });
    expect(typesOf(other.deliveries)).toEqual(['message', 'app_mention']);
  });

  test('messages are delivered only when subscribed, granted, and in a channel with the bot', async () => {
    const { team } = await openTestApp('http', () => {});
    const [lobby, ann] = [team.channel(), team.person()];
    expect((await ann.say(lobby, 'hello')).deliveries).toEqual([]);
    expect(typesOf((await ann.mention(lobby, 'hello')).deliveries)).toEqual(['app_mention']);
    expect(typesOf((await ann.mention(ann.im(), 'hello')).deliveries)).toEqual(['message']);
    team.grant(['chat:write']);
    expect((await ann.mention(lobby, 'hello')).deliveries).toEqual([]);
    team.grant(['app_mentions:read']);
    lobby.setBotIsMember(false);
    expect((await ann.mention(lobby, 'hello')).deliveries).toEqual([]);
  });

  test('replies, edits and deletions have the fields of Slack', async () => {
    const { team } = await openTestApp('http', () => {}, ALL_EVENTS);
    const [lobby, ann, bob] = [team.channel(), team.person(), team.person()];
    const { message } = await ann.say(lobby, 'root');
    if (!message) throw new Error('nothing was said');
    const reply = await bob.mention(lobby, 'reply', { thread: message });
    expect(eventsOf(reply.deliveries)[0]).toMatchObject({ thread_ts: message.ts, parent_user_id: ann.id });
    if (!reply.message) throw new Error('nothing was said');
    const edited = await bob.edit(reply.message, 'better');
    expect(eventsOf(edited.deliveries)).toMatchObject([
      { type: 'app_mention', text: `<@${team.botUserId}> better`, edited: { user: bob.id } },
      { subtype: 'message_changed', message: { ts: reply.message.ts }, previous_message: { ts: reply.message.ts } },
    ]);
    await expect(ann.edit(reply.message, 'mine')).rejects.toThrow('not by');
    const deleted = await bob.deleteMessage(reply.message);
    expect(eventsOf(deleted.deliveries)).toMatchObject([{ subtype: 'message_deleted', deleted_ts: reply.message.ts }]);
  });

  test('messages of the app and of other bots are delivered as such', async () => {
    const { slack, team } = await openTestApp('http', () => {}, ALL_EVENTS);
    const lobby = team.channel();
    const other = await team.otherBot().mention(lobby, 'hello');
    expect(eventsOf(other.deliveries)).toMatchObject([{ bot_id: expect.stringMatching(/^B/) }, {}]);
    const own = await slack.deliver(
      { type: 'message', channel: lobby.id, user: team.botUserId, bot_id: team.botId, text: 'x', ts: '1.0' },
      { workspace: team },
    );
    expect(own.isAcked).toBe(true);
  });

  test('anything that no person could do is refused', async () => {
    const { slack, team, app } = await openTestApp('http', () => {});
    const [lobby, ann, bob] = [team.channel(), team.person('ann'), team.person('bob')];
    const acted = await app.client.chat.postEphemeral({ channel: lobby.id, user: ann.id, text: 'for ann' });
    const [hint] = slack.posts();
    if (!hint || !acted.ok) throw new Error('nothing was posted');
    await expect(ann.press(hint, 'Show source')).rejects.toThrow('there is only none');
    await expect(bob.shortcut(hint)).rejects.toThrow('bob does not see it');
    await expect(ann.slash(lobby, '/other')).rejects.toThrow('registered are /ask');
    await expect(ann.shortcut(hint, 'other')).rejects.toThrow('registered are ask_about_message');
    await expect(ann.say(bob.im(), 'hello')).rejects.toThrow('ann does not see it');
    await expect(ann.say(lobby, 'x'.repeat(12_001))).rejects.toThrow('so long a message');
    await expect(ann.say(lobby, '')).rejects.toThrow('empty');
    await expect(ann.say(lobby, 'x', { thread: '1.0' })).rejects.toThrow('no such message');
    await expect(ann.feedback(hint, 'positive')).rejects.toThrow('no feedback buttons');
    await team.revoke();
    await expect(ann.slash(lobby, '/ask')).rejects.toThrow('not installed');
  });
});
