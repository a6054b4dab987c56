import { beforeAll, describe, expect, test } from 'vitest';
import { answerLine } from '../../../../src/chat/answer-line.ts';
import type { Reply } from '../../../../src/compose/reply.ts';
import type { Turn } from '../../../../src/conversation/converse.ts';
import type { Corpus } from '../../../../src/retrieve/corpus.ts';
import { fivePolicies } from '../../five-policies.ts';
import type { IntentCase } from './intent-case.ts';
import { knownQuestions } from './known-questions.ts';
import { unseenQuestions } from './unseen-questions.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = await fivePolicies();
});

/** The reply to the last of some messages of one conversation. */
function lastReply(messages: readonly string[]): Reply {
  let turn: Turn | null = null;
  let reply: Reply | undefined;
  for (const message of messages) ({ reply, turn } = answerLine(corpus, message, turn, { annotations: true }));
  if (!reply) throw new Error('There is no message.');
  return reply;
}

/** What is wrong with the reply to a question; empty where nothing is. */
function faultsOf({ ask, after, kind, notKind, cites, says = [], noClaim }: IntentCase): string[] {
  const reply = lastReply(after ? [after, ask] : [ask]);
  const cited = reply.citations.map(({ provider }) => provider);
  return [
    kind && reply.kind !== kind ? `is ${reply.kind}, not ${kind}` : '',
    notKind && reply.kind === notKind ? `is ${reply.kind}` : '',
    cites && !(reply.kind === 'comparison' ? cited.includes(cites) : cited[0] === cites) ? `cites ${cited[0]}` : '',
    noClaim && (cited.length > 0 || reply.contacts.length > 0) ? 'claims something' : '',
    ...says.map((said) => (said.test(reply.text) ? '' : `does not say ${said}`)),
  ].filter(Boolean);
}

describe('the kind of a message is told from the sentence', () => {
  test.each(knownQuestions.map((question) => [question.ask, question] as const))('%j', (_, question) => {
    expect(faultsOf(question)).toEqual([]);
  });

  test('of questions written before the code, at least nine in ten', () => {
    const wrong = unseenQuestions.flatMap((question) => {
      const faults = faultsOf(question);
      return faults.length > 0 ? [`${question.ask}: ${faults.join(', ')}`] : [];
    });
    expect(wrong.length / unseenQuestions.length, wrong.join('\n')).toBeLessThanOrEqual(0.1);
  });
});
