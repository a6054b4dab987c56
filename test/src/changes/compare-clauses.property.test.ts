import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePolicy } from '../../../index/clauses/parse-policy.ts';
import { compareClauses } from '../../../src/changes/compare-clauses.ts';
import type { ComparedDocument } from '../../../src/changes/comparison.ts';
import { diffWords, type WordChange } from '../../../src/changes/diff-words.ts';
import { splitWords } from '../../../src/changes/split-words.ts';
import type { Policy } from '../../../src/policy/policy.ts';
import { POLICY_IDS, policyOf, seedOf } from '../../support/seeds.ts';
import { type Edit, editDocument } from './edit-document.ts';

const at = fc.nat(10_000);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constantFrom('drop' as const, 'reword' as const, 'drop-clause' as const), at }),
  fc.record({ kind: fc.constant('add' as const), at, words: at }),
  fc.record({ kind: fc.constant('add-clause' as const), at, words: at }),
  fc.record({ kind: fc.constant('move-clause' as const), at, to: at }),
);

/** The words of texts in alphabetical order; what is no letter and no digit does not count. */
const wordsOf = (texts: readonly string[]): string[] =>
  texts
    .flatMap((text) => splitWords(text.normalize('NFKC')))
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .sort();

const compared = (policy: Policy, file: string): ComparedDocument => ({
  clauses: policy.clauses,
  leftovers: policy.leftovers.map(({ span }) => file.slice(...span)),
});

describe('compareClauses tells of all words that were added or removed, and of no others:', () => {
  test.each(POLICY_IDS)('%s', (id) => {
    const [policy, seed] = [policyOf(id), seedOf(id)];
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const { file, removed, added } = editDocument(policy, seed.text, edits);
        const after = parsePolicy({ ...seed, text: file });
        const { changes, headings } = compareClauses(compared(policy, seed.text), compared(after, file));
        const words = changes.flatMap(({ sentences }) => sentences.flatMap((sentence) => sentence.words));
        const ofHeadings = headings.flatMap((heading) => diffWords(heading.before ?? '', heading.after ?? ''));
        const told = (kind: WordChange['kind']) =>
          [...words, ...ofHeadings].flatMap((change) => (change.kind === kind ? [change.text] : []));
        expect(wordsOf(told('removed'))).toEqual(wordsOf(removed));
        expect(wordsOf(told('added'))).toEqual(wordsOf(added));
      }),
      // The same edits each time; more of them by EDIT_RUNS.
      { numRuns: Number(process.env['EDIT_RUNS'] ?? 8), seed: 1 },
    );
  });
});
