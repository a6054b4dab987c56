import { lengthOf, type Path, type Problem, problem } from './problem.ts';

type Embed = Readonly<Record<string, unknown>>;

/** Docs, "Embed Limits": the sum over all embeds of a message. The schema does not contain it. */
const ALL_EMBEDS = 6000;

const fieldsOf = (embed: Embed) => (embed['fields'] ?? []) as readonly Embed[];
const textOf = (embed: Embed, key: string, inner: string) => lengthOf((embed[key] as Embed | undefined)?.[inner]);

const sizeOf = (embed: Embed): number =>
  lengthOf(embed['title']) +
  lengthOf(embed['description']) +
  textOf(embed, 'footer', 'text') +
  textOf(embed, 'author', 'name') +
  fieldsOf(embed).reduce((sum, field) => sum + lengthOf(field['name']) + lengthOf(field['value']), 0);

const isEmpty = (embed: Embed): boolean =>
  sizeOf(embed) === 0 && ['image', 'thumbnail', 'video', 'url'].every((key) => !embed[key]);

/** Rules for embeds that the schema does not contain. */
export function embedRules(embeds: readonly unknown[], path: Path = ['embeds']): readonly Problem[] {
  const all = embeds as readonly Embed[];
  const sum = all.reduce((total, embed) => total + sizeOf(embed), 0);
  return [
    ...(sum > ALL_EMBEDS
      ? [problem(path, `hold ${sum} characters, at most ${ALL_EMBEDS}`, 'MAX_EMBED_SIZE_EXCEEDED')]
      : []),
    ...all.flatMap((embed, index) => [
      ...(isEmpty(embed) ? [problem([...path, index], 'is empty', 'BASE_TYPE_REQUIRED')] : []),
      ...fieldsOf(embed).flatMap((field, at) =>
        ['name', 'value'].flatMap((key) =>
          String(field[key] ?? '').trim() === ''
            ? [problem([...path, index, 'fields', at, key], 'is required', 'BASE_TYPE_REQUIRED')]
            : [],
        ),
      ),
    ]),
  ];
}
