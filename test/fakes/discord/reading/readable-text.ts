import type { MessageState } from '../types/fake-discord.ts';
import { readMarkdown } from './read-markdown.ts';
import { textDisplaysIn } from './walk-components.ts';

/** The text of a message as a person reads it, from top to bottom: content, embeds, text displays; not the labels of buttons. */
export function readableText({ content, embeds, components }: MessageState): string {
  const ofEmbeds = embeds.flatMap(({ author, title, description, fields, footer }) => [
    author?.name,
    title === undefined ? undefined : readMarkdown(title),
    description === undefined ? undefined : readMarkdown(description),
    ...(fields ?? []).flatMap(({ name, value }) => [readMarkdown(name), readMarkdown(value)]),
    footer?.text,
  ]);
  return [readMarkdown(content), ...ofEmbeds, ...textDisplaysIn(components).map(readMarkdown)]
    .filter((text) => text !== undefined && text !== '')
    .join('\n');
}
