import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ChatPart, textPart } from '../../../../src/chat/reply/chat-reply.ts';
import { splitParts } from '../../../../src/chat/reply/split-parts.ts';
import { partText } from '../../../../src/compose/draw/plain-text.ts';

const sizeOf = (part: ChatPart): number => partText(part, 'en').length;
const textOf = (pages: readonly (readonly ChatPart[])[]): string[][] =>
  pages.map((page) => page.map((part) => partText(part, 'en')));

describe('splitParts', () => {
  test('leaves together what fits', () => {
    expect(textOf(splitParts([textPart('one'), textPart('two')], sizeOf, 6))).toEqual([['one', 'two']]);
  });

  test('begins a new message where the next part does not fit', () => {
    expect(textOf(splitParts([textPart('one'), textPart('two'), textPart('three')], sizeOf, 8))).toEqual([
      ['one', 'two'],
      ['three'],
    ]);
  });

  test('takes a name along with what it heads', () => {
    const parts = [textPart('one'), textPart('AWS', 'name'), textPart('three')];
    expect(textOf(splitParts(parts, sizeOf, 8))).toEqual([['one'], ['AWS', 'three']]);
  });

  test('cuts a long passage between its runs, then between sentences', () => {
    const passage: ChatPart = {
      kind: 'passage',
      runs: [
        { text: 'First one. Second one.', style: 'plain' },
        { text: 'Third one.', style: 'mark' },
      ],
    };
    const pages = splitParts([passage], sizeOf, 12);
    expect(textOf(pages)).toEqual([['First one.'], ['Second one.'], ['Third one.']]);
    expect(pages[2]?.[0]).toMatchObject({ runs: [{ style: 'mark' }] });
  });

  test('cuts an export between lines', () => {
    expect(textOf(splitParts([{ kind: 'export', text: 'Quote: a\nPolicy: b' }], sizeOf, 10))).toEqual([
      ['Quote: a'],
      ['Policy: b'],
    ]);
  });

  test('never cuts anything else', () => {
    expect(textOf(splitParts([textPart('much too long')], sizeOf, 4))).toEqual([['much too long']]);
  });
});

const text = fc.string({
  unit: fc.constantFrom('a', ' ', '.', '我', '。', '\n', '😀', '<', '@'),
  minLength: 1,
  maxLength: 300,
});
const part = fc.oneof(
  text.map((one) => textPart(one)),
  text.map((one) => textPart(one, 'name')),
  text.map((one): ChatPart => ({ kind: 'export', text: one })),
  fc
    .array(text, { minLength: 1, maxLength: 4 })
    .map((texts): ChatPart => ({ kind: 'passage', runs: texts.map((one) => ({ text: one, style: 'plain' })) })),
);

test('splitParts keeps every letter in order, and what can be cut fits', () => {
  const bare = (texts: readonly string[]) => texts.join('').replace(/\s/g, '');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), fc.integer({ min: 20, max: 400 }), (parts, most) => {
      const pages = splitParts(parts, sizeOf, most);
      expect(bare(textOf(pages).flat())).toBe(bare(parts.map((one) => partText(one, 'en'))));
      for (const page of pages) {
        const size = page.reduce((sum, one) => sum + sizeOf(one), 0);
        if (size > most) expect(page.some((one) => one.kind === 'text')).toBe(true);
        for (const one of textOf([page]).flat()) expect(one.isWellFormed()).toBe(true);
      }
    }),
  );
});
