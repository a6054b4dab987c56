import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../index/read/decode-text.ts';
import { SeedError } from '../../../index/read/seed-error.ts';

const TEXT = 'Privacy policy\nWe keep your data. 我们会保存您的信息。\n';
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
      'Cannot index acme.txt: it is a binary file. Save the policy as plain text.',
    ],
    [
      'a text in Latin-1',
      Buffer.from('Datenschutzerklärung für Nutzer', 'latin1'),
      'Cannot index acme.txt: it is not valid UTF-8. Save it as UTF-8 text.',
    ],
    [
      'a text in GBK',
      new Uint8Array([0xd2, 0xfe, 0xcb, 0xbd, 0xd5, 0xfe, 0xb2, 0xdf]),
      'Cannot index acme.txt: it is not valid UTF-8. Save it as UTF-8 text.',
    ],
    [
      'UTF-16 that ends in half a character',
      utf16le(`\ufeff${TEXT}`).subarray(0, 11),
      'Cannot index acme.txt: it is not valid UTF-16LE. Save it as UTF-8 text.',
    ],
    [
      'UTF-16 without a byte order mark',
      utf16le('Privacy policy'),
      'Cannot index acme.txt: it is a binary file. Save the policy as plain text.',
    ],
    [
      '20 MB',
      new Uint8Array(20 * 1024 * 1024).fill(0x61),
      'Cannot index acme.txt: it has 20.0 MB, and a policy has at most 1 MB. Split it or remove it.',
    ],
  ])('says in one line what is wrong with %s', (_, bytes, message) => {
    expect(errorOf(bytes)).toBe(message);
  });
});
