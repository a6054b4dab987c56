import { checkSent, type Sent } from '../checks/check-sent.ts';
import type { Violation } from '../checks/violation.ts';
import type { World } from './world.ts';

/** Rules that Slack enforces; the others are our own. */
const SLACK_RULES = new Set<string>(['shape', 'limit', 'duplicate', 'surface']);

/** Runs every check and records the violations. Returns those for which Slack would refuse the call. */
export function inspectSent(world: World, sent: Sent): readonly Violation[] {
  const found = checkSent(sent, {
    allowedLinks: world.settings.allowedLinks,
    allowedPings: world.settings.allowedPings,
  });
  world.violations.push(...found);
  return found.filter(({ rule }) => SLACK_RULES.has(rule));
}

/** The violations in the wording of response_metadata.messages. */
export const slackErrorMessages = (refused: readonly Violation[]): string[] =>
  refused.map(({ message, path }) => `[ERROR] ${message} [json-pointer:${path}]`);
