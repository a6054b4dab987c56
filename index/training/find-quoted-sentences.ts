import type { Policy, Sentence, Span } from '../../src/policy/policy.ts';

/** A sentence of a policy by its clause's index and its own index in that clause. */
export type SentenceRef = readonly [clause: number, sentence: number];

/** Sentence and quote must share this part (characters) of the shorter one of them. */
const MIN_SHARED = 0.5;
/** A sentence shorter than this share of the longest quoted one is a label ("Retention."), not the statement. */
const MIN_LENGTH_SHARE = 0.25;

/** Finds the sentences of one policy that a quote from its file consists of. */
export class QuoteFinder {
  readonly #policy: Policy;
  /** The file's text without white space, and the offset in the file of each character that is left. */
  readonly #bare: string;
  readonly #offsets: readonly number[];

  constructor(policy: Policy, text: string) {
    this.#policy = policy;
    const offsets: number[] = [];
    for (let i = 0; i < text.length; i++) if (/\S/.test(text[i] ?? '')) offsets.push(i);
    this.#offsets = offsets;
    this.#bare = offsets.map((i) => text[i]).join('');
  }

  /**
   * The sentences that share at least half of themselves, or half of the quote, with it, wherever the file has it, in
   * reading order. Labels beside a longer sentence are left out. White space does not count.
   * @returns null where the file does not hold the quote; an empty list where its words belong to no clause
   */
  find(quote: string): SentenceRef[] | null {
    const spans = this.#spansOf(quote.replace(/\s+/g, ''));
    if (spans.length === 0) return null;
    const quoted = this.#policy.clauses.flatMap(({ sentences }, clause) =>
      sentences.flatMap((sentence, i) =>
        spans.some((span) => sharedPart(sentence.span, span) >= MIN_SHARED)
          ? [{ ref: [clause, i] as const, length: lengthOf(sentence) }]
          : [],
      ),
    );
    const longest = Math.max(0, ...quoted.map(({ length }) => length));
    return quoted.filter(({ length }) => length >= MIN_LENGTH_SHARE * longest).map(({ ref }) => ref);
  }

  /** The places of a quote in the file, as offsets in the file. */
  #spansOf(bare: string): Span[] {
    const spans: Span[] = [];
    if (bare === '') return spans;
    for (let at = this.#bare.indexOf(bare); at >= 0; at = this.#bare.indexOf(bare, at + bare.length))
      spans.push([this.#offsets[at] ?? 0, (this.#offsets[at + bare.length - 1] ?? 0) + 1]);
    return spans;
  }
}

const lengthOf = ({ at }: Sentence): number => at[1] - at[0];

/** The part of the shorter of two spans that lies in the other one, 0 to 1. */
function sharedPart([start, end]: Span, [from, to]: Span): number {
  const shorter = Math.min(end - start, to - from);
  return shorter > 0 ? Math.max(0, Math.min(end, to) - Math.max(start, from)) / shorter : 0;
}
