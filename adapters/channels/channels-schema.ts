import * as v from 'valibot';
import type { ChannelSettings } from '../../src/chat/memory/channel-settings.ts';

/** A switch, as YAML and JSON write it. */
const onOff = v.pipe(
  v.union([v.boolean(), v.picklist(['on', 'off'])], 'is not a switch. Write on or off'),
  v.transform((value) => value === true || value === 'on'),
);

/** The name of a provider or a place; "none" for nobody's, or no place, in particular. */
const name = v.pipe(
  v.string('is not a name. Write a name, or none'),
  v.trim(),
  v.minLength(1, 'is empty. Write a name, or none'),
  v.transform((text) => (text === 'none' ? null : text)),
);

const language = v.pipe(
  v.picklist(['en', 'zh', 'none'], 'is no language of the bot. Write en, zh or none'),
  v.transform((text) => (text === 'none' ? null : text)),
);

const settings = {
  provider: v.exactOptional(name),
  country: v.exactOptional(name),
  language: v.exactOptional(language),
  answers: v.exactOptional(onOff),
  threads: v.exactOptional(onOff),
};

const KNOWN = `is not a setting. Write ${Object.keys(settings).join(', ')}`;

const channels = (id: RegExp, form: string) =>
  v.record(v.pipe(v.string(), v.regex(id, `is no id of a channel. Write ${form}`)), v.strictObject(settings, KNOWN));

const workspaces = (id: RegExp, form: string, channel: ReturnType<typeof channels>) =>
  v.record(
    v.pipe(v.string(), v.regex(id, `is no id. Write ${form}`)),
    v.strictObject({ ...settings, channels: v.exactOptional(channel) }, `${KNOWN}, or channels`),
  );

const SNOWFLAKE = /^\d{17,20}$/u;

/** The file with what the operator sets for channels: by platform, workspace or server, and channel. */
export const ChannelsFile = v.strictObject(
  {
    slack: v.exactOptional(
      workspaces(
        /^[TE][A-Z0-9]+$/u,
        'that of a workspace, such as T012AB3CD',
        channels(/^[CG][A-Z0-9]+$/u, 'C012AB3CD'),
      ),
    ),
    discord: v.exactOptional(
      workspaces(
        SNOWFLAKE,
        'the number of a server in quotation marks',
        channels(SNOWFLAKE, 'its number in quotation marks'),
      ),
    ),
  },
  'is not a platform. Write slack or discord',
);

/** The settings of a workspace, and those of its channels by their ids. */
export interface WorkspaceSettings extends ChannelSettings {
  readonly channels?: Readonly<Record<string, ChannelSettings>>;
}
