import { SETTING_NAMES } from '../../../memory/channel-settings.ts';
import { type ChatPart, textPart } from '../../../reply/chat-reply.ts';
import type { ResolvedSettings } from '../../../settings/resolve-settings.ts';
import type { CommandContext, Outcome, SettingsContext } from '../../command-context.ts';
import type { Call } from '../../parse-call.ts';
import { readChanges, setsSomething } from './read-changes.ts';
import { settingsParts } from './settings-parts.ts';
import { settingsWords } from './settings-words.ts';

/** `/settings`: shows what holds in a channel, or sets it, for those who administer its workspace. */
export async function runSettings(call: Call, context: CommandContext): Promise<Outcome> {
  const { settings, corpus, language } = context;
  const refusal = await refusalFor(context);
  if (refusal) return refusal;
  if (!setsSomething(call)) return { parts: settingsParts(await settings.resolve(), corpus, language) };
  const target = targetOf(call, settings);
  const place = settings.place[target];
  if (place === null) return { parts: [textPart(settingsWords[language].nowhere)] };
  const before = (await settings.store.readSettings([place])).get(place) ?? {};
  const changes = readChanges(call, before, context);
  if ('problem' in changes) return { parts: changes.problem };
  await settings.store.saveSettings(place, changes.settings);
  const resolved = await settings.resolve();
  const saved = textPart(settingsWords[language].saved[target]);
  return { parts: [saved, ...settingsParts(resolved, corpus, language), ...notes(call, resolved, context)] };
}

/** Why a person may see and set nothing here; null where they may. */
export async function refusalFor({
  settings,
  language,
}: Pick<CommandContext, 'settings' | 'language'>): Promise<Outcome | null> {
  const words = settingsWords[language];
  if (settings.isAdministrator === null || settings.place.workspace === null)
    return { parts: [textPart(words.nowhere)] };
  return (await settings.isAdministrator()) ? null : { parts: [textPart(words.notAdministrator)] };
}

/** A direct conversation has no settings of its own: there they are those of the workspace. */
const targetOf = ({ options }: Call, { place }: SettingsContext): 'channel' | 'workspace' =>
  options['for'] === 'workspace' || place.channel === null ? 'workspace' : 'channel';

/** What was set and yet does not hold. */
function notes({ options }: Call, resolved: ResolvedSettings, { settings, language }: CommandContext): ChatPart[] {
  const words = settingsWords[language];
  const filed = SETTING_NAMES.filter((name) => options[name] && resolved[name].origin === 'file');
  const names = filed.map((name) => words.names[name]).join(language === 'zh' ? '、' : ', ');
  return [
    ...(names ? [textPart(words.filed(names), 'note')] : []),
    ...(options['threads'] === 'on' && !settings.followsThreads ? [textPart(words.threadsNotFollowed, 'note')] : []),
  ];
}
