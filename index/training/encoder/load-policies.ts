import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { createNameMask } from '../../../src/policy/mask-names.ts';
import type { Policy } from '../../../src/policy/policy.ts';
import { readAnnotations, readUnanswered } from '../../annotations/annotations.ts';
import { readCatalogue } from '../../catalogue/catalogue.ts';
import { parsePolicy } from '../../clauses/parse-policy.ts';
import { overlaps } from './overlaps.ts';
import type { AnsweredQuestion, PolicyMaterial } from './policy-material.ts';

const Line = v.object({
  q: v.string(),
  lang: v.string(),
  quote: v.optional(v.string()),
  quotes: v.optional(v.array(v.string()), []),
  open: v.optional(v.boolean(), false),
});

/** Sentences of a policy with where each stands. */
interface Sentences {
  readonly texts: readonly string[];
  readonly contexts: readonly string[];
  readonly clauses: readonly number[];
}

function sentencesOf(policy: Policy): Sentences {
  const rows = policy.clauses.flatMap((clause, number) =>
    clause.sentences.map(({ at }) => ({
      text: clause.text.slice(...at),
      context: [...clause.section, clause.leadIn ?? ''].join('\n'),
      number,
    })),
  );
  return {
    texts: rows.map(({ text }) => text),
    contexts: rows.map(({ context }) => context),
    clauses: rows.map(({ number }) => number),
  };
}

type Aids = Pick<PolicyMaterial, 'translations' | 'questions' | 'open'>;

/** Reading aids of a seed, from its annotations. */
function readAnnotated(folder: string, policy: Policy, { clauses }: Sentences): Aids {
  const { byClause } = readAnnotations(folder, policy.id, policy.clauses);
  const first = policy.clauses.map((_, number) => clauses.indexOf(number));
  const questions = [...byClause].flatMap(([clause, annotation]) =>
    annotation.questions.map(({ s, q, lang }) => ({ text: q, language: lang, answers: [(first[clause] ?? 0) + s] })),
  );
  const translations = policy.clauses.flatMap((clause, number) =>
    clause.sentences.map((_, s) => byClause.get(number)?.translation[s] || null),
  );
  return { translations, questions, open: readUnanswered(folder, policy).questions };
}

/** Questions of a training policy, from `ID.questions.jsonl` beside it. */
function readQuestions(folder: string, policy: Policy, { texts }: Sentences): Aids {
  const lines = readFileSync(path.join(folder, `${policy.id}.questions.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => v.parse(Line, JSON.parse(line)));
  const known = new Map<string, number[]>();
  const answersOf = (quote: string): number[] => {
    const found = known.get(quote) ?? texts.flatMap((text, i) => (overlaps(text, quote) ? [i] : []));
    known.set(quote, found);
    return found;
  };
  const questions: AnsweredQuestion[] = lines
    .filter(({ open, quote }) => !open && quote)
    .map(({ q, lang, quote }) => ({ text: q, language: lang, answers: answersOf(quote ?? '') }))
    .filter(({ answers }) => answers.length > 0);
  return { translations: texts.map(() => null), questions, open: lines.flatMap(({ open, q }) => (open ? [q] : [])) };
}

/** What is read beside a policy: its annotations, `ID.questions.jsonl`, or nothing. */
export type MaterialKind = keyof typeof READERS;

const READERS = {
  annotations: readAnnotated,
  questions: readQuestions,
  none: (_folder: string, _policy: Policy, { texts }: Sentences): Aids => ({
    translations: texts.map(() => null),
    questions: [],
    open: [],
  }),
};

/**
 * Reads the policies of a folder with what is known to be asked about them.
 * @throws CatalogueError when the folder holds no policy
 */
export function loadPolicies(folder: string, kind: MaterialKind): PolicyMaterial[] {
  return readCatalogue(folder).seeds.map((seed) => {
    const policy = parsePolicy(seed);
    const sentences = sentencesOf(policy);
    const aids = READERS[kind](folder, policy, sentences);
    const mask = createNameMask(policy);
    return {
      id: policy.id,
      file: policy.file,
      lexicon: false,
      language: policy.language,
      sentences: sentences.texts.map(mask),
      contexts: sentences.contexts.map(mask),
      clauses: sentences.clauses,
      translations: aids.translations.map((text) => text && mask(text)),
      questions: aids.questions.map((question) => ({ ...question, text: mask(question.text) })),
      open: aids.open.map(mask),
    };
  });
}
