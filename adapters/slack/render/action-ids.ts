import type { Language } from '../../../src/text/language.ts';

/** The meaning of a button or menu, with the data that it carries. */
export type SlackAction =
  | { readonly kind: 'source'; readonly source: string }
  | { readonly kind: 'ask'; readonly question: string }
  | { readonly kind: 'vote'; readonly helpful: boolean; readonly reply: string; readonly language: Language }
  | { readonly kind: 'share' | 'evidence'; readonly reply: string }
  | {
      readonly kind: 'human';
      readonly reply: string;
      readonly language: Language;
      /** `ts` of the question, or of the thread that it is in. */
      readonly question: string | null;
    }
  | { readonly kind: 'show'; readonly show: SourceShow; readonly source: string };

const SOURCE_SHOWS = ['clause', 'neighbours', 'evidence'] as const;

/** What is shown of a source: its clause, the clause with its neighbours in full, or the quote as evidence. */
export type SourceShow = (typeof SOURCE_SHOWS)[number];

/** The element of a `block_actions` payload that was clicked. */
export interface ClickedElement {
  readonly action_id: string;
  readonly value?: string | undefined;
  /** The choice from a menu. */
  readonly selected_option?: { readonly value?: string | undefined } | null | undefined;
}

/** `callback_id` of views and shortcuts. */
export const CALLBACK_IDS = Object.freeze({
  askForm: 'ask-form',
  reasonForm: 'reason-form',
  settingsForm: 'settings-form',
  sourceView: 'source-view',
  askAboutMessage: 'ask_about_message',
  askGlobal: 'ask_global',
});

/** Ids of form inputs, each both `block_id` and `action_id`. */
export const INPUT_IDS = Object.freeze({
  question: 'question',
  provider: 'provider',
  private: 'private',
  reason: 'reason',
});

/** Ids of the inputs of the form with settings, by what they set. */
export const SETTING_INPUTS = Object.freeze({
  provider: 'setting-provider',
  country: 'setting-country',
  language: 'setting-language',
  answers: 'setting-answers',
  threads: 'setting-threads',
});

/** `action_id` of buttons and menus. Some are numbered, because ids within one message must differ. */
export const actionIds = Object.freeze({
  source: (marker: number) => `source:${marker}`,
  ask: (number: number) => `ask:${number}`,
  vote: 'vote',
  share: 'share',
  evidence: 'evidence',
  human: 'human',
  show: (show: SourceShow) => `show:${show}`,
});

/** Matches every id of `actionIds`. */
const ACTION_ID = /^(?:source:\d+|ask:\d+|vote|share|evidence|human|show:(?:clause|neighbours|evidence))$/;

/** The value of a feedback button. It contains the language of the reply, in which the person is thanked. */
export const voteValue = (helpful: boolean, reply: string, language: Language): string =>
  `${helpful ? 'helpful' : 'not-helpful'} ${language} ${reply}`;

/** The value of the button that calls a person. */
export const humanValue = (reply: string, language: Language, question = ''): string =>
  `${language} ${reply} ${question}`.trimEnd();

/** Reads the meaning of a clicked element; null for one that is not ours or carries no value. */
export function readAction({ action_id: id, value, selected_option: option }: ClickedElement): SlackAction | null {
  const data = value ?? option?.value;
  if (!data || !ACTION_ID.test(id)) return null;
  const [name = '', detail = ''] = id.split(':');
  switch (name) {
    case 'source':
      return { kind: 'source', source: data };
    case 'ask':
      return { kind: 'ask', question: data };
    case 'vote':
      return readVote(data);
    case 'share':
    case 'evidence':
      return { kind: name, reply: data };
    case 'human':
      return readHuman(data);
    default: {
      const show = SOURCE_SHOWS.find((one) => one === detail);
      return show ? { kind: 'show', show, source: data } : null;
    }
  }
}

function readVote(value: string): SlackAction | null {
  const [, vote, language, reply] = /^(helpful|not-helpful) (en|zh) (.+)$/su.exec(value) ?? [];
  if (!vote || !reply) return null;
  return { kind: 'vote', helpful: vote === 'helpful', reply, language: language === 'zh' ? 'zh' : 'en' };
}

function readHuman(value: string): SlackAction | null {
  const [, language, reply, question] = /^(en|zh) (\S+)(?: ([\d.]+))?$/u.exec(value) ?? [];
  if (!reply) return null;
  return { kind: 'human', reply, language: language === 'zh' ? 'zh' : 'en', question: question ?? null };
}
