import { createHash } from 'node:crypto';
import { LAYOUT } from './layout.ts';
import { PALETTES, type Palette } from './palette.ts';
import { PIECES } from './pieces.ts';

const custom = (name: string): string => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

const declare = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, colour]) => `${custom(name)}: ${colour};`)
    .join(' ');

/** The style sheet of all pages. */
export const STYLE_SHEET = `:root { color-scheme: light dark; ${declare(PALETTES.light)} }
@media (prefers-color-scheme: dark) { :root { ${declare(PALETTES.dark)} } }
${LAYOUT}${PIECES}`;

/** Changes with the style sheet: browsers may keep it for good. */
export const STYLE_VERSION: string = createHash('sha256').update(STYLE_SHEET).digest('hex').slice(0, 12);
