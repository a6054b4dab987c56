import * as v from 'valibot';

/** Name of the file that describes the others of its folder. */
export const CATALOGUE_FILE = 'catalogue.json';

const date = v.nullish(
  v.pipe(
    v.string(),
    v.regex(/^\d{4}-\d{2}-\d{2}$/, 'not a date as YYYY-MM-DD'),
    v.check(isDay, 'not a day of the calendar'),
  ),
);
/** False for the thirtieth of February and its like. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
const Id = v.pipe(v.string(), v.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, 'not an id of letters, digits and hyphens'));

export const Entry = v.object({
  id: Id,
  provider: v.optional(Id),
  home: v.nullish(v.string()),
  names: v.object({ en: v.pipe(v.string(), v.minLength(1)), zh: v.optional(v.string()) }),
  aliases: v.optional(v.array(v.string()), []),
  title: v.optional(v.string()),
  language: v.optional(v.picklist(['en', 'zh'])),
  file: v.pipe(v.string(), v.minLength(1)),
  sha256: v.optional(v.string()),
  effective: date,
  updated: date,
  url: v.nullish(v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/i, 'not a web address'))),
});
/** A record of `catalogue.json`. */
export type Entry = v.InferOutput<typeof Entry>;
