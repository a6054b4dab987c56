import { describe, expect, test } from 'vitest';
import { STYLE_SHEET } from '../../../adapters/serve/style/style-sheet.ts';

/** The colours that a part of the style sheet declares, by name. */
const coloursIn = (css: string): ReadonlyMap<string, string> =>
  new Map([...css.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour]));

const [light = '', dark = ''] = [...STYLE_SHEET.matchAll(/:root \{[^}]*--paper[^}]*\}/g)].map(([rule]) => rule);

/** Relative luminance of "#rrggbb" (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (bright + 0.05) / (dim + 0.05);
}

/** What stands on what. */
const TEXTS = [
  ['ink', 'paper'],
  ['ink', 'raised'],
  ['ink', 'mark'],
  ['ink', 'notice'],
  ['faint', 'paper'],
  ['faint', 'raised'],
  ['faint', 'notice'],
  ['accent', 'paper'],
  ['accent', 'raised'],
  ['accent', 'notice'],
  ['on-accent', 'accent'],
  ['inserted-ink', 'inserted'],
  ['deleted-ink', 'deleted'],
] as const;

describe.each([
  ['light', coloursIn(light)],
  ['dark', coloursIn(dark)],
])('the %s scheme', (_, colours) => {
  test.each(TEXTS)('%s on %s has the contrast of AA for text', (text, ground) => {
    expect(contrast(colours.get(text) ?? '', colours.get(ground) ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['paper', 'raised'])('borders of fields and the focus stand out from %s', (ground) => {
    for (const line of ['border', 'accent'])
      expect(contrast(colours.get(line) ?? '', colours.get(ground) ?? '')).toBeGreaterThanOrEqual(3);
  });
});

test('loads nothing from elsewhere', () => {
  expect(STYLE_SHEET).not.toMatch(/url\(|@import|https?:/);
});

test('takes every colour of a rule from the schemes', () => {
  const rules = STYLE_SHEET.replace(/@media print \{[\s\S]*?\n\}/, '').replace(/:root \{[^}]*\}/g, '');
  expect(rules).not.toMatch(/#[0-9a-f]{3,8}\b(?=[;\s}])|rgba?\(|hsla?\(/i);
});
