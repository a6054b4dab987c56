import type { Contact } from '../../src/policy/contact.ts';
import type { Clause } from '../../src/policy/policy.ts';

const VENDOR = /service providers?|third[- ]part|服务提供商|第三方/iu;
/** Words at the top of a table in which its recipients are spoken of. */
const MAX_HEAD = 160;

/** True for a table of those who get data. */
export const isVendorTable = ({ sentences, text }: Clause): boolean =>
  sentences.some(({ row }) => row) && VENDOR.test(text.slice(0, MAX_HEAD));

/** A longer beginning of a row is no name. */
const MAX_NAME = 60;

/** The name that a row of such a table begins with. */
export function vendorOfRow(row: string): string | undefined {
  const name = /^[A-Z][\w.&-]*(?:,? [A-Za-z][\w.&-]*)*/.exec(row)?.[0];
  return name && name.length <= MAX_NAME ? name : undefined;
}

/** The recipients in a table, by name: each row but its head begins with one. */
export function findVendors(clause: Clause, index: number): Contact[] {
  if (!isVendorTable(clause)) return [];
  return clause.sentences.flatMap((sentence, i): Contact[] => {
    const name = sentence.row ? vendorOfRow(clause.text.slice(...sentence.at)) : undefined;
    const isHead = !clause.sentences[i - 1]?.row;
    if (!name || isHead) return [];
    const { jurisdictions } = clause;
    return [
      {
        kind: 'organisation',
        value: name,
        purpose: 'vendor',
        label: name,
        jurisdictions,
        clause: index,
        sentence: i,
        stripped: false,
      },
    ];
  });
}
