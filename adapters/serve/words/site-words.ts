import type { Language } from '../../../src/text/language.ts';

/** The words of the pages' own, in one language. */
export interface SiteWords {
  readonly site: string;
  readonly tagline: string;
  readonly skip: string;
  readonly mainNav: string;
  readonly otherLanguage: string;
  readonly question: string;
  readonly questionHint: string;
  readonly whichPolicy: string;
  readonly allPolicies: string;
  readonly search: string;
  readonly inThisPolicy: string;
  readonly table: string;
  readonly policies: string;
  readonly noPolicies: string;
  readonly changes: string;
  readonly clauses: (count: number) => string;
  readonly languages: Readonly<Record<Language, string>>;
  readonly facts: Readonly<
    Record<
      | 'provider'
      | 'policy'
      | 'language'
      | 'updated'
      | 'effective'
      | 'readSince'
      | 'file'
      | 'clauses'
      | 'source'
      | 'versions'
      | 'section'
      | 'for'
      | 'clause'
      | 'quote'
      | 'translation'
      | 'place'
      | 'hash'
      | 'link'
      | 'version',
      string
    >
  >;
  readonly undated: string;
  readonly outline: string;
  readonly original: string;
  readonly translation: string;
  readonly showTranslation: string;
  readonly hideTranslation: string;
  readonly lines: (first: number, last: number) => string;
  readonly page: (page: number) => string;
  readonly paragraph: (paragraph: number) => string;
  readonly clauseLink: (place: string) => string;
  readonly current: string;
  readonly olderVersion: (date: string) => string;
  readonly lostClause: string;
  readonly movedVersion: string;
  readonly unknownVersion: string;
  readonly toCurrent: string;
  readonly introducedBy: string;
  readonly evidence: string;
  readonly evidenceHint: string;
  readonly asText: string;
  readonly before: string;
  readonly after: string;
  readonly inPolicy: string;
  readonly nearest: string;
  readonly passages: string;
  readonly passagesHint: string;
  readonly askAlso: string;
  readonly answer: string;
  readonly changesOf: (name: string) => string;
  readonly changesHint: string;
  readonly oneVersion: (date: string) => string;
  readonly oldest: string;
  readonly against: string;
  readonly unchanged: (date: string) => string;
  readonly compared: (from: string, to: string) => string;
  readonly counts: (added: number, removed: number, reworded: number, moved: number) => string;
  readonly kinds: Readonly<Record<'added' | 'removed' | 'reworded', string>>;
  readonly headingChanges: string;
  readonly beforeLabel: string;
  readonly afterLabel: string;
  readonly noHeading: string;
  readonly noChanges: string;
  readonly gaps: string;
  readonly gapsHint: string;
  readonly noGaps: string;
  readonly gapColumns: readonly [string, string, string, string, string, string];
  readonly notFound: string;
  readonly notFoundHint: string;
  readonly tooMany: string;
  readonly gapKinds: Readonly<Record<string, string>>;
  readonly refused: string;
  readonly refusedHint: string;
  readonly failed: string;
  readonly footer: string;
}
