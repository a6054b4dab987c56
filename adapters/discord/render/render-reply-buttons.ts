import { type APIButtonComponentWithCustomId, ButtonStyle } from 'discord.js';
import type { ChatAction, ChatReply } from '../../../src/chat/reply/chat-reply.ts';
import { askButton, refId, replyId } from './custom-ids.ts';
import { discordWords } from './discord-words.ts';
import { renderButton } from './render-button.ts';

type Button = APIButtonComponentWithCustomId;
type ReplyAction = Extract<ChatAction, { reply: string }>;

const IDS = { helpful: 'up', 'not-helpful': 'down', share: 'post', evidence: 'export' } as const;

/** The buttons under a reply: questions to ask on, and what can be done with the reply. */
export interface ReplyButtons {
  readonly questions: readonly Button[];
  readonly deeds: readonly Button[];
  /** Questions that no button can hold; to be told as text. */
  readonly untold: readonly string[];
}

/** The buttons of a reply's actions, sources excepted. Only what is private can be posted publicly. */
export function renderReplyButtons({ actions, language, isPrivate }: ChatReply): ReplyButtons {
  const asked = actions.flatMap((action) => (action.kind === 'follow-up' ? [action.question] : []));
  const made = asked.map((question, at) => ({ question, button: askButton(question, at) }));
  const deeds = actions.flatMap((action): Button[] => {
    if (action.kind === 'source' || action.kind === 'follow-up') return [];
    if (action.kind === 'share' && !isPrivate) return [];
    return deed(action, discordWords[language].postPublicly);
  });
  return {
    questions: made.flatMap(({ button }) => (button ? [renderButton(button.id, button.label)] : [])),
    deeds,
    untold: made.flatMap(({ question, button }) => (button ? [] : [question])),
  };
}

function deed({ kind, label, reply }: ReplyAction, postPublicly: string): Button[] {
  const id = replyId(IDS[kind], reply);
  if (!id) return [];
  return [kind === 'share' ? renderButton(id, postPublicly, ButtonStyle.Primary) : renderButton(id, label)];
}

/** The buttons that show sources, by the number of the source. */
export function renderSourceButtons(actions: readonly ChatAction[]): ReadonlyMap<number, Button> {
  const buttons = new Map<number, Button>();
  for (const action of actions) {
    if (action.kind !== 'source') continue;
    // Offsets are what a long reference can do without: the clause is shown, only without a mark.
    const id = refId('source', action.source) ?? refId('source', action.source.replace(/@.*$/su, ''));
    if (id) buttons.set(action.marker, renderButton(id, action.label));
  }
  return buttons;
}
