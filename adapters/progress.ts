/** Shows a line of progress on a stream for work that takes more than half a second. */
export class Progress {
  readonly #started = performance.now();
  readonly #stream: NodeJS.WriteStream;
  #last = 0;
  #shown = false;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
  }

  /** Shows a text: at most ten times a second, and not in the first half second. */
  show(text: string): void {
    const now = performance.now();
    if (now - this.#started < 500 || now - this.#last < 100) return;
    this.#last = now;
    this.#shown = true;
    this.#stream.write(this.#stream.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
  }

  /** Clears the line. */
  done(): void {
    if (this.#shown && this.#stream.isTTY) this.#stream.write('\r\u001b[K');
  }
}
