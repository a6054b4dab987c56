import * as v from 'valibot';

/** A person, group or channel of a platform, as the operator names it. */
export interface PlatformId {
  readonly platform: 'slack' | 'discord';
  /** Id of the workspace, where it is named (Slack only). */
  readonly workspace: string | null;
  readonly id: string;
}

/** What the ids of a setting are of, with the forms that they have. */
export interface IdForms {
  /** Ids of Slack, without the workspace. */
  readonly slack: RegExp;
  readonly discord: RegExp;
  /** For the operator: the forms in words. */
  readonly example: string;
}

const ENTRY = /^(slack|discord):(?:(T\w+)\/)?(.+)$/u;

/** Ids of persons: `slack:U…`, `slack:T…/U…`, `discord:…`. */
export const PERSONS: IdForms = {
  slack: /^[UW][A-Z0-9]+$/u,
  discord: /^\d{17,20}$/u,
  example: 'slack:U012AB3CD, slack:T012AB3CD/U012AB3CD or discord:123456789012345678',
};

/** Ids of channels: `slack:C…`, `slack:T…/C…`, `discord:…`. */
export const CHANNELS: IdForms = {
  slack: /^[CG][A-Z0-9]+$/u,
  discord: /^\d{17,20}$/u,
  example: 'slack:C012AB3CD, slack:T012AB3CD/C012AB3CD or discord:123456789012345678',
};

/** Ids of persons, and of groups of them: `slack:S…` for a user group, `discord:&…` for a role. */
export const PERSONS_AND_GROUPS: IdForms = {
  slack: /^[UWS][A-Z0-9]+$/u,
  discord: /^&?\d{17,20}$/u,
  example:
    'slack:U012AB3CD, slack:S012AB3CD for a user group, discord:123456789012345678 or discord:&123456789012345678 for a role',
};

/** A setting with ids, parted by commas; none by default. */
export const platformIds = (name: string, forms: IdForms) => {
  const rule = `${name} is a list of ids parted by commas, such as ${forms.example}`;
  return v.optional(
    v.pipe(
      v.string(),
      v.transform((text) => text.split(',').map((entry) => entry.trim())),
      v.transform((entries) => entries.filter(Boolean).map((entry) => parseEntry(entry, forms))),
      v.check((found) => found.every((one) => one !== null), rule),
      v.transform((found): readonly PlatformId[] => found.filter((one) => one !== null)),
    ),
    '',
  );
};

function parseEntry(entry: string, forms: IdForms): PlatformId | null {
  const [, platform, workspace = null, id = ''] = ENTRY.exec(entry) ?? [];
  if (platform === 'slack') return forms.slack.test(id) ? { platform, workspace, id } : null;
  return platform === 'discord' && workspace === null && forms.discord.test(id) ? { platform, workspace, id } : null;
}
