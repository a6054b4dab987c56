import { afterAll, describe, expect, test } from 'vitest';
import { FEATURES, type Feature } from '../../../src/rank/features.ts';
import { rankPolicy } from '../../../src/rank/rank.ts';
import { understand } from '../../../src/understand/understand.ts';
import { openGardenPolicy } from './garden-policy.ts';
import { testWeights } from './test-weights.ts';

/** A question, parts of the sentences in the order that is expected, and the reason: one feature. */
interface Row {
  readonly feature: Feature;
  readonly question: string;
  readonly order: readonly [first: string, second: string];
  readonly reason: string;
  /** True to rank with annotations, whose weights are others. */
  readonly annotated?: boolean;
}

const ROWS: readonly Row[] = [
  {
    feature: 'words',
    question: 'Does a rower bring my parcel to the front door?',
    order: ['A rower brings', 'A courier brings'],
    reason: 'it has one more word of the question',
  },
  {
    feature: 'concepts',
    question: 'Do you delete the photographs that I left with you?',
    order: ['We erase', 'We print'],
    reason: 'to erase is to delete, in another word',
  },
  {
    feature: 'context',
    question: 'Do gardeners get a key?',
    order: ['old steel', 'old brass'],
    reason: 'the clause around it speaks of gardeners',
  },
  {
    feature: 'heading',
    question: 'Is the yew gate of the hut here?',
    order: ['yew is brown', 'yew is green'],
    reason: 'its heading is the hut; the other clause has the hut in a sentence',
  },
  {
    feature: 'passage',
    question: 'Do owls eat mice?',
    order: ['of the mill', 'of the barn'],
    reason: 'the passage around it, clauses beside its own included, has the other words',
  },
  {
    feature: 'topic',
    question: 'How long do you keep an order?',
    order: ['for two years', 'Two years ago'],
    reason: 'it states how long something is kept; the other one only uses the words',
  },
  {
    feature: 'topicNear',
    question: 'How long do you keep an order in the drawer?',
    order: ['made of elm', 'made of oak'],
    reason: 'the sentence before it states how long something is kept',
  },
  {
    feature: 'headingOtherTopic',
    question: 'How long do you keep the jar in the pantry?',
    order: ['of the maid', 'of the chef'],
    reason: 'the other one stands under a heading on cookies, which nobody asked about',
  },
  {
    feature: 'statesOtherTopic',
    question: 'How long do you keep the pie page while visitors look?',
    order: ['sets puddings', 'sets cookies'],
    reason: 'the other one states something on cookies, which nobody asked about',
  },
  {
    feature: 'otherAudience',
    question: 'Who may pick apples from the trees?',
    order: ['Visitors may not', 'Children under 13'],
    reason: 'the other one is about children, whom nobody asked about',
  },
  {
    feature: 'type',
    question: 'Why does the fountain stop in the frost of winter?',
    order: ['because it is glass', 'without a sound'],
    reason: 'the question wants a reason, and it gives one',
  },
  {
    feature: 'value',
    question: 'When did the maze open to visitors?',
    order: ['3 October', 'warm breeze'],
    reason: 'the question wants a date, and it gives one',
  },
  {
    feature: 'place',
    question: 'Can I ask for a copy of my file in Germany?',
    order: ['European Economic Area', 'You may ask us'],
    reason: 'it is for the place asked about, which lies in that area',
  },
  {
    feature: 'elsewhere',
    question: 'Can I ask for a copy of my file in Germany?',
    order: ['You may ask us', 'in Brazil'],
    reason: 'the other one is for another place',
  },
  {
    feature: 'special',
    question: 'Can I ask for a copy of my file?',
    order: ['You may ask us', 'in Brazil'],
    reason: 'the other one is for one place only, and none was asked about',
  },
  {
    feature: 'short',
    question: 'Is the moat deep?',
    order: ['It is what it is', 'The moat is deep'],
    reason: 'the other one is a scrap, as headings and labels are',
  },
  {
    feature: 'leadIn',
    question: 'Which lamps do the parrots sleep under in the house?',
    order: ['the green lamps', 'Parrots sleep under'],
    reason: 'the other one only introduces the list',
  },
  {
    feature: 'first',
    annotated: true,
    question: 'Who has a narrow desk near the kitchen of the house?',
    order: ['Porters have', 'Drivers have'],
    reason: 'the first sentence of a clause more often announces than answers',
  },
  {
    feature: 'sentenceCoverage',
    question: 'Do swans swim in the long canal?',
    order: ['again and again', 'spiders spin'],
    reason: 'the other one is mostly about something else',
  },
  {
    feature: 'expected',
    annotated: true,
    question: 'Is a hamster on the carousel with a muzzle?',
    order: ['second gate', 'first gate'],
    reason: 'one question that it is expected to answer is this very one; the other has its words in two',
  },
  {
    feature: 'expectedIdea',
    annotated: true,
    question: 'Do you delete photographs?',
    order: ['south brook', 'north brook'],
    reason: 'one question that it is expected to answer has both ideas, in other words; the other has them in two',
  },
  {
    feature: 'expectedNext',
    annotated: true,
    question: 'Is a giraffe here?',
    order: ['south roof', 'north roof'],
    reason: 'two questions that it is expected to answer are like this one',
  },
  {
    feature: 'expectedAll',
    annotated: true,
    question: 'Is a falcon beside a hedgehog here?',
    order: ['south hill', 'north hill'],
    reason: 'its expected questions have all the words between them',
  },
  {
    feature: 'expectedNear',
    annotated: true,
    question: 'Is a walrus with a pelican here?',
    order: ['second field', 'first field'],
    reason: 'the sentence beside it is expected to answer the other half',
  },
];

const corpus = openGardenPolicy(afterAll);

/** The sentences ranked for a question, best first; `without` takes the weight of one feature away. */
function rankedSentences({ question, annotated = false }: Row, without?: Feature): string[] {
  const [policy] = corpus.policies;
  if (!policy) throw new Error('There is no policy');
  const weights = testWeights[annotated ? 'annotated' : 'plain'];
  const by = Float64Array.from(FEATURES, (name) => (name === without ? 0 : (weights[name] ?? 0)));
  const { candidates } = rankPolicy(policy.open, understand(question, corpus), { annotations: annotated, by });
  return candidates.map(({ clause, sentence }) => {
    const source = policy.open.index.policy.clauses[clause];
    return source?.text.slice(...(source.sentences[sentence]?.at ?? [0, 0])) ?? '';
  });
}

/** The parts of sentences in the order in which the sentences are ranked. */
function orderOf(parts: readonly string[], sentences: readonly string[]): string[] {
  const placeOf = (part: string): number => {
    const place = sentences.findIndex((text) => text.includes(part));
    if (place < 0) throw new Error(`No sentence with "${part}" is ranked`);
    return place;
  };
  return [...parts].sort((a, b) => placeOf(a) - placeOf(b));
}

describe.each(ROWS)('$feature: "$question"', (row) => {
  test(`"${row.order[0]}" before "${row.order[1]}": ${row.reason}`, () => {
    expect(orderOf(row.order, rankedSentences(row))).toEqual(row.order);
  });

  test(`is for ${row.feature} alone: without its weight the order is another`, () => {
    expect(orderOf(row.order, rankedSentences(row, row.feature))).not.toEqual(row.order);
  });
});

test('every feature has a row', () => {
  // What is near in meaning is learned, and shown in meaning.test.ts and similar-words.test.ts.
  const byWords = FEATURES.filter((name) => !/^meaning|similar/i.test(name));
  expect(ROWS.map(({ feature }) => feature).sort()).toEqual([...byWords].sort());
});
