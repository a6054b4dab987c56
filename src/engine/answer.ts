import { confidenceOf, STATED_THRESHOLD } from '../answerability/confidence.ts';
import type { PolicyResult } from '../answerability/policy-result.ts';
import { composeAnswer } from '../compose/compose-answer.ts';
import { composeComparison } from '../compose/compose-comparison.ts';
import { composeContacts, wantsContacts } from '../compose/compose-contacts.ts';
import { composeNothing } from '../compose/compose-nothing.ts';
import type { Reply } from '../compose/reply.ts';
import { rankPolicy } from '../rank/rank.ts';
import type { Corpus, CorpusPolicy } from '../retrieve/corpus.ts';
import { type Question, understand } from '../understand/understand.ts';
import { parseCommand } from './parse-command.ts';
import { route } from './route.ts';

/** How to answer. */
export interface AskOptions {
  /** False: answers from the policy texts alone, without translations and expected questions. */
  readonly annotations: boolean;
  /** Passes over so many passages of a policy that were shown before. */
  readonly skip?: number;
}

/** A question that names nobody and is on no known topic needs so much substance to be looked up. */
const MIN_UNNAMED_SUBSTANCE = 4;

/** How many policies are looked into sentence by sentence when nobody is named. */
const MAX_DEEP_POLICIES = 8;
/** So many passages of each are looked into then. */
const PASSAGES_OF_ONE_AMONG_MANY = 6;

/**
 * Looks into one policy.
 * @param deep how many of its passages are looked into sentence by sentence, where it is one of many
 */
export function evaluatePolicy(
  policy: CorpusPolicy,
  question: Question,
  { annotations }: AskOptions,
  deep?: number,
): PolicyResult {
  const ranking = rankPolicy(policy.open, question, { annotations, deep });
  const confidence = confidenceOf(question, ranking, policy.topics);
  return { policy, ranking, confidence, stated: confidence >= STATED_THRESHOLD };
}

/** Looks into the policies whose passages fit best; with a large corpus only those few, and less deep. */
function examineAll(corpus: Corpus, question: Question, options: AskOptions): PolicyResult[] {
  const { policies } = corpus;
  if (policies.length <= MAX_DEEP_POLICIES) return policies.map((policy) => evaluatePolicy(policy, question, options));
  const best = corpus.passages.best(question.terms, options.annotations, MAX_DEEP_POLICIES);
  return best.flatMap((number) => {
    const policy = policies[number];
    return policy ? [evaluatePolicy(policy, question, options, PASSAGES_OF_ONE_AMONG_MANY)] : [];
  });
}

/** Makes ready what the first question to everybody would otherwise wait for: of hundreds of policies, some seconds. */
export function prepareForAll(corpus: Corpus): void {
  if (corpus.policies.length > MAX_DEEP_POLICIES) corpus.passages.best(new Map(), true, 1);
}

/** Answers one question from a corpus: routes it, ranks, judges, and composes the reply. Pure: the same in, the same out. */
export function answer(corpus: Corpus, text: string, options: AskOptions): Reply {
  const command = parseCommand(text);
  if (command?.name === 'contact') return answerContacts(corpus, understand(command.rest, corpus), options);
  return answerQuestion(corpus, understand(command?.rest ?? text, corpus), options);
}

/** The same for a question that is understood already. */
export function answerQuestion(corpus: Corpus, question: Question, options: AskOptions): Reply {
  const target = route(corpus, question);
  if (target.kind === 'nothing') return composeNothing(corpus, question, target.reason);
  const findings =
    target.kind === 'any'
      ? anyOf(examineAll(corpus, question, options))
      : target.policies.map((policy) => evaluatePolicy(policy, question, options));
  if (wantsContacts(question) && target.kind !== 'any') {
    const contacts = composeContacts(corpus, question, findings);
    if (contacts) return contacts;
  }
  const [first] = findings;
  if (!first) return composeNothing(corpus, question, 'vague');
  const vague = question.topics.size === 0 && question.substance < MIN_UNNAMED_SUBSTANCE;
  if (target.kind === 'any' && (vague || !first.stated))
    return composeNothing(corpus, question, vague || question.topics.size === 0 ? 'vague' : 'silent-everywhere');
  return findings.length === 1
    ? composeAnswer(question, first, isAnsweredBy(corpus, first.policy, options), options.skip ?? 0)
    : composeComparison(question, findings, target.kind === 'which');
}

const suggestible = new WeakMap<CorpusPolicy, Map<string, boolean>>();

/** Whether a policy states something on a question; looked into once for each question, as only a few are ever suggested. */
function isAnsweredBy(corpus: Corpus, policy: CorpusPolicy, options: AskOptions): (text: string) => boolean {
  const answers = suggestible.get(policy) ?? new Map<string, boolean>();
  suggestible.set(policy, answers);
  return (text) => {
    const key = `${options.annotations} ${text}`;
    const answer = answers.get(key) ?? evaluatePolicy(policy, understand(text, corpus), options).stated;
    answers.set(key, answer);
    return answer;
  };
}

/** `/contact PROVIDER [JURISDICTION or KIND]`: the contacts of the providers named, of all where the name fits several. */
function answerContacts(corpus: Corpus, question: Question, options: AskOptions): Reply {
  const policies = question.providers.ids.flatMap((id) => corpus.byProvider.get(id) ?? []);
  if (policies.length === 0)
    return composeNothing(corpus, question, question.providers.unknown.length > 0 ? 'unknown-provider' : 'vague');
  const findings = policies.map((policy) => evaluatePolicy(policy, question, options));
  return composeContacts(corpus, question, findings, true) ?? composeNothing(corpus, question, 'vague');
}

/** Without a name the policy that answers best speaks alone. */
function anyOf(findings: readonly PolicyResult[]): PolicyResult[] {
  const ranked = [...findings].sort((a, b) => topScore(b) - topScore(a));
  return ranked.slice(0, 1);
}

const topScore = (finding: PolicyResult): number =>
  (finding.ranking.candidates[0]?.score ?? Number.NEGATIVE_INFINITY) + 4 * finding.confidence;
