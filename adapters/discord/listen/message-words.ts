import type { Attachment, Embed, Message } from 'discord.js';
import { isBlank } from '../../../src/text/is-blank.ts';
import type { Log } from '../../project/create-log.ts';
import { fitQuestion } from '../../text-files/fit-question.ts';
import { isTextFile, readTextFile } from '../../text-files/read-text-file.ts';
import { describeError } from '../connect/requests/discord-errors.ts';
import { stripSyntax } from './strip-syntax.ts';

/** The words of a message, wherever in it they stand. */
export interface Words {
  /** Empty where there are none. */
  readonly text: string;
  /** True for a message that has something, but no words: a voice message, a picture, a sticker. */
  readonly isWordless: boolean;
}

/** The parts of a message, and of one that it forwards, which hold words. */
type Content = Pick<Message, 'content' | 'embeds' | 'attachments'>;

/** How the words of a message are read. */
export interface ReadWordsOptions {
  readonly log: Log;
  /** Base address of the API where it is not Discord's own. */
  readonly api: string | undefined;
}

/**
 * Reads the words of a message: its own text, and below it the text files that it carries; where it has none, the message
 * that it forwards, or else its embeds.
 */
export async function readWords(message: Message, options: ReadWordsOptions): Promise<Words> {
  const forwarded: Content[] = [...message.messageSnapshots.values()];
  const files = [message, ...forwarded].flatMap(({ attachments }) => [...attachments.values()]);
  const texts = await Promise.all(files.map((file) => readFile(file, options)));
  const own = stripSyntax(message.content);
  const written = isBlank(own) ? firstText([forwarded.map(contentOf), [embedsOf(message.embeds)]]) : own;
  const all = [written, ...texts].filter((text) => !isBlank(text)).join('\n\n');
  const hasMore = files.length > 0 || message.stickers.size > 0 || message.poll !== null || message.embeds.length > 0;
  return {
    text: texts.some(Boolean) || isBlank(own) ? fitQuestion(all) : all,
    isWordless: all === '' && hasMore,
  };
}

const firstText = (choices: readonly (readonly string[])[]): string =>
  choices.map((texts) => texts.filter((text) => !isBlank(text)).join('\n\n')).find(Boolean) ?? '';

const contentOf = ({ content, embeds }: Content): string => stripSyntax(content) || embedsOf(embeds);

const embedsOf = (embeds: readonly Embed[]): string =>
  embeds
    .flatMap(({ title, description, fields }) => [
      title,
      description,
      ...fields.flatMap(({ name, value }) => [name, value]),
    ])
    .filter(Boolean)
    .map((text) => stripSyntax(text ?? ''))
    .join('\n');

/** The text of a file; empty for one that is no text, or that cannot be read. */
async function readFile({ name, url, size }: Attachment, { log, api }: ReadWordsOptions): Promise<string> {
  if (!isTextFile({ name, size }) || !isOfDiscord(url, api)) return '';
  try {
    return (await readTextFile({ name, url, size })) ?? '';
  } catch (error) {
    log.warn(`Cannot read a text file in Discord: ${describeError(error)}.`);
    return '';
  }
}

/** Files are read from Discord's own addresses only, or from that of the API where it is another one. */
function isOfDiscord(url: string, api: string | undefined): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, origin } = new URL(url);
  if (api && origin === new URL(api).origin) return true;
  return protocol === 'https:' && /^(?:cdn\.discordapp\.com|media\.discordapp\.net)$/u.test(hostname);
}
