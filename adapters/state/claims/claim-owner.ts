import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** A process that takes messages, as the store knows it. */
export interface ClaimOwner {
  /** A random name. */
  readonly owner: string;
  /** Hash of everything that must be the same for `pid` to mean the same process. */
  readonly host: string;
  readonly pid: number;
  /** When the system started the process, in its own unit; empty where the system does not tell. */
  readonly started: string;
}

/** An owner with the time of its last sign of life, in milliseconds since 1970. */
export interface KnownOwner extends ClaimOwner {
  readonly beat_at: number;
}

/** How often an owner gives a sign of life, and after which silence one on another machine counts as ended. */
export const BEAT_MS = 10_000;
const SILENCE_MS = 3 * BEAT_MS;

/** The owners of this process that are in use. */
const ownOwners = new Set<string>();

/** Makes an owner for this process; it counts as alive until `endOwner`. */
export function createOwner(): ClaimOwner {
  const owner = randomUUID();
  ownOwners.add(owner);
  return { owner, host: hostId(), pid: process.pid, started: processStart(process.pid) ?? '' };
}

/** Says that an owner of this process takes no messages any more. */
export function endOwner({ owner }: ClaimOwner): void {
  ownOwners.delete(owner);
}

/** Whether the process of an owner still runs: the system is asked where it can know, else its last sign of life decides. */
export function isAlive({ owner, host, pid, started, beat_at }: KnownOwner, now: number): boolean {
  if (host !== hostId()) return Math.abs(now - beat_at) < SILENCE_MS;
  if (pid === process.pid) return ownOwners.has(owner);
  return processStart(pid) === started;
}

/** Host name, start of the system and namespace of process ids, as far as the system tells them. */
function hostId(): string {
  const facts = [
    hostname(),
    attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')) ?? '',
    attempt(() => readlinkSync('/proc/self/ns/pid')) ?? '',
  ];
  return createHash('sha256').update(facts.join('\0')).digest('base64url').slice(0, 22);
}

/** When a process was started; empty where the system does not tell, null for a process that does not run. */
function processStart(pid: number): string | null {
  const runs = attempt(
    () => process.kill(pid, 0),
    (error) => (error as NodeJS.ErrnoException).code === 'EPERM',
  );
  if (!runs) return null;
  // https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: the fields behind the name begin with the third, the state.
  const fields =
    attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
      ?.split(') ')
      .at(-1)
      ?.split(' ') ?? [];
  return fields[0] === 'Z' ? null : (fields[19] ?? '');
}

function attempt<T>(job: () => T, otherwise: (error: unknown) => T | null = () => null): T | null {
  try {
    return job();
  } catch (error) {
    return otherwise(error);
  }
}
