/** Runs jobs of the same key one after the other, in the order they came; jobs of different keys side by side. */
export function createRunInOrder(): <Result>(key: string, job: () => Promise<Result>) => Promise<Result> {
  const last = new Map<string, Promise<unknown>>();
  return (key, job) => {
    const done = (last.get(key) ?? Promise.resolve()).then(job);
    const settled = done
      .catch(() => {})
      .then(() => {
        if (last.get(key) === settled) last.delete(key);
      });
    last.set(key, settled);
    return done;
  };
}
