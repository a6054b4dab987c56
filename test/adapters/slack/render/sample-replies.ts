import type { ChatContact, ChatPart, ChatPlace, ChatQuote, ChatReply } from '../../../../src/chat/reply/chat-reply.ts';

/** A place as in a real reply. */
export const place = (fields: Partial<ChatPlace> = {}): ChatPlace => ({
  provider: 'Acme',
  policy: 'acme',
  section: ['4 Keeping', '4.1 Logs'],
  jurisdictions: [],
  version: '2024-03-01',
  file: 'acme_cloud.en.txt',
  lines: [10, 12],
  url: null,
  source: 'acme#0a1b2c3d@100-125',
  ...fields,
});

export const quote = (fields: Partial<ChatQuote> = {}): ChatQuote => ({
  marker: 1,
  supports: true,
  text: 'We keep logs for 30 days.',
  marked: null,
  leadIn: null,
  leadInOf: null,
  translationFirst: false,
  translation: null,
  place: place(),
  ...fields,
});

export const contact = (fields: Partial<ChatContact> = {}): ChatContact => ({
  kind: 'email',
  purpose: 'dpo',
  what: 'e-mail address, data protection officer',
  value: 'dpo@acme.example',
  whose: 'Acme Legal',
  place: 'Korea',
  marker: 2,
  ...fields,
});

export const reply = (parts: readonly ChatPart[], fields: Partial<ChatReply> = {}): ChatReply => ({
  id: 'r1',
  kind: 'answer',
  language: 'en',
  parts,
  actions: [],
  isPrivate: false,
  ...fields,
});

export const quotePart = (fields: Partial<ChatQuote> = {}): ChatPart => ({ kind: 'quote', quote: quote(fields) });
