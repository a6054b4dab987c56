import { type APIButtonComponentWithCustomId, ButtonStyle } from 'discord.js';
import type { ChatAction, ChatReply } from '../../../src/chat/reply/chat-reply.ts';
import { renderButton } from './button-rows.ts';
import { askButton, humanCustomId, replyCustomId, sourceCustomId } from './custom-ids.ts';
import { discordWords } from './discord-words.ts';

type Button = APIButtonComponentWithCustomId;
type ReplyAction = Exclude<Extract<ChatAction, { reply: string }>, { kind: 'human' }>;

const CUSTOM_ID_KINDS = { helpful: 'up', 'not-helpful': 'down', share: 'post', evidence: 'export' } as const;

/** The buttons under a reply. */
export interface ReplyButtons {
  /** Buttons that ask a further question. */
  readonly questions: readonly Button[];
  /** Buttons that do something with the reply: vote, post, export. */
  readonly actionButtons: readonly Button[];
  /** Questions that are too long for a button; they are shown as text. */
  readonly questionsAsText: readonly string[];
}

/** Renders the actions of a reply as buttons, except those of its sources. Only private replies can be posted publicly. */
export function renderReplyButtons({ actions, language, isPrivate }: ChatReply): ReplyButtons {
  const asked = actions.flatMap((action) => (action.kind === 'follow-up' ? [action.question] : []));
  const questions = asked.map((question, at) => ({ question, button: askButton(question, at) }));
  const actionButtons = actions.flatMap((action): Button[] => {
    if (action.kind === 'source' || action.kind === 'follow-up') return [];
    if (action.kind === 'share' && !isPrivate) return [];
    if (action.kind === 'human') {
      const id = humanCustomId(action.reply, action.question ?? null);
      return id ? [renderButton(id, action.label)] : [];
    }
    return actionButton(action, discordWords[language].postPublicly);
  });
  return {
    questions: questions.flatMap(({ button }) => (button ? [renderButton(button.id, button.label)] : [])),
    actionButtons,
    questionsAsText: questions.flatMap(({ question, button }) => (button ? [] : [question])),
  };
}

function actionButton({ kind, label, reply }: ReplyAction, postPublicly: string): Button[] {
  const id = replyCustomId(CUSTOM_ID_KINDS[kind], reply);
  if (!id) return [];
  return [kind === 'share' ? renderButton(id, postPublicly, ButtonStyle.Primary) : renderButton(id, label)];
}

/** The buttons that show sources, by the number of the source. */
export function renderSourceButtons(actions: readonly ChatAction[]): ReadonlyMap<number, Button> {
  const buttons = new Map<number, Button>();
  for (const action of actions) {
    if (action.kind !== 'source') continue;
    // If the reference is too long, its offsets are left out: the clause is shown all the same, only without highlighting.
    const id = sourceCustomId('source', action.source) ?? sourceCustomId('source', action.source.replace(/@.*$/su, ''));
    if (id) buttons.set(action.marker, renderButton(id, action.label));
  }
  return buttons;
}
