import type { Environment } from '../project/environment.ts';

/** Tells whether a person, named as the platforms' adapters name them, is one of the administrators of the setting. */
export function createAdminCheck({ ADMINS }: Pick<Environment, 'ADMINS'>): (person: string) => boolean {
  return (person) =>
    ADMINS.some(({ platform, workspace, id }) => {
      const [on, first = '', second] = person.split(' ');
      if (on !== platform) return false;
      if (platform === 'discord') return second === undefined && first === id;
      return second === id && (workspace === null || first === workspace);
    });
}
