import type { Question } from '../../understand/question.ts';

/** Weight from which a topic of a question counts as what it is about. */
export const MIN_TOPIC_WEIGHT = 0.5;

/** Topics on which "who" asks for somebody to turn to. */
const WHO_TOPICS: readonly string[] = ['regulator', 'complaint-regulator', 'dispute-resolution'];

/** True for a question whose answer is whom to reach and how, rather than a rule about phone numbers or addresses. */
export function wantsContacts({ asksContact, topics, types }: Question): boolean {
  if (asksContact) return true;
  return types.includes('person') && WHO_TOPICS.some((topic) => (topics.get(topic) ?? 0) >= MIN_TOPIC_WEIGHT);
}
