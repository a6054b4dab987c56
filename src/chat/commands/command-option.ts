import type { Bilingual } from '../../patterns/patterns.ts';
import type { CommandOption, CompletionSource } from './command-entry.ts';

/** An option that is not required, of one text, without choices, unless said otherwise. */
export const option = (
  name: string,
  zh: string,
  help: Bilingual,
  { complete = null, ...more }: { complete?: CompletionSource | null } & Partial<Omit<CommandOption, 'complete'>> = {},
): CommandOption => ({
  name,
  names: { en: name, zh },
  type: 'text',
  required: false,
  choices: [],
  complete,
  help,
  ...more,
});

/** A value of a choice. */
export const choice = (value: string, zh: string) => ({ value, names: { en: value, zh } });

/** A provider's name. */
export const providerOption = (help: Bilingual): CommandOption =>
  option('provider', '服务商', help, { complete: 'provider' });
