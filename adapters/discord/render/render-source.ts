import type { ChatReply } from '../../../src/chat/reply/chat-reply.ts';
import type { Language } from '../../../src/text/language.ts';
import { renderButton } from './button-rows.ts';
import { sourceCustomId } from './custom-ids.ts';
import type { DiscordMessage } from './discord-message.ts';
import { discordWords } from './discord-words.ts';
import { layOutMessages } from './render-reply.ts';

/** How the view of a source is rendered. */
export interface SourceOptions {
  /** Reference of the source, from the pressed button. */
  readonly ref: string;
  readonly language: Language;
  /** What the view shows besides the clause; it has no button for that. */
  readonly shows?: 'neighbours' | 'evidence';
}

/**
 * Renders the view of a source, which only the person sees: the reply to `/source <ref>` with buttons for the clauses around
 * it and for the evidence. There are no buttons if the reply has no clause, because the index does not know it any more.
 */
export function renderSource(reply: ChatReply, { ref, language, shows }: SourceOptions): readonly DiscordMessage[] {
  const words = discordWords[language];
  const hasClause = reply.parts.some(({ kind }) => kind === 'passage' || kind === 'export');
  const buttons = (['neighbours', 'evidence'] as const).flatMap((kind) => {
    const id = sourceCustomId(kind, ref);
    return id && hasClause && kind !== shows ? [renderButton(id, words[kind])] : [];
  });
  return layOutMessages(reply.parts, [buttons], { reply, sources: new Map() });
}
