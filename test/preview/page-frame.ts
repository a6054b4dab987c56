/** The content of a preview page. */
export interface PageFrameOptions {
  readonly title: string;
  /** HTML. */
  readonly body: string;
  /** CSS of the platform; it comes after that of the frame. */
  readonly css: string;
}

const FRAME_CSS = `
* { box-sizing: border-box; }
html, body { margin: 0; padding: 0; }
body { font: 15px/1.47 "Liberation Sans", "Noto Sans", "Noto Sans CJK SC", "WenQuanYi Zen Hei", Arial, sans-serif; }
`;

/** Escapes a text for HTML, attributes included. */
export const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

/** A self-contained page: no scripts, and no fonts or pictures from elsewhere. */
export const pageFrame = ({ title, body, css }: PageFrameOptions): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${FRAME_CSS}${css}</style>
</head>
<body>
${body}
</body>
</html>
`;
