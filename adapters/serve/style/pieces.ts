/** Forms, lists, clauses, quotes, changes and tables. */
export const PIECES = `
form { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; margin: 0 0 1.5rem; }
.field { display: flex; flex-direction: column; gap: .25rem; flex: 1 1 12rem; min-width: 0; }
.field.long { flex: 3 1 16rem; }
label, .label { font-size: .875rem; color: var(--faint); }
input, select, button { font: inherit; color: inherit; min-height: 2.75rem; padding: .5rem .75rem; border: 1px solid var(--border); border-radius: .4rem; background: var(--raised); width: 100%; min-width: 0; }
button { width: auto; background: var(--accent); color: var(--on-accent); border-color: var(--accent); padding: .5rem 1.25rem; font-weight: 600; cursor: pointer; }
::placeholder { color: var(--faint); opacity: 1; }
.policies { list-style: none; padding: 0; margin: 0; border-top: 1px solid var(--line); }
.policies > li { border-bottom: 1px solid var(--line); padding: 1rem 0; }
.policies > li > a { font-weight: 650; font-size: 1.1rem; }
.policies .title { margin: .1rem 0 .25rem; }
.dots { display: flex; flex-wrap: wrap; gap: 0 1rem; list-style: none; padding: 0; margin: 0; }
.notice { background: var(--notice); border-left: 4px solid var(--border); border-radius: .25rem; padding: .75rem 1rem; margin: 0 0 1.5rem; }
.notice p:last-child { margin: 0; }
.facts { display: grid; grid-template-columns: minmax(7rem, max-content) minmax(0, 1fr); gap: .35rem 1.5rem; font-size: .9375rem; }
.facts dt { color: var(--faint); }
.facts dd { margin: 0; }
@media (max-width: 30rem) { .facts { grid-template-columns: minmax(0, 1fr); gap: 0; } .facts dd { margin-bottom: .5rem; } }
.hash { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: .85em; overflow-wrap: anywhere; }
.outline summary { font-weight: 650; cursor: pointer; padding: .5rem 0; }
.outline ul { list-style: none; padding: 0; margin: 0 0 1rem; font-size: .9rem; line-height: 1.45; }
.outline a { display: block; padding: .3rem 0 .3rem .75rem; border-left: 2px solid var(--line); color: var(--ink); text-decoration: none; }
.outline a:hover { border-left-color: var(--accent); color: var(--accent); text-decoration: underline; }
.outline .d1 { padding-left: 1.5rem; color: var(--faint); } .outline .d2 { padding-left: 2.25rem; color: var(--faint); } .outline .d3 { padding-left: 3rem; color: var(--faint); }
.text { min-width: 0; }
.text.alone { max-width: 44rem; }
.text > h2 { border-top: 1px solid var(--line); padding-top: 1.5rem; margin-top: 2.5rem; }
.clause { padding: .25rem .75rem; margin: 0 -.75rem .75rem; border-radius: .4rem; }
.clause:target { background: var(--notice); }
.clause .foot { margin: .15rem 0 0; font-size: .8125rem; }
.clause .foot a { color: var(--faint); text-decoration-color: var(--line); display: inline-block; padding: .2rem 0; }
.clause .foot a:hover, .clause .foot a:focus { color: var(--accent); text-decoration-color: currentcolor; }
.pair { display: grid; gap: .75rem 2.5rem; }
.pair > div { min-width: 0; }
.pair .label { display: block; }
.columns { display: none; }
.translated { border-left: 2px solid var(--line); padding-left: 1rem; }
.own.translated { padding-top: .25rem; padding-bottom: .25rem; }
@media (min-width: 52rem) {
  .pair, .columns { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .columns { display: grid; gap: 0 2.5rem; position: sticky; top: 0; background: var(--paper); border-bottom: 1px solid var(--line); padding: .5rem 0; margin: 0 0 1rem; font-size: .875rem; color: var(--faint); }
  .columns span + span { padding-left: 1rem; }
  .text .pair .label { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
}
.own p, .own ul, .own table { margin: 0 0 .6em; }
blockquote > :last-child, .own > :last-child { margin-bottom: 0; }
blockquote { margin-bottom: .5em; }
.items { list-style: none; padding-left: 1.4em; }
.items li { margin: 0 0 .35em; text-indent: -1.4em; }
.items .marker { display: inline-block; min-width: 1.4em; text-indent: 0; padding-right: .3em; }
.scroll { overflow-x: auto; margin: 0 0 1em; }
.scroll table { margin: 0; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; overflow-wrap: break-word; }
th, td { text-align: left; vertical-align: top; padding: .45rem .75rem .45rem 0; border-bottom: 1px solid var(--line); min-width: 6rem; }
th { font-weight: 650; }
mark { background: var(--mark); color: inherit; padding: .05em 0; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
blockquote { padding: .25rem 0 .25rem 1.1rem; border-left: 4px solid var(--accent); }
blockquote.near { border-left-color: var(--line); }
figure figcaption { font-size: .875rem; color: var(--faint); margin-top: .35rem; }
figure { margin-bottom: 1.75rem; }
.verdict { font-weight: 650; }
.contacts { list-style: none; padding: 0; }
.contacts li { padding: .4rem 0; border-bottom: 1px solid var(--line); }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--raised); border: 1px solid var(--line); border-radius: .4rem; padding: 1rem; font: .8125rem/1.55 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace; }
summary { cursor: pointer; padding: .3rem 0; }
.neighbours { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: 1.25rem; }
.neighbours a { text-decoration: none; color: var(--ink); }
.neighbours a:hover { text-decoration: underline; }
.neighbours .label { display: block; }
.change { border-top: 1px solid var(--line); padding: 1rem 0 .5rem; }
.change h2, .change h3 { margin: 0 0 .5rem; font-size: 1rem; }
.kind { font-size: .8125rem; font-weight: 650; border: 1px solid var(--border); border-radius: 1rem; padding: .05rem .6rem; margin-right: .5rem; white-space: nowrap; }
ins { background: var(--inserted); color: var(--inserted-ink); text-decoration: underline; text-decoration-thickness: .08em; text-underline-offset: .18em; padding: .05em 0; }
del { background: var(--deleted); color: var(--deleted-ink); text-decoration: line-through; padding: .05em 0; }
.two { display: grid; gap: .75rem 2rem; }
@media (min-width: 44rem) { .two { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
`;
