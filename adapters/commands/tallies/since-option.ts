import { InvalidArgumentError, Option } from 'commander';
import { COUNT_DAYS, dayOf } from '../../../src/chat/tallies/tally.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const DEFAULT_DAYS = 30;

/** `--since DAYS`: how far to look back, in whole days. */
export const sinceOption = (): Option =>
  new Option('--since <days>', `how many days to look back, up to ${COUNT_DAYS}`)
    .default(DEFAULT_DAYS)
    .argParser(parseDays);

function parseDays(text: string): number {
  const days = /^\d+$/u.test(text) ? Number(text) : 0;
  if (days < 1 || days > COUNT_DAYS)
    throw new InvalidArgumentError(`It is a whole number of days from 1 to ${COUNT_DAYS}.`);
  return days;
}

/** The first day (ISO date in UTC) of so many days, today included. */
export const firstDay = (days: number): string => dayOf(Date.now() - (days - 1) * DAY_MS);
