import type { Clause, Policy, PolicyRecord, Sentence } from '../../../src/policy/policy.ts';
import type { ByteReader } from '../bytes/byte-reader.ts';
import { ByteWriter } from '../bytes/byte-writer.ts';
import { StringTable } from '../bytes/string-table.ts';

/** What a policy has beside its record and its wording. */
type Parts = Omit<Policy, keyof PolicyRecord | 'wording'>;
/** What is saved as JSON: it is small, and most policies have little of it. */
type Small = Omit<Parts, 'clauses' | 'lineStarts'>;

const ITEM = 1;
const ROW = 2;

/**
 * Saves the clauses of a policy and what else was read from its text. Layout: contacts, leftovers, format and page starts as
 * JSON (text); line starts (rising); ids, numbers, titles, lead-ins, links and jurisdictions, each once (texts); the texts of
 * all clauses (texts); and by clause numbers: those of its id, its printed number and its lead-in (one more; 0 for none), of
 * its section, jurisdictions and links (lists), its span, and its sentences. Of a span its start follows as the difference to
 * the end of the one before, and its length.
 */
export function saveClauses({ clauses, lineStarts, ...small }: Parts): Uint8Array {
  const [head, body, strings] = [new ByteWriter(), new ByteWriter(), new StringTable()];
  const optional = (text: string | null) => body.number(text === null ? 0 : strings.numberOf(text) + 1);
  const list = (texts: readonly string[]) => body.numbers(texts.map((text) => strings.numberOf(text)));
  let end = 0;
  for (const clause of clauses) {
    body.number(strings.numberOf(clause.id));
    optional(clause.number);
    optional(clause.leadIn);
    list(clause.section);
    list(clause.jurisdictions);
    list(clause.links);
    end = writeSpan(body, clause.span, end);
    writeSentences(body, clause);
  }
  head.text(JSON.stringify(small satisfies Small));
  head.rising(lineStarts);
  head.texts(strings.texts);
  head.texts(clauses.map(({ text }) => text));
  return Buffer.concat([head.bytes(), body.bytes()]);
}

/** @returns where the span ends */
function writeSpan(into: ByteWriter, [start, end]: readonly [number, number], before: number): number {
  into.signed(start - before);
  into.signed(end - start);
  return end;
}

function writeSentences(into: ByteWriter, { sentences, span }: Clause): void {
  into.number(sentences.length);
  let [inClause, inFile] = [0, span[0]];
  for (const { at, span: own, item, row } of sentences) {
    inClause = writeSpan(into, at, inClause);
    inFile = writeSpan(into, own, inFile);
    into.number((item ? ITEM : 0) | (row ? ROW : 0));
  }
}

/** Reads what `saveClauses` wrote. */
export function readClauses(from: ByteReader): Parts {
  const small = JSON.parse(from.text()) as Small;
  const lineStarts = from.rising();
  const strings = from.texts();
  const texts = from.texts();
  const optional = () => {
    const number = from.number();
    return number === 0 ? null : (strings[number - 1] as string);
  };
  const list = () => from.numbers().map((number) => strings[number] as string);
  let before = 0;
  const clauses = texts.map((text): Clause => {
    const id = strings[from.number()] as string;
    const [number, leadIn, section, jurisdictions, links] = [optional(), optional(), list(), list(), list()];
    const span = readSpan(from, before);
    before = span[1];
    return { id, number, section, jurisdictions, text, span, sentences: readSentences(from, span[0]), leadIn, links };
  });
  return { clauses, lineStarts, ...small };
}

function readSpan(from: ByteReader, before: number): readonly [number, number] {
  const start = before + from.signed();
  return [start, start + from.signed()];
}

function readSentences(from: ByteReader, start: number): Sentence[] {
  const sentences: Sentence[] = [];
  let [inClause, inFile] = [0, start];
  for (let left = from.number(); left > 0; left--) {
    const at = readSpan(from, inClause);
    const span = readSpan(from, inFile);
    [inClause, inFile] = [at[1], span[1]];
    const flags = from.number();
    sentences.push({ at, span, item: (flags & ITEM) > 0, row: (flags & ROW) > 0 });
  }
  return sentences;
}
