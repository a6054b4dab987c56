/** The kinds of words around a question that `message-parts.yaml` lists. */
export const MESSAGE_PARTS = [
  'sign-off',
  'notice',
  'field',
  'question-field',
  'label',
  'numbered-label',
  'form-wish',
  'english-wish',
  'chinese-wish',
  'pleasantry',
] as const;

/** A kind of words around a question. */
export type MessagePart = (typeof MESSAGE_PARTS)[number];
