import type { PolicyResult } from '../../answerability/policy-result.ts';
import type { Contact, ContactKind } from '../../policy/contact.ts';
import type { Question } from '../../understand/question.ts';
import { CARD_ORDER } from './contact-purposes.ts';
import { sentenceScores } from './sentence-scores.ts';

/** Topics of questions that are meant for whoever hears complaints. */
const COMPLAINT_TOPICS = ['complaint-regulator', 'dispute-resolution', 'regulator'];
/** Beyond every score of a sentence. */
const KIND_RANK = 1000;
const PURPOSE_RANK = 100;
/** Stands for the score of a sentence that is no candidate. */
const NO_SCORE = -50;

/**
 * Orders contacts: the kinds asked for before others, complaint desks last unless the question is a complaint, then those
 * whose sentence answers the question best.
 */
export function orderContacts(contacts: readonly Contact[], { ranking }: PolicyResult, question: Question): Contact[] {
  const { types, topics } = question;
  const scoreOf = sentenceScores(ranking);
  const isComplaint = COMPLAINT_TOPICS.some((topic) => topics.has(topic));
  const rank = (contact: Contact): number => {
    const { kind, purpose } = contact;
    const isWanted = kind !== 'organisation' && (types.length === 0 || types.includes(kind));
    const isMeant = purpose !== 'complaint' || isComplaint;
    return (isWanted ? KIND_RANK : 0) + (isMeant ? PURPOSE_RANK : 0) + (scoreOf(contact) ?? NO_SCORE);
  };
  return [...contacts].sort((a, b) => rank(b) - rank(a));
}

/** The kinds in the order in which people use them. */
const KIND_ORDER: readonly ContactKind[] = ['email', 'phone', 'url', 'address', 'organisation'];

/** Orders contacts as on a card: by what they are for, and by kind. */
export function orderCard(contacts: readonly Contact[]): Contact[] {
  const rank = ({ purpose, kind }: Contact): number =>
    CARD_ORDER.indexOf(purpose) * KIND_ORDER.length + KIND_ORDER.indexOf(kind);
  return [...contacts].sort((a, b) => rank(a) - rank(b));
}
