/** A platform on which the bot can be asked. */
export interface RunningPlatform {
  readonly name: string;
  /** Settled when the platform has given up for good, which only a new start can mend. */
  readonly ended?: Promise<void>;
  /** Takes nothing new, waits for the answers under way, and lets go of the platform. May be called again. */
  readonly stop: () => Promise<void>;
}
