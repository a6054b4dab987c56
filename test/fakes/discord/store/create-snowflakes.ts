const DISCORD_EPOCH = 1_420_070_400_000n;

/** Makes ids like Discord: the time in the upper bits, then a count. Clients read the time from them. */
export function createSnowflakes(clock: () => number): () => string {
  let last = 0n;
  return () => {
    const byTime = (BigInt(Math.trunc(clock())) - DISCORD_EPOCH) << 22n;
    last = byTime > last ? byTime : last + 1n;
    return String(last);
  };
}
