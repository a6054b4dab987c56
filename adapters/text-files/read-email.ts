/** Depth of parts within parts that is read: a forwarded mail in a mail. */
const MAX_DEPTH = 4;

/** A mail, or a part of one: its headers by name in small letters, and its body as it was sent. */
interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

/**
 * Reads the text of a mail in the format of `.eml` files (RFC 5322, MIME): its plain text, or else its HTML without tags.
 * Quoted lines ("> ...") are left out, and so is a signature below "-- ".
 */
export function readEmail(bytes: Buffer): string {
  const part = readPart(bytes);
  const text = textOf(part, 'text/plain', 0) ?? textOf(part, 'text/html', 0) ?? '';
  const [written = ''] = text.split(/^-- ?$/mu, 1);
  const lines = written.split('\n').filter((line) => !/^\s*>/u.test(line));
  return lines
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

function readPart(bytes: Buffer): Part {
  const all = bytes.toString('latin1');
  const blank = /\r?\n\r?\n/u.exec(all);
  const head = blank ? all.slice(0, blank.index) : all;
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: blank ? bytes.subarray(blank.index + blank[0].length) : Buffer.alloc(0) };
}

/** The first text of a kind in a part or the parts in it; null where there is none. */
function textOf(part: Part, kind: string, depth: number): string | null {
  const type = part.headers.get('content-type') ?? 'text/plain';
  const boundary = /boundary="?([^";]+)"?/iu.exec(type)?.[1];
  if (boundary && depth < MAX_DEPTH) {
    for (const inner of partsOf(part.body, boundary)) {
      const text = textOf(readPart(inner), kind, depth + 1);
      if (text !== null) return text;
    }
    return null;
  }
  if (!type.toLowerCase().startsWith(kind)) return null;
  const text = decode(part, /charset="?([^";]+)"?/iu.exec(type)?.[1] ?? 'utf-8').replace(/\r\n/gu, '\n');
  return kind === 'text/html' ? withoutTags(text) : text;
}

function partsOf(body: Buffer, boundary: string): Buffer[] {
  const text = body.toString('latin1');
  const pieces = text.split(`--${boundary}`).slice(1);
  const last = pieces.findIndex((piece) => piece.startsWith('--'));
  return pieces
    .slice(0, last < 0 ? pieces.length : last)
    .map((piece) => Buffer.from(piece.replace(/^\r?\n/u, ''), 'latin1'));
}

function decode({ headers, body }: Part, charset: string): string {
  const encoding = (headers.get('content-transfer-encoding') ?? '').toLowerCase();
  const text = body.toString('latin1');
  const bytes =
    encoding === 'base64'
      ? Buffer.from(text, 'base64')
      : encoding === 'quoted-printable'
        ? Buffer.from(
            text.replace(/=\r?\n/gu, '').replace(/=([\dA-F]{2})/giu, (_, hex) => fromHex(hex)),
            'latin1',
          )
        : body;
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return bytes.toString('utf8'); // a charset that nobody knows
  }
}

const fromHex = (hex: string): string => String.fromCharCode(Number.parseInt(hex, 16));

const ENTITIES: Readonly<Record<string, string>> = { nbsp: ' ', lt: '<', gt: '>', quot: '"', amp: '&' };

const withoutTags = (html: string): string =>
  html
    .replace(/<(?:style|script)\b[^>]{0,200}>[^<]*<\/(?:style|script)>/giu, ' ')
    .replace(/<(?:br|\/p|\/div|\/li)\b[^<>]*>/giu, '\n')
    .replace(/<[^<>]+>/gu, ' ')
    .replace(/&(nbsp|lt|gt|quot|amp);/gu, (_, name) => ENTITIES[name] ?? ' ');
