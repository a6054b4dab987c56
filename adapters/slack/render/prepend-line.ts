import type { Language } from '../../../src/text/language.ts';
import type { SlackMessage } from './render-reply.ts';
import { slackNotices } from './slack-notices.ts';
import { escapeMrkdwn } from './text/escape-mrkdwn.ts';
import { contextBlocks } from './text/text-blocks.ts';

/** Puts a line of small print above the first message. */
export const prependLine = (messages: readonly SlackMessage[], line: string): readonly SlackMessage[] =>
  messages.map((message, i) =>
    i > 0
      ? message
      : {
          ...message,
          text: `${escapeMrkdwn(line)}\n${message.text}`,
          blocks: [...contextBlocks(line), ...message.blocks],
        },
  );

/** Puts the question of a button or a form above the first message: nobody else has seen it. */
export const prependQuestion = (
  messages: readonly SlackMessage[],
  question: string,
  language: Language,
): readonly SlackMessage[] => prependLine(messages, slackNotices[language].asked(shortenQuestion(question)));

/** In characters (code points). */
const MAX_QUESTION_LENGTH = 300;
function shortenQuestion(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const chars = [...line];
  return chars.length > MAX_QUESTION_LENGTH ? `${chars.slice(0, MAX_QUESTION_LENGTH).join('')}…` : line;
}
