import type { Corpus } from '../retrieve/corpus.ts';
import type { Question } from '../understand/question.ts';
import { createReply, type ReplyDraft } from './create-reply.ts';
import type { Reply } from './reply.ts';
import type { Statement } from './reply-body.ts';

/** Why there is nothing to look up. */
export type NothingReason =
  | 'small-talk'
  | 'unknown-provider'
  | 'unsupported-language'
  | 'off-topic'
  | 'vague'
  | 'no-more'
  | 'silent-everywhere';

const KINDS: Readonly<Record<NothingReason, Reply['kind']>> = {
  'small-talk': 'chat',
  'unknown-provider': 'unknown-provider',
  'unsupported-language': 'unsupported-language',
  'off-topic': 'off-topic',
  vague: 'clarify',
  'no-more': 'clarify',
  'silent-everywhere': 'silent',
};

/** At most this many providers are listed as silent. */
const MAX_SILENT = 12;

/** A reply that claims nothing: small talk, a provider that is not indexed, another subject, too little to go by. */
export function composeNothing(
  corpus: Corpus,
  question: Question,
  reason: NothingReason,
  suggestions: readonly string[] = [],
): Reply {
  const isVerdict = reason === 'unknown-provider' || reason === 'silent-everywhere';
  const draft: ReplyDraft = {
    kind: KINDS[reason],
    language: question.language,
    body: [
      { kind: isVerdict ? 'verdict' : 'remark', says: statementFor(reason, question) },
      ...(suggestions.length > 0 ? [{ kind: 'suggestions' as const }] : []),
    ],
    suggestions,
    silent: reason === 'silent-everywhere' ? [...corpus.byProvider.keys()].slice(0, MAX_SILENT) : [],
  };
  return createReply(draft, corpus);
}

function statementFor(reason: NothingReason, { smallTalk, providers, foreign }: Question): Statement {
  switch (reason) {
    case 'small-talk':
      return { reason, talk: smallTalk ?? 'thanks' };
    case 'unknown-provider':
      return { reason, names: providers.unknown };
    case 'unsupported-language':
      return { reason, foreign: foreign ?? 'other' };
    case 'vague':
      return { reason: 'unclear' };
    case 'off-topic':
    case 'no-more':
    case 'silent-everywhere':
      return { reason };
  }
}
