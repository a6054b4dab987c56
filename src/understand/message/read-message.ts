import { findPatterns } from '../../knowledge/find-patterns.ts';
import type { Language } from '../../text/language.ts';
import { tokensOf } from '../../text/tokens.ts';
import { findItems } from './find-items.ts';
import { type BodySection, readSections } from './message-sections.ts';
import type { MessageSentence, Stretch } from './sentence.ts';
import { splitSentences } from './split-sentences.ts';
import { labelLength } from './strip-label.ts';
import { trimSentence } from './trim-sentence.ts';

/** A message taken apart. */
export interface Message {
  /** The cleaned message on lines; places of sentences are offsets into it. */
  readonly text: string;
  /** What asks and what tells the situation, in order; never empty where the message has a word. */
  readonly sentences: readonly MessageSentence[];
  /** Text around these that may name a provider or a country: fields, quoted mail, mentions, labels. */
  readonly context: readonly string[];
  /** The language wished for; null: that of the question. */
  readonly language: Language | null;
  /** True where words surround what asks and tells. */
  readonly isSurrounded: boolean;
}

/** Mentions and hashtags, which may stand anywhere; not the "@" of an e-mail address. */
const MENTION = /(?<![\p{L}\p{N}._+-])(?:(?:cc|fyi|attn)[:\s]+)?[@＠#＃](?=[\p{L}_])[\p{L}\p{N}_.-]*[\p{L}\p{N}_]/giu;

/**
 * Cuts a cleaned message into what asks, what tells the situation and what surrounds both.
 * @param typed a message without control characters other than line breaks
 */
export function readMessage(typed: string): Message {
  const context: string[] = [];
  const text = typed.replace(MENTION, (mention) => {
    context.push(mention.replace(/^.*[@＠#＃]/u, ''));
    return ' '.repeat(mention.length);
  });
  const sections = readSections(text);
  context.push(...sections.context.map(({ from, to }) => text.slice(from, to)));
  const reading: Reading = { text, context, sentences: [], language: null, isCut: context.length > 0 };
  for (const section of sections.body) readSection(reading, section);
  const said = reading.sentences;
  const isCut = sections.isSurrounded || reading.isCut;
  const used =
    usable(said, isCut) ??
    usable(readContext(reading, sections.context), isCut) ??
    said.filter(({ role }) => role === 'tells');
  const sentences = used.length > 0 ? used : said.length > 0 ? said : [wholeOf(text)];
  const isSurrounded = isCut || sentences.length < said.length;
  return { text, sentences, context, language: reading.language, isSurrounded };
}

interface Reading {
  readonly text: string;
  readonly context: string[];
  readonly sentences: MessageSentence[];
  language: Language | null;
  /** True where words were cut off a sentence. */
  isCut: boolean;
}

function readSection(reading: Reading, section: BodySection): void {
  const { text, context } = reading;
  const label = labelLength(text.slice(section.from, section.to));
  if (label > 0) {
    context.push(text.slice(section.from, section.from + label));
    reading.isCut = true;
  }
  const stretch = { from: section.from + label, to: section.to };
  const list = findItems(text, stretch);
  if (!list) {
    readSentences(reading, stretch, section);
    return;
  }
  readSentences(reading, list.before, { isItem: false, isQuestion: false });
  for (const item of list.items) readSentences(reading, item, { isItem: true, isQuestion: false });
}

function readSentences(
  reading: Reading,
  stretch: Stretch,
  { isItem, isQuestion }: Pick<BodySection, 'isItem' | 'isQuestion'>,
): void {
  splitSentences(reading.text, stretch).forEach(({ from, to }, i) => {
    const typed = reading.text.slice(from, to);
    const { text, role, language } = trimSentence(typed);
    reading.language ??= language;
    reading.isCut ||= role === 'decorates' || text.length < typed.trim().length;
    const asks = role === 'tells' && (isQuestion || (isItem && i === 0));
    reading.sentences.push({ from, to, text, role: asks ? 'asks' : role, isItem: isItem && i === 0 });
  });
}

/** What asks and what tells, if something asks; what tells, if it is on a topic; else null. */
function usable(sentences: readonly MessageSentence[], isSurrounded: boolean): MessageSentence[] | null {
  const kept = sentences.filter(({ role }) => role === 'asks' || role === 'tells');
  if (kept.some(({ role }) => role === 'asks')) return kept;
  const onTopic = kept.filter(({ text }) => findPatterns(tokensOf(text), 'asked').asked.length > 0);
  if (onTopic.length === 0) return null;
  return isSurrounded ? onTopic : kept;
}

/** The sentences of quoted mail and fields, for a message that asks nothing itself. */
function readContext(reading: Reading, context: readonly Stretch[]): MessageSentence[] {
  const inner: Reading = { ...reading, sentences: [] };
  for (const stretch of context) readSection(inner, { ...stretch, isItem: false, isQuestion: false });
  reading.language ??= inner.language;
  return inner.sentences.filter(({ role }) => role === 'asks');
}

const wholeOf = (text: string): MessageSentence => ({
  from: 0,
  to: text.length,
  text: text.trim(),
  role: 'tells',
  isItem: false,
});
