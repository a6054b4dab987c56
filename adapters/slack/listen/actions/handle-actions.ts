import type { App } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import { noticeReply } from '../../../../src/chat/reply/notice-reply.ts';
import type { SlackBot } from '../../bot/slack-bot.ts';
import { readAction } from '../../render/action-ids.ts';
import { slackNotices } from '../../render/slack-notices.ts';
import { sendReply } from '../../send/send-reply.ts';
import { answerQuestion } from './answer-question.ts';
import { askHuman } from './ask-human.ts';
import { type ParsedAction, parseAction } from './parse-action.ts';
import { HOME_LANGUAGE_ACTION, publishHome } from './publish-home.ts';
import { castVote } from './save-vote.ts';
import { type SharedReplies, shareReply } from './share-reply.ts';
import { showEvidence } from './show-evidence.ts';
import { showSource } from './show-source.ts';

/** How many shared replies are remembered: a click may come twice, or be delivered twice. */
const MAX_SHARED_REPLIES = 1000;

/** Handles every button and menu, so that one which an older version has posted is acknowledged and answered too. */
export function handleActions(app: App, bot: SlackBot): void {
  const done: SharedReplies = new LRUCache({ max: MAX_SHARED_REPLIES });
  app.action(/.*/, async ({ ack, body, client, context }) => {
    await ack();
    const team = context.teamId ?? context.enterpriseId ?? body.team?.id ?? '';
    const action = parseAction(body, { team, client });
    if (action && !bot.isStopping()) await bot.inFlight.run(() => runAction(bot, action, done));
  });
}

async function runAction(bot: SlackBot, parsed: ParsedAction, done: SharedReplies): Promise<void> {
  const { element, place, id, isEphemeral } = parsed;
  if (element.action_id === HOME_LANGUAGE_ACTION) return publishHome(bot, place, element.value === 'zh' ? 'zh' : 'en');
  const action = readAction(element);
  switch (action?.kind) {
    case 'source':
      return showSource(bot, parsed, { source: action.source, show: 'clause' });
    case 'show':
      return showSource(bot, parsed, action);
    case 'ask':
      // The answer is as private as the message with the button.
      return answerQuestion(bot, place, { id, question: action.question, isPrivate: isEphemeral });
    case 'vote':
      return castVote(bot, parsed, action);
    case 'share':
      return shareReply(bot, parsed, { value: action.reply, done });
    case 'evidence':
      return showEvidence(bot, parsed, action.reply);
    case 'human':
      return askHuman(bot, parsed, action);
    default:
      return sendReply(bot, place, noticeReply(id, 'en', slackNotices.en.unknownButton));
  }
}
