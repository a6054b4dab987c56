import type { IndexedPolicy, MeaningVectors } from '../../src/policy/indexed-policy.ts';
import type { AboutIndex, IndexOrigin } from './about-index.ts';
import { ByteWriter } from './bytes/byte-writer.ts';
import { openSectionFile, writeSectionFile } from './bytes/section-file.ts';
import { saveClauses } from './parts/save-clauses.ts';
import { saveFacts } from './parts/save-facts.ts';
import { savePassages } from './parts/save-passages.ts';
import { saveQuestions } from './parts/save-questions.ts';
import { SavedPolicy } from './saved-policy.ts';

/**
 * Opens an index file and checks it; its parts are read at their first use: a question mostly needs one policy of many, and
 * of that one not everything.
 * @returns null when it is missing, damaged, or made from something else; it is then to be built again
 */
export function readIndexFile(file: string, origin: IndexOrigin): IndexedPolicy | null {
  const opened = openSectionFile<AboutIndex>(file, (about) => isSame(about.origin, origin));
  return opened && new SavedPolicy(opened);
}

const isSame = (one: IndexOrigin, other: IndexOrigin): boolean =>
  Object.entries(other).every(([name, value]) => one[name as keyof IndexOrigin] === value);

const bytesOf = ({ buffer, byteOffset, byteLength }: Int8Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/**
 * Writes an index file as a whole. Its header has the policy's record; its sections are those of `save/parts/`, and the
 * vectors of meaning as they are, a byte a component.
 * @returns its size
 * @throws when the folder cannot be written
 */
export function writeIndexFile(file: string, origin: IndexOrigin, policy: IndexedPolicy): number {
  const { meaning } = policy;
  const about: AboutIndex = { origin, record: policy.record, dimensions: meaning.dimensions };
  return writeSectionFile(file, about, {
    'terms*': saveTerms(policy),
    'passages*': savePassages(policy),
    'facts*': saveFacts(policy),
    'questions*': saveQuestions(policy),
    'clauses*': saveClauses(partsOf(policy)),
    'wording*': saveWording(policy.policy.wording),
    'aids*': Buffer.from(JSON.stringify(policy.aids)),
    ...vectorsOf(meaning),
  });
}

/** The terms (texts), and in how many sentences each occurs (numbers). */
function saveTerms({ vocabulary, frequency }: IndexedPolicy): Uint8Array {
  const into = new ByteWriter();
  into.texts(vocabulary);
  into.numbers(frequency);
  return into.bytes();
}

function saveWording(wording: string | undefined): Uint8Array {
  const into = new ByteWriter();
  into.texts(wording === undefined ? [] : [wording]);
  return into.bytes();
}

function partsOf({ policy: { clauses, contacts, lineStarts, leftovers, format, pageStarts } }: IndexedPolicy) {
  return {
    clauses,
    contacts,
    lineStarts,
    leftovers,
    ...(format === undefined ? {} : { format }),
    ...(pageStarts === undefined ? {} : { pageStarts }),
  };
}

/** The sections of vectors. */
const vectorsOf = ({ sentences, translations, questions, unanswered }: MeaningVectors): Record<string, Uint8Array> => ({
  'vectors of sentences': bytesOf(sentences),
  'vectors of translations': bytesOf(translations),
  'vectors of questions': bytesOf(questions),
  'vectors of unanswered': bytesOf(unanswered),
});
