import { afterAll, describe, expect, test } from 'vitest';
import { EVIDENCE, type EvidenceName, evidenceOf } from '../../../src/answerability/evidence.ts';
import { rankPolicy } from '../../../src/rank/rank.ts';
import { understand } from '../../../src/understand/understand.ts';
import { openGardenPolicy } from '../rank/garden-policy.ts';

/** Two questions on one policy, of which the first has more of one kind of evidence, and the reason. */
interface Row {
  readonly evidence: EvidenceName;
  readonly more: string;
  readonly less: string;
  readonly reason: string;
  readonly annotations?: boolean;
}

const ROWS: readonly Row[] = [
  {
    evidence: 'words',
    more: 'Does a rower bring my parcel to the front door?',
    less: 'Does a rower bring my parcel to the roof garden?',
    reason: 'a sentence has every word of it',
  },
  {
    evidence: 'concepts',
    more: 'Do you delete the photographs?',
    less: 'Do you encrypt the photographs?',
    reason: 'a sentence says that they are erased; none says anything of encryption',
  },
  {
    evidence: 'context',
    more: 'Do gardeners get a key?',
    less: 'Do parrots get a key?',
    reason: 'the clause with the key is about gardeners',
  },
  {
    evidence: 'topic',
    more: 'How long do you keep an order?',
    less: 'Do you encrypt an order?',
    reason: 'a sentence states how long something is kept',
  },
  {
    evidence: 'type',
    more: 'When did the maze open to visitors?',
    less: 'When did the fountain stop in the frost?',
    reason: 'it asks for a date, and the sentence has one',
  },
  {
    evidence: 'unmet',
    more: 'Within how many hours does the fountain stop in the frost?',
    less: 'Why does the fountain stop in the frost?',
    reason: 'it asks for a number of hours, which no sentence gives',
  },
  {
    evidence: 'unknown',
    more: 'Does a submarine bring my parcel?',
    less: 'Does a rower bring my parcel?',
    reason: 'the policy does not have the word',
  },
  {
    evidence: 'missing',
    more: 'Will I be told of a data breach at the front door of the house?',
    less: 'How long do you keep an order?',
    reason: 'it is on a topic on which the policy states nothing',
  },
  {
    evidence: 'noTopic',
    more: 'Does a rower bring my parcel?',
    less: 'How long do you keep an order?',
    reason: 'it is on none of the topics that policies are about',
  },
  {
    evidence: 'thin',
    more: 'Parcel?',
    less: 'Does a rower bring my parcel to the front door?',
    reason: 'it is one word',
  },
  {
    evidence: 'expected',
    annotations: true,
    more: 'Is a hamster on the carousel with a muzzle?',
    less: 'Is a hamster in the maze with a parcel?',
    reason: 'it is a question that a sentence is expected to answer',
  },
  {
    evidence: 'expectedIdea',
    annotations: true,
    more: 'Are pictures erased beside the brook?',
    less: 'Are parcels encrypted beside the brook?',
    reason: 'it is one in other words',
  },
  {
    evidence: 'expectedAll',
    annotations: true,
    more: 'Is a falcon beside a hedgehog here?',
    less: 'Is a falcon beside a giraffe here?',
    reason: 'the expected questions of one sentence have all of it between them',
  },
];

const corpus = openGardenPolicy(afterAll);

/** How much of one kind of evidence speaks for a policy stating something on a question. */
function evidenceFor(evidence: EvidenceName, text: string, annotations: boolean): number {
  const [policy] = corpus.policies;
  if (!policy) throw new Error('There is no policy');
  const question = understand(text, corpus);
  const ranking = rankPolicy(policy.open, question, { annotations });
  return evidenceOf(question, ranking, policy.topics)[EVIDENCE.indexOf(evidence)] ?? 0;
}

describe.each(ROWS)('$evidence: more for "$more" than for "$less"', ({ evidence, annotations = false, ...row }) => {
  test(`since ${row.reason}`, () => {
    const [more, less] = [row.more, row.less].map((text) => evidenceFor(evidence, text, annotations));
    expect(more).toBeGreaterThan(less ?? 0);
  });
});

test('all evidence is 0 to 1, whatever is asked', () => {
  const [policy] = corpus.policies;
  if (!policy) throw new Error('There is no policy');
  const questions = ROWS.flatMap(({ more, less }) => [more, less]);
  for (const annotations of [true, false])
    for (const text of questions) {
      const question = understand(text, corpus);
      const values = evidenceOf(question, rankPolicy(policy.open, question, { annotations }), policy.topics);
      expect([...values].filter((value) => !(value >= 0 && value <= 1 + 1e-9))).toEqual([]);
    }
});
