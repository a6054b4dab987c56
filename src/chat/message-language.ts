import { parseSourceRef } from '../compose/draw/source-ref.ts';
import { detectLanguage, isHan, type Language } from '../text/language.ts';
import { tokensOf } from '../text/tokens.ts';
import type { Parsed } from './commands/parse-call.ts';

/** With this many words a text shows its language; fewer may be names only ("/contact aws"). */
const MIN_TELLING_WORDS = 4;

/** Clues to the language of a reply, the strongest first. */
export interface LanguageClues {
  /** Language that the words of the message show; null where they do not. */
  readonly told: Language | null;
  /** The person's language, where the platform knows it. */
  readonly person?: Language | undefined;
  /** Language of the question before; null where there is none. */
  readonly before: Language | null;
}

/** The language to speak to a person in, where it is not the answer to a question in words. */
export const languageAsked = ({ told, person, before }: LanguageClues): Language => told ?? person ?? before ?? 'en';

/** The language that the words of a message show; null where they are too few. */
export function languageTold(parsed: Parsed): Language | null {
  // A flag and the reference of a button are no words of a person.
  const words = wordsOf(parsed).split(/\s+/u);
  const text = words.filter((word) => word !== 'true' && parseSourceRef(word) === null).join(' ');
  if ([...text, ...(parsed.kind === 'call' ? parsed.call.names : [])].some(isHan)) return 'zh';
  if (detectLanguage(text) === 'zh') return 'zh';
  return tokensOf(text).length >= MIN_TELLING_WORDS ? 'en' : null;
}

/** The words that a person wrote, without the names of a command and its options, which are words of the bot. */
function wordsOf(parsed: Parsed): string {
  switch (parsed.kind) {
    case 'question':
      return parsed.text;
    case 'call':
      return [parsed.call.rest, ...Object.values(parsed.call.options)].join(' ');
    case 'problem':
      return parsed.problem.typed;
  }
}
