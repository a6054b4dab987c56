import type { View } from '@slack/types';
import { describe, expect, test } from 'vitest';
import { readableText } from './checks/readable-text.ts';
import { openTestApp } from './open-test-app.ts';

const BUTTON = {
  type: 'actions',
  elements: [{ type: 'button', action_id: 'source', text: { type: 'plain_text', text: 'Show source' }, value: 'c1' }],
} as const;
const MODAL: View = {
  type: 'modal',
  callback_id: 'form',
  title: { type: 'plain_text', text: 'Ask' },
  submit: { type: 'plain_text', text: 'Ask' },
  blocks: [
    {
      type: 'input',
      block_id: 'question',
      label: { type: 'plain_text', text: 'Question' },
      element: { type: 'plain_text_input', action_id: 'text', max_length: 10 },
    },
  ],
};

describe.each(['socket', 'http'] as const)('the real Bolt App over %s', (way) => {
  test('answers a mention in its thread', async () => {
    const { slack, team } = await openTestApp(way, (app) => {
      app.event('app_mention', async ({ event, client }) => {
        await client.chat.postMessage({
          channel: event.channel,
          thread_ts: event.ts,
          text: 'Thirty days &amp; no more',
          unfurl_links: false,
          unfurl_media: false,
        });
      });
    });
    const lobby = team.channel('lobby');
    const question = await team.person('ann').mention(lobby, 'How long <b>?');
    const answer = await slack.until(() => slack.posts(lobby)[0]);
    expect(question.message?.text).toBe(`<@${team.botUserId}> How long &lt;b&gt;?`);
    expect(question.deliveries).toMatchObject([
      { isAcked: true, attempts: 1, body: { event: { type: 'app_mention' } } },
    ]);
    expect(answer).toMatchObject({ threadTs: question.message?.ts, via: 'chat.postMessage', user: team.botUserId });
    expect(readableText(answer)).toBe('Thirty days & no more');
    expect(slack.violations()).toEqual([]);
  });

  test('acks a command with a message, and then uses its response_url', async () => {
    const { slack, team } = await openTestApp(way, (app) => {
      app.command('/ask', async ({ ack, respond, command }) => {
        await ack({ response_type: 'ephemeral', text: 'Looking' });
        await respond({ text: `You asked ${command.text}`, response_type: 'ephemeral' });
      });
    });
    const [lobby, ann] = [team.channel('lobby', { botIsMember: false }), team.person('ann')];
    const result = await ann.slash(lobby, '/ask', 'how long');
    const response = await slack.until(() => slack.posts(lobby).find(({ via }) => via === 'response_url'));
    expect(result.message).toMatchObject({ text: 'Looking', ephemeralTo: ann.id, via: 'ack' });
    expect(response).toMatchObject({ text: 'You asked how long', ephemeralTo: ann.id });
    expect(slack.violations()).toEqual([]);
  });

  test('opens a view on a click, and handles its submission', async () => {
    const { slack, team } = await openTestApp(way, (app) => {
      app.message(async ({ say }) => {
        await say({ text: 'Source', blocks: [BUTTON], unfurl_links: false, unfurl_media: false });
      });
      app.action('source', async ({ ack, body, client }) => {
        await ack();
        if ('trigger_id' in body) await client.views.open({ trigger_id: body.trigger_id, view: MODAL });
      });
      app.view('form', async ({ ack, view }) => {
        const text = view.state.values['question']?.['text']?.value ?? '';
        await ack(text === 'bad' ? { response_action: 'errors', errors: { question: 'Another one' } } : undefined);
      });
    });
    const ann = team.person('ann');
    await ann.say(ann.im(), 'source?');
    const message = await slack.until(() => slack.posts()[0]);
    expect(readableText(message)).toBe('');
    const click = await ann.press(message, 'Show source');
    expect(click.delivery).toMatchObject({
      isAcked: true,
      body: { actions: [{ action_id: 'source', value: 'c1' }] },
    });
    const view = await slack.until(() => slack.modals(ann)[0]);
    await expect(ann.submit(view)).rejects.toThrow('required');
    await expect(ann.submit(view, { text: 'x'.repeat(11) })).rejects.toThrow('10 characters');
    await expect(ann.submit(view, { other: 'x' })).rejects.toThrow('no such input');
    expect(await ann.submit(view, { text: 'bad' })).toMatchObject({ errors: { question: 'Another one' } });
    expect(slack.modals(ann)).toHaveLength(1);
    await ann.submit(view, { question: 'good' });
    expect(slack.modals(ann)).toEqual([]);
    expect(slack.violations()).toEqual([]);
  });

  test('receives shortcuts, feedback, and openings of the home and messages tabs', async () => {
    const heard: string[] = [];
    const { slack, team } = await openTestApp(way, (app) => {
      app.shortcut(/.*/, async ({ ack, shortcut }) => {
        heard.push(`${shortcut.type} ${shortcut.callback_id}`);
        await ack();
      });
      app.action('rated', async ({ ack, action }) => {
        heard.push(`${action.type} ${'value' in action ? action.value : ''}`);
        await ack();
      });
      app.event('app_home_opened', async ({ event, client }) => {
        heard.push(event.tab ?? '');
        if (event.tab === 'home')
          await client.views.publish({
            user_id: event.user,
            view: { type: 'home', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '*Hello*' } }] },
          });
        else
          await client.assistant.threads.setSuggestedPrompts({
            channel_id: event.channel,
            prompts: [{ title: 'How long', message: 'How long?' }],
          });
      });
      app.message(async ({ say }) => {
        const button = (text: string) => ({ text: { type: 'plain_text' as const, text }, value: text });
        await say({
          text: 'Was it helpful?',
          unfurl_links: false,
          unfurl_media: false,
          blocks: [
            {
              type: 'context_actions',
              elements: [
                {
                  type: 'feedback_buttons',
                  action_id: 'rated',
                  positive_button: button('good'),
                  negative_button: button('bad'),
                },
              ],
            },
          ],
        });
      });
    });
    const ann = team.person('ann');
    await ann.say(ann.im(), 'hello');
    const message = await slack.until(() => slack.posts()[0]);
    await ann.feedback(message, 'negative');
    await ann.shortcut(message);
    await ann.globalShortcut();
    await ann.openHome();
    const home = await slack.until(() => slack.home(ann));
    await ann.openMessagesTab();
    const prompts = await slack.until(() => slack.prompts()[0]);
    expect(readableText(home)).toBe('Hello');
    expect(prompts).toMatchObject({ channel: ann.im().id, prompts: [{ title: 'How long' }] });
    expect(heard).toEqual([
      'feedback_buttons bad',
      'message_action ask_about_message',
      'shortcut ask_global',
      'home',
      'messages',
    ]);
    expect(slack.violations()).toEqual([]);
  });
});
