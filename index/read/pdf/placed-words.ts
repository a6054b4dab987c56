/** Words of a page at their place: points from its lower left corner. */
export interface PlacedWords {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the type in points. */
  readonly size: number;
  readonly font: string;
  readonly pageWidth: number;
  readonly pageHeight: number;
}
