/** Makes a test that is true the first time for each key, of the so many last ones. */
export function createOnce(most: number): (key: string) => boolean {
  const known = new Set<string>();
  return (key) => {
    if (known.has(key)) return false;
    known.add(key);
    for (const oldest of known) if (known.size > most) known.delete(oldest);
    return true;
  };
}
