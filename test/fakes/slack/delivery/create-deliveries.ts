import { isObject, type Json, stringOf } from '../checks/json.ts';
import type { DeliverOptions } from '../fake-slack.ts';
import type { Delivery } from '../records.ts';
import { FakeSlackError } from '../world/fake-slack-error.ts';
import type { WorkspaceState, World } from '../world/world.ts';
import type { Outcome, Transport } from './transport.ts';

/** Something to deliver to the app. */
export interface OutgoingDelivery {
  readonly kind: Delivery['kind'];
  readonly workspace: string;
  readonly body: Json;
  /** Retry number of the first attempt. */
  readonly retry?: number;
}

/** Delivers to the app, and again when it does not ack. */
export interface Deliveries {
  readonly send: (parcel: OutgoingDelivery) => Promise<Delivery>;
  /** Puts an event into its envelope and sends it. */
  readonly sendEvent: (event: Json, workspace: WorkspaceState, more?: DeliverOptions['envelope']) => Promise<Delivery>;
  readonly resend: (delivery: Delivery, retry: number) => Promise<Delivery>;
  /** Stops all deliveries. */
  readonly close: () => void;
}

export function createDeliveries(world: World, transport: () => Transport): Deliveries {
  let end: (word: 'closed') => void = () => {};
  const ended = new Promise<'closed'>((resolve) => {
    end = resolve;
  });
  let isClosed = false;

  /** Waits as long as Slack does before attempt number `retry`; false when there is no further attempt. */
  async function mayRetry(retry: number): Promise<boolean> {
    const wait = world.settings.retryAfterMs[retry - 1];
    if (wait === undefined || isClosed) return false;
    let timer: NodeJS.Timeout | undefined;
    const waited = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, wait);
    }).then(() => transport().ready());
    const first = await Promise.race([waited.catch(() => 'closed'), ended]);
    clearTimeout(timer);
    return first !== 'closed';
  }

  async function send({ kind, workspace, body, retry = 0 }: OutgoingDelivery): Promise<Delivery> {
    if (isClosed) throw new FakeSlackError('Cannot deliver anything: the fake Slack was closed.');
    let attempts = 0;
    let outcome: Outcome | undefined;
    do {
      outcome = await transport().send({ kind, body, retry: retry + attempts, reason: outcome?.failure ?? null });
      attempts += 1;
    } while (kind === 'events_api' && !outcome.isAcked && !outcome.isFinal && (await mayRetry(attempts)));
    world.changed();
    const { isAcked, ack, failure, status } = outcome;
    const eventId = stringOf(body['event_id']) || null;
    return { kind, workspace, body, eventId, isAcked, ack, attempts, failure, status };
  }

  return {
    send,
    sendEvent: (event, workspace, more) =>
      send({ kind: 'events_api', workspace: workspace.id, body: envelopeOf(world, workspace, { event, more }) }),
    resend: ({ kind, workspace, body }, retry) => send({ kind, workspace, body, retry }),
    close: () => {
      isClosed = true;
      end('closed');
    },
  };
}

/** docs.slack.dev/apis/events-api#events-JSON */
function envelopeOf(
  world: World,
  workspace: WorkspaceState,
  { event, more }: { event: Json; more?: Json | undefined },
) {
  const channel = workspace.channels.get(channelOf(event));
  return {
    token: 'test-verification-token',
    team_id: workspace.id,
    context_team_id: workspace.id,
    context_enterprise_id: null,
    api_app_id: world.app.id,
    event,
    type: 'event_callback',
    event_id: world.ids.next('Ev'),
    event_time: Math.floor(world.settings.clock() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: workspace.id,
        user_id: workspace.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: channel?.isExtShared ?? false,
    event_context: `4-loopback-${workspace.id}`,
    ...more,
  };
}

const channelOf = (event: Json): string => {
  const { channel, item } = event;
  if (typeof channel === 'string') return channel;
  return isObject(item) ? stringOf(item['channel']) : '';
};
