/** Marks of a line of a postal address: a state or a city with its code, a street with its number, a box. */
const MARKS: readonly RegExp[] = [
  /\b\p{Lu}{2}\.?,? \d{5}(?:-\d{4})?\b/u,
  /(?:^|, )(?:\p{Lu}{1,2}-)?\d{4,6} \p{Lu}\p{L}{2,}/u,
  /\b\p{Lu}{1,2}\d[\p{Lu}\d]? \d\p{Lu}{2}\b/u,
  /^\d{1,5}[A-Za-z]?,? (?:[\p{Lu}\d][\p{L}\d.'-]{0,30} ){1,5}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Way|Lane|Parkway|Pkwy|Plaza|Square)\b/u,
  /\p{L}(?:stra(?:ß|ss)e|str\.|gasse|platz) \d/u,
  /\bP\.? ?O\.? Box\b/i,
  /^(?:Suite|Floor|Level|Unit) \d/,
  /[省市区县].{0,20}(?:路|街|道)\d{1,5}号/u,
];
const MAX_LINE_LENGTH = 160;

/** True for a line of a postal address: it is no heading, and the country in it is nobody's jurisdiction. */
export const isAddressLine = (text: string): boolean =>
  text.length <= MAX_LINE_LENGTH && MARKS.some((mark) => mark.test(text));
