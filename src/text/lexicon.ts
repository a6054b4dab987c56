import { editDistance } from './edit-distance.ts';

const GRAM_LENGTH = 4;
/** Shorter words have too many neighbours to tell which one was meant. */
const MIN_WORD_LENGTH = 4;
/** No word of a policy is longer. */
const MAX_WORD_LENGTH = 48;

/** The stems of a corpus, used to correct typing errors. */
export class Lexicon {
  readonly #make: () => ReadonlyMap<string, number>;
  #made: ReadonlyMap<string, number> | undefined;
  #byGram: Map<string, string[]> | undefined;
  readonly #mended = new Map<string, string | null>();

  /** @param words gives the stems with their frequencies; called once, when they are first needed */
  constructor(words: () => ReadonlyMap<string, number>) {
    this.#make = words;
  }

  get #words(): ReadonlyMap<string, number> {
    this.#made ??= this.#make();
    return this.#made;
  }

  has(word: string): boolean {
    return this.#words.has(word);
  }

  /**
   * The word that an unknown one probably stands for: among the words sharing a character 4-gram with it (edges marked),
   * the one with the smallest edit distance, at most 1 (2 from seven letters on); ties go to the more frequent word.
   * @returns null when no word is near enough
   */
  mend(word: string): string | null {
    if (word.length < MIN_WORD_LENGTH || word.length > MAX_WORD_LENGTH || !/^[a-z]+$/.test(word)) return null;
    const known = this.#mended.get(word);
    if (known !== undefined) return known;
    const most = word.length >= 7 ? 2 : 1;
    let best: { word: string; cost: number; count: number } | null = null;
    for (const other of this.#candidates(word)) {
      if (Math.abs(other.length - word.length) > most) continue;
      const cost = editDistance(word, other, most) + (other[0] === word[0] ? 0 : 0.5);
      const count = this.#words.get(other) ?? 0;
      if (cost <= most && (!best || cost < best.cost || (cost === best.cost && count > best.count)))
        best = { word: other, cost, count };
    }
    if (this.#mended.size < 10_000) this.#mended.set(word, best?.word ?? null);
    return best?.word ?? null;
  }

  /** Forgets which words were looked up: people have typed them. */
  forget(): void {
    this.#mended.clear();
  }

  #candidates(word: string): Set<string> {
    if (!this.#byGram) {
      this.#byGram = new Map();
      for (const other of this.#words.keys()) {
        if (other.length < MIN_WORD_LENGTH || !/^[a-z]+$/.test(other)) continue;
        for (const gram of gramsOf(other)) {
          const list = this.#byGram.get(gram);
          if (list) list.push(other);
          else this.#byGram.set(gram, [other]);
        }
      }
    }
    const found = new Set<string>();
    for (const gram of gramsOf(word)) for (const other of this.#byGram.get(gram) ?? []) found.add(other);
    return found;
  }
}

/** Character 4-grams of a word with its edges marked; for short words 3-grams too, which survive a typing error more often. */
function gramsOf(word: string): string[] {
  const marked = `^${word}$`;
  const grams: string[] = [];
  for (const size of word.length < 8 ? [GRAM_LENGTH - 1, GRAM_LENGTH] : [GRAM_LENGTH])
    for (let i = 0; i + size <= marked.length; i++) grams.push(`${size}${marked.slice(i, i + size)}`);
  return grams;
}
