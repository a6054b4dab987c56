import type { Language } from '../text/language.ts';
import type { ChatMessage } from './chat-message.ts';
import { type Parsed, parseCall } from './commands/parse-call.ts';
import type { Hasher } from './memory/hasher.ts';
import { languageAsked, languageTold } from './message-language.ts';

/** A message as it was read at the door: nothing of it is worked out again behind it. */
export interface ReadMessage {
  readonly message: ChatMessage;
  readonly parsed: Parsed;
  /** What is asked, in the person's words; null for a command that asks no policy in words. */
  readonly question: string | null;
  /** True for what is meant for the bot beyond doubt. */
  readonly isAddressed: boolean;
  /** True where only the person should see the reply. */
  readonly isPrivate: boolean;
  /** True for what must work with a used-up quota too. */
  readonly isFree: boolean;
  /** Hashes under which the state knows the message, who wrote it and where; no channel in a direct conversation. */
  readonly keys: {
    readonly message: string;
    readonly conversation: string;
    readonly person: string;
    readonly channel: string | null;
  };
  /** True where the words of the message, or the platform, tell the person's language. */
  readonly tellsLanguage: boolean;
  /**
   * The language to speak to the person in, after a question in `before`; null: there was none.
   * @param usual where nothing tells
   */
  readonly languageAfter: (before: Language | null, usual?: Language) => Language;
}

/** Reads a message: what it asks, where it stands, who wrote it, in which language. A message without text asks for help. */
export function readMessage(message: ChatMessage, hasher: Hasher): ReadMessage {
  const { id, conversation, person, channel, workspace, isDirect, mentionsBot, isCommand } = message;
  const parsed = parseCall(message.text.trim() || '/help', message.options);
  const told = languageTold(parsed);
  const call = parsed.kind === 'call' ? parsed.call : null;
  return {
    message,
    parsed,
    question: questionIn(parsed),
    isAddressed: isDirect || mentionsBot || isCommand === true,
    isPrivate: parsed.kind === 'problem' || call?.command.isPrivate === true || call?.options['private'] === 'true',
    isFree: call?.command.isFree === true,
    keys: {
      message: hasher('message', id, workspace),
      conversation: hasher('conversation', conversation, workspace),
      person: hasher('person', person, workspace),
      channel: isDirect ? null : hasher('conversation', channel, workspace),
    },
    tellsLanguage: told !== null || message.language !== undefined,
    languageAfter: (before, usual = 'en') => languageAsked({ told, person: message.language, before: before ?? usual }),
  };
}

function questionIn(parsed: Parsed): string | null {
  if (parsed.kind === 'question') return parsed.text;
  if (parsed.kind === 'problem' || parsed.call.command.name !== 'ask') return null;
  return [parsed.call.rest, parsed.call.options['question'] ?? ''].join(' ').trim() || null;
}
