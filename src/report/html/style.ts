/** The style sheet of the HTML report: a quiet page with one accent, made for A4 and Letter as for the screen. */

const light = `--paper: #fff; --ink: #1d2733; --soft: #586574; --line: #d8dee5; --faint: #f4f6f8; --grid: #e3e8ed; --tick: #aab4bf; --accent: #1f4e79; --planned: #7a8794; --spent: #b85c00;
  --good: #1f7a4d; --warning: #9a5b00; --bad: #b3261e; --neutral: #586574; --good-wash: #e3f1e9; --warning-wash: #fbecd2; --bad-wash: #f6d9d6; color-scheme: light;`;
const dark = `--paper: #1f2124; --ink: #f1f3f5; --soft: #b4bec8; --line: #3b4046; --faint: #292c30; --grid: #34393f; --tick: #6b757f; --accent: #8cc3e8; --planned: #9aa5af; --spent: #f0a458;
  --good: #86d69c; --warning: #f2c667; --bad: #ffa199; --neutral: #b4bec8; --good-wash: #1d3926; --warning-wash: #3f3115; --bad-wash: #4b2321; color-scheme: dark;`;

/** On screen as the system shows itself, unless `data-look` on the root says light or dark; on paper always light. */
export const style = `
:root { ${light} }
@media screen and (prefers-color-scheme: dark) { :root:not([data-look="light"]) { ${dark} } }
@media screen { :root[data-look="dark"] { ${dark} } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 2.5rem 2rem 4rem; color: var(--ink); background: var(--paper); font: 15px/1.5 "Segoe UI", system-ui, -apple-system, "Helvetica Neue", Arial, sans-serif; font-variant-numeric: tabular-nums; }
header { border-top: 4px solid var(--accent); padding-top: 1.1rem; }
.subject { margin: 0; color: var(--accent); font-size: .8rem; font-weight: 600; letter-spacing: .08em; text-transform: uppercase; }
h1 { margin: .1rem 0 .6rem; font-size: 2rem; line-height: 1.2; font-weight: 650; letter-spacing: -.01em; overflow-wrap: anywhere; }
h2 { margin: 2.4rem 0 .8rem; padding-bottom: .3rem; border-bottom: 1px solid var(--line); color: var(--accent); font-size: 1.15rem; font-weight: 650; }
h3 { margin: 0 0 .3rem; font-size: .95rem; font-weight: 650; }
p { margin: .4rem 0 .8rem; }
.facts { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; margin: 0 0 1.2rem; font-size: .9rem; }
.facts div { display: flex; gap: .45em; }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
.verdict { display: flex; align-items: baseline; gap: .9rem; margin: 0; padding: .8rem 1rem; border: 1px solid var(--line); border-left: 6px solid; background: var(--faint); }
.verdict strong { font-size: 1.15rem; white-space: nowrap; }
.verdict > span { color: var(--ink); }
.figures { display: grid; grid-template-columns: repeat(3, 1fr); gap: .8rem; margin: 0; }
.figures > div { padding: .8rem 1rem .75rem; border: 1px solid var(--line); border-radius: 6px; }
.figures dt { color: var(--soft); font-size: .85rem; }
.figures dd { margin: 0; }
.value { display: block; font-size: 1.55rem; line-height: 1.3; font-weight: 600; letter-spacing: -.01em; }
.value .sign { font-size: .6em; vertical-align: .25em; }
.figures small { color: var(--soft); font-size: .82rem; }
.lists { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2rem; }
.list { padding-bottom: 1rem; }
.list:only-child { grid-column: 1 / -1; }
.list ul { margin: 0; padding-left: 1.15rem; }
.list li { margin: .25rem 0; overflow-wrap: anywhere; }
.list li::marker { color: var(--soft); }
.note { margin: .3rem 0 .8rem; color: var(--soft); font-size: .85rem; font-style: italic; }
.good { color: var(--good); } .warning { color: var(--warning); } .bad { color: var(--bad); } .neutral { color: var(--neutral); }
.mark, .nowrap { white-space: nowrap; }
.scroll { overflow-x: auto; margin: 1rem 0 .4rem; }
table { width: 100%; border-collapse: collapse; font-size: .87rem; line-height: 1.4; }
caption { padding: 0 0 .4rem; text-align: left; font-size: .95rem; font-weight: 650; }
th, td { padding: .36rem .55rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: break-word; }
th:first-child, td:first-child { padding-left: .2rem; }
thead th { border-bottom: 1.5px solid var(--accent); color: var(--soft); font-size: .8rem; font-weight: 600; vertical-align: bottom; }
tbody th { font-weight: 400; }
.number { text-align: right; white-space: nowrap; }
.heat { border: 2px solid var(--paper); }
.small { max-width: 38rem; }
.wide { font-size: .8rem; }
.wide th, .wide td { padding-left: .3rem; padding-right: .3rem; }
.heat.good { background: var(--good-wash); } .heat.warning { background: var(--warning-wash); } .heat.bad { background: var(--bad-wash); }
.strong, .summary th, .summary td, .total th, .total td { font-weight: 650; }
.total th, .total td { border-top: 1.5px solid var(--ink); border-bottom: 0; }
figure { margin: 1rem 0 1.4rem; break-inside: avoid; }
figcaption { margin-bottom: .4rem; font-size: .95rem; font-weight: 650; }
svg { display: block; width: 100%; height: auto; font: 12px "Segoe UI", system-ui, -apple-system, "Helvetica Neue", Arial, sans-serif; }
@media screen and (max-width: 40rem) { body { padding: 1.2rem 1rem 3rem; } .figures { grid-template-columns: repeat(2, 1fr); } .lists { grid-template-columns: 1fr; } .figures > div { padding: .6rem .7rem; } .value { font-size: 1.2rem; } .verdict { display: block; } h1 { font-size: 1.5rem; } }
@page { margin: 14mm 13mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 9.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  table { font-size: 8.5pt; } h1 { font-size: 1.6rem; } h2 { margin-top: 1.2rem; } .value { font-size: 1.2rem; } .figures { gap: .5rem; } .figures > div { padding: .45rem .7rem; } h2, h3, caption, figcaption { break-after: avoid; } tr, li { break-inside: avoid; } .note { break-before: avoid; } .wide { font-size: 7.6pt; } thead { display: table-header-group; }
  .lists { display: block; columns: 2; column-gap: 1.6rem; } .list { padding-bottom: .6rem; } .lists .list:only-child { column-span: all; } .many { break-before: page; } svg { max-height: 62mm; }
  .scroll { overflow: visible; } .figures > div { break-inside: avoid; }
}
`;
