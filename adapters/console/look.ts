import { styleText } from 'node:util';

const FORMATS = {
  heading: ['bold'],
  marker: ['bold', 'cyan'],
  quote: ['bold'],
  value: ['green'],
  faint: ['dim'],
  silent: ['yellow'],
} as const;

/** The style of a piece of text. */
export type Style = keyof typeof FORMATS;

/** Width in columns, and how text is coloured. */
export interface Look {
  readonly width: number;
  readonly paint: (style: Style, text: string) => string;
}

/** Columns assumed where the terminal does not tell, and the fewest that lines are drawn for. */
const DEFAULT_COLUMNS = 80;
const MIN_COLUMNS = 20;

/**
 * The look for an output: colours only on a terminal that has them, and where NO_COLOR (https://no-color.org) is not set.
 * @param output the stream that lines go to; its columns are read now, so ask again for every reply
 */
export function lookFor(output: { isTTY?: boolean; columns?: number }, env: NodeJS.ProcessEnv): Look {
  const colours = output.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  return {
    width: Math.max(MIN_COLUMNS, output.columns || DEFAULT_COLUMNS),
    paint: colours
      ? (style, text) => styleText([...FORMATS[style]], text, { validateStream: false })
      : (_, text) => text,
  };
}
