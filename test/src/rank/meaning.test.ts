import { beforeAll, describe, expect, test } from 'vitest';
import { encode } from '../../../src/encoder/encode.ts';
import { rankPolicy } from '../../../src/rank/rank.ts';
import type { Corpus } from '../../../src/retrieve/corpus.ts';
import { understand } from '../../../src/understand/understand.ts';
import { fivePolicies } from '../five-policies.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = await fivePolicies();
});

/** The text of the sentence of a policy that is nearest to a question in meaning alone. */
function nearestSentence(provider: string, text: string): string {
  const [policy] = corpus.byProvider.get(provider) ?? [];
  if (!policy) throw new Error(`There is no policy of ${provider}`);
  const { query } = rankPolicy(policy.open, understand(text, corpus), { annotations: false });
  const best = query.meaning.sentences.indexOf(Math.max(...query.meaning.sentences));
  const sentences = policy.open.index.policy.clauses.flatMap((clause) =>
    clause.sentences.map(({ at }) => clause.text.slice(...at)),
  );
  return sentences[best] ?? '';
}

describe('a question finds, by meaning alone,', () => {
  test.each([
    ['huawei-cloud', 'will you tell the cops about me', /law|authorit|judicial|disclos/i],
    ['huawei-cloud', '多久会答复我的请求', /30 days|respond/i],
    ['kingsoft-cloud', 'can I close my account for good', /注销/u],
    ['aws', 'do you sell my personal data', /出售|提供|披露|共享/u],
  ])('in the policy of %s for "%s" a sentence with %s', (provider, question, said) => {
    expect(nearestSentence(provider, question)).toMatch(said);
  });
});

test('a question without words is near to nothing', () => {
  const [policy] = corpus.byProvider.get('aws') ?? [];
  if (!policy) throw new Error('There is no policy of aws');
  const { sentences, expected, unanswered } = policy.open.compareMeaning(encode(policy.open.encoder, ''));
  expect(Math.max(...sentences, ...expected, unanswered)).toBe(0);
});
