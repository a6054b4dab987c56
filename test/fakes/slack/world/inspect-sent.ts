import { checkSent, type Sent } from '../checks/check-sent.ts';
import type { Violation } from '../checks/violation.ts';
import type { World } from './world.ts';

/** Slack refuses these; the others are ours. */
const REFUSED = new Set<string>(['shape', 'limit', 'duplicate', 'surface']);

/** Runs every check, keeps what they found, and gives what Slack would refuse. */
export function inspectSent(world: World, sent: Sent): readonly Violation[] {
  const found = checkSent(sent, { allowedLinks: world.settings.allowedLinks });
  world.violations.push(...found);
  return found.filter(({ rule }) => REFUSED.has(rule));
}

/** As Slack words it in response_metadata.messages. */
export const slackErrorMessages = (refused: readonly Violation[]): string[] =>
  refused.map(({ message, path }) => `[ERROR] ${message} [json-pointer:${path}]`);
