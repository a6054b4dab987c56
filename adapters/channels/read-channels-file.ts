import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { ChannelSettings } from '../../src/chat/memory/channel-settings.ts';
import type { SettingsSources } from '../../src/chat/settings/read-settings.ts';
import { EnvironmentError } from '../project/environment.ts';
import { ChannelsFile, type WorkspaceSettings } from './channels-schema.ts';

/** Names of the file beside `.env`, where the setting names none; JSON is YAML too. */
const USUAL_NAMES = ['channels.yaml', 'channels.yml', 'channels.json'];

/** What the operator sets for channels. */
export interface FiledSettings {
  readonly fileSettings: SettingsSources['fileSettings'];
  /** Names of providers in the file, to be compared with those held. */
  readonly providers: readonly string[];
}

/**
 * Reads what the operator sets for channels, in YAML or JSON.
 * @param named the file of the setting; by default one of the usual names in the working folder, if there is one
 * @throws EnvironmentError naming the file, the place in it, and the cure
 */
export function readChannelsFile(named?: string): FiledSettings {
  const file = named ?? USUAL_NAMES.find((name) => existsSync(name));
  if (file === undefined) return { fileSettings: () => ({}), providers: [] };
  const { slack = {}, discord = {} } = check(file, load(file));
  const workspaces: Readonly<Record<string, Readonly<Record<string, WorkspaceSettings>>>> = { slack, discord };
  const all = Object.values(workspaces).flatMap((one) => Object.values(one));
  const levels = all.flatMap(({ channels = {}, ...own }) => [own, ...Object.values(channels)]);
  return {
    fileSettings: (workspace, channel) => {
      const [platform = '', id = ''] = workspace.split(' ');
      const { channels = {}, ...own }: WorkspaceSettings = workspaces[platform]?.[id] ?? {};
      return { ...own, ...channelIn(channels, channel) };
    },
    providers: [...new Set(levels.flatMap(({ provider }) => provider ?? []))],
  };
}

/** Adapters name a channel by words of which the last is the platform's id. */
const channelIn = (channels: Readonly<Record<string, ChannelSettings>>, channel: string | null): ChannelSettings =>
  channels[channel?.split(' ').at(-1) ?? ''] ?? {};

function load(file: string): unknown {
  try {
    // Ids of Discord are too large for numbers.
    return parse(readFileSync(file, 'utf8'), { intAsBigInt: true, prettyErrors: true }) ?? {};
  } catch (error) {
    const [fact = ''] = (error as Error).message.split('\n');
    throw new EnvironmentError(`Cannot read ${file}: ${fact.replace(/[.:]$/u, '')}. Correct it, or remove the file.`);
  }
}

function check(file: string, content: unknown): v.InferOutput<typeof ChannelsFile> {
  const parsed = v.safeParse(ChannelsFile, content);
  if (parsed.success) return parsed.output;
  const [{ path = [], message }] = parsed.issues;
  const place = path.map(({ key }) => String(key)).join('.') || 'its content';
  const rule = /^(?:is|are) /u.test(message) ? message : 'has another form. Write slack or discord, then ids';
  throw new EnvironmentError(`Cannot read ${file}: ${place} ${rule}.`);
}
