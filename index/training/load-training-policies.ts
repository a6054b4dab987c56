import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import type { Policy } from '../../src/policy/policy.ts';
import { readCatalogue } from '../catalogue/catalogue.ts';
import { parsePolicy } from '../clauses/parse-policy.ts';
import { QuoteFinder, type SentenceRef } from './find-quoted-sentences.ts';

/** A question that one training policy answers, answers by a list, or leaves open. */
export interface TrainingQuestion {
  readonly text: string;
  readonly language: 'en' | 'zh';
  readonly kind: 'answered' | 'overview' | 'open';
  /**
   * The sentences that answer it, one list for each quoted statement: `answered` has one list, of which any sentence is
   * right; `overview` has one for each item of the full answer; `open` has none.
   */
  readonly statements: readonly (readonly SentenceRef[])[];
  /** For an open question: true where the policy says something on its subject, but not this. */
  readonly near: boolean;
}

/** A training policy, parsed, with its questions in the order of their file. */
export interface TrainingPolicy {
  readonly policy: Policy;
  /** The text of its file. */
  readonly text: string;
  readonly questions: readonly TrainingQuestion[];
  /** A line for each question that is left out: its quote is not in the text, or in no sentence. */
  readonly problems: readonly string[];
}

/** Where the training policies and their questions are. */
export const TRAINING_POLICIES = 'index/training/policies';

const shared = {
  q: v.pipe(v.string(), v.minLength(1)),
  lang: v.picklist(['en', 'zh']),
  script: v.optional(v.string()),
};
const Line = v.union([
  v.strictObject({ ...shared, quote: v.string(), item: v.optional(v.string()) }),
  v.strictObject({ ...shared, overview: v.string(), quotes: v.pipe(v.array(v.string()), v.minLength(1)) }),
  v.strictObject({ ...shared, open: v.literal(true), near: v.optional(v.boolean(), false) }),
]);

/**
 * Reads the policies of a folder with the questions in `<id>.questions.jsonl` beside each.
 * @throws an error that names file and line when a line is not a question, or a policy has no questions
 */
export function loadTrainingPolicies(dir: string = TRAINING_POLICIES): TrainingPolicy[] {
  return readCatalogue(dir).seeds.map((seed) => {
    const policy = parsePolicy(seed);
    const file = path.join(dir, `${policy.id}.questions.jsonl`);
    if (!existsSync(file))
      throw new Error(
        `Cannot train on ${policy.file}: there is no ${file}. Write its questions there, or move the text.`,
      );
    const finder = new QuoteFinder(policy, seed.text);
    const problems: string[] = [];
    const questions = readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, i) => {
        if (!line.trim()) return [];
        const question = readQuestion(line, `${file}:${i + 1}`, finder);
        if (typeof question !== 'string') return [question];
        problems.push(question);
        return [];
      });
    return { policy, text: seed.text, questions, problems };
  });
}

/** The question of a line, or why it cannot be used. */
function readQuestion(line: string, at: string, finder: QuoteFinder): TrainingQuestion | string {
  const parsed = parseLine(line, at);
  const quotes = 'quote' in parsed ? [parsed.quote] : 'quotes' in parsed ? parsed.quotes : [];
  const found = quotes.map((quote) => finder.find(quote));
  if (found.includes(null)) return `${at}: its quote is not in the text`;
  const statements = found.flatMap((refs) => (refs?.length ? [refs] : []));
  if (quotes.length > 0 && statements.length === 0) return `${at}: its quote is in no sentence of the parsed policy`;
  const kind = 'quote' in parsed ? 'answered' : 'quotes' in parsed ? 'overview' : 'open';
  const near = 'near' in parsed && parsed.near;
  return { text: parsed.q, language: parsed.lang, kind, statements, near };
}

function parseLine(line: string, at: string): v.InferOutput<typeof Line> {
  try {
    return v.parse(Line, JSON.parse(line));
  } catch (error) {
    throw new Error(`Cannot read ${at}: it is not a training question. See index/training/README.md.`, {
      cause: error,
    });
  }
}
