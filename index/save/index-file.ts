import type { IndexedPolicy } from '../../src/policy/indexed-policy.ts';
import type { AboutIndex, IndexOrigin } from './about-index.ts';
import { ByteWriter } from './bytes/byte-writer.ts';
import { openSectionFile, writeSectionFile } from './bytes/section-file.ts';
import { openSections, packSections } from './bytes/sections.ts';
import { saveClauses } from './parts/save-clauses.ts';
import { saveFacts } from './parts/save-facts.ts';
import { savePassages } from './parts/save-passages.ts';
import { saveQuestions } from './parts/save-questions.ts';
import { SavedPolicy } from './saved-policy.ts';

/**
 * Opens an index file and checks it; its parts are decoded at their first use: a question mostly needs one policy of many, and
 * of that one not everything.
 * @param isKept true keeps the file's bytes in memory, so that the policy can be used whatever becomes of the file
 * @returns null when it is missing, damaged, or made from something else; it is then to be built again
 */
export function readIndexFile(file: string, origin: IndexOrigin, isKept = true): IndexedPolicy | null {
  const sections = openSectionFile<AboutIndex>(file, (about) => isSame(about as IndexOrigin | null, origin), isKept);
  return sections && new SavedPolicy(sections);
}

const isSame = (one: IndexOrigin | null, other: IndexOrigin): boolean =>
  Object.entries(other).every(([name, value]) => one?.[name as keyof IndexOrigin] === value);

/**
 * Writes an index file as a whole: its origin, then the index.
 * @param content what `serializeIndex` made
 * @returns its size
 * @throws when the folder cannot be written
 */
export const writeIndexFile = (file: string, origin: IndexOrigin, content: Uint8Array): number =>
  writeSectionFile(file, origin, content);

/** A policy from the bytes of its index. */
export const parseIndex = (content: Buffer): IndexedPolicy =>
  new SavedPolicy(openSections<AboutIndex>(content, 0, { bytes: () => content }));

/**
 * The index of a policy as bytes, for a file or another thread. The head has the policy's record; the sections are those of
 * `save/parts/`, and the vectors of meaning as they are, a byte a component.
 */
export function serializeIndex(policy: IndexedPolicy): Buffer {
  const { meaning } = policy;
  const about: AboutIndex = { record: policy.record, dimensions: meaning.dimensions };
  return packSections(about, {
    terms: saveTerms(policy),
    passages: savePassages(policy),
    facts: saveFacts(policy),
    questions: saveQuestions(policy),
    'clauses*': saveClauses(partsOf(policy)),
    'wording*': saveWording(policy.policy.wording),
    'aids*': Buffer.from(JSON.stringify(policy.aids)),
    'vectors of sentences': bytesOf(meaning.sentences),
    'vectors of translations': bytesOf(meaning.translations),
    'vectors of questions': bytesOf(meaning.questions),
    'vectors of unanswered': bytesOf(meaning.unanswered),
  });
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Int8Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** The terms (texts), and in how many sentences each occurs (numbers). */
function saveTerms({ vocabulary, frequency }: IndexedPolicy): Uint8Array {
  const into = new ByteWriter();
  into.texts(vocabulary.terms());
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
