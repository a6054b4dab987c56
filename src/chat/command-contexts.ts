import type { ChatMessage } from './chat-message.ts';
import type { AdminContext, SettingsContext } from './commands/command-context.ts';
import type { SubscriptionStore } from './memory/subscription-store.ts';
import type { ReadMessage } from './read-message.ts';
import type { ResponderOptions } from './responder-options.ts';
import { readSettings, type SettingsSources, settingsPlace } from './settings/read-settings.ts';
import type { ReportPlace } from './subscriptions/create-reports.ts';

/** What `/admin` may show to the person who has sent a message. */
export const adminContext = (
  { message: { person, isDirect, isCommand = false } }: ReadMessage,
  { state, isAdmin = () => false }: ResponderOptions,
): AdminContext => ({
  isAllowed: isAdmin(person),
  isConfidential: isDirect || isCommand,
  readTallies: state.readTallies,
});

/** Where reports for the channel of a message go. */
function reportTo({ workspace, channel, parentChannel, reportPlace }: ChatMessage): SettingsContext['reportTo'] {
  if (workspace === undefined || !reportPlace) return null;
  const { adapter, place } = reportPlace;
  const where: ReportPlace = { workspace, channel: parentChannel ?? channel, place };
  return { adapter, reference: JSON.stringify(where) };
}

/** What the person who has sent a message may set for its channel. */
export const settingsContext = (
  message: ChatMessage,
  sources: SettingsSources,
  state: SubscriptionStore,
): SettingsContext => ({
  resolve: () => readSettings(message, sources),
  store: sources.state,
  subscriptions: state,
  reportTo: reportTo(message),
  place: settingsPlace(message, sources.hasher),
  isAdministrator: message.isAdministrator ?? null,
  followsThreads: sources.followsThreads,
});
