import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { tempFolder } from './temp-folder.ts';

/** A small policy, good to be indexed. */
export const POLICY = `Privacy policy of Acme

Last updated: 1 June 2023

1. What we collect

We collect your name and your e-mail address when you register with us, and nothing else.

2. How long we keep it

We keep your data for two years after you have closed your account. We delete it then.

3. How to contact us

If you have any question on your personal data, write to our data protection officer at privacy@acme.example.
`;

/** One line of a message: it names the action, the culprit and a cure, and holds no trace of the code. */
export const ONE_CLEAR_LINE = /^(?:Cannot [^\n]+?: [^\n]+\. [A-Z][^\n]+\.|[^\n]+ (?:is|are) [^\n]+[:.] [^\n]+\.)$/;

/** A folder of policy texts in the temporary folder, removed with the test; names may lead into folders. */
export function seedsFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
  whenOver?: (remove: () => void) => void,
): string {
  const folder = tempFolder(whenOver);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

/** The text of a `catalogue.json`. */
export const catalogue = (...records: readonly Readonly<Record<string, unknown>>[]): string => JSON.stringify(records);

/** A record as short as it may be. */
export const record = (id: string, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  id,
  names: { en: id },
  file: `${id}.txt`,
  ...more,
});
