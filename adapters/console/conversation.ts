import { namesOf } from '../../src/compose/names.ts';
import type { Reply } from '../../src/compose/reply.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import type { Language } from '../../src/text/language.ts';
import { commands } from './commands.ts';
import { type Completion, complete } from './complete.ts';
import { drawParagraph } from './draw-paragraph.ts';
import { drawReply } from './draw-reply.ts';
import type { Look } from './look.ts';
import { nearestCommand } from './nearest-command.ts';
import { printable } from './printable.ts';
import { sourcesOf } from './sources-of.ts';
import { consoleWords } from './words.ts';

/** What a conversation needs of the world. */
export interface ConversationOptions {
  readonly ask: (question: string) => Reply | Promise<Reply>;
  readonly corpus: Corpus;
  /** Language of the console's own words until somebody has asked something. */
  readonly language: Language;
  /** Told of what went wrong behind a calm line. */
  readonly onError?: (error: unknown) => void;
}

/** One conversation in a terminal: a line in, lines out. It remembers the last reply and nothing else. */
export interface Conversation {
  readonly banner: (look: Look) => readonly string[];
  /** Gives the lines to print, or 'quit' to leave. Never throws. */
  readonly say: (line: string, look: Look) => Promise<readonly string[] | 'quit'>;
  readonly complete: (line: string) => Completion;
  /** What to say on standard error where nothing was piped in. */
  readonly nothingAsked: () => string;
}

/** A number by itself asks the suggestion with that number. */
const NUMBER = /^\d{1,2}$/;
/** Said without a slash, and meant as the command. */
const LEAVING = /^(?:exit|quit|:q)$/i;

/** Starts a conversation. */
export function createConversation({ ask, corpus, language: first, onError }: ConversationOptions): Conversation {
  let reply: Reply | null = null;
  let language = first;

  async function answer(question: string, look: Look): Promise<readonly string[]> {
    reply = await ask(question);
    language = reply.language;
    return drawReply(look, reply, corpus);
  }

  async function choose(number: string, look: Look): Promise<readonly string[]> {
    const suggestion = reply?.suggestions[Number(number) - 1];
    if (!suggestion) return drawParagraph(look, consoleWords[language].noSuggestion(number));
    return [
      ...drawParagraph(look, printable(suggestion), { indent: 2, marker: '>' }),
      '',
      ...(await answer(suggestion, look)),
    ];
  }

  function command(typed: string, look: Look): readonly string[] | 'quit' {
    const [, name = '', argument = ''] = /^(\S*)\s*(.*)$/u.exec(typed) ?? [];
    const found = commands.find((one) => one.name === name.toLowerCase());
    if (found) return found.run({ look, corpus, reply, language }, argument);
    const nearest = nearestCommand(
      name.toLowerCase(),
      commands.map((one) => one.name),
    );
    return drawParagraph(look, consoleWords[language].unknownCommand(name, nearest));
  }

  return {
    banner: (look) => {
      const { what, how } = consoleWords[language];
      const names = namesOf(
        corpus.policies.map(({ record }) => record),
        language,
      );
      return [...drawParagraph(look, what(names), { style: 'heading' }), ...drawParagraph(look, how)];
    },
    say: async (line, look) => {
      const text = printable(line);
      const typed = text.normalize('NFKC');
      try {
        if (!text) return [];
        if (LEAVING.test(typed)) return 'quit';
        if (typed.startsWith('/')) return command(typed, look);
        return await (NUMBER.test(typed) ? choose(typed, look) : answer(text, look));
      } catch (error) {
        onError?.(error);
        return drawParagraph(look, consoleWords[language].failed);
      }
    },
    complete: (line) => complete(line, { corpus, sources: reply ? sourcesOf(reply).all.length : 0 }),
    nothingAsked: () => consoleWords[language].nothingAsked,
  };
}
