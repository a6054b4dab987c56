import { asksSomething } from './asks-something.ts';
import { type MessageLine, readLines } from './message-line.ts';
import type { Stretch } from './sentence.ts';

/** The parts of a message: what its writer says, and what only surrounds that. */
export interface MessageSections {
  /** Paragraphs of the writer's own, in order, with the entries of lists apart. */
  readonly body: readonly BodySection[];
  /** Quoted and forwarded text and the values of fields: they may name a provider or a country. */
  readonly context: readonly Stretch[];
  /** True where something surrounds the body: a signature, a notice, fields ... */
  readonly isSurrounded: boolean;
}

/** A paragraph of the body, or an entry of a list. */
export interface BodySection extends Stretch {
  /** True for the value of a field that holds the question. */
  readonly isQuestion: boolean;
  readonly isItem: boolean;
}

const BULLET = /^\s*(?:[-*•·▪◦‣]|\[[ x]\])\s+/u;
/** In a shorter Chinese line a line break ends what is said; a longer one may be wrapped. */
const MIN_WRAPPED_LENGTH = 40;

/** Cuts a message into its body and what surrounds it, line by line. */
export function readSections(text: string): MessageSections {
  const lines = ownKinds(readLines(text));
  const hasBullets = lines.filter((line) => line.kind === 'text' && BULLET.test(line.text)).length > 1;
  const body: BodySection[] = [];
  const context: Stretch[] = [];
  let isSurrounded = false;
  let isBelow = false;
  let state: 'open' | 'signature' | 'notice' = 'open';
  let before: MessageLine | null = null;
  for (const line of lines) {
    const stretch = { from: line.value, to: line.at + line.text.length };
    if (line.kind === 'blank') {
      if (state === 'notice') state = 'open';
      before = null;
      continue;
    }
    if (line.kind === 'quote-header') [isBelow, state] = [true, 'open'];
    if (state === 'signature' && (line.kind === 'text' || line.kind.endsWith('field')) && asksSomething(line.text))
      state = 'open';
    if (line.kind === 'sign-off') state = 'signature';
    if (line.kind === 'notice') state = 'notice';
    if (line.kind === 'separator' && /^\s*--\s*$/u.test(line.text) && body.length > 0) state = 'signature';
    const isText = (line.kind === 'text' || line.kind === 'question-field') && state === 'open';
    if (isText && !isBelow) {
      const bullet = hasBullets ? BULLET.exec(line.text)?.[0] : undefined;
      const last = body.at(-1);
      if (last && before && !bullet && continues(before.text, line.text))
        body[body.length - 1] = { ...last, to: stretch.to };
      else
        body.push({
          from: stretch.from + (bullet?.length ?? 0),
          to: stretch.to,
          isQuestion: line.kind === 'question-field',
          isItem: bullet !== undefined,
        });
      before = line;
      continue;
    }
    before = null;
    isSurrounded ||= line.kind !== 'fence';
    if (isText || line.kind === 'quoted' || (line.kind === 'field' && state !== 'signature')) context.push(stretch);
  }
  return { body, context, isSurrounded };
}

/** A single "key: value" line is no form: its key may be a word of the question. */
function ownKinds(lines: readonly MessageLine[]): MessageLine[] {
  const fields = lines.filter(({ kind }) => kind === 'field' || kind === 'question-field');
  const isForm = fields.length > 1;
  return lines.map((line) =>
    !isForm && (line.kind === 'field' || line.kind === 'question-field')
      ? { ...line, kind: 'text', value: line.at }
      : line,
  );
}

/** True for a line that goes on with the sentence of the line before it. */
function continues(before: string, line: string): boolean {
  if (/[.?!。？！:：;；]["”’')）]?\s*$/u.test(before) || /^\s*(?:\(?\w{1,2}[.)、]|[-*•])/u.test(line)) return false;
  return /^\s*\p{Ll}/u.test(line) || before.trim().length >= MIN_WRAPPED_LENGTH;
}
