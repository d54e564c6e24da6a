/**
 * The look of the report, in a file that has nothing besides itself. Colours of the system where the reader has
 * chosen some; contrast is at least 4.5 to 1 in both schemes.
 */
export const REPORT_CSS = `
:root { color-scheme: light dark; --ink: #1b1b1b; --faint: #575757; --paper: #fff; --line: #c7c7c7; --mark: #b10e1c; --wash: #fdf3f4; --warn: #8a3707; --warn-wash: #fff9f5; --good: #0e700e; --good-wash: #f1faf1; --blue: #0f6cbd; --pale: #ebf3fc; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f3f3f3; --faint: #bdbdbd; --paper: #1f1f1f; --line: #5c5c5c; --mark: #ff99a4; --wash: #3b1519; --warn: #faa06b; --warn-wash: #3a2113; --good: #9fd89f; --good-wash: #0b2a0b; --blue: #115ea3; --pale: #082338; }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 'Segoe UI', system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.2; margin-block: .25rem .75rem; }
.brand { color: var(--faint); font-weight: 600; border-block-start: 4px solid var(--blue); padding-block-start: .75rem; }
.brand::before { content: ''; display: inline-block; width: 1.5rem; height: 1.125rem; margin-inline-end: .5rem; vertical-align: -.2rem; border-radius: .1875rem; background: linear-gradient(to bottom right, #86c0f0 47%, #fff 49% 54%, transparent 56%) 0 0 / 50% 70% no-repeat, linear-gradient(to bottom left, #86c0f0 47%, #fff 49% 54%, transparent 56%) 100% 0 / 50% 70% no-repeat, #3a96e2; print-color-adjust: exact; }
h2 { font-size: 1.25rem; margin-block: 2rem .5rem; border-block-end: 1px solid var(--line); }
h3 { font-size: 1rem; margin-block: 1.5rem .25rem; }
p { margin-block: .25rem .5rem; }
.verdict { font-size: 1.15rem; padding: .75rem 1rem; border: 1px solid var(--line); border-inline-start: 6px solid var(--line); border-radius: .375rem; }
.verdict.all, .verdict.losing { border-color: var(--mark); background: var(--wash); }
.verdict.atRisk { border-color: var(--warn); background: var(--warn-wash); }
.verdict.safe { border-color: var(--good); background: var(--good-wash); }
.grid { border-collapse: separate; border-spacing: 3px; table-layout: auto; }
.grid th, .grid td { text-align: center; border: 0; overflow-wrap: normal; padding: .3rem .4rem; border-radius: .25rem; }
.grid th[scope='row'], .grid th:first-child { text-align: start; }
.grid td { border: 1px dashed var(--line); }
.grid .all { background: var(--blue); border: 1px solid var(--blue); color: #fff; font-weight: 600; }
.grid .some, .grid .mirror { background: var(--pale); border: 1px solid var(--blue); }
.grid .count { border: 0; font-weight: 700; }
.grid .danger { color: var(--mark); }
.grid .warning { color: var(--warn); }
.grid .good { color: var(--good); }
li { margin-block-end: .25rem; }
.code, .path, dt, caption { color: var(--faint); font-size: .875rem; }
article.critical, article.serious { border-inline-start: 4px solid var(--mark); padding-inline-start: .75rem; }
a { color: inherit; }
table { width: 100%; border-collapse: collapse; margin-block: .5rem; font-size: .875rem; table-layout: fixed; }
caption { text-align: start; }
th, td { text-align: start; vertical-align: top; padding: .25rem .5rem .25rem 0; border-block-end: 1px solid var(--line); }
th[scope='row'] { font-weight: 400; }
dd { margin-inline-start: 0; margin-block-end: .25rem; }
@media (max-width: 30rem) { th, td { padding-inline-end: .25rem; } .grid { font-size: .75rem; border-spacing: 2px; } .grid th, .grid td { padding: .25rem .125rem; } }
@media print {
  :root { color-scheme: light; --ink: #000; --faint: #444; --paper: #fff; --line: #999; --mark: #b10e1c; --wash: #fdf3f4; --warn: #8a3707; --warn-wash: #fff9f5; --good: #0e700e; --good-wash: #f1faf1; --blue: #0f6cbd; --pale: #ebf3fc; }
  main { max-width: none; padding: 0; font-size: .875rem; }
  h2 { margin-block-start: 1rem; }
  .appendix { break-before: page; }
  .grid .all, .verdict { print-color-adjust: exact; }
  article, tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}
`;
