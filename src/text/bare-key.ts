/** The letters and digits of a text in lower case: equal for texts that differ in layout and punctuation only. */
export const bareKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
