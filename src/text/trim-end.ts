/** A text without the characters at its end that `char` matches one by one; linear, unlike a pattern with `+$`. */
export function trimEndOf(text: string, char: RegExp): string {
  let end = text.length;
  while (end > 0 && char.test(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
}
