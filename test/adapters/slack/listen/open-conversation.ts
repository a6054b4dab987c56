import { expect } from 'vitest';
import { readableText } from '../../../fakes/slack/checks/readable-text.ts';
import type { FakeSlack } from '../../../fakes/slack/fake-slack.ts';
import type { Person } from '../../../fakes/slack/fake-workspace.ts';
import type { StoredMessage, StoredView } from '../../../fakes/slack/records.ts';
import { openSlackBot, type SlackBotOptions } from '../open-slack-bot.ts';

/** A question that the policy in `HUAWEI_FILE` answers. */
export const QUESTION = 'How long does Huawei Cloud keep my data?';
export const HUAWEI_FILE = 'huawei-cloud.en.txt';
/** The file that answers "and AWS?" as a follow-up. */
export const AWS_FILE = 'aws.zh.txt';

/** Opens a bot, with a person in a channel. */
export async function openConversation(options: SlackBotOptions = {}) {
  const bot = await openSlackBot(options);
  const ann = bot.team.person('ann');
  const lobby = bot.team.channel('lobby');
  return {
    ...bot,
    ann,
    lobby,
    /** The last message of the bot. */
    last: () => lastPost(bot.slack),
    /** The text that a person reads in it. */
    read: () => readableText(lastPost(bot.slack)),
    /** The topmost modal of the person. */
    modal: () => topModal(bot.slack, ann),
  };
}

/** The last message of the bot. Fails when the bot has ever sent anything that Slack would object to. */
export function lastPost(slack: FakeSlack): StoredMessage {
  expect(slack.violations()).toEqual([]);
  const message = slack.posts().at(-1);
  if (!message) throw new Error('The bot has posted nothing');
  return message;
}

/** The topmost modal of a person. Fails when the bot has ever sent anything that Slack would object to. */
export function topModal(slack: FakeSlack, person: Person): StoredView {
  expect(slack.violations()).toEqual([]);
  const view = slack.modals(person).at(-1);
  if (!view) throw new Error('No modal is open');
  return view;
}
