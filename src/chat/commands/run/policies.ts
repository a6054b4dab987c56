import { nameOf } from '../../../compose/names.ts';
import { wording } from '../../../compose/wording.ts';
import type { CorpusPolicy } from '../../../retrieve/corpus.ts';
import type { Language } from '../../../text/language.ts';
import { type ChatPart, textPart } from '../../reply/chat-reply.ts';
import type { CommandContext, Outcome } from '../command-context.ts';
import { commandWording } from '../command-wording.ts';
import type { Call } from '../parse-call.ts';
import { nearestProvider } from '../provider-words.ts';

/** At most this many are listed at once; with more, a name finds the others. */
const MAX_LISTED = 25;

/** `/policies [provider]`: name, title, language, dates, clauses and file of each, then the index. */
export function runPolicies({ options, rest }: Call, { corpus, language, about }: CommandContext): Outcome {
  const words = commandWording[language];
  const typed = [options['provider'] ?? '', rest].filter(Boolean).join(' ');
  const found = corpus.policies.filter((policy) => isNamed(policy, typed));
  if (found.length === 0) return { parts: [textPart(words.noPolicy(typed, nearestProvider(corpus, typed, language)))] };
  const more = found.length > MAX_LISTED ? [textPart(words.morePolicies(found.length - MAX_LISTED), 'note')] : [];
  const index = textPart(words.indexed(about.indexId, about.indexDate), 'note');
  return { parts: [...found.slice(0, MAX_LISTED).flatMap((policy) => partsOf(policy, language)), ...more, index] };
}

function isNamed({ record: { id, names, aliases } }: CorpusPolicy, typed: string): boolean {
  const wanted = typed.toLowerCase();
  return [id, names.en, names.zh, ...aliases].some((name) => name.toLowerCase().includes(wanted));
}

function partsOf({ record, open }: CorpusPolicy, language: Language): ChatPart[] {
  const words = commandWording[language];
  const { effective, updated, title, file } = record;
  const dates = [effective && words.effective(effective), updated && words.updated(updated)].filter(
    (date) => date !== null,
  );
  const facts = [
    words.languages[record.language],
    ...(dates.length > 0 ? dates : [wording[language].undated]),
    words.clauses(open.index.policy.clauses.length),
    file,
  ];
  return [
    textPart(nameOf(record, language), 'name'),
    ...(title ? [textPart(title, 'detail')] : []),
    textPart(facts.join(' · '), 'place'),
  ];
}
