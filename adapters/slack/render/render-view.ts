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

/** What a view of a source is of. */
export interface SourceViewOptions {
  /** Reference that `/source` takes; the view's buttons and its `private_metadata` carry it. */
  readonly source: string;
  readonly language: Language;
  /** What the reply shows; the buttons offer the other two. */
  readonly showing?: SourceShow;
  /** What the person types to get what a view does not hold. */
  readonly command?: string;
}

/** Room for the words that say how to get the rest, and for the buttons. */
const RESERVED = { blocks: 3, characters: 1_000, bytes: 10_000 } as const;

/** The reply to `/source REF` as a modal: the whole clause with the quote marked, buttons for neighbours and evidence. */
export function sourceView(reply: ChatReply, { source, language, ...more }: SourceViewOptions): ModalView {
  const { showing = 'clause', command = `/source ${source}` } = more;
  const words = slackWords[language];
  const labels = { clause: words.showClause, neighbours: words.showNeighbours, evidence: words.showEvidence } as const;
  const others = (['clause', 'neighbours', 'evidence'] as const).filter((one) => one !== showing);
  const buttons = others.flatMap((one) => button(labels[one], actionIds.show(one), source));
  const hint = showing === 'evidence' ? contextBlocks(words.copyHint) : [];
  const all = renderParts(fitParts(reply.parts, reply.language), reply.language);
  const shown = all.slice(0, fitting(all));
  const rest = shown.length < all.length ? contextBlocks(words.restOfView(command)) : [];
  return {
    ...modal(showing === 'evidence' ? words.evidenceTitle : words.sourceTitle, words.close),
    callback_id: CALLBACK_IDS.sourceView,
    private_metadata: source.slice(0, SLACK_LIMITS.privateMetadata.most),
    blocks: [...hint, ...shown, ...rest, ...rows(buttons)],
  };
}

/** A reply that only says something (thanks, a refusal, a fault) as a modal. */
export function noticeView(reply: ChatReply): ModalView {
  const words = slackWords[reply.language];
  const all = renderParts(fitParts(reply.parts, reply.language), reply.language);
  const shown = all.slice(0, fitting(all));
  const rest = shown.length < all.length ? contextBlocks(words.restOfNotice) : [];
  return { ...modal(words.noticeTitle, words.close), blocks: [...shown, ...rest] };
}

/** False for a reply that a view holds only in part; messages hold all of it. */
export function fitsView({ parts, language }: ChatReply): boolean {
  const blocks = renderParts(fitParts(parts, language), language);
  return fitting(blocks) === blocks.length;
}

/** What a form for a question starts from. */
export interface AskFormOptions {
  readonly language: Language;
  /** Of more than a menu holds the first are offered; any can be named in the question. */
  readonly providers: readonly { readonly value: string; readonly name: string }[];
  /** What the question field holds already, such as the message that was asked about. */
  readonly question?: string;
  /** `private_metadata`: where the answer belongs. */
  readonly metadata: string;
  /** False where it is settled who sees the answer. Else "only me" is ticked at first, as an answer can be shared later. */
  readonly hasChoice?: boolean;
}

/** What a form for a reason starts from. */
export interface ReasonFormOptions {
  readonly language: Language;
  /** Id of the reply voted on; `private_metadata` where no other is given. */
  readonly reply: string;
  readonly metadata?: string;
}

/** A form for a question, whose policy is meant, and who sees the answer. */
export function askForm({ language, providers, question = '', metadata, hasChoice = true }: AskFormOptions): ModalView {
  const words = slackWords[language];
  const most = Math.min(CHAT_LIMITS.longest, SLACK_LIMITS.inputLength.most);
  const [asked = ''] = cutText(cleanText(question).trim(), most);
  const blocks: KnownBlock[] = [
    {
      type: 'input',
      block_id: INPUT_IDS.question,
      label: plain(words.question),
      hint: plain(words.questionHint),
      element: {
        type: 'plain_text_input',
        action_id: INPUT_IDS.question,
        multiline: true,
        focus_on_load: true,
        min_length: 1,
        max_length: most,
        ...(asked ? { initial_value: asked } : {}),
      },
    },
    ...providerInput(providers, language),
    ...(hasChoice ? [privateInput(language)] : []),
  ];
  return {
    ...modal(words.askTitle, words.cancel),
    submit: plain(words.ask),
    callback_id: CALLBACK_IDS.askForm,
    private_metadata: metadata,
    blocks,
  };
}

function privateInput(language: Language): InputBlock {
  const words = slackWords[language];
  const onlyMe: PlainTextOption = { text: plain(words.onlyMe), value: 'true' };
  return {
    type: 'input',
    block_id: INPUT_IDS.private,
    optional: true,
    label: plain(words.visibility),
    element: { type: 'checkboxes', action_id: INPUT_IDS.private, options: [onlyMe], initial_options: [onlyMe] },
  };
}

/** A form for the reason of a vote; it may stay empty. */
export function reasonForm({ language, reply, metadata = reply }: ReasonFormOptions): ModalView {
  const words = slackWords[language];
  return {
    ...modal(words.reasonTitle, words.cancel),
    submit: plain(words.send),
    callback_id: CALLBACK_IDS.reasonForm,
    private_metadata: metadata,
    blocks: [
      {
        type: 'input',
        block_id: INPUT_IDS.reason,
        optional: true,
        label: plain(words.reason),
        hint: plain(words.reasonHint),
        element: {
          type: 'plain_text_input',
          action_id: INPUT_IDS.reason,
          multiline: true,
          max_length: 500,
        },
      },
    ],
  };
}

function providerInput(providers: AskFormOptions['providers'], language: Language): InputBlock[] {
  const words = slackWords[language];
  const options = providers
    .filter(
      ({ value, name }) => value !== '' && value.length <= SLACK_LIMITS.optionValue.most && cleanLine(name) !== '',
    )
    .slice(0, SLACK_LIMITS.options.most)
    .map(
      ({ value, name }): PlainTextOption => ({
        text: plain(shorten(cleanLine(name), SLACK_LIMITS.optionText.most)),
        value,
      }),
    );
  if (options.length === 0) return [];
  return [
    {
      type: 'input',
      block_id: INPUT_IDS.provider,
      optional: true,
      label: plain(words.provider),
      element: {
        type: 'static_select',
        action_id: INPUT_IDS.provider,
        placeholder: plain(shorten(words.anyProvider, SLACK_LIMITS.placeholder.most)),
        options,
      },
    },
  ];
}

/** A modal without content; the title is cut to what Slack allows. */
const modal = (title: string, close: string): Pick<ModalView, 'type' | 'title' | 'close'> => ({
  type: 'modal',
  title: plain(shorten(title, SLACK_LIMITS.viewTitle.most)),
  close: plain(shorten(close, SLACK_LIMITS.viewTitle.most)),
});

const plain = (text: string): PlainTextElement => ({ type: 'plain_text', text, emoji: false });

/** How many of the blocks a view holds. */
function fitting(blocks: readonly KnownBlock[]): number {
  let characters = RESERVED.characters;
  let bytes = RESERVED.bytes;
  const full = blocks.findIndex((block, i) => {
    characters += countCharacters([block]);
    bytes += Buffer.byteLength(JSON.stringify(block));
    return (
      i >= SLACK_LIMITS.viewBlocks.most - RESERVED.blocks ||
      characters > SLACK_LIMITS.messageCharacters.most ||
      bytes > SLACK_LIMITS.viewBytes.most
    );
  });
  return full < 0 ? blocks.length : full;
}
