/** Name of a generated provider: "Bakedimo" for 123, unlike any other. */
export const nameOf = (i: number): string =>
  String(i)
    .padStart(4, '0')
    .replace(/\d/g, (digit) => ['ba', 'ke', 'di', 'mo', 'nu', 'ra', 'se', 'ti', 'vo', 'zu'][Number(digit)] ?? '')
    .replace(/^./, (first) => first.toUpperCase());
