/** The colours of the pages. Text has a contrast of 4.5 to 1 at least on every ground it stands on (WCAG 2.2, 1.4.3). */
export interface Palette {
  /** The ground of the page, and of what stands out from it. */
  readonly paper: string;
  readonly raised: string;
  readonly ink: string;
  /** Small print. */
  readonly faint: string;
  readonly accent: string;
  /** Words on the ground of the accent. */
  readonly onAccent: string;
  /** Borders of fields: 3 to 1 against the ground (1.4.11). */
  readonly border: string;
  /** Lines that only part things. */
  readonly line: string;
  readonly mark: string;
  readonly notice: string;
  readonly inserted: string;
  readonly deleted: string;
  readonly insertedInk: string;
  readonly deletedInk: string;
}

/** The colours by scheme. */
export const PALETTES: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    paper: '#fbfaf7',
    raised: '#ffffff',
    ink: '#22252a',
    faint: '#5b6068',
    accent: '#1f5a7a',
    onAccent: '#ffffff',
    border: '#7c828b',
    line: '#e3e0d8',
    mark: '#fdeeb3',
    notice: '#f3eddc',
    inserted: '#dcf1df',
    deleted: '#fbe3e0',
    insertedInk: '#14522a',
    deletedInk: '#7d2018',
  },
  dark: {
    paper: '#16181b',
    raised: '#1e2125',
    ink: '#e4e2dd',
    faint: '#a5a9b0',
    accent: '#8cc3e3',
    onAccent: '#10222d',
    border: '#7b828c',
    line: '#32363c',
    mark: '#4d421a',
    notice: '#2a2820',
    inserted: '#17382a',
    deleted: '#46211e',
    insertedInk: '#a8e3bc',
    deletedInk: '#f7b9b1',
  },
};
