import type { Language } from '../../text/language.ts';
import type { DocumentFact, DocumentRecord } from './document-fact.ts';
import { documentWording } from './document-wording.ts';
import { writeDate } from './write-date.ts';

/** At most this many headings of a document are listed. */
const MAX_HEADINGS = 24;

/**
 * Puts a fact about the documents into words.
 * @param name gives a provider's name by its id
 */
export function sayDocumentFact(fact: DocumentFact, language: Language, name: (provider: string) => string): string {
  const words = documentWording[language];
  const list = (providers: readonly string[]) => [...new Set(providers.map(name))].join(words.separator);
  const dated = ({ updated, effective }: DocumentRecord): string =>
    [
      updated && words.updated(writeDate(updated, language)),
      effective && words.effective(writeDate(effective, language)),
    ]
      .filter(Boolean)
      .join(words.separator) || words.undated;
  switch (fact.fact) {
    case 'held':
      return [
        words.held(fact.total),
        ...fact.records.map((record) => `• ${name(record.provider)}${titleOf(record)} · ${dated(record)}`),
        ...(fact.total > fact.records.length ? [words.more(fact.total - fact.records.length)] : []),
      ].join('\n');
    case 'dates':
      return isDated(fact.record)
        ? words.dates(name(fact.record.provider), dated(fact.record))
        : words.noDate(name(fact.record.provider));
    case 'newest':
    case 'oldest':
      return [
        ...fact.records.map((record) => words[fact.fact](name(record.provider), dated(record))),
        ...(fact.undated.length > 0 ? [words.notCompared(list(fact.undated))] : []),
      ].join('\n');
    case 'age':
      return fact.isTrue === null
        ? words.noDate(name(fact.record.provider))
        : words.age(fact.isTrue, name(fact.record.provider), dated(fact.record));
    case 'mentions':
      return words.mentions(fact.term, fact.providers.length, fact.of, list(fact.providers));
    case 'section':
      return words.section(name(fact.provider), fact.number) + (fact.more > 0 ? words.furtherPassages(fact.more) : '');
    case 'no-section':
      return words.noSection(name(fact.provider), fact.number);
    case 'compared':
      return words.compared(fact, name(fact.provider));
    case 'change':
      return words.change(fact);
    case 'one-version':
      return words.oneVersion(name(fact.provider), fact.to, nameForOlder(fact.to.file));
    case 'unchanged':
      return words.unchanged(name(fact.provider), fact.to);
    case 'sections':
      return [
        words.sections(name(fact.provider), fact.headings.length),
        ...fact.headings.slice(0, MAX_HEADINGS).map((heading) => `• ${heading}`),
      ].join('\n');
  }
}

/** The name under which an older version of a document would be found: "Zoom/policy-2023-01-31.md". */
function nameForOlder(file: string): string {
  const [, folder = '', base = '', ending = ''] = /^(.*\/)?([^/]*?)(\.[^./]*)$/u.exec(file) ?? [];
  const stem = base.replace(/[\s._-]*\d{4}[-_.]?\d{2}[-_.]?\d{2}$/u, '');
  return `${folder}${stem}${stem ? '-' : ''}2023-01-31${ending}`;
}

const titleOf = ({ title }: DocumentRecord): string => (title ? ` · ${title}` : '');

const isDated = ({ updated, effective }: DocumentRecord): boolean => updated !== null || effective !== null;
