import { asksInChinese, asksSomething, startsAsking } from './asks-something.ts';

/** Words that join two questions; what follows must begin like a question of its own. */
const JOINED =
  /(?:\s*[,;–—]\s*|\s+)(?:and|also|plus|as well as|but)(?:\s+(?:also|then|secondly|finally))?\s+|\s*;\s*|(?<=\p{L}{3})\s*\/\s*(?=\p{L}{3})|\s*,\s+/giu;
/** An auxiliary begins a question only before a subject: "and is it shared", but not "and is shared". */
const SUBJECT =
  'i|we|you|they|he|she|it|the|my|our|your|their|its|this|these|those|there|any|anyone|anybody|someone|somebody|people|users|customers|children|kids|minors|employees|staff|data|personal|cookies|everyone|all|both|some|others|third';
const WITH_SUBJECT = new RegExp(
  `^\\s*(?:if so,?\\s+)?(?:does|do|did)\\s+(?!not\\b)\\S+\\s+\\S|^\\s*(?:if so,?\\s+)?(?:can|could|is|are|was|were|will|would|may|must|should|has|have|had)\\s+(?:(?:${SUBJECT})\\b|\\p{Lu})`,
  'iu',
);
const QUESTION_WORD =
  /^\s*(?:if so,?\s+)?(?:(?:for|by|with|to|in|under|from|on|at|through|against)\s+)?(?:what|which|who|whom|whose|how|where|when|why)(?:'s|'re)?\s+(?!(?:we|i|they|you|it)\s+\S+\s*$)\S+/iu;
/** A subordinate question goes on with the verb before it: "tell me how they use it and why they do". */
const MIN_WORDS = 3;

/** A piece of a sentence that asks on its own. */
export interface AskingPiece {
  readonly text: string;
  /** False where only a comma parts it from the piece before. */
  readonly isJoined: boolean;
}

/** A question with another behind "and", as pieces that each ask on their own; the text itself where they do not. */
export function splitConjunction(text: string): AskingPiece[] {
  const pieces = /\p{Script=Han}/u.test(text) ? splitChinese(text) : splitEnglish(text);
  return pieces.length > 1 ? pieces : [{ text, isJoined: true }];
}

function splitEnglish(text: string): AskingPiece[] {
  const pieces: AskingPiece[] = [];
  let start = 0;
  for (const { index, 0: joint } of text.matchAll(JOINED)) {
    const before = text.slice(start, index).trim();
    const after = text.slice(index + joint.length);
    const isComma = /^\s*,\s+$/u.test(joint);
    if (wordsIn(before) < MIN_WORDS || wordsIn(after) < MIN_WORDS) continue;
    if (!(pieces.length > 0 ? startsAsking(before) || asksSomething(before) : asksAlone(before))) continue;
    if (!asksWithSubject(after) || (isComma && !/^\s*(?:what|who|how|where|when|why|do|does|can)\b/iu.test(after)))
      continue;
    pieces.push({ text: before, isJoined: true });
    start = index + joint.length;
  }
  return [...pieces, { text: text.slice(start).trim(), isJoined: true }];
}

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}'’-]+/gu)?.length ?? 0;
const asksWithSubject = (text: string): boolean => WITH_SUBJECT.test(text) || QUESTION_WORD.test(text);

/** A condition before a comma ("if I leave, what happens") asks nothing. */
const asksAlone = (text: string): boolean =>
  asksSomething(text) &&
  !/^\s*(?:and |so |but )?(?:if|when|once|after|before|while|since|as|although|because|whenever|where|unless|in case)\b/iu.test(
    text,
  );

const HAN_JOINED =
  /[，,；;、]\s*(?:另外|还有|以及|并且|同时|再有|其次|然后|而且|此外|顺便问一下|顺便)?|\s*(?:另外|还有|以及|顺便问一下)\s*/gu;
/** One question in two ways, or a question and its condition. */
const HAN_ONE = /^(?:还是|或者|或|而|但|却|都|才|就|会不会也)|(?:如果|要是|假如|万一|的话|时|后|以后|之后|的时候)$/u;
const HAN_SUBORDINATE =
  /^(?:如果|要是|假如|万一|倘若|若|当|等|一旦|有一天|哪天)|^(?:想知道|请问|问一下)?[^吗呢怎哪多什谁几是能可会有]*$/u;

function splitChinese(text: string): AskingPiece[] {
  const pieces: AskingPiece[] = [];
  let start = 0;
  let isJoined = true;
  for (const { index, 0: joint } of text.matchAll(HAN_JOINED)) {
    const before = text.slice(start, index).trim();
    const after = text.slice(index + joint.length);
    const next = after.split(/[，,；;、]/u)[0] ?? '';
    if (!asksInChinese(before) || !asksInChinese(next)) continue;
    if (HAN_ONE.test(next.trim()) || HAN_ONE.test(before) || HAN_SUBORDINATE.test(before)) continue;
    pieces.push({ text: before, isJoined });
    isJoined = !/^\s*[，,]\s*$/u.test(joint);
    start = index + joint.length;
  }
  return [...pieces, { text: text.slice(start).trim(), isJoined }].filter((piece) => piece.text);
}
