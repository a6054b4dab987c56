import { setTimeout } from 'node:timers/promises';
import type { SlackBot } from '../bot/slack-bot.ts';
import { type AnswerOwedOptions, answerOwed } from './answer-owed.ts';
import { handleMessage } from './handle-messages.ts';

/** How often (ms) is looked for messages that another process has left when it ended. */
const LOOK_MS = 30_000;
/** Slack sends again at once what was not acknowledged, as soon as it can reach the app. */
const REDELIVERY_MS = 10_000;

/** How what is owed is settled. */
export interface SettlingOptions extends Pick<AnswerOwedOptions, 'authorize' | 'clientOptions'> {
  readonly redeliveryMs?: number | undefined;
  readonly signal: AbortSignal;
}

/** Answers what ended processes have left unanswered, now and every half minute, until the signal aborts. */
export function keepSettling(bot: SlackBot, options: SettlingOptions): void {
  const { authorize, clientOptions, redeliveryMs = REDELIVERY_MS, signal } = options;
  const settle = () =>
    answerOwed(bot, {
      authorize,
      clientOptions,
      handle: (event, { team, enterprise }, { client, botUser }) =>
        bot.inFlight.run(() => handleMessage(bot, event, { team, enterprise, client, botUser, isExtShared: false })),
      waitForRedelivery: () => setTimeout(redeliveryMs, true, { signal, ref: false }).catch(() => false), // the bot stops: the next start tells
    });
  void settle();
  const timer = setInterval(() => void settle(), LOOK_MS).unref();
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}
