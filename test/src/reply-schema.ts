import * as v from 'valibot';
import type { Citation, Reply } from '../../src/compose/reply.ts';
import { SeedTexts } from '../eval/seed-texts.ts';
import { POLICY_IDS, SEEDS_DIR } from '../support/seeds.ts';

const Id = v.picklist(POLICY_IDS);
const text = v.pipe(v.string(), v.minLength(1));
const wellFormed = v.pipe(
  v.string(),
  v.check((value) => value.isWellFormed(), 'half of a surrogate pair'),
);
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const inOrder = v.check<readonly [number, number], string>(
  ([first, last]) => first <= last,
  'its end lies before its beginning',
);
const date = v.nullable(v.pipe(v.string(), v.isoDate()));

/** A citation as CONTRACT.md has it; further fields may be there. */
const CitationSchema = v.pipe(
  v.looseObject({
    marker: v.pipe(v.number(), v.integer(), v.minValue(0)),
    provider: Id,
    policy: Id,
    section: v.array(text),
    clause: text,
    quote: v.pipe(text, v.maxLength(600)),
    file: text,
    lines: v.pipe(v.tuple([v.pipe(offset, v.minValue(1)), offset]), v.readonly(), inOrder),
    span: v.pipe(v.tuple([offset, offset]), v.readonly(), inOrder),
    jurisdiction: v.nullable(text),
    updated: date,
    url: v.nullable(v.pipe(v.string(), v.url())),
    translation: v.nullable(text),
    score: v.pipe(v.number(), v.finite()),
  }),
  v.check(({ clause, policy }) => clause.startsWith(`${policy}#`), 'its clause is of another policy'),
);

const ContactSchema = v.looseObject({
  provider: Id,
  kind: v.picklist(['email', 'phone', 'address', 'url', 'organisation']),
  value: text,
  label: v.string(),
  jurisdiction: v.nullable(text),
  citation: CitationSchema,
});

/** A reply as CONTRACT.md has it. */
const ReplySchema = v.looseObject({
  kind: v.picklist([
    'answer',
    'comparison',
    'contacts',
    'silent',
    'unknown-provider',
    'clarify',
    'chat',
    'off-topic',
    'unsupported-language',
  ]),
  language: v.picklist(['en', 'zh']),
  text: v.pipe(wellFormed, v.minLength(1)),
  citations: v.array(CitationSchema),
  total: offset,
  shown: offset,
  related: v.array(CitationSchema),
  contacts: v.array(ContactSchema),
  silent: v.array(Id),
  suggestions: v.array(text),
  lead: v.nullable(
    v.looseObject({
      text,
      citation: v.pipe(offset, v.minValue(1)),
      span: v.pipe(v.tuple([offset, offset]), v.readonly(), inOrder),
      words: v.pipe(v.tuple([offset, offset]), v.readonly(), inOrder),
    }),
  ),
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  parts: v.optional(
    v.pipe(
      v.array(v.looseObject({ question: text, citations: v.array(v.pipe(offset, v.minValue(1))) })),
      v.minLength(2),
    ),
  ),
});

const texts = new SeedTexts(SEEDS_DIR);
const solid = (words: string): string => words.replace(/\s+/g, '');

/** What is wrong with a quote: it must be in its file, word for word, inside the lines named. */
function quoteFaults({ file, quote, lines }: Citation): string[] {
  if (!texts.holds(file, quote)) return [`not in ${file}: ${quote}`];
  return texts.holdsAt(file, quote, lines) ? [] : [`not in lines ${lines.join('-')} of ${file}: ${quote}`];
}

/** What is wrong with a lead: its words must stand in the quote that it names, and its span in the file at the same words. */
function leadFaults({ lead, citations, kind }: Reply): string[] {
  if (!lead) return [];
  const of = citations.find(({ marker }) => marker === lead.citation);
  const words = of?.quote.slice(...lead.words) ?? '';
  const isAtSpan = of && lead.span[0] >= of.span[0] && lead.span[1] <= of.span[1];
  return kind === 'answer' && words.trim() !== '' && isAtSpan
    ? []
    : [`a lead whose words are not quoted: ${lead.text}`];
}

/** What a reply of a kind may and may not hold, beyond its shape. */
function kindFaults({ kind, citations, total, shown, related, contacts, silent, parts, text: whole }: Reply): string[] {
  const claims = citations.length + contacts.length;
  const faults: string[] = [];
  const claimed = ['answer', 'comparison'].includes(kind);
  if (claimed && citations.length === 0) faults.push(`${kind} without a citation`);
  if (kind !== 'contacts' && !parts && contacts.length > 0) faults.push(`contacts in ${kind}`);
  if (!claimed && kind !== 'contacts' && claims > 0) faults.push(`${kind} claims something`);
  if (kind !== 'silent' && related.length > 0) faults.push(`related passages in ${kind}`);
  if (kind === 'silent' && silent.length === 0) faults.push('silent, and nobody is');
  const both = silent.filter((id) => citations.some(({ provider }) => provider === id));
  if (both.length > 0) faults.push(`${both.join(', ')} is silent and quoted`);
  if (new Set(silent).size < silent.length) faults.push('somebody is silent twice');
  const markers = [...citations, ...related].map(({ marker }) => marker);
  if (
    markers.some(
      (marker, i) => marker !== (citations.length > 0 ? total - citations.length + 1 : (related[0]?.marker ?? 1)) + i,
    )
  )
    faults.push(`markers ${markers.join(', ')}`);
  const quotes = [...citations, ...related].map(({ policy, clause, quote }) => `${policy} ${clause} ${quote}`);
  if (new Set(quotes).size < quotes.length) faults.push('the same quote twice');
  if (shown > citations.length || total < citations.length) faults.push(`${shown} of ${total} shown`);
  const unread = [...citations.slice(0, shown), ...related].filter(({ quote }) => !solid(whole).includes(solid(quote)));
  faults.push(...unread.map(({ quote }) => `not in the text: ${quote.slice(0, 60)}`));
  faults.push(
    ...contacts
      .filter(({ value }) => !solid(whole).includes(solid(value)))
      .map(({ value }) => `not in the text: ${value}`),
  );
  return faults;
}

/** Everything in which a reply breaks the contract; empty for a good one. */
export function contractFaults(reply: Reply): string[] {
  const parsed = v.safeParse(ReplySchema, reply);
  const shape = parsed.success
    ? []
    : parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'reply'}: ${issue.message}`);
  if (JSON.stringify(JSON.parse(JSON.stringify(reply))) !== JSON.stringify(reply))
    shape.push('it is not the same after JSON');
  const quoted = [...reply.citations, ...reply.related, ...reply.contacts.map(({ citation }) => citation)];
  return [...shape, ...quoted.flatMap(quoteFaults), ...kindFaults(reply), ...leadFaults(reply)];
}
