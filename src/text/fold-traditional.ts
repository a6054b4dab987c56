import pairs from 'opencc-js/dict/TSCharacters';

/** Characters that simplified texts have too, in words of their own: "著作权". */
const KEPT = '著乾瞭藉';

let simplified: ReadonlyMap<string, string> | undefined;

function table(): ReadonlyMap<string, string> {
  simplified ??= new Map(
    pairs.split('|').flatMap((pair) => {
      const [traditional = '', simple = ''] = pair.split(' ');
      return KEPT.includes(traditional) || simple === '' ? [] : [[traditional, simple] as const];
    }),
  );
  return simplified;
}

/**
 * A text with its traditional Chinese characters in their simplified form, one for one (table: OpenCC), so that the two
 * are compared as the same.
 */
export function foldTraditional(text: string): string {
  const forms = table();
  let folded = '';
  for (const char of text) folded += forms.get(char) ?? char;
  return folded;
}
