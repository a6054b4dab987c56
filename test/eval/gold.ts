import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bareKey } from '../../src/text/bare-key.ts';

/** A right answer: words of a policy. */
export interface GoldAnswer {
  readonly doc: string;
  readonly quote: string;
  readonly provider?: string;
  readonly part?: number | string;
}

/** A question with what is right to answer. */
export interface GoldQuestion {
  readonly id: string;
  readonly lang: string;
  readonly style?: string;
  readonly type?: string;
  readonly question?: string;
  readonly command?: string;
  readonly providers?: readonly string[];
  readonly answers?: readonly GoldAnswer[];
  readonly need?: 'all' | 'each';
  /** "abstain", or the contact facts that must come back. */
  readonly expect?: 'abstain' | readonly { readonly kind: string; readonly value: string }[];
  readonly absent?: readonly string[];
  readonly silent?: readonly string[];
  readonly reason?: string;
  readonly turns?: readonly GoldQuestion[];
}

/** The provider of a seed by the first digits of the name it came under; questions name their sources by these. */
const PROVIDER_OF: Readonly<Record<string, string>> = {
  '000': 'alibaba-cloud-intl',
  '001': 'alibaba-cloud-cn',
  '002': 'aws',
  '003': 'huawei-cloud',
  '004': 'kingsoft-cloud',
};

/** The provider that an answer is to come from; null where any will do. */
export const providerOf = (answer: GoldAnswer): string | null => answer.provider ?? PROVIDER_OF[answer.doc] ?? null;

/** The questions of a file, one JSON object a line. */
export function readGold(file: string): GoldQuestion[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as GoldQuestion);
}

/** The question files of a folder whose names match, with the set's name. */
export function goldFiles(dir: string, pattern: RegExp): { name: string; file: string }[] {
  return readdirSync(dir)
    .filter((file) => file.endsWith('.jsonl') && pattern.test(file))
    .sort()
    .map((file) => ({ name: file.replace(/\.jsonl$/, ''), file: path.join(dir, file) }));
}

const GRAM = 5;
/** A longer quote points at a page, not at an answer. */
const LONGEST = 900;

function grams(text: string): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i + GRAM <= text.length; i++) found.add(text.slice(i, i + GRAM));
  return found.size > 0 ? found : found.add(text);
}

/** True where a quote and a right answer say the same: one holds the other, or 60 % of the answer's 5-grams are in the quote. */
export function overlaps(quote: string, gold: string): boolean {
  const [a, b] = [bareKey(quote), bareKey(gold)];
  if (!a || !b || quote.length > LONGEST) return false;
  if (a.includes(b)) return true;
  if (b.includes(a)) return a.length >= 0.4 * b.length;
  const [wanted, there] = [grams(b), grams(a)];
  let hit = 0;
  for (const gram of wanted) if (there.has(gram)) hit++;
  return hit / wanted.size >= 0.6;
}
