import * as v from 'valibot';
import { CATALOGUE_FILE, Entry } from './catalogue-entry.ts';

/** The records of a catalogue that can be used, and one line for each that cannot. */
export interface ParsedCatalogue {
  readonly entries: readonly Entry[];
  readonly problems: readonly string[];
}

/**
 * Takes the records from the content of `catalogue.json`.
 * @param raw the parsed JSON
 * @param files names of the documents in the folder; a record of another file is not used
 */
export function parseCatalogue(raw: unknown, files: readonly string[]): ParsedCatalogue {
  if (!Array.isArray(raw))
    return {
      entries: [],
      problems: [
        `Cannot read ${CATALOGUE_FILE}: it is not a list of records. The texts are indexed under their file names; see seeds/README.md.`,
      ],
    };
  const entries: Entry[] = [];
  const problems: string[] = [];
  raw.forEach((one: unknown, i) => {
    const parsed = v.safeParse(Entry, one);
    const label = `record ${i + 1}${typeof (one as Entry | null)?.id === 'string' ? ` (${(one as Entry).id})` : ''} of ${CATALOGUE_FILE}`;
    if (!parsed.success) {
      const issue = parsed.issues[0];
      problems.push(
        `Cannot use ${label}: ${issue.path?.map((part) => String(part.key)).join('.') ?? 'it'}: ${issue.message}. Correct the record; see seeds/README.md.`,
      );
    } else if (entries.some((entry) => entry.id === parsed.output.id)) {
      problems.push(`Cannot use ${label}: its id is taken by an earlier record. Give it another id.`);
    } else if (!files.includes(parsed.output.file)) {
      problems.push(
        `Cannot use ${label}: its file ${parsed.output.file} is not in the folder. Add the file or correct the name.`,
      );
    } else entries.push(parsed.output);
  });
  return { entries, problems };
}
