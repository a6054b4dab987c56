import MiniSearch from 'minisearch';
import { findPatterns } from '../../src/knowledge/find-patterns.ts';
import { knowledge } from '../../src/knowledge/use-knowledge.ts';
import { topicsStated } from '../../src/knowledge/weigh-topics.ts';
import type { IndexedPolicy, SentenceFacts } from '../../src/policy/indexed-policy.ts';
import type { Policy, PolicyRecord } from '../../src/policy/policy.ts';
import { Vocabulary } from '../../src/policy/vocabulary.ts';
import { ANALYZED_TABLES, analyze } from '../../src/retrieve/analyze.ts';
import { indexOptions, type PassageDocument, termString } from '../../src/retrieve/search-options.ts';
import { tokensOf } from '../../src/text/tokens.ts';
import type { Annotation } from '../annotations/annotations.ts';
import { encodePolicy } from '../meaning/encode-policy.ts';
import { packPostings } from './pack-postings.ts';
import { passagesOf } from './passages.ts';

/** Numbers the terms of one policy and counts in how many sentences each occurs. */
class TermCounter {
  readonly terms: string[] = [];
  readonly frequency: number[] = [];
  readonly #numbers = new Map<string, number>();

  /** A text's terms as numbers. */
  numbersOf(terms: readonly string[]): number[] {
    return terms.map((term) => {
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

/** A text of the policy, analysed once for all that is made of it. */
interface Analysed {
  readonly text: string;
  /** Numbers of its terms, as often as they occur. */
  readonly terms: readonly number[];
  readonly topics: Readonly<Record<string, number>>;
}

/** Analyses the texts of one policy. */
class Analysis {
  readonly vocabulary = new TermCounter();
  readonly #asked = new Map<string, readonly string[]>();

  /** The terms and the topics of a text of the policy. */
  read(text: string): Analysed {
    const units = tokensOf(text);
    const found = findPatterns(units, ...ANALYZED_TABLES, 'stated');
    const terms = this.vocabulary.numbersOf(analyze(units, found));
    return { text, terms, topics: Object.fromEntries(topicsStated(found.stated)) };
  }

  /** The topics of a title as if it were asked: "How We Use It" and "Your Choices" state nothing themselves. */
  askedIn(title: string): readonly string[] {
    const asked = this.#asked.get(title) ?? findPatterns(tokensOf(title), 'asked').asked.map(({ id }) => id);
    this.#asked.set(title, asked);
    return asked;
  }

  /** The terms of a translation or a question. */
  termsOf(text: string): number[] {
    return this.vocabulary.numbersOf(analyze(text));
  }
}

const NOTHING: Analysed = { text: '', terms: [], topics: {} };

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Builds the index of one policy: facts of every sentence, and a MiniSearch index over its passages. */
export function indexPolicy(
  policy: Policy,
  annotations: ReadonlyMap<number, Annotation>,
  unanswered: readonly string[],
): IndexedPolicy {
  const analysis = new Analysis();
  const { vocabulary } = analysis;
  const sentences = policy.clauses.map((clause) =>
    clause.sentences.map((sentence) => analysis.read(clause.text.slice(...sentence.at))),
  );
  const translations = policy.clauses.map((clause, c) =>
    clause.sentences.map((_, s) => analysis.termsOf(annotations.get(c)?.translation[s] ?? '')),
  );
  const headings = policy.clauses.map((clause) => analysis.read([...clause.section, clause.leadIn ?? ''].join('\n')));
  const facts = sentences.map((clause, c) =>
    clause.map((sentence, s) => factsOf(vocabulary, sentence, translations[c]?.[s] ?? [])),
  );
  const passages = passagesOf(policy.clauses);
  const search = new MiniSearch<PassageDocument>(indexOptions);
  search.addAll(
    passages.map((refs, id) => ({
      id,
      text: termString(refs.flatMap(([c, s]) => sentences[c]?.[s]?.terms ?? [])),
      heading: termString(headings[refs[0]?.[0] ?? 0]?.terms ?? []),
      translation: termString(refs.flatMap(([c, s]) => translations[c]?.[s] ?? [])),
    })),
  );
  const questions = [...annotations].flatMap(([clause, annotation]) =>
    annotation.questions.map(({ s, q }) => ({ clause, sentence: s, terms: distinct(analysis.termsOf(q)) })),
  );
  const silent = unanswered.map((question) => ({ terms: distinct(analysis.termsOf(question)) }));
  return {
    record: recordOf(policy),
    policy,
    vocabulary: Vocabulary.of(vocabulary.terms),
    frequency: vocabulary.frequency,
    facts,
    headings: headings.map(({ terms, topics } = NOTHING, c) => ({
      terms: distinct(terms),
      topics,
      asked: distinct((policy.clauses[c]?.section ?? []).flatMap((title) => analysis.askedIn(title))),
    })),
    questions,
    unanswered: silent,
    meaning: encodePolicy(policy, annotations, unanswered),
    aids: Object.fromEntries([...annotations].map(([clause, { translation }]) => [clause, { translation }])),
    passages,
    postings: packPostings(search.toJSON(), vocabulary.terms.length),
  };
}

function factsOf(
  vocabulary: TermCounter,
  { text, terms, topics }: Analysed,
  translated: readonly number[],
): SentenceFacts {
  vocabulary.count([...terms, ...translated]);
  return {
    terms: distinct(terms),
    translation: distinct(translated),
    topics,
    types: knowledge()
      .answerTypes.filter((type) => type.evidence.test(text))
      .map((type) => type.id),
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
