import type { DocumentHistory, PolicyVersion } from '../../policy/policy-version.ts';

/** The version that the current one is compared with. */
export interface PickedVersion {
  readonly version: PolicyVersion;
  /** True where an older one was asked for than is held. */
  readonly isOldest: boolean;
}

/**
 * Picks the version that was in force on a day: the newest that is not from later. Without a day, the one before the current.
 * @param since ISO date, also of a month or a year, which then stands for its first day
 * @returns 'only' where no older version is held, 'unchanged' where the current one is from before that day
 */
export function pickVersion(
  { current, older }: DocumentHistory,
  since: string | null,
): PickedVersion | 'only' | 'unchanged' {
  const [previous] = older;
  if (!previous) return 'only';
  if (since === null) return { version: previous, isOldest: false };
  const day = `${since}${'-01'.repeat(3 - since.split('-').length)}`;
  const began = previous.replaced?.slice(0, 10) ?? current?.date;
  if (began !== undefined && began <= day) return 'unchanged';
  const found = older.find((version, i) => startOf(version, older[i + 1]) <= day);
  return found ? { version: found, isOldest: false } : { version: older.at(-1) ?? previous, isOldest: true };
}

/** The day from which a version held: of a text that took the place of another in the same file, the day on which it did. */
const startOf = (version: PolicyVersion, before: PolicyVersion | undefined): string =>
  before?.replaced?.slice(0, 10) ?? version.date;
