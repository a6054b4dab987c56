import path from 'node:path';
import { type GoldAnswer, providerOf } from '../../index/training/gold/gold-question.ts';
import { quoteOverlaps } from '../../index/training/gold/quote-overlaps.ts';
import type { Citation, Reply } from '../../src/compose/reply.ts';
import { bareKey } from '../../src/text/bare-key.ts';
import type { Asked, Gold } from './ask-set.ts';
import type { SeedTexts } from './seed-texts.ts';
import { type Tally, tallyOf } from './tally.ts';

/** The counts of one reply, and a line for each thing that is wrong with it. */
export interface Score {
  readonly tally: Tally;
  readonly misses: readonly string[];
}

const LONGEST_QUOTE = 600;

/** Scores a reply: what is right, what is claimed wrongly, what is not in the file. */
export function scoreReply(asked: Asked, texts: SeedTexts): Score {
  const { gold, quiet, reply } = asked;
  const misses: string[] = [];
  const miss = (what: string, detail: string) =>
    misses.push(
      `${what} ${asked.id} [${gold.style ?? gold.reason ?? gold.type ?? 'turn'}/${gold.lang}] ${asked.text.slice(0, 110)}\n     ${detail}`,
    );
  const all = [...reply.citations, ...reply.contacts.map(({ citation }) => citation)];
  const counts = { asked: 1, ...faithfulness(all, gold, texts, miss) };
  if (quiet) return { tally: tallyOf({ ...counts, ...silence(reply, miss) }), misses };
  if (Array.isArray(gold.expect)) return { tally: tallyOf({ ...counts, ...facts(reply, gold, miss) }), misses };
  if (!gold.answers?.length) return { tally: tallyOf(counts), misses };
  return {
    tally: tallyOf({ ...counts, ...hits(reply, all, gold, miss), ...muteProviders(reply, gold, miss) }),
    misses,
  };
}

type Miss = (what: string, detail: string) => void;

/** Whether the quotes are in the file at their lines, short enough, and of a provider that was asked about. */
function faithfulness(citations: readonly Citation[], gold: Gold, texts: SeedTexts, miss: Miss): Partial<Tally> {
  const counts = { citations: citations.length, foreign: 0, unfaithful: 0, wrongLines: 0, tooLong: 0 };
  const also = (gold.also_ok ?? []).map(providerOf);
  for (const { provider, file, quote, lines } of citations) {
    if (quote.length > LONGEST_QUOTE) counts.tooLong++;
    if (gold.providers?.length && !gold.providers.includes(provider) && !also.includes(provider)) counts.foreign++;
    if (!texts.holds(file, quote)) {
      counts.unfaithful++;
      miss('UNFAITHFUL', `${file}: ${quote.slice(0, 120)}`);
    } else if (!texts.holdsAt(file, quote, lines)) {
      counts.wrongLines++;
      miss('WRONG LINES', `${file}:${lines.join('-')}: ${quote.slice(0, 120)}`);
    }
  }
  return counts;
}

/** Where nothing is right to be claimed. */
function silence({ kind, citations, contacts }: Reply, miss: Miss): Partial<Tally> {
  const rightlySilent = citations.length === 0 && contacts.length === 0;
  if (!rightlySilent)
    miss(
      'CLAIMED',
      `${kind} ${citations[0]?.provider ?? ''}: ${(citations[0]?.quote ?? contacts[0]?.value ?? '').slice(0, 120)}`,
    );
  return { quiet: 1, rightlySilent: Number(rightlySilent) };
}

/** Whether the contact facts come back, and none of a kind that the policy does not give. */
function facts({ contacts, text }: Reply, { expect, absent }: Gold, miss: Miss): Partial<Tally> {
  const counts = { facts: 0, factsFound: 0, notInPolicy: 0 };
  const values = contacts.map(({ value, label }) => ({ value: bareKey(value), label: bareKey(label) }));
  for (const { kind, value } of Array.isArray(expect) ? expect : []) {
    const wanted = bareKey(value);
    const nearly = (told: string) => told !== '' && wanted.includes(told) && told.length >= 0.7 * wanted.length;
    const told = values.some(
      (contact) => contact.value.includes(wanted) || nearly(contact.value) || contact.label.includes(wanted),
    );
    const found = told || (kind === 'organisation' && bareKey(text).includes(wanted));
    counts.facts++;
    if (found) counts.factsFound++;
    else miss('MISSING CONTACT', `${kind} ${value}`);
  }
  for (const kind of absent ?? []) {
    const told = contacts.find((contact) => contact.kind === kind);
    if (!told) continue;
    counts.notInPolicy++;
    miss('CONTACT NOT IN POLICY', `${kind} ${told.value}`);
  }
  return counts;
}

const isHit = (citation: Citation, answer: GoldAnswer): boolean =>
  isFrom(citation, answer) && quoteOverlaps(citation.quote, answer.quote);

/** A right answer names its provider, the file that it stands in, or neither: then any will do. */
function isFrom({ provider, file }: Citation, answer: GoldAnswer): boolean {
  const wanted = providerOf(answer);
  if (wanted !== null) return wanted === provider;
  return !/\.(?:md|txt)$/.test(answer.doc) || path.basename(file) === answer.doc;
}

/** Answers of which one must be hit each: any of all, one per provider, or one per part. */
function partsOf({ answers = [], need }: Gold): readonly (readonly GoldAnswer[])[] {
  if (!need) return [answers];
  const groups = new Map<string, GoldAnswer[]>();
  answers.forEach((answer, i) => {
    const key = need === 'each' ? (answer.provider ?? answer.doc) : String(answer.part ?? `p${i}`);
    groups.set(key, [...(groups.get(key) ?? []), answer]);
  });
  return [...groups.values()];
}

/** Whether a right passage comes first, or among the first three; of several parts, the share of those that are hit. */
function hits(reply: Reply, all: readonly Citation[], gold: Gold, miss: Miss): Partial<Tally> {
  const parts = partsOf(gold);
  const within = (most: number) =>
    parts.filter((part) => all.slice(0, most).some((citation) => part.some((answer) => isHit(citation, answer))))
      .length / parts.length;
  const hit3 = within(3 * parts.length);
  const hit1 = gold.need ? hit3 : within(1);
  if (hit1 < 1)
    miss(
      hit3 ? 'LATE' : 'MISS',
      `want ${(gold.answers?.[0]?.quote ?? '').slice(0, 120)}\n     got  ${reply.kind} ${all[0]?.provider ?? ''}: ${(all[0]?.quote ?? '').slice(0, 120)}`,
    );
  return { answerable: 1, hit1, hit3, wronglySilent: Number(all.length === 0) };
}

/** Whether providers whose policy says nothing are said to be silent, and are not quoted. */
function muteProviders({ silent, citations }: Reply, gold: Gold, miss: Miss): Partial<Tally> {
  const mute = gold.silent ?? [];
  const said = mute.filter((id) => silent.includes(id) && !citations.some(({ provider }) => provider === id));
  for (const id of mute) if (!said.includes(id)) miss('NOT SILENT', id);
  return { mute: mute.length, muteSaid: said.length };
}
