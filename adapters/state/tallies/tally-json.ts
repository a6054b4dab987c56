import * as v from 'valibot';
import type { Subject } from '../../../src/chat/tallies/tally.ts';

const OutcomeSchema = v.picklist([
  'answered',
  'partly',
  'silent',
  'not-held',
  'other-subject',
  'unclear',
  'other-language',
  'small-talk',
]);
const LanguageSchema = v.picklist(['en', 'zh']);

const SubjectSchema = v.object({
  topic: v.string(),
  provider: v.string(),
  outcome: OutcomeSchema,
  language: LanguageSchema,
  clauses: v.array(v.string()),
}) satisfies v.GenericSchema<unknown, Subject>;

const Clauses = v.record(v.string(), v.number());
const UsageSchema = v.object({ outcome: OutcomeSchema, language: LanguageSchema });
const GapSchema = v.object({ outcome: v.picklist(['silent', 'not-held', 'other-subject']), language: LanguageSchema });

/** The subjects of a stored answer; none for a text that another version has written. */
export const parseSubjects = (text: string): readonly Subject[] => parse(v.array(SubjectSchema), text) ?? [];

/** The counts of clauses of a stored gap. */
export const parseClauses = (text: string): Readonly<Record<string, number>> => parse(Clauses, text) ?? {};

/** Outcome and language of a row of usage; null for one that another version has written. */
export const parseUsage = (row: unknown) => valid(UsageSchema, row);

/** Outcome and language of a row of gaps; null for one that another version has written. */
export const parseGap = (row: unknown) => valid(GapSchema, row);

function parse<Schema extends v.GenericSchema>(schema: Schema, text: string): v.InferOutput<Schema> | null {
  try {
    return valid(schema, JSON.parse(text));
  } catch {
    return null;
  }
}

function valid<Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> | null {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : null;
}
