import type { InputBlock, KnownBlock, ModalView, PlainTextElement, PlainTextOption } from '@slack/types';
import { CHAT_LIMITS } from '../../../src/chat/limits.ts';
import type { ChatReply } from '../../../src/chat/reply/chat-reply.ts';
import type { Language } from '../../../src/text/language.ts';
import { actionIds, CALLBACK_IDS, INPUT_IDS, type SourceShow } from './action-ids.ts';
import { fitParts } from './fit-parts.ts';
import { button, rows } from './render-actions.ts';
import { renderParts } from './render-part.ts';
import { slackWords } from './slack-words.ts';
import { cleanLine, cleanText } from './text/clean-text.ts';
import { countCharacters } from './text/count-characters.ts';
import { cutText, shorten } from './text/cut-text.ts';
import { SLACK_LIMITS } from './text/slack-limits.ts';
import { contextBlocks } from './text/text-blocks.ts';

/** Which source a modal shows, and how. */
export interface SourceViewOptions {
  /** A reference as `/source` takes it; it is in the buttons and in `private_metadata`. */
  readonly source: string;
  readonly language: Language;
  /** What the reply shows, by default the clause; the buttons offer the other two. */
  readonly showing?: SourceShow;
  /** The command with which the person gets what does not fit into the modal. */
  readonly command?: string;
}

/** Characters of the reason for a vote. */
const MAX_REASON_LENGTH = 500;
/** Kept free for the hint on how to get the rest, and for the buttons. */
const RESERVED = { blocks: 3, characters: 1_000, bytes: 10_000 } as const;

/** Renders the reply to `/source REF`: the whole clause with the quote marked, and buttons for neighbours and evidence. */
export function sourceView(reply: ChatReply, { source, language, ...more }: SourceViewOptions): ModalView {
  const { showing = 'clause', command = `/source ${source}` } = more;
  const words = slackWords[language];
  const labels = { clause: words.showClause, neighbours: words.showNeighbours, evidence: words.showEvidence } as const;
  const others = (['clause', 'neighbours', 'evidence'] as const).filter((one) => one !== showing);
  const buttons = others.flatMap((one) => button(labels[one], actionIds.show(one), source));
  const hint = showing === 'evidence' ? contextBlocks(words.copyHint) : [];
  const blocks = renderParts(fitParts(reply.parts, reply.language), reply.language);
  const shown = blocks.slice(0, countFitting(blocks));
  const rest = shown.length < blocks.length ? contextBlocks(words.restOfView(command)) : [];
  return {
    ...modal(showing === 'evidence' ? words.evidenceTitle : words.sourceTitle, words.close),
    callback_id: CALLBACK_IDS.sourceView,
    private_metadata: source.slice(0, SLACK_LIMITS.privateMetadata.max),
    blocks: [...hint, ...shown, ...rest, ...rows(buttons)],
  };
}

/** Renders a reply without sources (thanks, a refusal, an error) as a modal. */
export function noticeView(reply: ChatReply): ModalView {
  const words = slackWords[reply.language];
  const blocks = renderParts(fitParts(reply.parts, reply.language), reply.language);
  const shown = blocks.slice(0, countFitting(blocks));
  const rest = shown.length < blocks.length ? contextBlocks(words.restOfNotice) : [];
  return { ...modal(words.noticeTitle, words.close), blocks: [...shown, ...rest] };
}

/** Whether a reply fits completely into a modal. */
export function fitsView({ parts, language }: ChatReply): boolean {
  const blocks = renderParts(fitParts(parts, language), language);
  return countFitting(blocks) === blocks.length;
}

/** The initial content of a form for a question. */
export interface AskFormOptions {
  readonly language: Language;
  /** A menu holds the first hundred; the question can name any other. */
  readonly providers: readonly { readonly value: string; readonly name: string }[];
  /** Initial text of the question field, such as the message that is asked about. */
  readonly question?: string;
  /** `private_metadata`: where the answer goes. */
  readonly metadata: string;
  /** Whether the person chooses who sees the answer. "Only me" is ticked at first, because an answer can be shared later. */
  readonly hasChoice?: boolean;
}

/** The initial content of a form for the reason of a vote. */
export interface ReasonFormOptions {
  readonly language: Language;
  /** Id of the reply that is voted on; the default of `metadata`. */
  readonly reply: string;
  /** `private_metadata`. */
  readonly metadata?: string;
}

/** Renders the form for a question: the question, the provider, and who sees the answer. */
export function askForm({ language, providers, question = '', metadata, hasChoice = true }: AskFormOptions): ModalView {
  const words = slackWords[language];
  const maxLength = Math.min(CHAT_LIMITS.longest, SLACK_LIMITS.inputLength.max);
  const [initialQuestion = ''] = cutText(cleanText(question).trim(), maxLength);
  const blocks: KnownBlock[] = [
    {
      type: 'input',
      block_id: INPUT_IDS.question,
      label: plainText(words.question),
      hint: plainText(words.questionHint),
      element: {
        type: 'plain_text_input',
        action_id: INPUT_IDS.question,
        multiline: true,
        focus_on_load: true,
        min_length: 1,
        max_length: maxLength,
        ...(initialQuestion ? { initial_value: initialQuestion } : {}),
      },
    },
    ...providerInput(providers, language),
    ...(hasChoice ? [privateInput(language)] : []),
  ];
  return {
    ...modal(words.askTitle, words.cancel),
    submit: plainText(words.ask),
    callback_id: CALLBACK_IDS.askForm,
    private_metadata: metadata,
    blocks,
  };
}

function privateInput(language: Language): InputBlock {
  const words = slackWords[language];
  const onlyMe: PlainTextOption = { text: plainText(words.onlyMe), value: 'true' };
  return {
    type: 'input',
    block_id: INPUT_IDS.private,
    optional: true,
    label: plainText(words.visibility),
    element: { type: 'checkboxes', action_id: INPUT_IDS.private, options: [onlyMe], initial_options: [onlyMe] },
  };
}

/** Renders the form for the reason of a vote; the reason may be left empty. */
export function reasonForm({ language, reply, metadata = reply }: ReasonFormOptions): ModalView {
  const words = slackWords[language];
  return {
    ...modal(words.reasonTitle, words.cancel),
    submit: plainText(words.send),
    callback_id: CALLBACK_IDS.reasonForm,
    private_metadata: metadata,
    blocks: [
      {
        type: 'input',
        block_id: INPUT_IDS.reason,
        optional: true,
        label: plainText(words.reason),
        hint: plainText(words.reasonHint),
        element: {
          type: 'plain_text_input',
          action_id: INPUT_IDS.reason,
          multiline: true,
          max_length: MAX_REASON_LENGTH,
        },
      },
    ],
  };
}

function providerInput(providers: AskFormOptions['providers'], language: Language): InputBlock[] {
  const words = slackWords[language];
  const options = providers
    .filter(({ value, name }) => value !== '' && value.length <= SLACK_LIMITS.optionValue.max && cleanLine(name) !== '')
    .slice(0, SLACK_LIMITS.options.max)
    .map(
      ({ value, name }): PlainTextOption => ({
        text: plainText(shorten(cleanLine(name), SLACK_LIMITS.optionText.max)),
        value,
      }),
    );
  if (options.length === 0) return [];
  return [
    {
      type: 'input',
      block_id: INPUT_IDS.provider,
      optional: true,
      label: plainText(words.provider),
      element: {
        type: 'static_select',
        action_id: INPUT_IDS.provider,
        placeholder: plainText(shorten(words.anyProvider, SLACK_LIMITS.placeholder.max)),
        options,
      },
    },
  ];
}

/** An empty modal, with its title shortened to what Slack allows. */
const modal = (title: string, close: string): Pick<ModalView, 'type' | 'title' | 'close'> => ({
  type: 'modal',
  title: plainText(shorten(title, SLACK_LIMITS.viewTitle.max)),
  close: plainText(shorten(close, SLACK_LIMITS.viewTitle.max)),
});

const plainText = (text: string): PlainTextElement => ({ type: 'plain_text', text, emoji: false });

/** The number of blocks, from the first on, that fit into a modal. */
function countFitting(blocks: readonly KnownBlock[]): number {
  let characters = RESERVED.characters;
  let bytes = RESERVED.bytes;
  const firstTooMany = blocks.findIndex((block, i) => {
    characters += countCharacters([block]);
    bytes += Buffer.byteLength(JSON.stringify(block));
    return (
      i >= SLACK_LIMITS.viewBlocks.max - RESERVED.blocks ||
      characters > SLACK_LIMITS.messageCharacters.max ||
      bytes > SLACK_LIMITS.viewBytes.max
    );
  });
  return firstTooMany < 0 ? blocks.length : firstTooMany;
}
