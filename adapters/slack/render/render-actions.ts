import type { ActionsBlock, ActionsBlockElement, Button, KnownBlock, PlainTextOption } from '@slack/types';
import type { ChatAction, ChatReply } from '../../../src/chat/reply/chat-reply.ts';
import type { Language } from '../../../src/text/language.ts';
import { actionIds, humanValue, voteValue } from './action-ids.ts';
import { slackWords } from './slack-words.ts';
import { cleanLine } from './text/clean-text.ts';
import { shorten } from './text/cut-text.ts';
import { SLACK_LIMITS } from './text/slack-limits.ts';

type NumberedSource = Extract<ChatAction, { kind: 'source' }> & { readonly number: number };

/** Further sources go into a menu: a wall of buttons would hide the answer. */
const MAX_SOURCE_BUTTONS = 5;

/** Renders the actions of a reply: sources, evidence and sharing in the first row, then further questions, then the vote. */
export function renderActions({ actions, isPrivate, language }: ChatReply): KnownBlock[] {
  // Numbered here, because Slack refuses a message in which two ids are the same.
  const sources = actions
    .filter((action) => action.kind === 'source')
    .map((source, i) => ({ ...source, number: i + 1 }));
  const shareAndEvidence = actions.flatMap((action) => {
    if (action.kind === 'share') return isPrivate ? button(action.label, actionIds.share, action.reply) : [];
    return action.kind === 'evidence' ? button(action.label, actionIds.evidence, action.reply) : [];
  });
  const humans = actions.flatMap((action) =>
    action.kind === 'human'
      ? button(action.label, actionIds.human, humanValue(action.reply, language, action.question))
      : [],
  );
  const followUps = actions
    .filter((action) => action.kind === 'follow-up')
    .flatMap(({ label, question }, i) => button(label, actionIds.ask(i + 1), question));
  return [
    ...rows([...sourceElements(sources, slackWords[language].moreSources), ...shareAndEvidence]),
    ...rows(followUps),
    ...voteButtons(actions, language),
    ...rows(humans),
  ];
}

/** A button; none when the label is empty, or the value is empty or too long for Slack. */
export function button(label: string, actionId: string, value: string): Button[] {
  const text = shorten(cleanLine(label), SLACK_LIMITS.buttonText.max);
  if (!text || !value || value.length > SLACK_LIMITS.buttonValue.max) return [];
  return [{ type: 'button', action_id: actionId, text: { type: 'plain_text', text, emoji: false }, value }];
}

/** Puts elements into as many rows as they need. */
export function rows(elements: readonly ActionsBlockElement[]): ActionsBlock[] {
  const rowLength = SLACK_LIMITS.actionsElements.max;
  return Array.from({ length: Math.ceil(elements.length / rowLength) }, (_, i) => ({
    type: 'actions',
    elements: elements.slice(i * rowLength, (i + 1) * rowLength),
  }));
}

function sourceElements(sources: readonly NumberedSource[], moreSources: string): ActionsBlockElement[] {
  const fitsMenu = ({ source }: NumberedSource) => source !== '' && source.length <= SLACK_LIMITS.optionValue.max;
  const inMenu = sources.length > MAX_SOURCE_BUTTONS + 1 ? sources.slice(MAX_SOURCE_BUTTONS).filter(fitsMenu) : [];
  const buttons = sources
    .filter((source) => !inMenu.includes(source))
    .flatMap(({ label, number, source }) => button(label, actionIds.source(number), source));
  const menuLength = SLACK_LIMITS.options.max;
  const menus = Array.from({ length: Math.ceil(inMenu.length / menuLength) }, (_, i) =>
    inMenu.slice(i * menuLength, (i + 1) * menuLength),
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
        text: shorten(cleanLine(label) || source, SLACK_LIMITS.optionText.max),
        emoji: false,
      },
      value: source,
    }),
  ),
});

/** Slack's own thumbs up and thumbs down; none when their texts or values do not fit. */
function voteButtons(actions: readonly ChatAction[], language: Language): KnownBlock[] {
  const [yes, no] = (['helpful', 'not-helpful'] as const).map((kind) => actions.find((action) => action.kind === kind));
  if (yes?.kind !== 'helpful' || no?.kind !== 'not-helpful') return [];
  const feedbackButton = (label: string, helpful: boolean, reply: string) => ({
    text: {
      type: 'plain_text' as const,
      text: shorten(cleanLine(label), SLACK_LIMITS.feedbackText.max),
      emoji: false,
    },
    value: voteValue(helpful, reply, language),
  });
  const [positive, negative] = [feedbackButton(yes.label, true, yes.reply), feedbackButton(no.label, false, no.reply)];
  const fits = [positive, negative].every(
    ({ text, value }) => text.text !== '' && value.length <= SLACK_LIMITS.feedbackValue.max,
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
