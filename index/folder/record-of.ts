import type { PolicyRecord } from '../../src/policy/policy.ts';
import { detectLanguage } from '../../src/text/language.ts';
import { policyDates } from '../clauses/dates.ts';
import type { ReadFile } from '../read/blocks.ts';
import { wordingOf } from '../read/wording-of.ts';
import type { TextFacts } from '../save/known-texts.ts';
import type { Entry } from './catalogue-entry.ts';
import { dateOfFile } from './date-in-name.ts';

/** Reads through a text for what it tells of itself. */
export function textFactsOf({ text, document }: ReadFile): TextFacts {
  const words = document ? wordingOf(document) : text;
  return { language: detectLanguage(words), ...policyDates(words) };
}

/** A policy's record: what the catalogue says of it, from its text what that leaves open, and at last the date in its file's name. */
export function recordOf(entry: Entry, facts: TextFacts, sha256: string): PolicyRecord {
  const given = entry.effective ?? entry.updated ?? facts.effective ?? facts.updated;
  return {
    id: entry.id,
    provider: entry.provider ?? entry.id,
    home: entry.home ?? null,
    names: { en: entry.names.en, zh: entry.names.zh ?? entry.names.en },
    aliases: entry.aliases,
    title: entry.title ?? '',
    language: entry.language ?? facts.language,
    file: entry.file,
    sha256,
    effective: entry.effective ?? facts.effective,
    updated: entry.updated ?? facts.updated ?? (given ? null : dayInName(entry.file)),
    url: entry.url ?? null,
  };
}

/** The day that the name of a file ends in, for a text that gives no date itself. */
function dayInName(file: string): string | null {
  const date = dateOfFile(file) ?? '';
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null;
}
