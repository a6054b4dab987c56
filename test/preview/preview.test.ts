import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openRoom } from '../src/chat/chat-room.ts';
import { fivePolicies } from '../src/five-policies.ts';
import { findChromium } from '../support/browser/find-chromium.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { escapeHtml, pageFrame } from './page-frame.ts';
import { shrinkPng } from './shrink-png.ts';
import { slackPages } from './slack/slack-pages.ts';
import { takePictures } from './take-pictures.ts';

test('slackPages draws every block that real replies have, with the words of the policies, and calls nobody', async () => {
  const { responder } = await openRoom({ limits: { perPerson: null, perChannel: null } });
  const pages = await slackPages({ responder, corpus: await fivePolicies() });
  for (const { html } of pages) expect(html).not.toMatch(/class="(?:unknown|mention)"/u);
  const answer = pages.find(({ name }) => name === 'slack-answer')?.html ?? '';
  const reply = await responder.respond({
    id: 'again',
    text: 'How long does AWS keep my data?',
    conversation: 'again',
    person: 'ann',
    channel: 'again',
    mentionsBot: false,
    isDirect: true,
    fromBot: false,
    isEdit: false,
    mentionsOthers: false,
  });
  const quotes = reply?.parts.flatMap((part) => (part.kind === 'quote' ? [part.quote.text] : [])) ?? [];
  expect(quotes.length).toBeGreaterThan(0);
  for (const quote of quotes) expect(withoutBold(answer)).toContain(escapeHtml(quote));
}, 60_000);

/** The deciding words of a quote are bold. */
function withoutBold(html: string): string {
  return html.replace(/<\/?(?:b|strong)>/gu, '');
}

describe('pageFrame', () => {
  test('escapes its title and allows nothing from elsewhere', () => {
    const html = pageFrame({ title: '<b>', body: '<p>said</p>', css: 'p { color: red; }' });
    expect(html).toContain('<title>&lt;b&gt;</title>');
    expect(html).toContain("default-src 'none'");
    expect(html).toContain('<p>said</p>');
  });
});

describe('takePictures', () => {
  const page = { name: 'one', html: pageFrame({ title: 'one', body: '<p>one</p>', css: '' }), width: 200, height: 80 };

  test('writes the page', async () => {
    const folder = tempFolder();
    const { pages } = await takePictures([page], folder);
    expect(await readFile(pages[0] ?? '', 'utf8')).toBe(page.html);
  });

  test.skipIf(findChromium() === null)('takes a picture as wide as it was told and as high as the page', async () => {
    const folder = tempFolder();
    const body = '<div style="height: 345px">high</div>';
    await takePictures([{ ...page, html: pageFrame({ title: 'one', body, css: '' }) }], folder);
    const png = await readFile(path.join(folder, 'one.png'));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([200, 345]);
  });
});

describe('shrinkPng', () => {
  const chunk = (type: string, data: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(type), data]);
    const ends = [Buffer.alloc(4), Buffer.alloc(4)] as const;
    ends[0].writeUInt32BE(data.length);
    ends[1].writeUInt32BE(crc32(named));
    return Buffer.concat([ends[0], named, ends[1]]);
  };
  const picture = (colourType: number, rows: readonly (readonly number[])[]): Buffer => {
    const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, colourType, 0, 0, 0]);
    const data = deflateSync(Buffer.from(rows.flat()));
    const signature = Buffer.from('89504e470d0a1a0a', 'hex');
    return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
  };
  const read = (png: Buffer, type: string): Buffer => {
    const at = png.indexOf(type);
    return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
  };

  test('writes the same pixels with a palette', () => {
    // White beside black; below, by the filter "up", white beside red.
    const rgb = picture(2, [
      [0, 255, 255, 255, 0, 0, 0],
      [2, 0, 0, 0, 255, 0, 0],
    ]);
    const small = shrinkPng(rgb);
    const palette = read(small, 'PLTE').toString('hex').match(/.{6}/gu) ?? [];
    const pixels = [...inflateSync(read(small, 'IDAT'))].filter((_, i) => i % 3 > 0).map((index) => palette[index]);
    expect(read(small, 'IHDR')[9]).toBe(3);
    expect(pixels).toEqual(['ffffff', '000000', 'ffffff', 'ff0000']);
  });

  test('leaves what is no plain RGB picture as it is', () => {
    const grey = picture(0, [
      [0, 1, 2],
      [0, 3, 4],
    ]);
    expect(shrinkPng(grey)).toBe(grey);
  });
});
