import type { ActionsBlock, ActionsBlockElement, Button, KnownBlock, PlainTextOption } from '@slack/types';
import type { ChatAction, ChatReply } from '../../../src/chat/reply/chat-reply.ts';
import type { Language } from '../../../src/text/language.ts';
import { actionIds, voteValue } from './action-ids.ts';
import { slackWords } from './slack-words.ts';
import { cleanLine } from './text/clean-text.ts';
import { shorten } from './text/cut-text.ts';
import { SLACK_LIMITS } from './text/slack-limits.ts';

type NumberedSource = Extract<ChatAction, { kind: 'source' }> & { readonly number: number };

/** So many sources have a button; a menu holds the others, as a wall of buttons hides the answer. */
const MAX_SOURCE_BUTTONS = 5;

/** What can be done with a reply: its sources, evidence and sharing; what could be asked on; the vote. */
export function renderActions({ actions, isPrivate, language }: ChatReply): KnownBlock[] {
  // Ids count up by themselves: two alike in one message would make Slack refuse it.
  const sources = actions
    .filter((action) => action.kind === 'source')
    .map((source, i) => ({ ...source, number: i + 1 }));
  const first = actions.flatMap((action) => {
    if (action.kind === 'share') return isPrivate ? button(action.label, actionIds.share, action.reply) : [];
    return action.kind === 'evidence' ? button(action.label, actionIds.evidence, action.reply) : [];
  });
  const further = actions
    .filter((action) => action.kind === 'follow-up')
    .flatMap(({ label, question }, i) => button(label, actionIds.ask(i + 1), question));
  return [
    ...rows([...sourceElements(sources, slackWords[language].moreSources), ...first]),
    ...rows(further),
    ...vote(actions, language),
  ];
}

/** A button; none where Slack cannot carry the value. */
export function button(label: string, actionId: string, value: string): Button[] {
  const text = shorten(cleanLine(label), SLACK_LIMITS.buttonText.most);
  if (!text || !value || value.length > SLACK_LIMITS.buttonValue.most) return [];
  return [{ type: 'button', action_id: actionId, text: { type: 'plain_text', text, emoji: false }, value }];
}

/** Elements in as many rows as they need. */
export function rows(elements: readonly ActionsBlockElement[]): ActionsBlock[] {
  const most = SLACK_LIMITS.actionsElements.most;
  return Array.from({ length: Math.ceil(elements.length / most) }, (_, i) => ({
    type: 'actions',
    elements: elements.slice(i * most, (i + 1) * most),
  }));
}

function sourceElements(sources: readonly NumberedSource[], moreSources: string): ActionsBlockElement[] {
  const fitsMenu = ({ source }: NumberedSource) => source !== '' && source.length <= SLACK_LIMITS.optionValue.most;
  const inMenu = sources.length > MAX_SOURCE_BUTTONS + 1 ? sources.slice(MAX_SOURCE_BUTTONS).filter(fitsMenu) : [];
  const buttons = sources
    .filter((source) => !inMenu.includes(source))
    .flatMap(({ label, number, source }) => button(label, actionIds.source(number), source));
  const most = SLACK_LIMITS.options.most;
  const menus = Array.from({ length: Math.ceil(inMenu.length / most) }, (_, i) =>
    inMenu.slice(i * most, (i + 1) * most),
  );
  return [...buttons, ...menus.map((menu) => sourceMenu(menu, moreSources))];
}

const sourceMenu = (sources: readonly NumberedSource[], placeholder: string): ActionsBlockElement => ({
  type: 'static_select',
  action_id: actionIds.source(sources[0]?.number ?? 0),
  placeholder: { type: 'plain_text', text: placeholder, emoji: false },
  options: sources.map(
    ({ label, source }): PlainTextOption => ({
      text: {
        type: 'plain_text',
        text: shorten(cleanLine(label) || source, SLACK_LIMITS.optionText.most),
        emoji: false,
      },
      value: source,
    }),
  ),
});

/** Slack's own pair of thumbs. */
function vote(actions: readonly ChatAction[], language: Language): KnownBlock[] {
  const [yes, no] = (['helpful', 'not-helpful'] as const).map((kind) => actions.find((action) => action.kind === kind));
  if (yes?.kind !== 'helpful' || no?.kind !== 'not-helpful') return [];
  const side = (label: string, helpful: boolean, reply: string) => ({
    text: {
      type: 'plain_text' as const,
      text: shorten(cleanLine(label), SLACK_LIMITS.feedbackText.most),
      emoji: false,
    },
    value: voteValue(helpful, reply, language),
  });
  const [positive, negative] = [side(yes.label, true, yes.reply), side(no.label, false, no.reply)];
  const fits = [positive, negative].every(
    ({ text, value }) => text.text !== '' && value.length <= SLACK_LIMITS.feedbackValue.most,
  );
  if (!fits) return [];
  return [
    {
      type: 'context_actions',
      elements: [
        { type: 'feedback_buttons', action_id: actionIds.vote, positive_button: positive, negative_button: negative },
      ],
    },
  ];
}
