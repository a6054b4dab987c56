/** What is counted over the replies of a set. */
export const COUNTS = [
  'asked',
  'answerable',
  'hit1',
  'hit3',
  'wronglySilent',
  'quiet',
  'rightlySilent',
  'mute',
  'muteSaid',
  'facts',
  'factsFound',
  'notInPolicy',
  'citations',
  'foreign',
  'unfaithful',
  'wrongLines',
  'tooLong',
] as const;

/** Counts of one reply, or of many. */
export type Tally = Readonly<Record<(typeof COUNTS)[number], number>>;

const none = Object.fromEntries(COUNTS.map((name) => [name, 0])) as Tally;

/** A tally in which all that is not named is zero. */
export const tallyOf = (counts: Partial<Tally>): Tally => ({ ...none, ...counts });

/** The sum of tallies. */
export const sumOf = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, tally) => Object.fromEntries(COUNTS.map((name) => [name, sum[name] + tally[name]])) as Tally,
    none,
  );
