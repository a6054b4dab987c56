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

/** How the bot's own text is rendered, by its role; the console uses the same emphasis. */
const ROLE_RENDERERS: Readonly<Record<TextRole, (text: string) => KnownBlock[]>> = {
  headline: (text) => textBlocks(text, true),
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

/** Renders parts as blocks. Consecutive contacts or items become one list. */
export function renderParts(parts: readonly ChatPart[], language: Language): KnownBlock[] {
  return groupByKind(parts).flatMap((group): KnownBlock[] => {
    const [first] = group;
    if (!first) return [];
    if (isItem(first) || first.kind === 'contact') {
      const rows = group.map((part) => listRow(part, language)).filter((row) => row.length > 0);
      return rows.length > 0 ? richText([bulletList(rows)]) : [];
    }
    return group.flatMap((part, i) => {
      const before = group[i - 1];
      if (part.kind !== 'quote') return renderPart(part, language);
      return renderQuote(part.quote, language, before?.kind === 'quote' ? before.quote : null);
    });
  });
}

function renderPart(part: ChatPart, language: Language): KnownBlock[] {
  switch (part.kind) {
    case 'text':
      return ROLE_RENDERERS[part.role](part.text);
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
      return richText([bulletList([listRow(part, language)])]);
  }
}

const isItem = (part: ChatPart): part is PartOf<'item'> => part.kind === 'item';

function groupByKind(parts: readonly ChatPart[]): ChatPart[][] {
  const groups: ChatPart[][] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (last?.[0]?.kind === part.kind) last.push(part);
    else groups.push([part]);
  }
  return groups;
}

/** A contact or an item as the row of a list. */
function listRow(part: ChatPart, language: Language): RichTextElement[] {
  if (part.kind === 'contact') return contactRow(part.contact, language);
  if (part.kind !== 'item') return [];
  const term = cleanLine(part.term);
  const text = cleanLine(part.text);
  if (!term) return styledText(text);
  const style = part.style === 'value' ? { code: true } : { bold: true };
  return [...styledText(term, style), ...styledText(`${slackWords[language].colon}${text}`)];
}

/** Contacts that people copy, and that look right as code; postal addresses and the like are too long. */
const CODE_KINDS: readonly ChatContact['kind'][] = ['email', 'phone', 'url'];

/** "e-mail address, data protection officer: dpo@acme.example (Acme Legal) — Korea [2]" */
function contactRow({ kind, what, value, whose, place, marker }: ChatContact, language: Language): RichTextElement[] {
  const { colon, inBrackets } = slackWords[language];
  const owner = cleanLine(whose);
  const where = cleanLine(place ?? '');
  return [
    ...styledText(`${cleanLine(what)}${colon}`),
    ...styledText(cleanLine(value), CODE_KINDS.includes(kind) ? { code: true } : { bold: true }),
    ...styledText(`${owner && inBrackets(owner)}${where && ` — ${where}`} [${marker}]`),
  ];
}
