declare module 'linebreak' {
  /** Break opportunities of UAX #14: `position` is an offset in UTF-16 code units, the end of the text included. */
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}
