import type { PolicyResult } from '../answerability/policy-result.ts';
import { composeAnswer } from '../compose/compose-answer.ts';
import { composeComparison } from '../compose/compose-comparison.ts';
import { composeNothing } from '../compose/compose-nothing.ts';
import { composeOverview } from '../compose/compose-overview.ts';
import { composeContacts } from '../compose/contacts/compose-contacts.ts';
import { wantsContacts } from '../compose/contacts/wants-contacts.ts';
import { finishReply } from '../compose/finish-reply.ts';
import type { Reply } from '../compose/reply.ts';
import type { Corpus } from '../retrieve/corpus.ts';
import type { Question } from '../understand/question.ts';
import { understand } from '../understand/understand.ts';
import { answerDocuments, answerTerm, isAboutDocuments } from './documents/answer-documents.ts';
import { type AskOptions, evaluateAll, evaluatePolicy } from './evaluate-policy.ts';
import { route } from './route.ts';
import { suggestForForeign } from './suggest-for-foreign.ts';
import { createSuggestionCheck } from './suggestion-check.ts';

/** A question that names nobody and is on no known topic needs this much substance to be looked up. */
const MIN_UNNAMED_SUBSTANCE = 4;

/** Answers one question from a corpus: understands it, then as `answerQuestion`. The same input gives the same reply. */
export const answer = (corpus: Corpus, text: string, options: AskOptions): Reply =>
  answerQuestion(corpus, understand(text, corpus), options);

/** Answers a question that is understood already: routes it, ranks, judges, and composes the reply. */
export function answerQuestion(corpus: Corpus, question: Question, options: AskOptions): Reply {
  const reply =
    (isAboutDocuments(question) && fromDocuments(corpus, question, options)) || lookUp(corpus, question, options);
  return finishReply(reply, question, { names: corpus, quoteFirst: options.quoteFirst });
}

/** The facts about the documents that a question asks for; which of them it is about is told as for any question. */
function fromDocuments(corpus: Corpus, question: Question, { skip = 0 }: AskOptions): Reply | null {
  const target = route(corpus, { ...question, smallTalk: null, offTopic: false, substance: 1 });
  return answerDocuments(question, { corpus, named: 'policies' in target ? target.policies : [], skip });
}

function lookUp(corpus: Corpus, question: Question, options: AskOptions): Reply {
  const target = route(corpus, question);
  if (target.kind === 'nothing') {
    const onTerm = target.reason === 'vague' ? answerTerm(question, corpus) : null;
    if (onTerm) return onTerm;
    const suggestions = question.foreign ? suggestForForeign(corpus, question, options) : [];
    return composeNothing(corpus, question, target.reason, suggestions);
  }
  const isForAnyone = target.kind === 'any';
  const results = isForAnyone
    ? bestOf(evaluateAll(corpus, question, options))
    : target.policies.map((policy) => evaluatePolicy(policy, question, options));
  const contacts =
    !isForAnyone && wantsContacts(question)
      ? composeContacts(question, results, { names: corpus, isList: false })
      : null;
  if (contacts) return contacts;
  const [first] = results;
  if (!first) return composeNothing(corpus, question, 'vague');
  const isVague = question.topics.size === 0 && question.substance < MIN_UNNAMED_SUBSTANCE;
  if (isForAnyone && (isVague || !first.stated)) {
    if (question.topics.size > 0) return composeNothing(corpus, question, 'silent-everywhere');
    return answerTerm(question, corpus) ?? composeNothing(corpus, question, 'vague');
  }
  if (results.length > 1) return composeComparison(question, results, { names: corpus, skip: options.skip ?? 0 });
  const answerTo = createSuggestionCheck(corpus, first.policy, options);
  const answering = { names: corpus, answerTo, skip: options.skip ?? 0 };
  const list = question.overview && composeOverview(question, question.overview, first, answering);
  return list || composeAnswer(question, first, answering);
}

/** Without a name the policy that answers best speaks alone. */
const bestOf = (results: readonly PolicyResult[]): PolicyResult[] =>
  [...results].sort((a, b) => strengthOf(b) - strengthOf(a)).slice(0, 1);

/** Logits that full confidence is worth against none, when policies are compared. */
const CONFIDENCE_WEIGHT = 4;

const strengthOf = ({ ranking, confidence }: PolicyResult): number =>
  (ranking.candidates[0]?.score ?? Number.NEGATIVE_INFINITY) + CONFIDENCE_WEIGHT * confidence;
