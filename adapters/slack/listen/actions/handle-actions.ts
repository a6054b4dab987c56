import type { App } from '@slack/bolt';
import { noticeReply } from '../../../../src/chat/reply/notice-reply.ts';
import { readAction } from '../../render/action-ids.ts';
import { slackNotices } from '../../render/slack-notices.ts';
import type { SlackBot } from '../../slack-bot.ts';
import { sendReply } from '../answer-message.ts';
import { HOME_LANGUAGE, publishHome } from '../handle-home.ts';
import { handleAsk } from './answer-question.ts';
import { type ParsedAction, parseAction } from './parse-action.ts';
import { handleVote } from './save-vote.ts';
import { handleShare } from './share-reply.ts';
import { handleEvidence } from './show-evidence.ts';
import { handleSource } from './show-source.ts';

/** Listens to every button, so that also one that an older version has posted is acknowledged and answered. */
export function handleActions(app: App, bot: SlackBot): void {
  app.action(/.*/, async ({ ack, body, client, context }) => {
    await ack();
    const team = context.teamId ?? context.enterpriseId ?? body.team?.id ?? '';
    const pressed = parseAction(body, { team, client });
    if (pressed && !bot.isStopping()) await bot.inFlight.run(() => press(bot, pressed));
  });
}

async function press(bot: SlackBot, pressed: ParsedAction): Promise<void> {
  const { element, place } = pressed;
  if (element.action_id === HOME_LANGUAGE) return publishHome(bot, place, element.value === 'zh' ? 'zh' : 'en');
  const action = readAction(element);
  switch (action?.kind) {
    case 'source':
      return handleSource(bot, pressed, { source: action.source, show: 'clause' });
    case 'show':
      return handleSource(bot, pressed, action);
    case 'ask':
      return handleAsk(bot, pressed, action.question);
    case 'vote':
      return handleVote(bot, pressed, action);
    case 'share':
      return handleShare(bot, pressed, action.reply);
    case 'evidence':
      return handleEvidence(bot, pressed, action.reply);
    default:
      return sendReply(bot, place, noticeReply(pressed.id, 'en', slackNotices.en.unknownButton));
  }
}
