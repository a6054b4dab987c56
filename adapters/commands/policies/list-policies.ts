import { nameOf } from '../../../src/compose/names.ts';
import type { CorpusPolicy } from '../../../src/retrieve/corpus.ts';
import { printable } from '../../printable.ts';
import { loadCorpus } from '../../start/load-corpus.ts';
import { readAbout } from '../../start/read-about.ts';

/** A policy as `--json` prints it. */
export interface ListedPolicy {
  readonly id: string;
  readonly provider: string;
  readonly name: string;
  readonly title: string;
  readonly language: string;
  /** ISO dates; null where the text gives none. */
  readonly effective: string | null;
  readonly updated: string | null;
  readonly url: string | null;
  readonly file: string;
  /** Number of clauses. */
  readonly clauses: number;
  /** When the document was read: an ISO date and time. */
  readonly read: string;
}

/** How the policies are listed. */
export interface ListPoliciesOptions {
  readonly seedsDir: string;
  readonly dataDir: string;
  readonly json: boolean;
}

/** Prints the policies that are held, with version and size, and the index they are in. */
export async function listPolicies({ json, ...folders }: ListPoliciesOptions): Promise<void> {
  const { corpus, index } = await loadCorpus(folders);
  const { indexId: id, indexDate: date } = readAbout({ ...index, dataDir: folders.dataDir });
  const policies = corpus.policies.map((policy) => listPolicy(policy, index.readAt.get(policy.id) ?? new Date()));
  if (json) process.stdout.write(`${JSON.stringify({ policies, index: { id, date }, problems: index.problems })}\n`);
  else process.stdout.write(`${policies.map(textOf).join('')}index ${id}${date ? ` of ${date}` : ''}\n`);
}

function listPolicy({ record, open }: CorpusPolicy, readAt: Date): ListedPolicy {
  const { id, provider, title, language, effective, updated, url, file } = record;
  const [name, clauses, read] = [nameOf(record, 'en'), open.index.policy.clauses.length, readAt.toISOString()];
  return { id, provider, name, title, language, effective, updated, url, file, clauses, read };
}

/** A policy for people to read. */
function textOf({ id, name, title, language, effective, updated, clauses, file, read }: ListedPolicy): string {
  const dates = [effective && `in effect since ${effective}`, updated && `updated ${updated}`].filter(Boolean);
  const facts = [language, dates.join(', ') || 'undated', `${clauses} clauses`, file];
  const lines = [`${name} (${id})`, title, facts.join(' · '), `read ${minuteOf(read)}`].map(printable).filter(Boolean);
  return `${lines.join('\n  ')}\n`;
}

/** "2026-11-30 20:15 UTC" */
const minuteOf = (time: string): string => `${time.slice(0, 10)} ${time.slice(11, 16)} UTC`;
