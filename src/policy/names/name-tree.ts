/** Where a name stands in a list of words: from inclusive, to exclusive. */
export interface FoundName<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  value?: T;
}

/** Names of one or several words, found in a text word by word. */
export class NameTree<T> {
  readonly #root: Node<T> = { next: new Map() };

  /** What a name stands for. */
  get(words: readonly string[]): T | undefined {
    let node: Node<T> | undefined = this.#root;
    for (const word of words) node = node?.next.get(word);
    return node?.value;
  }

  /** Lets a name stand for something; nothing happens for a name without words. */
  set(words: readonly string[], value: T): void {
    if (words.length === 0) return;
    let node = this.#root;
    for (const word of words) {
      const next: Node<T> = node.next.get(word) ?? { next: new Map() };
      node.next.set(word, next);
      node = next;
    }
    node.value = value;
  }

  /** All names in a text, those inside longer ones too. */
  find(words: readonly string[]): FoundName<T>[] {
    const found: FoundName<T>[] = [];
    for (let from = 0; from < words.length; from++) {
      let node = this.#root.next.get(words[from] ?? '');
      for (let to = from + 1; node; to++) {
        if (node.value !== undefined) found.push({ value: node.value, from, to });
        node = node.next.get(words[to] ?? '');
      }
    }
    return found;
  }
}
