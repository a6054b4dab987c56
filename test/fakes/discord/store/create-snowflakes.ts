const DISCORD_EPOCH = 1_420_070_400_000n;

/** Makes ids as Discord does: the time in the upper bits, then a count. Clients read the time out of them. */
export function createSnowflakes(clock: () => number): () => string {
  let last = 0n;
  return () => {
    const byTime = (BigInt(Math.trunc(clock())) - DISCORD_EPOCH) << 22n;
    last = byTime > last ? byTime : last + 1n;
    return String(last);
  };
}
