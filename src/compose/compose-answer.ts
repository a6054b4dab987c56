import type { Finding } from '../engine.ts';
import type { Question } from '../understand/understand.ts';
import { citeBest } from './cite.ts';
import { nameOf } from './names.ts';
import { citationText } from './render-text.ts';
import type { Reply } from './reply.ts';
import { suggest } from './suggest.ts';
import { whomToAsk } from './whom.ts';
import { wording } from './wording.ts';

/** At most so many quotes answer a question. */
const MOST_QUOTES = 3;
/** A further quote scores at most so much below the best one. */
const FURTHER = 4;
/** Passages shown where the policy is silent. */
const MOST_RELATED = 2;

/** The reply from one policy: its quotes, or that it is silent. */
export function composeAnswer(_corpus: unknown, question: Question, finding: Finding): Reply {
  const { policy, ranking, confidence, stated } = finding;
  const { language, jurisdictions } = question;
  const words = wording[language];
  const name = nameOf(policy.record, language);
  const contact = whomToAsk(policy, jurisdictions);
  const suggestions = suggest(question, policy);
  const quotes = citeBest(policy, ranking, stated ? MOST_QUOTES : MOST_RELATED, FURTHER, jurisdictions);
  const blocks = quotes.map((citation) => citationText(citation, language, policy.record.language));
  const alsoUnknown = question.providers.unknown.length > 0 ? [words.unknownAlso(question.providers.unknown.join(words.listSeparator))] : [];
  const base = { language, contacts: [], suggestions, confidence: Math.round(confidence * 1000) / 1000 };
  const tail = suggestions.length > 0 ? [`${words.suggestions} ${suggestions.join(' / ')}`] : [];
  if (stated && quotes.length > 0) {
    const text = [...alsoUnknown, words.answer(name), ...blocks, ...(contact ? [words.contactLine(contact.value)] : []), ...tail].join('\n\n');
    return { ...base, kind: 'answer', text, citations: quotes, related: [], silent: [] };
  }
  const text = [...alsoUnknown, words.silent(name), ...(contact ? [words.askWhom(contact.value)] : []), ...(blocks.length > 0 ? [words.related, ...blocks] : []), ...tail].join('\n\n');
  return { ...base, kind: 'silent', text, citations: [], related: quotes, silent: [policy.record.provider] };
}
