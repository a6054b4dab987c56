import type { Corpus } from '../../../src/retrieve/corpus.ts';
import { GARDEN_2024, GARDEN_2025 } from '../../support/documents/two-versions.ts';
import { POLICY } from '../../support/seeds-folder.ts';

/** Acme's policy under another name, with markup in it. */
const HOSTILE = POLICY.replaceAll('Acme', 'Mallory').replace(
  'and nothing else.',
  'and <script>alert(1)</script> "nothing" else & more.',
);

const TABLE = `# Privacy policy of Tables

## Cookies

| Name | What it does | How long |
|---|---|---|
| tid | Keeps you signed in | 12 hours |
| lang | Remembers the language | 1 year |

## Contact

Write to privacy@tables.example.
`;

/** Policies that the pages are tested with: plain, hostile, with a table, and in two versions. */
export const SITE_TEXTS: Readonly<Record<string, string>> = {
  'acme.txt': POLICY,
  'mallory.txt': HOSTILE,
  'tables.md': TABLE,
  'Garden/2024-05-03.txt': GARDEN_2024,
  'Garden/2025-02-01.txt': GARDEN_2025,
};

/** The last part of the id of the clause whose text has these words, in the current version or an older one. */
export function findHash(corpus: Corpus, policy: string, words: string): string {
  const current = corpus.policies.find(({ id }) => id === policy)?.open.index.policy;
  const all = [current, ...corpus.historyOf(policy).older.map((version) => version.policy)];
  const clause = all.flatMap((one) => one?.clauses ?? []).find(({ text }) => text.includes(words));
  return clause?.id.split('#')[1] ?? '';
}
