import MiniSearch from 'minisearch';
import type { IndexedPolicy, SentenceFacts } from '../src/corpus/indexed-policy.ts';
import type { Policy, PolicyRecord } from '../src/corpus/policy.ts';
import { answerTypes } from '../src/knowledge/answer-types.ts';
import { topicsAsked, topicsStated } from '../src/knowledge/topics.ts';
import { indexOptions, type PassageDocument, termString } from '../src/retrieve/search-options.ts';
import { analyze } from '../src/text/analyze.ts';
import { unitsOf } from '../src/text/units.ts';
import type { Annotation } from './annotations.ts';
import { passagesOf } from './passages.ts';

/** Numbers the terms of one policy and counts in how many sentences each occurs. */
class Vocabulary {
  readonly terms: string[] = [];
  readonly frequency: number[] = [];
  readonly #numbers = new Map<string, number>();

  /** The distinct ones of a text's terms as numbers. */
  numbersOf(terms: readonly string[]): number[] {
    return [...new Set(terms)].map((term) => {
      const known = this.#numbers.get(term);
      if (known !== undefined) return known;
      this.#numbers.set(term, this.terms.length);
      this.frequency.push(0);
      return this.terms.push(term) - 1;
    });
  }

  /** English words that stand in sentences, with their counts. */
  words(): [string, number][] {
    return this.terms.flatMap((term, i) =>
      /^[a-z]+$/.test(term) && (this.frequency[i] ?? 0) > 0 ? [[term, this.frequency[i] ?? 0] as [string, number]] : [],
    );
  }

  count(numbers: Iterable<number>): void {
    for (const number of new Set(numbers)) this.frequency[number] = (this.frequency[number] ?? 0) + 1;
  }
}

/** A text of the policy, analysed once for all that is made of it. */
interface Analysed {
  readonly text: string;
  readonly terms: readonly string[];
  readonly topics: Readonly<Record<string, number>>;
}

const NOTHING: Analysed = { text: '', terms: [], topics: {} };

function analysed(text: string): Analysed {
  const units = unitsOf(text);
  return { text, terms: analyze(units), topics: Object.fromEntries(topicsStated(units)) };
}

/** The topics of titles as if they were asked: "How We Use It" and "Your Choices" state nothing themselves. */
const askedIn = (titles: readonly string[]): string[] => [
  ...new Set(titles.flatMap((title) => [...topicsAsked(unitsOf(title)).keys()])),
];

/** A question that a clause is expected to answer. */
interface Expected {
  readonly clause: number;
  readonly sentence: number;
  readonly terms: readonly string[];
}

/** Builds the index of one policy: facts of every sentence, and a MiniSearch index over its passages. */
export function indexPolicy(
  policy: Policy,
  annotations: ReadonlyMap<number, Annotation>,
  unanswered: readonly string[],
): IndexedPolicy {
  const sentences = policy.clauses.map((clause) =>
    clause.sentences.map((sentence) => analysed(clause.text.slice(...sentence.at))),
  );
  const translations = policy.clauses.map((clause, c) =>
    clause.sentences.map((_, s) => analyze(annotations.get(c)?.translation[s] ?? '')),
  );
  const headings = policy.clauses.map((clause) => analysed([...clause.section, clause.leadIn ?? ''].join('\n')));
  const expected = [...annotations].flatMap(([clause, { questions }]) =>
    questions.map(({ s, q }): Expected => ({ clause, sentence: s, terms: analyze(q) })),
  );
  const passages = passagesOf(policy.clauses);

  const vocabulary = new Vocabulary();
  const facts = sentences.map((clause, c) =>
    clause.map((sentence, s) => factsOf(vocabulary, sentence, translations[c]?.[s] ?? [])),
  );
  const search = new MiniSearch<PassageDocument>(indexOptions);
  search.addAll(
    passages.map((refs, id) => ({
      id,
      text: termString(refs.flatMap(([c, s]) => sentences[c]?.[s]?.terms ?? [])),
      heading: termString(headings[refs[0]?.[0] ?? 0]?.terms ?? []),
      translation: termString(refs.flatMap(([c, s]) => translations[c]?.[s] ?? [])),
    })),
  );
  return {
    record: recordOf(policy),
    words: vocabulary.words(),
    policy,
    vocabulary: vocabulary.terms,
    frequency: vocabulary.frequency,
    facts,
    headings: headings.map(({ terms, topics } = NOTHING, c) => ({
      terms: vocabulary.numbersOf(terms),
      topics,
      asked: askedIn(policy.clauses[c]?.section ?? []),
    })),
    questions: expected.map(({ clause, sentence, terms }) => ({
      clause,
      sentence,
      terms: vocabulary.numbersOf(terms),
    })),
    unanswered: unanswered.map((question) => ({ terms: vocabulary.numbersOf(analyze(question)) })),
    aids: Object.fromEntries([...annotations].map(([clause, { translation }]) => [clause, { translation }])),
    passages,
    search: search.toJSON(),
  };
}

function factsOf(
  vocabulary: Vocabulary,
  { text, terms, topics }: Analysed,
  translation: readonly string[],
): SentenceFacts {
  const [own, translated] = [vocabulary.numbersOf(terms), vocabulary.numbersOf(translation)];
  vocabulary.count([...own, ...translated]);
  return {
    terms: own,
    translation: translated,
    topics,
    types: answerTypes.filter((type) => type.evidence.test(text)).map((type) => type.id),
  };
}

/** What the catalogue and the text tell about a policy, without its parts. */
function recordOf({
  id,
  provider,
  home,
  names,
  aliases,
  title,
  language,
  file,
  sha256,
  effective,
  updated,
  url,
}: Policy): PolicyRecord {
  return { id, provider, home, names, aliases, title, language, file, sha256, effective, updated, url };
}
