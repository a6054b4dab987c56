import { namesOf } from '../compose/names.ts';
import type { Reply } from '../compose/reply.ts';
import { currentId } from '../retrieve/cited-policy.ts';
import type { Corpus } from '../retrieve/corpus.ts';
import type { Language } from '../text/language.ts';
import type { Outcome } from './commands/command-context.ts';
import { textPart } from './reply/chat-reply.ts';
import { chatWording } from './reply/chat-wording.ts';
import type { ResponderOptions } from './responder-options.ts';

/** A question is answered anew so often while the documents behind its answer go on changing. */
const MAX_TRIES = 4;

/** Context of an answer. */
export interface SettleOptions {
  readonly corpus: () => Corpus;
  readonly confirm: NonNullable<ResponderOptions['confirm']>;
  readonly language: Language;
}

/** An outcome with the corpus that it was made from. */
export interface Settled {
  readonly outcome: Outcome;
  readonly corpus: Corpus;
}

/**
 * Makes an outcome whose quotes stand in the documents as they are now: one that was made from documents which have changed
 * since is thrown away and made again. Where they do not come to rest, the outcome says so and quotes nothing.
 */
export async function settle(
  { corpus, confirm, language }: SettleOptions,
  make: (corpus: Corpus) => Promise<Outcome>,
): Promise<Settled> {
  let behind: readonly string[] = [];
  let used = corpus();
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    used = corpus();
    const outcome = await make(used);
    behind = policiesBehind(outcome, used);
    if (behind.length === 0 || (await confirm(used, behind))) return { outcome, corpus: used };
  }
  const current = behind.map(currentId);
  const records = used.policies.filter(({ id }) => current.includes(id)).map(({ record }) => record);
  return { outcome: { parts: [textPart(chatWording[language].changing(namesOf(records, language)))] }, corpus: used };
}

/** Ids of the policies that an outcome quotes, or says to be silent. */
function policiesBehind(outcome: Outcome, corpus: Corpus): readonly string[] {
  if (!('said' in outcome)) return outcome.quoted ?? [];
  const { citations, related, contacts, silent }: Reply = outcome.said.reply;
  const cited = [...citations, ...related, ...contacts.map(({ citation }) => citation)].map(({ policy }) => policy);
  const askedInVain = silent.flatMap((provider) => corpus.byProvider.get(provider) ?? []).map(({ id }) => id);
  return [...new Set([...cited, ...askedInVain])];
}
