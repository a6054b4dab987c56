import type { Language } from '../text/language.ts';
import { isHan } from '../text/language.ts';
import { tokensOf } from '../text/tokens.ts';
import type { ChatMessage } from './chat-message.ts';
import type { Parsed } from './commands/parse-call.ts';
import { parseSourceRef } from './reply/source-ref.ts';

/** So many words tell their language; fewer may be names only ("/contact aws"). */
const TELLING = 4;

/** The language to speak to a person in, where the engine does not see to it. */
export function messageLanguage({ language, options }: ChatMessage, parsed: Parsed, before: Language | null): Language {
  const all = [saidIn(parsed), ...Object.values(options ?? {})].join(' ');
  // A flag and the reference of a button are no words of a person.
  const words = all.split(/\s+/u).filter((word) => word !== 'true' && parseSourceRef(word) === null);
  const text = words.join(' ');
  if ([...text].some(isHan)) return 'zh';
  return tokensOf(text).length >= TELLING ? 'en' : (language ?? before ?? 'en');
}

function saidIn(parsed: Parsed): string {
  switch (parsed.kind) {
    case 'question':
      return parsed.text;
    case 'call':
      return [parsed.call.rest, ...Object.values(parsed.call.options)].join(' ');
    case 'problem':
      return parsed.problem.typed;
  }
}
