const REFERENCE = 'https://docs.slack.dev/reference/block-kit';

/** A limit of Slack, and the document that states it. */
interface Limit {
  /** Characters, items or bytes. */
  readonly max: number;
  readonly document: string;
}

const limit = (max: number, document: string): Limit => Object.freeze({ max, document });

/** Slack's limits for what a bot sends. Slack counts code points; we count UTF-16 units, of which there are never fewer. */
export const SLACK_LIMITS = Object.freeze({
  messageBlocks: limit(50, `${REFERENCE}/blocks`),
  viewBlocks: limit(100, `${REFERENCE}/blocks`),
  /**
   * Characters of all blocks of a message together. Not documented: somewhere between 13,172 and 13,297 Slack starts to
   * answer `msg_blocks_too_long`. We stay well below, also in views, for which no figure is known.
   */
  messageCharacters: limit(12_000, 'https://github.com/slackapi/bolt-js/issues/2509'),
  /** Characters of `text`: 4,000 are recommended. The rest is for a line above it, such as the question of a button. */
  fallbackText: limit(3_500, 'https://docs.slack.dev/reference/methods/chat.postMessage'),
  sectionText: limit(3_000, `${REFERENCE}/blocks/section-block`),
  contextText: limit(3_000, `${REFERENCE}/composition-objects/text-object`),
  headerText: limit(150, `${REFERENCE}/blocks/header-block`),
  /** Not documented; the limit of a text object. */
  richText: limit(3_000, `${REFERENCE}/blocks/rich-text-block`),
  actionsElements: limit(25, `${REFERENCE}/blocks/actions-block`),
  buttonText: limit(75, `${REFERENCE}/block-elements/button-element`),
  buttonValue: limit(2_000, `${REFERENCE}/block-elements/button-element`),
  feedbackValue: limit(2_000, `${REFERENCE}/block-elements/feedback-buttons-element`),
  feedbackText: limit(75, `${REFERENCE}/block-elements/feedback-buttons-element`),
  options: limit(100, `${REFERENCE}/block-elements/select-menu-element`),
  optionText: limit(75, `${REFERENCE}/composition-objects/option-object`),
  optionValue: limit(150, `${REFERENCE}/composition-objects/option-object`),
  placeholder: limit(150, `${REFERENCE}/block-elements/select-menu-element`),
  inputLength: limit(3_000, `${REFERENCE}/block-elements/plain-text-input-element`),
  url: limit(3_000, `${REFERENCE}/block-elements/button-element`),
  viewTitle: limit(24, 'https://docs.slack.dev/reference/views/modal-views'),
  privateMetadata: limit(3_000, 'https://docs.slack.dev/reference/views/modal-views'),
  viewBytes: limit(250_000, 'https://docs.slack.dev/reference/methods/views.open'),
} as const);
