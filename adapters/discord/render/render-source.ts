import type { ChatReply } from '../../../src/chat/reply/chat-reply.ts';
import type { Language } from '../../../src/text/language.ts';
import { refId } from './custom-ids.ts';
import type { DiscordMessage } from './discord-message.ts';
import { discordWords } from './discord-words.ts';
import { renderButton } from './render-button.ts';
import { layOut } from './render-reply.ts';

/** What the view of a source is drawn with. */
export interface SourceOptions {
  /** Reference of the source, as the pressed button had it. */
  readonly ref: string;
  readonly language: Language;
  /** What the view shows already, beside the clause: no button offers it again. */
  readonly shows?: 'neighbours' | 'evidence';
}

/**
 * The view of a source, for the person alone: the reply of `/source <ref>` with buttons for the clauses around it and for
 * the evidence. A reply that has no clause (an index that does not know it any more) has no buttons.
 */
export function renderSource(reply: ChatReply, { ref, language, shows }: SourceOptions): readonly DiscordMessage[] {
  const words = discordWords[language];
  const hasClause = reply.parts.some(({ kind }) => kind === 'passage' || kind === 'export');
  const buttons = (['neighbours', 'evidence'] as const).flatMap((kind) => {
    const id = refId(kind, ref);
    return id && hasClause && kind !== shows ? [renderButton(id, words[kind])] : [];
  });
  return layOut(reply.parts, [buttons], { reply, sources: new Map() });
}
