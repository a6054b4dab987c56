import { commandNamed, commandTable } from '../../src/chat/commands/command-table.ts';
import { nearest } from '../../src/chat/commands/nearest.ts';
import { type ChatPart, type ChatReply, textPart } from '../../src/chat/reply/chat-reply.ts';
import type { Responder } from '../../src/chat/respond.ts';
import { namesOf } from '../../src/compose/names.ts';
import type { Corpus } from '../../src/retrieve/corpus.ts';
import type { Language } from '../../src/text/language.ts';
import { printable } from '../printable.ts';
import { type Completion, complete } from './complete.ts';
import { drawParagraph } from './draw-paragraph.ts';
import { drawReply } from './draw-reply.ts';
import { followUpsOf } from './follow-ups-of.ts';
import { localCommands } from './local-commands.ts';
import type { Look } from './look.ts';
import { consoleWords } from './words.ts';

/** Dependencies of a conversation. */
export interface ConversationOptions {
  readonly responder: Responder;
  readonly corpus: Pick<Corpus, 'policies'>;
  /** Language of the console's own words until somebody has asked something. */
  readonly language: Language;
  /** Names this conversation: the same for no other. */
  readonly session: string;
}

/** One conversation in a terminal: a line in, lines out. */
export interface Conversation {
  readonly banner: (look: Look) => readonly string[];
  /** Gives the lines to print, or 'quit' to leave. */
  readonly say: (line: string, look: Look) => Promise<readonly string[] | 'quit'>;
  readonly complete: (line: string) => Completion;
  /** The sentence for standard error where nothing was piped in. */
  readonly nothingAsked: () => string;
}

/** Id of the person at the terminal. */
const PERSON = 'console';
/** A number by itself asks the suggestion with that number. */
const SUGGESTION_NUMBER = /^\d{1,2}$/;
/** Words that leave, also without a slash. */
const LEAVE_PATTERN = /^(?:exit|quit|:q|\/quit)$/i;

/** Starts a conversation. */
export function createConversation({ responder, corpus, language: first, session }: ConversationOptions): Conversation {
  let last: ChatReply | null = null;
  /** The last reply that has sources, and the last that can be voted on. */
  let [sources, votable] = [0, ''];
  let [language, asked] = [first, 0];

  async function answer(text: string): Promise<ChatReply | null> {
    const where = { conversation: `console ${session}`, person: PERSON, channel: 'console' };
    const kind = { mentionsBot: false, isDirect: true, fromBot: false, isEdit: false, mentionsOthers: false };
    const reply = await responder.respond({ id: `console ${session} ${asked++}`, text, language, ...where, ...kind });
    if (!reply) return null;
    [last, language] = [reply, reply.language];
    const count = reply.actions.filter((action) => action.kind === 'source').length;
    if (count > 0) sources = count;
    if (reply.actions.some((action) => action.kind === 'helpful')) votable = reply.id;
    return reply;
  }

  async function choose(number: string, look: Look): Promise<readonly string[]> {
    const question = last ? followUpsOf(last)[Number(number) - 1] : undefined;
    if (!question) return drawParagraph(look, consoleWords[language].noSuggestion(number));
    const reply = await answer(question);
    const echo = drawParagraph(look, printable(question), { indent: 2, marker: '>' });
    return [...echo, '', ...(reply ? drawReply(look, reply) : [])];
  }

  async function vote(helpful: boolean, reason: string, look: Look): Promise<readonly string[]> {
    if (!votable) return drawParagraph(look, consoleWords[language].nothingToVoteOn);
    return drawReply(look, await responder.saveFeedback({ person: PERSON, reply: votable, helpful, reason, language }));
  }

  /** Commands of the terminal alone; null for all others. */
  function local(typed: string, look: Look): Promise<readonly string[]> | readonly string[] | null {
    const [, name = '', argument = ''] = /^\/(\S*)\s*(.*)$/su.exec(typed) ?? [];
    if (name === 'helpful' || name === 'unhelpful') return vote(name === 'helpful', argument, look);
    if (commandNamed(name)) return null;
    const meant = nearest(
      name,
      [...commandTable, ...localCommands].map((one) => one.name),
    );
    if (!localCommands.some((one) => one.name === meant)) return null;
    return drawParagraph(look, consoleWords[language].unknownCommand(name, meant));
  }

  async function respondTo(text: string, look: Look): Promise<readonly string[]> {
    const typed = text.normalize('NFKC');
    if (SUGGESTION_NUMBER.test(typed)) return choose(typed, look);
    const own = typed.startsWith('/') ? local(typed, look) : null;
    if (own) return own;
    const reply = await answer(text);
    if (!reply) return [];
    return drawReply(look, /^\/(?:help|帮助)$/iu.test(typed) ? withLocalHelp(reply) : reply);
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
      if (!text) return [];
      return LEAVE_PATTERN.test(text.normalize('NFKC')) ? 'quit' : respondTo(text, look);
    },
    complete: (line) => complete(line, { completions: responder.completions(), sources }),
    nothingAsked: () => consoleWords[language].nothingAsked,
  };
}

/** The help with what the terminal adds to it, behind the commands of all platforms. */
function withLocalHelp(reply: ChatReply): ChatReply {
  const { parts, language } = reply;
  const items = localCommands.map(
    ({ name, help }): ChatPart => ({ kind: 'item', term: `/${name}`, text: help[language], style: 'value' }),
  );
  const behind = parts.findLastIndex(({ kind }) => kind === 'item') + 1;
  const keys = textPart(consoleWords[language].helpKeys, 'note');
  return { ...reply, parts: [...parts.slice(0, behind), ...items, ...parts.slice(behind), keys] };
}
