import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Evidence, Knowledge } from '../../src/knowledge/knowledge.ts';
import type { PatternNumbers } from '../../src/patterns/compiled-patterns.ts';

/** What a build leaves beside its code: the knowledge, compiled, and the hash of the sources of both. */
export interface Prepared {
  readonly code: string;
  readonly knowledge: Knowledge;
}

const FILE = 'knowledge-tables.bin';
const LINE_END = 10;

/** A regular expression as JSON holds it. */
interface SavedEvidence {
  readonly id: string;
  readonly source: string;
  readonly flags: string;
}

/** What stands in front of the numbers: how many each list has, and all that is no number. */
interface Head extends Omit<Knowledge, 'patterns' | 'answerTypes' | 'details'> {
  readonly code: string;
  readonly patterns: Omit<Knowledge['patterns'], 'numbers'>;
  readonly answerTypes: readonly SavedEvidence[];
  readonly details: readonly SavedEvidence[];
  readonly lengths: readonly (readonly [name: string, length: number])[];
}

/**
 * Saves compiled knowledge in a folder of built code: a line of JSON, then the numbers of the automaton as 32-bit integers
 * in the byte order of this machine.
 * @param code hash of the sources that the build was made from
 */
export function prepareTables(folder: string, code: string, knowledge: Knowledge): void {
  const { numbers, ...patterns } = knowledge.patterns;
  const lists = Object.entries(numbers) as [string, Int32Array][];
  const head: Head = {
    ...knowledge,
    code,
    patterns,
    answerTypes: knowledge.answerTypes.map(toSaved),
    details: knowledge.details.map(toSaved),
    lengths: lists.map(([name, { length }]) => [name, length] as const),
  };
  const bytes = lists.map(([, list]) => Buffer.from(list.buffer, list.byteOffset, list.byteLength));
  writeFileSync(path.join(folder, FILE), Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...bytes]));
}

const toSaved = ({ id, evidence: { source, flags } }: Evidence): SavedEvidence => ({ id, source, flags });
const fromSaved = ({ id, source, flags }: SavedEvidence): Evidence => ({ id, evidence: new RegExp(source, flags) });

let prepared: Prepared | null | undefined;

/** What was prepared for this code; null where it runs from its sources. */
export function readPrepared(): Prepared | null {
  if (prepared === undefined) prepared = readPreparedIn(path.dirname(fileURLToPath(import.meta.url)));
  return prepared;
}

/**
 * Reads what was prepared in a folder.
 * @returns null where there is nothing
 */
export function readPreparedIn(folder: string): Prepared | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path.join(folder, FILE));
  } catch {
    return null;
  }
  const end = bytes.indexOf(LINE_END) + 1;
  const { code, lengths, patterns, answerTypes, details, ...rest } = JSON.parse(bytes.toString('utf8', 0, end)) as Head;
  const all = new Int32Array(bytes.buffer.slice(bytes.byteOffset + end, bytes.byteOffset + bytes.length));
  let at = 0;
  const lists = lengths.map(([name, length]) => {
    at += length;
    return [name, all.subarray(at - length, at)] as const;
  });
  return {
    code,
    knowledge: {
      ...rest,
      answerTypes: answerTypes.map(fromSaved),
      details: details.map(fromSaved),
      patterns: { ...patterns, numbers: Object.fromEntries(lists) as unknown as PatternNumbers },
    },
  };
}
