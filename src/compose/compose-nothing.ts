import type { NothingReason } from '../engine/route.ts';
import type { Corpus } from '../retrieve/corpus.ts';
import type { Question } from '../understand/understand.ts';
import { namesOf } from './names.ts';
import type { Reply, ReplyKind } from './reply.ts';
import { wording } from './wording.ts';

const KINDS: Readonly<Record<NothingReason, ReplyKind>> = {
  'small-talk': 'chat',
  'unknown-provider': 'unknown-provider',
  'off-topic': 'off-topic',
  vague: 'clarify',
  'no-more': 'clarify',
  'silent-everywhere': 'silent',
};

/** A reply that claims nothing: small talk, a provider that is not indexed, another subject, too little to go by. */
export function composeNothing(corpus: Corpus, question: Question, reason: NothingReason): Reply {
  const { language } = question;
  const words = wording[language];
  const known = namesOf(
    corpus.policies.map((policy) => policy.record),
    language,
  );
  const texts: Readonly<Record<NothingReason, () => string>> = {
    'small-talk': () => {
      const talk = question.smallTalk;
      if (talk === 'greeting') return words.greeting(known);
      return talk === 'abilities' ? words.abilities(known) : words[talk ?? 'thanks'];
    },
    'unknown-provider': () => words.unknownProvider(question.providers.unknown.join(words.listSeparator), known),
    'off-topic': () => words.offTopic(known),
    vague: () => words.clarify(known),
    'no-more': () => words.noMore,
    'silent-everywhere': () => words.silentEverywhere(known),
  };
  const silent = reason === 'silent-everywhere' ? [...corpus.byProvider.keys()].slice(0, 12) : [];
  const text = texts[reason]();
  return {
    kind: KINDS[reason],
    language,
    text,
    lead: text,
    notes: [],
    citations: [],
    related: [],
    contacts: [],
    silent,
    suggestions: [],
    confidence: 0,
  };
}
