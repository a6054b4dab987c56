/** Type, the frame of a page and its columns. */
export const LAYOUT = `
*, *::before, *::after { box-sizing: border-box; }
html { font: 100%/1.6 system-ui, -apple-system, "Segoe UI", "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 3.5rem; }
body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere; }
.own { font-family: ui-serif, "Iowan Old Style", "Source Serif 4", Charter, Georgia, "Songti SC", "Noto Serif CJK SC", serif; line-height: 1.7; }
h1, h2, h3, h4, h5, h6 { line-height: 1.3; margin: 2em 0 .5em; font-weight: 650; text-wrap: balance; }
h1 { font-size: clamp(1.5rem, 1.2rem + 1.4vw, 2.1rem); margin-top: 0; letter-spacing: -.01em; }
h2 { font-size: 1.3rem; } h3 { font-size: 1.1rem; } h4, h5, h6 { font-size: 1rem; }
p, ul, ol, dl, figure, blockquote, table, pre { margin: 0 0 1em; }
a { color: var(--accent); text-underline-offset: .18em; text-decoration-thickness: .06em; }
a:hover { text-decoration-thickness: .14em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: .5rem; top: -4rem; padding: .5rem 1rem; background: var(--raised); border: 2px solid var(--accent); z-index: 1; }
.skip:focus { top: .5rem; }
.small { font-size: .875rem; color: var(--faint); }
.top, main, .bottom { max-width: 46rem; margin: 0 auto; padding: 0 1.25rem; }
.middle .top, .middle main, .middle .bottom { max-width: 62rem; }
.wide .top, .wide main, .wide .bottom { max-width: 84rem; }
.top { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: baseline; justify-content: space-between; padding-top: 1.25rem; padding-bottom: 1rem; }
.top .name { font-weight: 700; font-size: 1.1rem; color: var(--ink); text-decoration: none; letter-spacing: -.01em; }
.top ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; margin: 0; }
.top li a { display: inline-block; padding: .25rem 0; }
[aria-current] { color: var(--ink); text-decoration: none; font-weight: 650; }
main { padding-top: 1.5rem; padding-bottom: 3rem; }
main:focus { outline: none; }
.bottom { padding-bottom: 2.5rem; }
.bottom p { border-top: 1px solid var(--line); padding-top: 1rem; }
.lede { font-size: 1.1rem; color: var(--faint); }
.reading { display: grid; gap: 0 3rem; }
@media (min-width: 64rem) {
  .reading { grid-template-columns: 16rem minmax(0, 1fr); }
  .outline { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding: 1rem .5rem 2rem 0; }
}
@media (max-width: 63.99rem) {
  .outline { margin-bottom: 1rem; border-bottom: 1px solid var(--line); }
  .outline details > div { max-height: 15rem; overflow-y: auto; }
}
@media print {
  :root { color-scheme: light; --paper: #fff; --raised: #fff; --ink: #000; --faint: #444; --accent: #000; --line: #bbb; --mark: #eee; --notice: #fff; --inserted: #fff; --deleted: #fff; --inserted-ink: #000; --deleted-ink: #000; }
  .skip, .top nav, form, .outline, .columns, .neighbours, .more { display: none; }
  body .top, body main, body .bottom { max-width: none !important; padding-left: 0; padding-right: 0; }
  .reading { display: block; }
  .clause, blockquote, tr, h2, h3, h4 { break-inside: avoid; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  main a[href^="http"]::after { content: " (" attr(href) ")"; font-size: .85em; }
}
`;
