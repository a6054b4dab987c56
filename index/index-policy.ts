import MiniSearch from 'minisearch';
import type { IndexedPolicy, SentenceFacts } from '../src/corpus/indexed-policy.ts';
import type { Clause, Policy } from '../src/corpus/policy.ts';
import { answerTypes } from '../src/knowledge/answer-types.ts';
import { topicsStated } from '../src/knowledge/topics.ts';
import { indexOptions, type PassageDocument } from '../src/retrieve/search-options.ts';
import { analyze } from '../src/text/analyze.ts';
import { unitsOf } from '../src/text/units.ts';
import type { Annotation } from './annotations.ts';
import { passagesOf } from './passages.ts';

/** Numbers the terms of one policy and counts in how many sentences each occurs. */
class Vocabulary {
  readonly terms: string[] = [];
  readonly frequency: number[] = [];
  readonly #numbers = new Map<string, number>();

  /** The distinct terms of a text as numbers. */
  numbersOf(text: string): number[] {
    return [...new Set(analyze(text))].map((term) => {
      const known = this.#numbers.get(term);
      if (known !== undefined) return known;
      this.#numbers.set(term, this.terms.length);
      this.frequency.push(0);
      return this.terms.push(term) - 1;
    });
  }

  count(numbers: Iterable<number>): void {
    for (const number of new Set(numbers)) this.frequency[number] = (this.frequency[number] ?? 0) + 1;
  }
}

/** Builds the index of one policy: facts of every sentence, and a MiniSearch index over its passages. */
export function indexPolicy(policy: Policy, annotations: ReadonlyMap<number, Annotation>): IndexedPolicy {
  const vocabulary = new Vocabulary();
  const facts = policy.clauses.map((clause, c) => clause.sentences.map((sentence, s) => factsOf(vocabulary, clause.text.slice(...sentence.at), annotations.get(c)?.translation[s] ?? '')));
  const headings = policy.clauses.map((clause) => {
    const text = headingText(clause);
    return { terms: vocabulary.numbersOf(text), topics: round(topicsStated(unitsOf(text))) };
  });
  const questions = [...annotations].flatMap(([clause, { questions: list }]) =>
    list.map(({ s, q }) => ({ clause, sentence: s, terms: vocabulary.numbersOf(q) })),
  );
  const passages = passagesOf(policy.clauses);
  const search = new MiniSearch<PassageDocument>(indexOptions);
  search.addAll(passages.map((sentences, id) => documentOf(id, sentences, policy, annotations)));
  return {
    policy,
    vocabulary: vocabulary.terms,
    frequency: vocabulary.frequency,
    facts,
    headings,
    questions,
    aids: Object.fromEntries([...annotations].map(([clause, { translation }]) => [clause, { translation }])),
    passages,
    search: search.toJSON(),
  };
}

const headingText = (clause: Clause): string => [...clause.section, clause.leadIn ?? ''].join('\n');

function factsOf(vocabulary: Vocabulary, text: string, translation: string): SentenceFacts {
  const terms = vocabulary.numbersOf(text);
  const translated = vocabulary.numbersOf(translation);
  vocabulary.count([...terms, ...translated]);
  return {
    terms,
    translation: translated,
    topics: round(topicsStated(unitsOf(text))),
    types: answerTypes.filter((type) => type.evidence.test(text)).map((type) => type.id),
  };
}

const round = (weights: ReadonlyMap<string, number>): Record<string, number> => Object.fromEntries(weights);

function documentOf(id: number, refs: readonly (readonly [number, number])[], policy: Policy, annotations: ReadonlyMap<number, Annotation>): PassageDocument {
  const join = (text: (clause: number, sentence: number) => string) => refs.map(([c, s]) => text(c, s)).join('\n');
  const first = policy.clauses[refs[0]?.[0] ?? 0];
  return {
    id,
    text: join((c, s) => policy.clauses[c]?.text.slice(...(policy.clauses[c]?.sentences[s]?.at ?? [0, 0])) ?? ''),
    heading: first ? headingText(first) : '',
    translation: join((c, s) => annotations.get(c)?.translation[s] ?? ''),
    questions: join((c, s) => (annotations.get(c)?.questions ?? []).filter((question) => question.s === s).map((question) => question.q).join('\n')),
  };
}
