import type { IndexedPolicy, SentenceFacts } from '../../../src/policy/indexed-policy.ts';
import type { ByteReader } from '../bytes/byte-reader.ts';
import { ByteWriter } from '../bytes/byte-writer.ts';
import { StringTable } from '../bytes/string-table.ts';

type Facts = Pick<IndexedPolicy, 'facts' | 'headings'>;
type Topics = Readonly<Record<string, number>>;

const NO_TOPICS: Topics = {};

/** The topics that occur, each with a weight, as pairs that are numbered. */
class WeightedTopics {
  readonly #pairs = new StringTable();

  write(into: ByteWriter, topics: Topics): void {
    into.numbers(Object.entries(topics).map(([id, weight]) => this.#pairs.numberOf(`${weight} ${id}`)));
  }

  /** Writes the pairs themselves. */
  finish(into: ByteWriter): void {
    const pairs = this.#pairs.texts.map(
      (pair) => [Number.parseFloat(pair), pair.slice(pair.indexOf(' ') + 1)] as const,
    );
    into.texts(pairs.map(([, id]) => id));
    for (const [weight] of pairs) into.float(weight);
  }
}

/**
 * Saves what is known of sentences and headings. Layout: ids of answer types and of topics asked for (texts); ids of topics
 * (texts) and the weight of each (floats); the number of clauses; by clause its number of sentences, and of each its terms,
 * those of its translation, its topics and its types (numbers each); then its heading's terms, topics, and topics asked for.
 */
export function saveFacts({ facts, headings }: Facts): Uint8Array {
  const [body, head, ids, topics] = [new ByteWriter(), new ByteWriter(), new StringTable(), new WeightedTopics()];
  const writeIds = (list: readonly string[]) => body.numbers(list.map((id) => ids.numberOf(id)));
  body.number(facts.length);
  facts.forEach((sentences, clause) => {
    body.number(sentences.length);
    for (const sentence of sentences) {
      body.numbers(sentence.terms);
      body.numbers(sentence.translation);
      topics.write(body, sentence.topics);
      writeIds(sentence.types);
    }
    const heading = headings[clause];
    body.numbers(heading?.terms ?? []);
    topics.write(body, heading?.topics ?? {});
    writeIds(heading?.asked ?? []);
  });
  head.texts(ids.texts);
  topics.finish(head);
  return Buffer.concat([head.bytes(), body.bytes()]);
}

/** Reads what `saveFacts` wrote. */
export function readFacts(from: ByteReader): Facts {
  const ids = from.texts();
  const topicIds = from.texts();
  const weights = topicIds.map(() => from.float());
  const readIds = () => from.numbers().map((id) => ids[id] as string);
  const single = topicIds.map((id, pair): Topics => ({ [id]: weights[pair] as number }));
  const readTopics = (): Topics => {
    const count = from.number();
    if (count === 0) return NO_TOPICS;
    if (count === 1) return single[from.number()] as Topics;
    return Object.fromEntries(
      Array.from({ length: count }, () => {
        const pair = from.number();
        return [topicIds[pair] as string, weights[pair] as number];
      }),
    );
  };
  const facts: SentenceFacts[][] = [];
  const headings: Facts['headings'][number][] = [];
  for (let clauses = from.number(); clauses > 0; clauses--) {
    const sentences: SentenceFacts[] = [];
    for (let left = from.number(); left > 0; left--)
      sentences.push({
        terms: from.numbers(),
        translation: from.numbers(),
        topics: readTopics(),
        types: readIds(),
      });
    facts.push(sentences);
    headings.push({ terms: from.numbers(), topics: readTopics(), asked: readIds() });
  }
  return { facts, headings };
}
