import type { Language } from '../../../src/text/language.ts';
import type { SlackMessage } from './render-reply.ts';
import { slackNotices } from './slack-notices.ts';
import { escapeMrkdwn } from './text/escape-mrkdwn.ts';
import { smallWords } from './text/text-blocks.ts';

/** Puts a line of small print above the first of some messages. */
export const withLine = (messages: readonly SlackMessage[], line: string): readonly SlackMessage[] =>
  messages.map((message, i) =>
    i > 0
      ? message
      : {
          ...message,
          text: `${escapeMrkdwn(line)}\n${message.text}`,
          blocks: [...smallWords(line), ...message.blocks],
        },
  );

/** The same with the question that a button or a form has asked: nobody else has seen it. */
export const withQuestion = (
  messages: readonly SlackMessage[],
  question: string,
  language: Language,
): readonly SlackMessage[] => withLine(messages, slackNotices[language].asked(shortened(question)));

const MAX_QUESTION_LENGTH = 300;
function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const chars = [...line];
  return chars.length > MAX_QUESTION_LENGTH ? `${chars.slice(0, MAX_QUESTION_LENGTH).join('')}…` : line;
}
