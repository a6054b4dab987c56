import type { PolicyResult } from '../../answerability/policy-result.ts';
import type { Contact } from '../../policy/contact.ts';
import type { Question } from '../../understand/question.ts';
import { citeRange } from '../quotes/cite.ts';
import type { Citation, ReplyContact } from '../reply.ts';
import { TOPIC_PURPOSES } from './contact-purposes.ts';

/** Topics that ask for somebody whom a policy may name. */
const NAMED_TOPICS: readonly string[] = ['dpo', 'representative'];

function citeSentence(
  { policy, ranking }: PolicyResult,
  { clause, sentence }: Contact,
  asked: readonly string[],
  marker: number,
): Citation | null {
  const range = { clause, first: sentence, last: sentence };
  return citeRange(policy, range, marker, { score: 1, asked, mode: ranking.mode });
}

/**
 * A contact with the sentence it stands in; null where that sentence must not be shown.
 * @param asked jurisdictions asked about
 */
export function citeContact(result: PolicyResult, contact: Contact, asked: readonly string[]): ReplyContact | null {
  const citation = citeSentence(result, contact, asked, 0);
  if (!citation) return null;
  const { kind, value, label, purpose, jurisdictions } = contact;
  const jurisdiction = jurisdictions.find((id) => asked.includes(id)) ?? jurisdictions[0] ?? null;
  return { provider: result.policy.record.provider, kind, value, label, purpose, jurisdiction, citation };
}

/**
 * The sentence in which a policy names somebody of the kind that a question is on, as its data protection officer; null
 * where it names nobody.
 */
export function citeNamedContact(
  result: PolicyResult,
  { topics, jurisdictions }: Question,
  marker: number,
): Citation | null {
  const asked = NAMED_TOPICS.filter((topic) => topics.has(topic));
  const purposes = asked.flatMap((topic) => TOPIC_PURPOSES[topic] ?? []);
  const contact = result.policy.open.index.policy.contacts.find(({ purpose }) => purposes.includes(purpose));
  return contact ? citeSentence(result, contact, jurisdictions, marker) : null;
}
