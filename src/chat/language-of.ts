import type { Language } from '../text/language.ts';
import { isHan } from '../text/language.ts';
import { unitsOf } from '../text/units.ts';
import type { ChatMessage } from './chat-message.ts';
import type { Parsed } from './commands/parse-call.ts';

/** So many words tell their language; fewer may be names only ("/contact aws"). */
const TELLING = 4;

/** The language to speak to a person in, where the engine does not see to it. */
export function languageOf({ language, options }: ChatMessage, parsed: Parsed, before: Language | null): Language {
  const text = [saidIn(parsed), ...Object.values(options ?? {})].join(' ');
  if ([...text].some(isHan)) return 'zh';
  return unitsOf(text).length >= TELLING ? 'en' : (language ?? before ?? 'en');
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
