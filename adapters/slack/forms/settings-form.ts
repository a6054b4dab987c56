import type { InputBlock, ModalView, PlainTextElement, PlainTextOption } from '@slack/types';
import type { Completion } from '../../../src/chat/commands/completions.ts';
import type { ChannelSettings } from '../../../src/chat/memory/channel-settings.ts';
import type { Language } from '../../../src/text/language.ts';
import { CALLBACK_IDS, SETTING_INPUTS } from '../render/action-ids.ts';
import { cleanLine } from '../render/text/clean-text.ts';
import { shorten } from '../render/text/cut-text.ts';
import { SLACK_LIMITS } from '../render/text/slack-limits.ts';
import { settingsFormWords } from './settings-form-words.ts';

/** The initial content of the form. */
export interface SettingsFormOptions {
  readonly language: Language;
  /** What is set already. */
  readonly settings: ChannelSettings;
  readonly target: 'channel' | 'workspace';
  readonly providers: readonly Completion[];
  readonly countries: readonly Completion[];
  /** `private_metadata`. */
  readonly metadata: string;
}

/** Renders the form with the settings of a channel, or of all channels of a workspace. */
export function settingsForm(options: SettingsFormOptions): ModalView {
  const { language, settings, target, providers, countries, metadata } = options;
  const words = settingsFormWords[language];
  const unset = { value: 'unset', name: target === 'channel' ? words.asWorkspace : words.unset };
  const none = { value: 'none', name: words.none };
  const languages = [
    { value: 'en', name: words.english },
    { value: 'zh', name: words.chinese },
  ];
  const onOff = [
    { value: 'on', name: words.on },
    { value: 'off', name: words.off },
  ];
  const select = (name: keyof ChannelSettings, list: readonly Completion[]): InputBlock =>
    selectInput(SETTING_INPUTS[name], words.labels[name], { list, chosen: asOption(settings[name]) });
  return {
    type: 'modal',
    title: plainText(shorten(words.titles[target], SLACK_LIMITS.viewTitle.max)),
    close: plainText(words.cancel),
    submit: plainText(words.save),
    callback_id: CALLBACK_IDS.settingsForm,
    private_metadata: metadata,
    blocks: [
      select('provider', [unset, none, ...providers]),
      select('country', [unset, none, ...countries]),
      select('language', [unset, none, ...languages]),
      select('answers', [unset, ...onOff]),
      select('threads', [unset, ...onOff]),
    ],
  };
}

/** A value as `/settings` takes it. */
function asOption(value: string | boolean | null | undefined): string {
  if (value === undefined) return 'unset';
  if (value === null) return 'none';
  return typeof value === 'string' ? value : value ? 'on' : 'off';
}

function selectInput(
  id: string,
  label: string,
  { list, chosen }: { readonly list: readonly Completion[]; readonly chosen: string },
): InputBlock {
  const kept = list.some(({ value }) => value === chosen) ? list : [{ value: chosen, name: chosen }, ...list];
  const options = kept
    .filter(({ value, name }) => value.length <= SLACK_LIMITS.optionValue.max && cleanLine(name) !== '')
    .slice(0, SLACK_LIMITS.options.max)
    .map(
      ({ value, name }): PlainTextOption => ({
        text: plainText(shorten(cleanLine(name), SLACK_LIMITS.optionText.max)),
        value,
      }),
    );
  const initial = options.find(({ value }) => value === chosen);
  return {
    type: 'input',
    block_id: id,
    label: plainText(label),
    element: { type: 'static_select', action_id: id, options, ...(initial && { initial_option: initial }) },
  };
}

const plainText = (text: string): PlainTextElement => ({ type: 'plain_text', text, emoji: false });
