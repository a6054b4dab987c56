import type { Question } from '../../understand/question.ts';

/** Weight from which a topic of a question counts as what it is about. */
export const MIN_TOPIC_WEIGHT = 0.5;

/** True for a question whose answer is whom to reach and how, rather than a rule about phone numbers or addresses. */
export function wantsContacts({ asksContact, terms, topics, types }: Question): boolean {
  if (asksContact) return true;
  const isOnRegulator = terms.has('~regulator') && (topics.get('regulator') ?? 0) >= MIN_TOPIC_WEIGHT;
  return isOnRegulator && types.includes('person');
}
