/** What of a source text is left standing; the rest becomes spaces, so that offsets and lines stay. */
export interface MaskOptions {
  readonly comments: boolean;
  readonly strings: boolean;
}

/** A slash behind one of these (or at the start) begins a regular expression; behind anything else it divides. */
const BEFORE_REGEX =
  /(?:^|[(,=:[!&|?{};<>+*%~^-]|\b(?:return|typeof|case|in|of|void|delete|await|yield|throw|new))\s*$/;

const TOKEN = {
  comment: /\/\/[^\n]*|\/\*[\s\S]*?\*\//y,
  string: /'(?:\\[\s\S]|[^'\\\n])*'|"(?:\\[\s\S]|[^"\\\n])*"/y,
  regex: /\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/y,
};

function tokenAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');
/** Keeps the delimiters, so that a string is still seen to be one. */
const hollow = (text: string): string => `${text[0]}${blank(text.slice(1, -1))}${text.at(-1)}`;

/**
 * A TypeScript source with its comments or the insides of its strings, templates and regular expressions blanked out.
 * TypeScript 7 offers no parser to JavaScript; for rules about imports and statements this scan is enough.
 */
export function maskSource(source: string, keep: MaskOptions): string {
  let out = '';
  let at = 0;
  const templates: number[] = []; // brace depth inside each open `${`
  const take = (length: number, kept: boolean, mask = hollow) => {
    const token = source.slice(at, at + length);
    out += kept ? token : mask(token);
    at += length;
  };
  while (at < source.length) {
    const comment = tokenAt(TOKEN.comment, source, at);
    const string = tokenAt(TOKEN.string, source, at);
    const regex =
      source[at] === '/' && BEFORE_REGEX.test(out.trimEnd().slice(-12)) ? tokenAt(TOKEN.regex, source, at) : null;
    const inTemplate = templates.at(-1);
    if (comment) take(comment.length, keep.comments, blank);
    else if (string) take(string.length, keep.strings);
    else if (regex) take(regex.length, keep.strings, (text) => `/${blank(text.slice(1, -1))}/`);
    else if (source[at] === '`') templateText();
    else if (source[at] === '}' && inTemplate === 0) {
      templates.pop();
      templateText();
    } else {
      if (inTemplate !== undefined && source[at] === '{') templates.push((templates.pop() ?? 0) + 1);
      if (inTemplate !== undefined && source[at] === '}') templates.push((templates.pop() ?? 0) - 1);
      out += source[at++];
    }
  }
  return out;

  /** From a backtick, or from the end of a `${}`, to the next `${` or the closing backtick. */
  function templateText(): void {
    let end = at + 1;
    while (end < source.length && source[end] !== '`' && !source.startsWith('${', end))
      end += source[end] === '\\' ? 2 : 1;
    const opens = source.startsWith('${', end);
    take(
      Math.min(source.length, end + (opens ? 2 : 1)) - at,
      keep.strings,
      opens ? (text) => `${text[0]}${blank(text.slice(1, -2))}\${` : hollow,
    );
    if (opens) templates.push(0);
  }
}
