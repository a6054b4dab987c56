/** Something that Slack would refuse or show badly, or that could ping somebody. */
export interface Violation {
  readonly rule: Rule;
  /** By which call it came: 'chat.postMessage', 'views.open', 'response_url', 'ack', … */
  readonly method: string;
  /** Where in what was sent: '/blocks/0/text'. */
  readonly path: string;
  readonly message: string;
  /** Where Slack says so. */
  readonly document: string;
}

/**
 * `shape`: not what the types of Slack allow; `limit`: too long or too many; `duplicate`: an id twice; `surface`: not
 * allowed there; `total`: too much in all; `fallback`: blocks without text; `unfurl`: previews not switched off;
 * `ping`: calls somebody, or a link in disguise; `unseen`: nobody would see it.
 */
export type Rule = 'shape' | 'limit' | 'duplicate' | 'surface' | 'total' | 'fallback' | 'unfurl' | 'ping' | 'unseen';

/** A violation before it is known by which call it came. */
export type Finding = Omit<Violation, 'method'>;
