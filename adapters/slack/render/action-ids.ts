import type { Language } from '../../../src/text/language.ts';

/** What a person has pressed, chosen or called, with what it carries. */
export type SlackAction =
  | { readonly kind: 'source'; readonly source: string }
  | { readonly kind: 'ask'; readonly question: string }
  | { readonly kind: 'vote'; readonly helpful: boolean; readonly reply: string; readonly language: Language }
  | { readonly kind: 'share' | 'evidence'; readonly reply: string }
  | { readonly kind: 'show'; readonly show: SourceShow; readonly source: string };

/** What a view of a source shows. */
export type SourceShow = (typeof SHOWS)[number];

const SHOWS = ['clause', 'neighbours', 'evidence'] as const;

/** The part of an action's payload that says what was pressed. */
export interface PressedElement {
  readonly action_id: string;
  readonly value?: string | undefined;
  /** Of a menu. */
  readonly selected_option?: { readonly value?: string | undefined } | null | undefined;
}

/** Ids of views and shortcuts. */
export const CALLBACK_IDS = Object.freeze({
  askForm: 'ask-form',
  reasonForm: 'reason-form',
  sourceView: 'source-view',
  askAboutMessage: 'ask_about_message',
  askGlobal: 'ask_global',
});

/** Ids of the inputs of forms: of the block, and of the element in it. */
export const INPUT_IDS = Object.freeze({
  question: 'question',
  provider: 'provider',
  private: 'private',
  reason: 'reason',
});

/** Ids of elements by what they do. Those with a number are several in one place, and ids in one place must differ. */
export const actionIds = Object.freeze({
  source: (marker: number) => `source:${marker}`,
  ask: (number: number) => `ask:${number}`,
  vote: 'vote',
  share: 'share',
  evidence: 'evidence',
  show: (show: SourceShow) => `show:${show}`,
});

/** All ids of elements that do something. */
const ACTION_ID = /^(?:source:\d+|ask:\d+|vote|share|evidence|show:(?:clause|neighbours|evidence))$/;

/** The value of a feedback button: with the language of the reply, in which the person is thanked. */
export const voteValue = (helpful: boolean, reply: string, language: Language): string =>
  `${helpful ? 'helpful' : 'not-helpful'} ${language} ${reply}`;

/** What was pressed; null for an element that is not ours, or carries nothing. */
export function readAction({ action_id: id, value, selected_option: option }: PressedElement): SlackAction | null {
  const carried = value ?? option?.value;
  if (!carried || !ACTION_ID.test(id)) return null;
  const [name = '', which = ''] = id.split(':');
  switch (name) {
    case 'source':
      return { kind: 'source', source: carried };
    case 'ask':
      return { kind: 'ask', question: carried };
    case 'vote':
      return readVote(carried);
    case 'share':
    case 'evidence':
      return { kind: name, reply: carried };
    default: {
      const show = SHOWS.find((one) => one === which);
      return show ? { kind: 'show', show, source: carried } : null;
    }
  }
}

function readVote(value: string): SlackAction | null {
  const [, vote, language, reply] = /^(helpful|not-helpful) (en|zh) (.+)$/su.exec(value) ?? [];
  if (!vote || !reply) return null;
  return { kind: 'vote', helpful: vote === 'helpful', reply, language: language === 'zh' ? 'zh' : 'en' };
}
