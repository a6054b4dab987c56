import { isBlank } from '../../../../src/text/is-blank.ts';
import { fitQuestion } from '../../../text-files/fit-question.ts';
import { isTextFile, readTextFile } from '../../../text-files/read-text-file.ts';
import type { SlackBot, SlackPlace } from '../../bot/slack-bot.ts';
import { describeSlackError } from '../../send/describe-slack-error.ts';
import { readShared, type SlackFile } from './read-shared.ts';
import { readText } from './read-text.ts';

/** The words of a message, wherever in it they stand. */
export interface Words {
  /** Empty where there are none. */
  readonly text: string;
  /** True for a message that has something, but no words: a voice message, a picture. */
  readonly isWordless: boolean;
}

/**
 * Reads the words of a message: its own text, and below it the text files that it carries; where it has none, the messages
 * that it forwards, or else what its links show.
 */
export async function readWords(
  bot: Pick<SlackBot, 'log' | 'settings'>,
  { client }: Pick<SlackPlace, 'client'>,
  { message, own, botUser }: { readonly message: unknown; readonly own: string; readonly botUser: string },
): Promise<Words> {
  const { shared, shown, files } = readShared(message);
  const texts = await Promise.all(files.map((file) => readFile(bot, client.token ?? '', file)));
  const plain = (raw: readonly string[]): string => raw.map((one) => readText(one, botUser).text).join('\n\n');
  const written = isBlank(own) ? plain(shared) || plain(shown) : own;
  const all = [written, ...texts].filter((text) => !isBlank(text)).join('\n\n');
  return {
    text: texts.some(Boolean) || isBlank(own) ? fitQuestion(all) : all,
    isWordless: all === '' && files.length > 0,
  };
}

/** The text of a file; empty for one that is no text, or that cannot be read. */
async function readFile(
  { log, settings }: Pick<SlackBot, 'log' | 'settings'>,
  token: string,
  file: SlackFile,
): Promise<string> {
  const { name, title, size } = file;
  const url = file.url_private_download || file.url_private || '';
  const sent = { name: name || title || '', size, url };
  if (!isTextFile(sent) || !isOfSlack(url, settings.apiUrl)) return '';
  try {
    return (await readTextFile(sent, { authorization: `Bearer ${token}` })) ?? '';
  } catch (error) {
    log.warn(
      `Cannot read a text file in Slack: ${describeSlackError(error)}. Compare the scopes with \`npm run -s slack:manifest\`.`,
    );
    return '';
  }
}

/** The token is sent to Slack only, or to the Web API's own address where that is another one. */
function isOfSlack(url: string, apiUrl: string | null): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, origin } = new URL(url);
  if (apiUrl && origin === new URL(apiUrl).origin) return true;
  return protocol === 'https:' && /(?:^|\.)slack(?:-files)?\.com$/u.test(hostname);
}
