import type { AllowedMentions } from '../../types/fake-discord.ts';
import { type Path, type Problem, policy, problem } from './problem.ts';

/** Rules for `allowed_mentions`: no contradiction; and, as a policy of this project, always present and pinging nobody. */
export function mentionRules(
  given: AllowedMentions | null | undefined,
  path: Path = ['allowed_mentions'],
): readonly Problem[] {
  if (!given) return [policy(path, 'is missing, so that text can ping')];
  const { parse, users = [], roles = [] } = given;
  return [
    ...(parse ? [] : [policy(path, 'has no parse')]),
    ...(parse?.includes('everyone') ? [policy(path, 'lets everyone be pinged')] : []),
    ...(parse?.includes('roles') || roles.length > 0 ? [policy(path, 'lets roles be pinged')] : []),
    ...(parse?.includes('users') && users.length > 0
      ? [problem(path, 'names users and parses them', 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE')]
      : []),
    ...(parse?.includes('roles') && roles.length > 0
      ? [problem(path, 'names roles and parses them', 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE')]
      : []),
  ];
}
