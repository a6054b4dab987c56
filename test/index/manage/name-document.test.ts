import { expect, test } from 'vitest';
import { fileNameOf } from '../../../index/manage/file-name-of.ts';
import { nameDocument } from '../../../index/manage/name-document.ts';

test.each<readonly [file: string, title: string, url: string | null, name: string]>([
  ['Zoom.html', 'Privacy Statement', null, 'Zoom'],
  ['privacy-policy.html', 'Privacy Policy of Green Garden', null, 'Green Garden'],
  ['privacy_policy (2).html', 'Green Garden Privacy Policy', null, 'Green Garden'],
  ['download.pdf', "Green Garden's privacy notice", null, 'Green Garden'],
  ['隐私政策.txt', '金山云隐私政策', null, '金山云'],
  ['privacy.html', 'Our Privacy Policy', 'https://www.green-garden.co.uk/privacy', 'Green Garden'],
  ['privacy.html', 'Privacy Policy', 'https://legal.acme.com/privacy', 'Acme'],
  ['acme.html', 'Privacy Policy', 'https://acme.com/acme', 'Acme'],
  ['privacy.html', 'Privacy Policy', null, 'privacy'],
])('nameDocument: %s with the title "%s" at %s is called %s', (file, title, url, name) => {
  expect(nameDocument({ file, title, url })).toBe(name);
});

test.each([
  ['Green Garden', 'Green Garden.md'],
  ['金山云', '金山云.md'],
  ['A/B\\C: "D"', 'A B C D.md'],
  ['../../etc/passwd', 'etc passwd.md'],
  ['\u001b[31mEvil\u202e', '31mEvil.md'],
  ['README', 'Policy README.md'],
  ['...', 'Policy.md'],
  ['x'.repeat(300), `${'x'.repeat(60)}.md`],
])('fileNameOf: %s becomes %s', (name, file) => {
  expect(fileNameOf(name, '.md')).toBe(file);
});
