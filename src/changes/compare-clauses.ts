import { compareHeadings, headingKey, listHeadings } from './compare-headings.ts';
import type { ComparedDocument, Comparison, SentenceChange } from './comparison.ts';
import { diffWords, type WordChange } from './diff-words.ts';
import { findMoved } from './find-moved.ts';
import { groupByClause } from './group-by-clause.ts';
import { listSentences, type PlacedSentence } from './list-sentences.ts';
import { matchResplit } from './match-resplit.ts';
import { matchReworded } from './match-reworded.ts';
import { matchSame } from './match-same.ts';
import { sentenceKey } from './sentence-key.ts';

/**
 * Compares two versions of a document: sentences with the same words first, wherever they stand; then, among those that are
 * left, each with the most similar one. What has no counterpart was added or removed.
 */
export function compareClauses(before: ComparedDocument, after: ComparedDocument): Comparison {
  const [old, young] = [listSentences(before.clauses), listSentences(after.clauses)];
  const [titlesBefore, titlesAfter] = [listHeadings(before.clauses), listHeadings(after.clauses)];
  const heads = { before: new Set(titlesBefore.map(headingKey)), after: new Set(titlesAfter.map(headingKey)) };
  const same = matchSame(old, young);
  const resplit = matchResplit(old, young, same);
  const kept = new Set(same.values());
  const left = {
    before: old.filter(({ at }) => !same.has(at) && !resplit.before.has(at)),
    after: young.filter(({ at }) => !kept.has(at) && !resplit.after.has(at)),
  };
  const outside = { before: wordsOutside(before, heads.before), after: wordsOutside(after, heads.after) };
  const gone = left.before.filter(({ key }) => !outside.after(key));
  const come = left.after.filter(({ key }) => !outside.before(key));
  const reworded = matchReworded(gone, come, same);
  const changes = changesOf(gone, come, reworded).filter(({ words }) => !areHeadings(words, heads));
  return {
    changes: groupByClause(changes, { old, young, same, reworded }),
    moved: findMoved(old, young, same),
    headings: compareHeadings(titlesBefore, titlesAfter, {
      before: textTest(old, left.before),
      after: textTest(young, left.after),
    }),
  };
}

/** A heading with more letters than this stands in a sentence only where it has run into it. */
const MAX_WORD_LETTERS = 12;

/** Tells whether the words of a heading are a sentence of a document, or have run into one. */
function textTest(all: readonly PlacedSentence[], left: readonly PlacedSentence[]): (key: string) => boolean {
  const keys = new Set(all.map(({ key }) => key));
  const text = [...keys].join('\n');
  return (heading) =>
    keys.has(heading) ||
    left.some(({ key }) => key.startsWith(heading) || key.endsWith(heading)) ||
    (heading.length > MAX_WORD_LETTERS && text.includes(heading));
}

/** Tells which words a document has outside of its sentences: as a heading, or in what belongs to no clause. */
function wordsOutside({ leftovers }: ComparedDocument, heads: ReadonlySet<string>): (key: string) => boolean {
  const rest = leftovers.map(sentenceKey).join('\n');
  return (key) => heads.has(key) || rest.includes(key);
}

/** True where nothing but a heading of one version has run into a sentence of the other. */
const areHeadings = (
  words: readonly WordChange[],
  heads: { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> },
): boolean =>
  words.every(
    ({ kind, text }) => kind === 'same' || heads[kind === 'added' ? 'before' : 'after'].has(headingKey(text)),
  );

const refOf = ({ clause, sentence }: PlacedSentence) => ({ clause, sentence });

function changesOf(
  gone: readonly PlacedSentence[],
  come: readonly PlacedSentence[],
  reworded: ReadonlyMap<number, number>,
): SentenceChange[] {
  const heirs = new Map(come.map((sentence) => [sentence.at, sentence]));
  const lost = gone.map((sentence): SentenceChange => {
    const heir = heirs.get(reworded.get(sentence.at) ?? -1);
    if (!heir) return { before: refOf(sentence), after: null, words: [{ kind: 'removed', text: sentence.text }] };
    heirs.delete(heir.at);
    return { before: refOf(sentence), after: refOf(heir), words: diffWords(sentence.text, heir.text) };
  });
  const added = [...heirs.values()].map(
    (sentence): SentenceChange => ({
      before: null,
      after: refOf(sentence),
      words: [{ kind: 'added', text: sentence.text }],
    }),
  );
  return [...lost, ...added];
}
