import { FakeSlackError } from './fake-slack-error.ts';
import type { World } from './world.ts';

/** docs.slack.dev/interactivity/handling-user-interaction: a trigger_id is valid for three seconds. */
const TRIGGER_MS = 3000;
/** docs.slack.dev/interactivity/handling-user-interaction#message_responses: five uses in thirty minutes. */
const RESPONSE_MS = 30 * 60_000;
const RESPONSE_USES = 5;

/** The data behind a trigger_id. */
export interface Trigger {
  readonly workspace: string;
  readonly user: string;
  readonly expiresAt: number;
  /** The view in which the person clicked, which views.push needs; null outside of views. */
  readonly view: string | null;
  isUsed: boolean;
}

/** The data behind a response_url. */
export interface ResponseTarget {
  readonly workspace: string;
  readonly channel: string;
  readonly user: string;
  /** `ts` of the message with the button; null for a command. */
  readonly original: string | null;
  readonly expiresAt: number;
  uses: number;
}

/** The short-lived trigger_ids and response_urls that Slack gives out. */
export interface Handles {
  readonly trigger: (of: Pick<Trigger, 'workspace' | 'user' | 'view'>) => string;
  /** Uses up a trigger_id; a string is an error code of Slack. */
  readonly exchange: (id: string) => Trigger | string;
  readonly responseUrl: (of: Pick<ResponseTarget, 'workspace' | 'channel' | 'user' | 'original'>) => string;
  /** Uses a response_url, given by its path; a string is an error code of Slack. */
  readonly respondTo: (path: string) => ResponseTarget | string;
}

export function createHandles(world: World, origin: () => string): Handles {
  const { clock } = world.settings;
  const triggers = new Map<string, Trigger>();
  const targets = new Map<string, ResponseTarget>();
  return {
    trigger: (of) => {
      const id = `${world.ids.next('')}.${world.ids.next('')}.loopback`;
      triggers.set(id, { ...of, expiresAt: clock() + TRIGGER_MS, isUsed: false });
      return id;
    },
    exchange: (id) => {
      const found = triggers.get(id);
      if (!found) return 'invalid_trigger_id';
      if (found.isUsed) return 'exchanged_trigger_id';
      if (clock() > found.expiresAt) return 'expired_trigger_id';
      found.isUsed = true;
      return found;
    },
    responseUrl: (of) => {
      if (!origin()) throw new FakeSlackError('Cannot hand out a response_url: the server is not listening.');
      const path = `/actions/${of.workspace}/${world.ids.next('')}/loopback`;
      targets.set(path, { ...of, expiresAt: clock() + RESPONSE_MS, uses: 0 });
      return origin() + path;
    },
    respondTo: (path) => {
      const found = targets.get(path);
      if (!found) return 'no_such_url';
      if (clock() > found.expiresAt) return 'expired_url';
      if (found.uses >= RESPONSE_USES) return 'used_url';
      found.uses += 1;
      return found;
    },
  };
}
