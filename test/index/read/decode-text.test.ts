import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../index/read/decode-text.ts';
import { SeedError } from '../../../index/read/seed-error.ts';

const TEXT = 'Privacy policy\nWe keep your data. 我们会保存您的信息。\n';
/** The bytes of dashes and quotation marks in Windows-1252. */
const WINDOWS: Readonly<Record<string, string>> = { '–': '\x96', '“': '\x93', '”': '\x94' };
const GBK = Buffer.from('ced2c3c7b2bbbbe1cad5bcafc4fab5c4b8f6c8cbd0c5cfa2a1a3', 'hex');
const BIG5 = Buffer.from('a7daad ccA4a3b77ca6acb6b0b17aaabaad d3a4 48b8eaaec6a143'.replace(/ /g, ''), 'hex');
const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const utf16le = (text: string): Buffer => Buffer.from(text, 'utf16le');
const errorOf = (bytes: Uint8Array): string => {
  try {
    decodeText('acme.txt', bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(SeedError);
    return error instanceof Error ? error.message : '';
  }
  return '(no error)';
};

describe('decodeText', () => {
  test.each([
    ['UTF-8', utf8(TEXT)],
    ['UTF-8 with a byte order mark', utf8(`\ufeff${TEXT}`)],
    ['UTF-16 little-endian with a byte order mark', utf16le(`\ufeff${TEXT}`)],
    ['UTF-16 big-endian with a byte order mark', utf16le(`\ufeff${TEXT}`).swap16()],
  ])('reads %s, without the mark', (_, bytes) => {
    expect(decodeText('acme.txt', bytes)).toBe(TEXT);
  });

  test.each([
    ['UTF-16 little-endian without a mark', utf16le(TEXT), TEXT],
    ['UTF-16 big-endian without a mark', utf16le(TEXT).swap16(), TEXT],
    ['GBK', GBK, '我们不会收集您的个人信息。'],
    ['Big5', BIG5, '我們不會收集您的個人資料。'],
    [
      'Windows-1252',
      Buffer.from(
        'Datenschutzerklärung für Nutzer – “kurz”'.replace(/[–“”]/g, (sign) => WINDOWS[sign] ?? sign),
        'latin1',
      ),
      'Datenschutzerklärung für Nutzer – “kurz”',
    ],
  ])('detects %s', (_, bytes, text) => {
    expect(decodeText('acme.txt', bytes)).toBe(text);
  });

  test('keeps line ends as they are: offsets count them', () => {
    expect(decodeText('acme.txt', utf8('a\r\nb\r'))).toBe('a\r\nb\r');
  });

  test.each([
    ['an empty file', utf8(''), 'Cannot index acme.txt: it is empty. Put the policy text into it or remove it.'],
    [
      'nothing but white space',
      utf8(' \n\t\r\n\u3000'),
      'Cannot index acme.txt: it is empty. Put the policy text into it or remove it.',
    ],
    [
      'nothing but a byte order mark',
      utf8('\ufeff'),
      'Cannot index acme.txt: it is empty. Put the policy text into it or remove it.',
    ],
    [
      'a binary file',
      new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0x41]),
      'Cannot index acme.txt: it is a binary file. Save the policy as text, HTML, PDF or DOCX.',
    ],
    [
      'UTF-16 that ends in half a character',
      utf16le(`\ufeff${TEXT}`).subarray(0, 11),
      'Cannot index acme.txt: it is not valid UTF-16LE. Save it as UTF-8 text.',
    ],
    [
      'bytes in no encoding',
      new Uint8Array([0x61, 0xff, 0x62, 0xc3, 0x81]),
      'Cannot index acme.txt: its encoding is not recognised. Save it as UTF-8 text.',
    ],
  ])('says in one line what is wrong with %s', (_, bytes, message) => {
    expect(errorOf(bytes)).toBe(message);
  });
});
