import type { Bilingual } from '../../patterns/patterns.ts';
import type { Language } from '../../text/language.ts';

/** The list that an option is completed from. */
export type CompletionSource = 'provider' | 'jurisdiction' | 'topic' | 'source' | 'command';

/** An option of a command. */
export interface CommandOption {
  readonly name: string;
  /** Its name where names can be in the person's language. */
  readonly names: Bilingual;
  /** `list`: several values, parted by commas. `flag`: there or not. */
  readonly type: 'text' | 'list' | 'choice' | 'flag';
  readonly required: boolean;
  /** The values of a `choice`, with what they are called. */
  readonly choices: readonly { readonly value: string; readonly names: Bilingual }[];
  readonly complete: CompletionSource | null;
  readonly help: Bilingual;
}

export type CommandName =
  | 'ask'
  | 'contact'
  | 'compare'
  | 'policies'
  | 'source'
  | 'help'
  | 'about'
  | 'privacy'
  | 'forget'
  | 'settings'
  | 'subscribe'
  | 'unsubscribe'
  | 'admin';

/** A command as platforms register, complete and document it. */
export interface CommandEntry {
  readonly name: CommandName;
  readonly names: Bilingual;
  readonly help: Bilingual;
  readonly options: readonly CommandOption[];
  /** As typed; `{provider}` and `{other}` stand for names of the corpus. */
  readonly examples: Readonly<Record<Language, readonly string[]>>;
  /** True where the reply is for the person alone: help, and what concerns the person. */
  readonly isPrivate: boolean;
  /** True for what must work with a used-up quota too. */
  readonly isFree: boolean;
  /** True for what only administrators can do: the help for everybody leaves it out. */
  readonly isForAdmins?: boolean;
  /** True for what belongs to the channels of a workspace, and to those who administer it. */
  readonly isForWorkspace?: boolean;
}
