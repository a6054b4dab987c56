import type { SlackSettings } from './slack-settings.ts';

/** The mentions that ping those whom the operator has named for a workspace: users, and user groups, whose ids begin with S. */
export const humansOf = ({ humans = [] }: Pick<SlackSettings, 'humans'>, team: string): string[] =>
  humans
    .filter(({ workspace }) => workspace === null || workspace === team)
    .map(({ id }) => (id.startsWith('S') ? `<!subteam^${id}>` : `<@${id}>`));
