import path from 'node:path';
import { isCommonWord } from '../../src/policy/names/name-lists.ts';
import { tokensOf } from '../../src/text/tokens.ts';
import type { CheckedDocument } from './checked-document.ts';
import type { Wall } from './find-wall.ts';

const PRIVACY =
  /privacy|personal (?:data|information)|data protection|隐私|隱私|個人資料|个人信息|个人资料|个人数据|Datenschutz|confidentialité|privacidad|privacidade/i;
/** A policy longer than this (letters) has headings. */
const MIN_LETTERS_FOR_HEADINGS = 4000;
const MIN_HEADINGS = 3;
/** More letters than this share are not lost by the count of words that a layout breaks. */
const MAX_LOST_SHARE = 0.002;
/** A document of which more than this share is left over was probably not read well. */
const MAX_LEFTOVER_SHARE = 0.3;

const WALLS: Readonly<Record<Wall, string>> = {
  login: 'a page to log in',
  consent: 'a page that asks for consent to cookies',
  error: 'an error page',
};

const percent = (share: number): string => `${(100 * share).toFixed(share < 0.1 ? 1 : 0)} %`;

/**
 * What somebody should know of a document before it counts: one line each, with the cure.
 * @param words of the document, without markup
 */
export function findWarnings(document: Omit<CheckedDocument, 'warnings'>, words: string): string[] {
  const { wall, file, name, language, headings, letters, effective, updated, clauses, lost, leftovers } = document;
  const warnings: string[] = [];
  const warn = (fact: string, cure: string) => warnings.push(`${path.basename(file)}: ${fact}. ${cure}`);
  if (wall) warn(`it is ${WALLS[wall]}, not a policy`, 'Save the page when it shows the policy.');
  if (!PRIVACY.test(words)) warn('it speaks of no personal data', 'Check that it is a privacy policy.');
  if (language !== 'en' && language !== 'zh')
    warn(`its language is ${language}`, 'Only English and Chinese are understood: add the policy in one of them.');
  if (clauses === 0) warn('it has no clause', 'Save the page when it is loaded, or paste its text.');
  if (letters > MIN_LETTERS_FOR_HEADINGS && headings.length < MIN_HEADINGS)
    warn('hardly any heading was found', 'Save it as HTML or Markdown, which keep headings.');
  if (!effective && !updated)
    warn('no date was found', 'Give one in catalogue.json, so that replies can tell the version.');
  if (isCommon(name))
    warn(
      `its name "${name}" is made of common words, and counts only where a name can stand`,
      'Give it a longer name or an alias, such as its web address.',
    );
  const leftOver = leftovers.reduce((sum, { share }) => sum + share, 0);
  if (leftOver > MAX_LEFTOVER_SHARE)
    warn(
      `${percent(leftOver)} of its letters are left over`,
      'Read the list; save the policy alone if it is among them.',
    );
  if (lost / Math.max(1, letters) > MAX_LOST_SHARE)
    warn(
      `${lost} letters (${percent(lost / letters)}) are in no clause, heading or leftover`,
      'Save it in another format, and report the file if that does not help.',
    );
  return warnings;
}

/** Whether a name is nothing but common words: "Keep", "Green Book". */
function isCommon(name: string): boolean {
  const words = tokensOf(name).map(({ raw }) => raw.toLowerCase());
  return words.length > 0 && words.every((word) => isCommonWord(word));
}
