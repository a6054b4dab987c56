import path from 'node:path';
import type { Contact } from '../src/policy/contact.ts';
import type { Clause } from '../src/policy/policy.ts';
import { parsePolicy } from './clauses/parse-policy.ts';
import { nameFile } from './folder/name-file.ts';
import { readBytes } from './folder/read-documents.ts';
import { recordOf, textFactsOf } from './folder/record-of.ts';
import { sha256Of } from './folder/seed-of.ts';
import type { Format } from './read/blocks.ts';
import { type DocumentLanguage, detectForeignLanguage } from './read/detect-foreign-language.ts';
import { readFileInside } from './read/inspect-file.ts';
import type { Seed } from './read/seed.ts';
import { provideKnowledge } from './save/provide-knowledge.ts';

/** What was read of a file, before it counts. */
export interface CheckedDocument {
  readonly file: string;
  readonly name: string;
  readonly title: string;
  readonly format: Format;
  /** `other` where it is none that can be told. */
  readonly language: DocumentLanguage;
  readonly effective: string | null;
  readonly updated: string | null;
  /** Letters and digits of its words. */
  readonly letters: number;
  readonly clauses: number;
  readonly sentences: number;
  /** Paths of headings, each once, in reading order. */
  readonly headings: readonly (readonly string[])[];
  readonly tableRows: number;
  readonly contacts: readonly Pick<Contact, 'kind' | 'value' | 'purpose' | 'jurisdictions'>[];
  /** What is in no clause and no heading, with the reason, in reading order. */
  readonly leftovers: readonly { readonly reason: string; readonly text: string }[];
  /** One line each, with the cure. */
  readonly warnings: readonly string[];
}

/**
 * Reads a file as the index would, and tells what was read.
 * @param file path of the document
 * @throws SeedError when it cannot be used, with the cure; any error of the file system
 */
export async function checkDocument(file: string): Promise<CheckedDocument> {
  await provideKnowledge();
  const [folder, base] = [path.dirname(file), path.basename(file)];
  const bytes = readFileInside(folder, base);
  const read = await readBytes(base, bytes);
  const record = recordOf(nameFile(base, new Set()), textFactsOf(read), sha256Of(bytes));
  const seed: Seed = read.document ? { record, text: read.text, document: read.document } : { record, text: read.text };
  const policy = parsePolicy(seed);
  const words = policy.wording ?? read.text;
  const headings = headingsOf(policy.clauses);
  const checked = {
    file,
    name: record.names.en,
    title: policy.title,
    format: read.format,
    language: detectForeignLanguage(words) ?? record.language,
    effective: policy.effective,
    updated: policy.updated,
    letters: words.match(/[\p{L}\p{N}]/gu)?.length ?? 0,
    clauses: policy.clauses.length,
    sentences: policy.clauses.reduce((sum, { sentences }) => sum + sentences.length, 0),
    headings,
    tableRows: policy.clauses.reduce((sum, { sentences }) => sum + sentences.filter(({ row }) => row).length, 0),
    contacts: policy.contacts
      .filter(({ stripped }) => !stripped)
      .map(({ kind, value, purpose, jurisdictions }) => ({ kind, value, purpose, jurisdictions })),
    leftovers: policy.leftovers.map(({ span, reason }) => ({ reason, text: read.text.slice(...span) })),
  };
  return { ...checked, warnings: warningsOf(checked, words) };
}

function headingsOf(clauses: readonly Clause[]): string[][] {
  const found = new Map<string, string[]>();
  for (const { section } of clauses)
    for (let depth = 1; depth <= section.length; depth++) {
      const heading = section.slice(0, depth);
      found.set(heading.join('\n'), heading);
    }
  return [...found.values()];
}

const PRIVACY =
  /privacy|personal (?:data|information)|data protection|隐私|個人資料|个人信息|个人資料|个人数据|Datenschutz|confidentialité|privacidad|privacidade/i;
/** A policy longer than this has headings. */
const MIN_LETTERS_FOR_HEADINGS = 4000;
const MIN_HEADINGS = 3;

function warningsOf(document: Omit<CheckedDocument, 'warnings'>, words: string): string[] {
  const { file, language, headings, letters, effective, updated, clauses } = document;
  const warnings: string[] = [];
  const warn = (fact: string, cure: string) => warnings.push(`${path.basename(file)}: ${fact}. ${cure}`);
  if (!PRIVACY.test(words)) warn('it speaks of no personal data', 'Check that it is a privacy policy.');
  if (language !== 'en' && language !== 'zh')
    warn(`its language is ${language}`, 'Only English and Chinese are understood: add the policy in one of them.');
  if (clauses === 0) warn('it has no clause', 'Save the page when it is loaded, or paste its text.');
  if (letters > MIN_LETTERS_FOR_HEADINGS && headings.length < MIN_HEADINGS)
    warn('hardly any heading was found', 'Save it as HTML or Markdown, which keep headings.');
  if (!effective && !updated)
    warn('no date was found', 'Give one in catalogue.json, so that replies can tell the version.');
  return warnings;
}
