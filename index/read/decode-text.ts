import { SeedError } from './seed-error.ts';

/** The text of a file, and the encoding that it was decoded from. */
export interface DecodedText {
  readonly text: string;
  /** Label of the encoding standard, in small letters: `utf-8`, `gb18030`. */
  readonly encoding: string;
}

/** The text of a file, from its bytes; see `decodeBytes`. */
export const decodeText = (file: string, bytes: Uint8Array): string => decodeBytes(file, bytes).text;

/**
 * The text of a file, from its bytes: in the encoding of its byte order mark, in UTF-8, or in the one that it is most likely
 * in. A byte order mark is dropped, and nothing else: offsets count the UTF-16 code units of what is returned.
 * @throws SeedError when it is empty, binary, or broken in its encoding
 */
export function decodeBytes(file: string, bytes: Uint8Array): DecodedText {
  const decoded = decode(file, bytes);
  if (!decoded.text.trim()) throw new SeedError(file, 'it is empty', 'Put the policy text into it or remove it.');
  return decoded;
}

function decode(file: string, bytes: Uint8Array): DecodedText {
  const marked = markedEncoding(bytes);
  if (marked) {
    const text = decodeAs(marked, bytes);
    if (text !== null) return { text, encoding: marked };
    throw new SeedError(file, `it is not valid ${marked.toUpperCase()}`, 'Save it as UTF-8 text.');
  }
  const utf16 = unmarkedUtf16(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), encoding: utf16 };
  if (bytes.includes(0))
    throw new SeedError(file, 'it is a binary file', 'Save the policy as text, HTML, PDF or DOCX.');
  const utf8 = decodeAs('utf-8', bytes);
  const decoded = utf8 === null ? guess(bytes) : { text: utf8, encoding: 'utf-8' };
  if (decoded) return decoded;
  throw new SeedError(file, 'its encoding is not recognised', 'Save it as UTF-8 text.');
}

function markedEncoding([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

const SAMPLE_LENGTH = 4000;
/** A text of Latin letters in UTF-16 has a zero in this share of its pairs at least; line ends alone give fewer. */
const MIN_ZERO_SHARE = 0.02;

/** UTF-16 without a byte order mark: zeros stand at every other place only. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  if (bytes.length % 2 !== 0 || bytes.length < 4) return null;
  const sample = bytes.subarray(0, SAMPLE_LENGTH);
  const zeros = [0, 0];
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const enough = Math.max(even, odd) >= Math.max(1, (sample.length / 2) * MIN_ZERO_SHARE);
  if (!enough || Math.min(even, odd) > 0) return null;
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  return decodeAs(encoding, bytes) === null ? null : encoding;
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Signs of Chinese that nearly every policy has, in simplified and in traditional characters. */
const COMMON_HAN = /[的我您们們在是和不有为為以会會及或将將于於了个個人信息资料資用户提供服务務使隐私隱保护護]/gu;
const ANY_HAN = /\p{Script=Han}/gu;
/** Share of the commonest characters among all of a Chinese text; what a wrong encoding yields has few of them. */
const MIN_COMMON_SHARE = 0.12;
/** Letters of western languages beyond ASCII, and the quotation marks and dashes of Windows. */
const WESTERN = /[À-ÖØ-öø-ÿŒœŠšŽžŸ‘’“”–—…•€©®™°§«»¿¡ \u00a0]/u;

/** Letters beyond ASCII are rarer than this in any western language. */
const MAX_WESTERN_SHARE = 0.3;

/** What Windows-1252 has from 0x80 on; Node's decoder takes these bytes for controls. */
const FROM_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const decodeWindows = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (control) => FROM_80[control.charCodeAt(0) - 0x80] ?? control);

function guess(bytes: Uint8Array): DecodedText | null {
  const candidates = ['gb18030', 'big5'].flatMap((encoding) => {
    const text = decodeAs(encoding, bytes);
    const han = text?.match(ANY_HAN)?.length ?? 0;
    const share = han > 0 ? (text?.match(COMMON_HAN)?.length ?? 0) / han : 0;
    return text !== null && share >= MIN_COMMON_SHARE ? [{ text, encoding, share }] : [];
  });
  const best = candidates.sort((a, b) => b.share - a.share)[0];
  if (best) return { text: best.text, encoding: best.encoding };
  const western = decodeWindows(bytes);
  const beyond = [...western].filter((character) => character > '\u007f');
  return beyond.length > 0 &&
    beyond.length <= western.length * MAX_WESTERN_SHARE &&
    beyond.every((character) => WESTERN.test(character))
    ? { text: western, encoding: 'windows-1252' }
    : null;
}
