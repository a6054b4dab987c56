import { placeName, providerName } from '../compose/names.ts';
import type { AskDefaults, UsedDefault } from '../conversation/apply-defaults.ts';
import type { Corpus } from '../retrieve/corpus.ts';
import { type ChatReply, textPart } from './reply/chat-reply.ts';
import { usedDefaultsNote } from './settings/settings-wording.ts';

/** Kinds of replies that say what policies state: defaults are told below these. */
const KINDS_FROM_POLICIES: readonly ChatReply['kind'][] = ['answer', 'comparison', 'contacts', 'silent'];

/** Says below a reply by which defaults of the channel the question was completed. */
export function withDefaultsNote(
  reply: ChatReply,
  { used, defaults, corpus }: { used: readonly UsedDefault[]; defaults: AskDefaults; corpus: Corpus },
): ChatReply {
  const { kind, language, parts } = reply;
  const provider = providerName(defaults.provider ?? '', language, corpus);
  const place = placeName(defaults.jurisdiction ?? '', language);
  const note = KINDS_FROM_POLICIES.includes(kind) ? usedDefaultsNote(used, { provider, place }, language) : null;
  return note === null ? reply : { ...reply, parts: [...parts, textPart(note, 'note')] };
}
