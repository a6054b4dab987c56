import type { DocumentCheck } from '../../../index/open/check-documents.ts';
import { wrapText } from '../../console/wrap-text.ts';
import { printable } from '../../printable.ts';

type CheckedDocument = NonNullable<DocumentCheck['document']>;
/** A row of the sheet: what it tells, and its lines. */
type Row = readonly [name: string, lines: readonly string[]];

const WIDTH = 80;
const NAME_WIDTH = 12;
const MAX_SAMPLE_LENGTH = 60;

const FORMATS = { plain: 'plain text', markdown: 'Markdown', html: 'web page', pdf: 'PDF', docx: 'Word' };
const LANGUAGES = {
  en: 'English',
  zh: 'Chinese',
  de: 'German',
  fr: 'French',
  es: 'Spanish',
  pt: 'Portuguese',
  ja: 'Japanese',
};
const KINDS = { email: 'e-mail', phone: 'phone', address: 'address', url: 'web', organisation: 'organisation' };
const PURPOSES = {
  privacy: 'privacy questions',
  dpo: 'data protection officer',
  controller: 'controller',
  request: 'requests',
  representative: 'representative',
  agent: 'agent',
  complaint: 'complaints',
  regulator: 'regulator',
  support: 'support',
  preferences: 'preferences',
  vendor: 'another company',
  information: 'information',
};

/** What was read of a document, as lines of at most 80 columns that end with a line feed. */
export function drawCheck(document: CheckedDocument): string {
  const rows: Row[] = [
    ['Title', [document.title]],
    ['Name', [document.name]],
    ['Format', [formatOf(document)]],
    ['Language', [LANGUAGES[document.language]]],
    ['Dates', datesOf(document)],
    ['Read', [sizeOf(document)]],
    ['Headings', headingsOf(document)],
    ['Tables', [document.tables === 0 ? 'none' : `${document.tables}, with ${plural(document.tableRows, 'row')}`]],
    ['Contacts', contactsOf(document)],
    ['Left over', leftoversOf(document)],
    ['Warnings', warningsOf(document)],
  ];
  return [printable(document.file), ...rows.flatMap(linesOf)].map((line) => `${line}\n`).join('');
}

function linesOf([name, lines]: Row): string[] {
  const indent = 2 + NAME_WIDTH;
  const drawn = lines.flatMap((line) => {
    const depth = /^ */.exec(line)?.[0].length ?? 0;
    return wrapText(printable(line), WIDTH, indent + depth);
  });
  return drawn.map((line, i) => (i === 0 ? `  ${name.padEnd(NAME_WIDTH)}${line.slice(indent)}` : line));
}

const plural = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

/** A share as a lawyer reads it; what is not nothing never shows as such. */
function percent(share: number): string {
  if (share === 0) return 'none';
  return share < 0.001 ? 'under 0.1 %' : `${(100 * share).toFixed(1)} %`;
}

function formatOf({ format, encoding, pages }: CheckedDocument): string {
  const more = [encoding?.toUpperCase(), pages === null ? null : plural(pages, 'page')].filter(Boolean);
  return [FORMATS[format], ...more].join(', ');
}

function datesOf({ effective, updated }: CheckedDocument): string[] {
  const dates = [effective && `in effect since ${effective}`, updated && `updated ${updated}`].filter(Boolean);
  return [dates.join(', ') || 'none found'];
}

const sizeOf = ({ clauses, sentences, letters }: CheckedDocument): string =>
  [plural(clauses, 'clause'), plural(sentences, 'sentence'), plural(letters, 'letter')].join(', ');

const headingsOf = ({ headings }: CheckedDocument): string[] =>
  headings.length === 0
    ? ['none']
    : [String(headings.length), ...headings.map(({ text, level }) => `${'  '.repeat(level - 1)}${printable(text)}`)];

const contactsOf = ({ contacts }: CheckedDocument): string[] =>
  contacts.length === 0
    ? ['none']
    : [
        String(contacts.length),
        ...contacts.map(({ kind, value, purpose, jurisdictions }) => {
          const places = jurisdictions.length > 0 ? `, ${jurisdictions.join(', ')}` : '';
          return `${printable(value)} (${KINDS[kind]}, ${PURPOSES[purpose]}${places})`;
        }),
      ];

const leftoversOf = ({ leftovers }: CheckedDocument): string[] =>
  leftovers.length === 0
    ? ['nothing']
    : leftovers.map(({ reason, share, sample }) => {
        const shown = printable(sample);
        const words = shown.length > MAX_SAMPLE_LENGTH ? `${shown.slice(0, MAX_SAMPLE_LENGTH)}…` : shown;
        return `${reason}, ${percent(share)} of the letters${words ? `: "${words}"` : ''}`;
      });

const warningsOf = ({ warnings }: CheckedDocument): readonly string[] =>
  warnings.length === 0 ? ['none'] : warnings.map((line) => line.slice(line.indexOf(': ') + 2));
