import type { PolicyResult } from '../answerability/policy-result.ts';
import type { Question } from '../understand/understand.ts';
import { citeBest } from './cite.ts';
import { nameOf, placeName } from './names.ts';
import { pickContact } from './pick-contact.ts';
import { citationText } from './render-text.ts';
import type { Reply } from './reply.ts';
import { suggest } from './suggest.ts';
import { wording } from './wording.ts';

/** At most so many quotes answer a question. */
const MAX_QUOTES = 3;
/** A further quote scores at most so much below the best one. By the text alone the best one is less surely right. */
const MAX_SCORE_GAP = { annotated: 4, plain: 6 } as const;
/** Passages shown where the policy is silent. */
const MAX_RELATED = 2;

/** The reply from one policy: its quotes, or that it is silent. `isAnswered` tells whether a suggested question gets an answer. */
export function composeAnswer(
  question: Question,
  finding: PolicyResult,
  isAnswered: (text: string) => boolean,
  skip = 0,
): Reply {
  const { policy, ranking, confidence, stated } = finding;
  const { language, jurisdictions } = question;
  const words = wording[language];
  const name = nameOf(policy.record, language);
  const contact = pickContact(policy, jurisdictions);
  const suggestions = suggest(question, policy, isAnswered);
  const most = stated ? MAX_QUOTES : MAX_RELATED;
  const within = MAX_SCORE_GAP[ranking.mode] * (skip > 0 ? 2 : 1);
  const quotes = citeBest(policy, ranking, skip + most, within, jurisdictions)
    .slice(skip)
    .map((quote, i) => ({ ...quote, marker: i + 1 }));
  const parts = quotes.map((citation) => citationText(citation, language, policy.record.language));
  const unknown =
    question.providers.unknown.length > 0
      ? [words.unknownAlso(question.providers.unknown.join(words.listSeparator))]
      : [];
  const answered = stated && quotes.length > 0;
  const lead = answered ? words.answer(name) : words.silent(name);
  const whom = contact ? [answered ? words.contactLine(contact.value) : words.askWhom(contact.value)] : [];
  const named = question.providers.ids.length > 0 || question.scope !== null;
  const places = answered && jurisdictions.length === 0 ? (quotes[0]?.jurisdictions ?? []) : [];
  const onlyFor =
    places.length > 0 ? [words.onlyFor(places.map((id) => placeName(id, language)).join(words.listSeparator))] : [];
  const notes = [...unknown, ...onlyFor, ...(named || !answered ? [] : [words.nobodyNamed(name)]), ...whom];
  const tail = suggestions.length > 0 ? [`${words.suggestions} ${suggestions.join(' / ')}`] : [];
  const shown = answered ? [...parts, ...notes] : [...notes, ...(parts.length > 0 ? [words.related, ...parts] : [])];
  return {
    kind: answered ? 'answer' : 'silent',
    language,
    text: [lead, ...shown, ...tail].join('\n\n'),
    lead,
    notes,
    citations: answered ? quotes : [],
    related: answered ? [] : quotes,
    contacts: [],
    silent: answered ? [] : [policy.record.provider],
    suggestions,
    confidence: Math.round(confidence * 1000) / 1000,
  };
}
