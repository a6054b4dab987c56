/** Something that Slack would refuse or show badly, or that could ping somebody. */
export interface Violation {
  readonly rule: Rule;
  /** The call that sent it: 'chat.postMessage', 'views.open', 'response_url', 'ack', … */
  readonly method: string;
  /** JSON pointer to the place: '/blocks/0/text'. */
  readonly path: string;
  readonly message: string;
  /** The document in which Slack states the rule. */
  readonly document: string;
}

/**
 * `shape`: not allowed by Slack's types; `limit`: too long or too many; `duplicate`: an id is used twice; `surface`: a block
 * that is not allowed there; `total`: too many characters in all; `fallback`: blocks without text; `unfurl`: link previews
 * are not switched off; `ping`: notifies somebody, or disguises a link; `unseen`: Slack would show it to nobody.
 */
export type Rule = 'shape' | 'limit' | 'duplicate' | 'surface' | 'total' | 'fallback' | 'unfurl' | 'ping' | 'unseen';

/** A violation without the call that sent it. */
export type Finding = Omit<Violation, 'method'>;
