import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CompiledTables, compileTables, useCompiledTables } from '../../src/knowledge/tables.ts';
import type { PatternNumbers } from '../../src/patterns/compiled-patterns.ts';

/** What a build leaves beside its code: the knowledge tables as that code has them, and the hash of its sources. */
export interface Prepared {
  readonly code: string;
  readonly tables: CompiledTables;
}

const FILE = 'knowledge-tables.bin';
const LINE_END = 10;

/** What stands in front of the numbers: how many each list has, and all that is no number. */
interface Head {
  readonly code: string;
  readonly words: CompiledTables['words'];
  readonly forms: Omit<CompiledTables['forms'], 'numbers'>;
  readonly lengths: readonly (readonly [name: string, length: number])[];
}

/**
 * Compiles the knowledge tables and saves them in a folder of built code: a line of JSON, and the numbers.
 * @param code hash of the sources that the build was made from
 */
export function prepareTables(folder: string, code: string): void {
  const { words, forms } = compileTables();
  const { numbers, ...rest } = forms;
  const lists = Object.entries(numbers) as [string, Int32Array][];
  const lengths = lists.map(([name, { length }]) => [name, length] as const);
  const head: Head = { code, words, forms: rest, lengths };
  const bytes = lists.map(([, list]) => Buffer.from(list.buffer, list.byteOffset, list.byteLength));
  writeFileSync(path.join(folder, FILE), Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...bytes]));
}

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
  const { code, words, forms, lengths } = JSON.parse(bytes.toString('utf8', 0, end)) as Head;
  const all = new Int32Array(bytes.buffer.slice(bytes.byteOffset + end, bytes.byteOffset + bytes.length));
  let at = 0;
  const lists = lengths.map(([name, length]) => {
    at += length;
    return [name, all.subarray(at - length, at)] as const;
  });
  return {
    code,
    tables: { words, forms: { ...forms, numbers: Object.fromEntries(lists) as unknown as PatternNumbers } },
  };
}

/** Reads texts and questions by the tables that were prepared; where there are none they are compiled at their first use. */
export function usePreparedTables(): void {
  const found = readPrepared();
  if (found) useCompiledTables(found.tables);
}
