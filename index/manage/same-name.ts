const keyOf = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Tells whether a name is another one, whatever its capitals and widths. */
export function sameName(name: string): (other: string | undefined) => boolean {
  const key = keyOf(name);
  return (other) => other !== undefined && keyOf(other) === key;
}
