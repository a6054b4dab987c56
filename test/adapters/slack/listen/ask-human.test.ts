import { describe, expect, test } from 'vitest';
import { findPings } from '../../../fakes/slack/checks/find-pings.ts';
import { openConversation, QUESTION } from './open-conversation.ts';

const OPEN_QUESTION = 'Does Huawei Cloud notify me within 72 hours of a data breach?';
const HUMANS = [
  { platform: 'slack', workspace: null, id: 'U0EXPERT' },
  { platform: 'slack', workspace: null, id: 'S0LEGAL' },
  { platform: 'slack', workspace: 'T0ELSEWHERE', id: 'U0OTHER' },
] as const;
const PINGS = ['<@U0EXPERT>', '<!subteam^S0LEGAL>'];
const NAMED = { settings: { humans: HUMANS }, fake: { allowedPings: PINGS } };

describe.each(['socket', 'http'] as const)('“Ask a human” over %s', (transport) => {
  test('pings exactly those who are named, in the thread, with a link to the question, and once', async () => {
    const bot = await openConversation({ ...NAMED, transport });
    const { ann, lobby, slack, settle, team, last, read } = bot;
    await ann.mention(lobby, OPEN_QUESTION);
    await settle();
    const answer = last();
    await ann.press(answer, 'human');
    await settle();
    const calls = slack.posts().filter((message) => findPings(message).length > 0);
    expect(calls).toHaveLength(1);
    const [call] = calls;
    expect(call).toMatchObject({ channel: lobby.id, threadTs: answer.threadTs, ephemeralTo: null });
    expect(new Set(call && findPings(call))).toEqual(new Set(PINGS));
    const path = `/archives/${lobby.id}/p${answer.threadTs?.replace('.', '')}`;
    expect(JSON.stringify(call?.blocks)).toContain(`https://${team.name}.slack.com${path}`);
    expect(read()).toContain('I have asked');
    expect(last().ephemeralTo).toBe(ann.id);
    await team.person('bob').press(answer, 'human');
    await settle();
    expect(read()).toContain('already been asked');
    expect(slack.posts().filter((message) => findPings(message).length > 0)).toHaveLength(1);
  });
});

describe('“Ask a human”', () => {
  const hasButton = ({ blocks }: { readonly blocks?: unknown }): boolean =>
    JSON.stringify(blocks ?? []).includes('"action_id":"human"');

  test('is offered under an open answer in a channel only, and nowhere unless somebody is named', async () => {
    const { ann, lobby, settle, last } = await openConversation(NAMED);
    await ann.mention(lobby, OPEN_QUESTION);
    await settle();
    expect(hasButton(last())).toBe(true);
    await ann.mention(lobby, QUESTION);
    await settle();
    expect(hasButton(last())).toBe(false);
    await ann.slash(lobby, '/ask', OPEN_QUESTION);
    await settle();
    expect(hasButton(last())).toBe(false);
    await ann.say(ann.im(), OPEN_QUESTION);
    await settle();
    expect(hasButton(last())).toBe(false);
    const unnamed = await openConversation();
    await unnamed.ann.mention(unnamed.lobby, OPEN_QUESTION);
    await unnamed.settle();
    expect(hasButton(unnamed.last())).toBe(false);
  });

  test('is offered to who finds an answer not helpful, and pings in its thread', async () => {
    const { ann, lobby, slack, settle, last } = await openConversation(NAMED);
    await ann.mention(lobby, QUESTION);
    await settle();
    const answer = last();
    await ann.feedback(answer, 'positive');
    await settle();
    expect(hasButton(last())).toBe(false);
    await ann.feedback(answer, 'negative');
    await settle();
    expect(hasButton(last())).toBe(true);
    await ann.press(last(), 'human');
    await settle();
    const [call, ...others] = slack.posts().filter((message) => findPings(message).length > 0);
    expect(others).toEqual([]);
    expect(call).toMatchObject({ channel: lobby.id, threadTs: answer.threadTs, ephemeralTo: null });
  });

  test('can be pressed again after Slack has refused the call', async () => {
    const { ann, lobby, slack, settle, last, read } = await openConversation(NAMED);
    await ann.mention(lobby, OPEN_QUESTION);
    await settle();
    const answer = last();
    slack.fail('chat.postMessage', { error: 'restricted_action' });
    await ann.press(answer, 'human');
    await settle();
    expect(read()).toContain('did not let me ask');
    await ann.press(answer, 'human');
    await settle();
    expect(slack.posts().filter((message) => findPings(message).length > 0)).toHaveLength(1);
  });
});
