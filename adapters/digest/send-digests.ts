import { composeDigest } from '../../src/chat/digest/compose-digest.ts';
import { dueWeek } from '../../src/chat/digest/digest-week.ts';
import type { OnceMarks } from '../../src/chat/memory/once-marks.ts';
import type { TallyStore } from '../../src/chat/tallies/tally.ts';
import type { Corpus } from '../../src/retrieve/corpus.ts';
import type { Language } from '../../src/text/language.ts';
import type { Log } from '../project/create-log.ts';
import type { PlatformId } from '../project/platform-ids.ts';
import type { RunningPlatform } from '../running-platform.ts';

/** What is needed to send digests. */
export interface DigestOptions {
  readonly channels: readonly PlatformId[];
  readonly language: Language;
  readonly platforms: readonly Pick<RunningPlatform, 'name' | 'post'>[];
  readonly store: Pick<TallyStore, 'readTallies'> & OnceMarks;
  /** The corpus of the moment. */
  readonly corpus: () => Corpus;
  readonly now: () => number;
  readonly log: Log;
}

/**
 * Sends the digest that is due to each channel that has not got it: once for each week, whatever processes and clocks do.
 * One that certainly did not arrive is sent at the next call. Never rejects.
 */
export async function sendDigests(options: DigestOptions): Promise<void> {
  for (const channel of options.channels) {
    try {
      await sendDigest(options, channel);
    } catch (error) {
      options.log.warn(`Cannot send the digest to ${nameOf(channel)}: ${(error as Error).message}.`);
    }
  }
}

async function sendDigest(options: DigestOptions, channel: PlatformId): Promise<void> {
  const { platforms, store, corpus, language, now, log } = options;
  const post = platforms.find(({ name }) => name === channel.platform)?.post;
  if (!post) return;
  const week = dueWeek(now());
  const mark = `${week.first} ${nameOf(channel)}`;
  const digest = composeDigest({ week, tallies: await store.readTallies(week.first), corpus: corpus(), language });
  if (!(await store.takeMark('digest', mark))) return;
  if (await post(channel, digest)) return;
  log.warn(`Cannot send the digest to ${nameOf(channel)}. It is tried again.`);
  await store.releaseMark('digest', mark);
}

const nameOf = ({ platform, workspace, id }: PlatformId): string =>
  `${platform}:${workspace === null ? '' : `${workspace}/`}${id}`;
