/** One limit of Slack. */
export interface Limit {
  /** `type` of the block, element or object; '*' for all, '*option' for options, which have no type. */
  readonly of: string;
  /** Path to the value, with `*` for every item. A string counts its code points, a list its items, a number itself. */
  readonly at: string;
  readonly min?: number;
  readonly max: number;
  readonly document: string;
}

const KIT = 'https://docs.slack.dev/reference/block-kit';
const BLOCKS = `${KIT}/blocks`;
const ELEMENTS = `${KIT}/block-elements`;
const OBJECTS = `${KIT}/composition-objects`;
const VIEWS = 'https://docs.slack.dev/reference/views';

const limit = (of: string, at: string, max: number, document: string): Limit => ({ of, at, max, document });
const filled = (of: string, at: string, max: number, document: string): Limit => ({ of, at, min: 1, max, document });

const section = `${BLOCKS}/section-block`;
const button = `${ELEMENTS}/button-element`;
const feedback = `${ELEMENTS}/feedback-buttons-element`;
const option = `${OBJECTS}/option-object`;
const confirm = `${OBJECTS}/confirmation-dialog-object`;
const image = `${BLOCKS}/image-block`;
const selects = ['static_select', 'multi_static_select'].flatMap((type) => [
  filled(type, 'options', 100, `${ELEMENTS}/select-menu-element`),
  filled(type, 'option_groups', 100, `${ELEMENTS}/select-menu-element`),
  filled(type, 'option_groups.*.options', 100, `${OBJECTS}/option-group-object`),
  limit(type, 'option_groups.*.label.text', 75, `${OBJECTS}/option-group-object`),
]);
const views = ['modal', 'home'].flatMap((type) => [
  filled(type, 'blocks', 100, VIEWS),
  limit(type, 'private_metadata', 3000, VIEWS),
  limit(type, 'callback_id', 255, VIEWS),
  limit(type, 'external_id', 255, VIEWS),
]);

/** The documented limits, written independently of the adapter's own table, so that one checks the other. */
export const LIMITS: readonly Limit[] = [
  limit('*', 'block_id', 255, BLOCKS),
  limit('*', 'action_id', 255, ELEMENTS),
  limit('*', 'placeholder.text', 150, ELEMENTS),
  limit('*', 'confirm.title.text', 100, confirm),
  limit('*', 'confirm.text.text', 300, confirm),
  limit('*', 'confirm.confirm.text', 30, confirm),
  limit('*', 'confirm.deny.text', 30, confirm),
  filled('section', 'text.text', 3000, section),
  filled('section', 'fields', 10, section),
  filled('section', 'fields.*.text', 2000, section),
  filled('header', 'text.text', 150, `${BLOCKS}/header-block`),
  filled('context', 'elements', 10, `${BLOCKS}/context-block`),
  filled('actions', 'elements', 25, `${BLOCKS}/actions-block`),
  filled('context_actions', 'elements', 5, `${BLOCKS}/context-actions-block`),
  // No upper limit is documented for these two; the sum over all blocks bounds them.
  filled('rich_text', 'elements', Number.POSITIVE_INFINITY, `${BLOCKS}/rich-text-block`),
  filled('text', 'text', Number.POSITIVE_INFINITY, `${BLOCKS}/rich-text-block`),
  filled('mrkdwn', 'text', 3000, `${OBJECTS}/text-object`),
  filled('plain_text', 'text', 3000, `${OBJECTS}/text-object`),
  limit('button', 'text.text', 75, button),
  limit('button', 'value', 2000, button),
  limit('button', 'url', 3000, button),
  limit('button', 'accessibility_label', 75, button),
  ...['positive_button', 'negative_button'].flatMap((one) => [
    limit('feedback_buttons', `${one}.text.text`, 75, feedback),
    limit('feedback_buttons', `${one}.value`, 2000, feedback),
    limit('feedback_buttons', `${one}.accessibility_label`, 75, feedback),
  ]),
  limit('icon_button', 'value', 2000, `${ELEMENTS}/icon-button-element`),
  limit('icon_button', 'accessibility_label', 75, `${ELEMENTS}/icon-button-element`),
  limit('*option', 'text.text', 75, option),
  filled('*option', 'value', 150, option),
  limit('*option', 'description.text', 75, option),
  limit('*option', 'url', 3000, option),
  ...selects,
  filled('overflow', 'options', 5, `${ELEMENTS}/overflow-menu-element`),
  filled('checkboxes', 'options', 10, `${ELEMENTS}/checkboxes-element`),
  filled('radio_buttons', 'options', 10, `${ELEMENTS}/radio-button-group-element`),
  limit('input', 'label.text', 2000, `${BLOCKS}/input-block`),
  limit('input', 'hint.text', 2000, `${BLOCKS}/input-block`),
  limit('plain_text_input', 'max_length', 3000, `${ELEMENTS}/plain-text-input-element`),
  limit('plain_text_input', 'initial_value', 3000, `${ELEMENTS}/plain-text-input-element`),
  limit('image', 'alt_text', 2000, image),
  limit('image', 'image_url', 3000, image),
  limit('image', 'title.text', 2000, image),
  filled('markdown', 'text', 12_000, `${BLOCKS}/markdown-block`),
  filled('table', 'rows', 100, `${BLOCKS}/table-block`),
  filled('table', 'rows.*', 20, `${BLOCKS}/table-block`),
  filled('data_table', 'rows', 201, `${BLOCKS}/data-table-block`),
  filled('data_table', 'rows.*', 20, `${BLOCKS}/data-table-block`),
  filled('modal', 'title.text', 24, VIEWS),
  filled('modal', 'submit.text', 24, VIEWS),
  filled('modal', 'close.text', 24, VIEWS),
  ...views,
];

/** Sums and counts over a whole message or view. */
export const TOTALS = {
  blocksOfMessage: { max: 50, document: BLOCKS },
  /** Refused at 13,172 (https://github.com/slackapi/bolt-js/issues/2509); we stay well below. */
  characters: { max: 12_000, document: 'https://github.com/slackapi/bolt-js/issues/2509' },
  markdown: { max: 12_000, document: `${BLOCKS}/markdown-block` },
  tables: { max: 1, document: `${BLOCKS}/table-block` },
  tableCharacters: { max: 10_000, document: `${BLOCKS}/table-block` },
  dataTableCharacters: { max: 20_000, document: `${BLOCKS}/data-table-block` },
  /** Recommended; more is shown badly, and refused by chat.update. */
  text: { max: 4000, document: 'https://docs.slack.dev/reference/methods/chat.postMessage#truncating' },
  viewBytes: { max: 250_000, document: VIEWS },
  prompts: {
    max: 4,
    document: 'https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts',
  },
} as const;
