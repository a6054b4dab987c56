import type { KnownBlock, RichTextElement } from '@slack/types';
import type { ChatContact, ChatPart, TextRole } from '../../../src/chat/reply/chat-reply.ts';
import type { Language } from '../../../src/text/language.ts';
import { renderPassage } from './render-passage.ts';
import { renderQuote } from './render-quote.ts';
import { slackWords } from './slack-words.ts';
import { cleanLine, cleanText } from './text/clean-text.ts';
import { bulletList, richText, richTextPieces, richTextSection, styledText } from './text/rich-text.ts';
import { contextBlocks, textBlocks } from './text/text-blocks.ts';

type PartOf<Kind extends ChatPart['kind']> = Extract<ChatPart, { kind: Kind }>;

/** How own words are drawn, as the console paints them: what leads and what heads is bold, where it stands is small. */
const ROLES: Readonly<Record<TextRole, (text: string) => KnownBlock[]>> = {
  lead: (text) => textBlocks(text, true),
  verdict: (text) => textBlocks(text, true),
  name: (text) => textBlocks(text, true),
  detail: (text) => textBlocks(text),
  place: contextBlocks,
  source: contextBlocks,
  example: (text) => richText([richTextSection(styledText(cleanLine(text), { code: true }))]),
  note: (text) => textBlocks(text),
  plain: (text) => textBlocks(text),
};

/** Parts as blocks. Contacts, items and examples that follow each other make one list. */
export function renderParts(parts: readonly ChatPart[], language: Language): KnownBlock[] {
  return runsOfKind(parts).flatMap((run): KnownBlock[] => {
    const [first] = run;
    if (!first) return [];
    if (isItem(first) || first.kind === 'contact') {
      const rows = run.map((part) => rowOf(part, language)).filter((row) => row.length > 0);
      return rows.length > 0 ? richText([bulletList(rows)]) : [];
    }
    return run.flatMap((part, i) => {
      const before = run[i - 1];
      if (part.kind !== 'quote') return renderPart(part, language);
      return renderQuote(part.quote, language, before?.kind === 'quote' ? before.quote : null);
    });
  });
}

function renderPart(part: ChatPart, language: Language): KnownBlock[] {
  switch (part.kind) {
    case 'text':
      return ROLES[part.role](part.text);
    case 'quote':
      return renderQuote(part.quote, language);
    case 'passage':
      return renderPassage(part.runs);
    case 'export':
      return richTextPieces(cleanText(part.text), (piece) => ({
        type: 'rich_text_preformatted',
        elements: [{ type: 'text', text: piece.replace(/^\n+|\n+$/gu, '') }],
      }));
    case 'contact':
    case 'item':
      return richText([bulletList([rowOf(part, language)])]);
  }
}

const isItem = (part: ChatPart): part is PartOf<'item'> => part.kind === 'item';

function runsOfKind(parts: readonly ChatPart[]): ChatPart[][] {
  const runs: ChatPart[][] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (last?.[0]?.kind === part.kind) last.push(part);
    else runs.push([part]);
  }
  return runs;
}

/** A contact or an item as the row of a list. */
function rowOf(part: ChatPart, language: Language): RichTextElement[] {
  if (part.kind === 'contact') return contactRow(part.contact, language);
  if (part.kind !== 'item') return [];
  const term = cleanLine(part.term);
  const told = cleanLine(part.text);
  if (!term) return styledText(told);
  const style = part.style === 'value' ? { code: true } : { bold: true };
  return [...styledText(term, style), ...styledText(`${slackWords[language].colon}${told}`)];
}

/** Contacts that are typed or copied into a field; the others are read, and are too long for a code style. */
const COPIED: readonly ChatContact['kind'][] = ['email', 'phone', 'url'];

/** What it is and for what, its value to be copied, whose it is, for where, and the number of its source. */
function contactRow({ kind, what, value, whose, place, marker }: ChatContact, language: Language): RichTextElement[] {
  const { colon, inBrackets } = slackWords[language];
  const owner = cleanLine(whose);
  const where = cleanLine(place ?? '');
  return [
    ...styledText(`${cleanLine(what)}${colon}`),
    ...styledText(cleanLine(value), COPIED.includes(kind) ? { code: true } : { bold: true }),
    ...styledText(`${owner && inBrackets(owner)}${where && ` — ${where}`} [${marker}]`),
  ];
}
