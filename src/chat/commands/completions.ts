import { knowledge } from '../../knowledge/use-knowledge.ts';
import type { Bilingual } from '../../patterns/patterns.ts';
import type { Corpus } from '../../retrieve/corpus.ts';
import type { Language } from '../../text/language.ts';
import type { CompletionSource } from './command-entry.ts';
import { commandTable } from './command-table.ts';

/** A value that an option takes, with all its names. */
export interface Completable {
  readonly value: string;
  readonly names: Bilingual;
  readonly aliases: readonly string[];
}

/** The values of a corpus by what they complete. */
export type Completions = Readonly<Record<Exclude<CompletionSource, 'source'>, readonly Completable[]>>;

/** All that can be completed: providers, the jurisdictions that occur, topics, commands. */
export function completionsOf(corpus: Pick<Corpus, 'policies' | 'byProvider'>): Completions {
  const occurring = new Set<string>();
  for (const { open } of corpus.policies) {
    const { clauses, contacts } = open.index.policy;
    for (const part of [...clauses, ...contacts]) for (const id of part.jurisdictions) occurring.add(id);
  }
  const providers = [...corpus.byProvider].flatMap(([value, [policy]]) =>
    policy ? [{ value, names: policy.record.names, aliases: [value, ...policy.record.aliases] }] : [],
  );
  return {
    provider: providers,
    jurisdiction: knowledge()
      .jurisdictions.filter(({ id }) => occurring.has(id))
      .map(({ id, label, places }) => ({
        value: id,
        names: label,
        aliases: [...places.en, ...places.zh].map((form) => form.replace(/^=/, '')),
      })),
    topic: knowledge().topics.map(({ id, label }) => ({ value: id, names: label, aliases: [id.replaceAll('-', ' ')] })),
    command: commandTable.map(({ name, names }) => ({ value: name, names, aliases: [] })),
  };
}

/** A value as it is offered. */
export interface Completion {
  readonly value: string;
  readonly name: string;
}

/** Rank of a name for what was typed: 0 begins with it, 1 has a word that does, 2 contains it, 3 does not match. */
function rankOf(name: string, typed: string): number {
  const lower = name.toLowerCase();
  if (lower.startsWith(typed)) return 0;
  if (lower.split(/[\s.,()（）-]+/u).some((word) => word.startsWith(typed))) return 1;
  return lower.includes(typed) ? 2 : 3;
}

/**
 * The values that what was typed may stand for, best first, in the order of the list where they fit alike.
 * @param most the number that a platform shows at most
 */
export function completeValue(
  list: readonly Completable[],
  typed: string,
  language: Language,
  most: number,
): Completion[] {
  const wanted = typed.trim().toLowerCase();
  const other: Language = language === 'en' ? 'zh' : 'en';
  const ranked = list.map(({ value, names, aliases }, at) => {
    const own = rankOf(names[language], wanted);
    const rank = Math.min(own, ...[names[other], ...aliases].map((name) => rankOf(name, wanted) + 0.5));
    return { value, name: names[language], rank, at };
  });
  const fitting = ranked.filter(({ rank }) => rank < 3).sort((a, b) => a.rank - b.rank || a.at - b.at);
  return fitting.slice(0, most).map(({ value, name }) => ({ value, name }));
}

/** The value whose id or any of whose names was typed in full; null where none. */
export function valueNamed(list: readonly Completable[], typed: string): string | null {
  const wanted = typed.trim().toLowerCase();
  const found = list.find(({ value, names, aliases }) =>
    [value, names.en, names.zh, ...aliases].some((name) => name.toLowerCase() === wanted),
  );
  return found?.value ?? null;
}
