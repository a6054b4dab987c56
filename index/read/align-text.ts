import type { MappedText } from './mapped-text.ts';

const ENTITY = /^&[#\w]{1,32};/;
/** Longest entity with its marks. */
const MAX_ENTITY_LENGTH = 34;

/**
 * Finds each character of a text in the source that a parser took it from: escapes, entities, and the marks of quotes at
 * the starts of lines stand in between.
 * @param value the text as the parser gives it
 * @param from where its source begins; `to`: where it ends (exclusive)
 */
export function alignText(value: string, source: string, from: number, to: number): MappedText {
  const at: number[] = [];
  let place = from;
  for (let i = 0; i < value.length; ) {
    const entity =
      source[place] === '&'
        ? ENTITY.exec(source.slice(place, Math.min(to, place + MAX_ENTITY_LENGTH)))?.[0]
        : undefined;
    if (entity && !value.startsWith(entity, i)) {
      const units = (value.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
      for (let unit = 0; unit < units; unit++) at.push(place);
      i += units;
      place += entity.length;
      continue;
    }
    while (place < to && !isSame(value[i], source[place])) place++;
    at.push(Math.min(place, Math.max(from, to - 1)));
    i++;
    place++;
  }
  return { text: value, at };
}

const isSame = (read: string | undefined, written: string | undefined): boolean =>
  read === written || (read === ' ' && /\s/.test(written ?? '')) || (read === '\ufffd' && written === '\0');
