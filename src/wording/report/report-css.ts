/**
 * The look of the report, in a file that has nothing besides itself. Colours of the system where the reader has
 * chosen some; contrast is at least 4.5 to 1 in both schemes.
 */
export const REPORT_CSS = `
:root { color-scheme: light dark; --ink: #1b1b1b; --faint: #575757; --paper: #fff; --line: #c7c7c7; --mark: #a4262c; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f3f3f3; --faint: #bdbdbd; --paper: #1f1f1f; --line: #5c5c5c; --mark: #ff99a4; }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 'Segoe UI', system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.2; }
h2 { font-size: 1.25rem; margin-block: 2rem .5rem; border-block-end: 1px solid var(--line); }
h3 { font-size: 1rem; margin-block: 1.5rem .25rem; }
p { margin-block: .25rem .5rem; }
.verdict { font-size: 1.15rem; }
.code, .path, dt, caption { color: var(--faint); font-size: .875rem; }
article.critical, article.serious { border-inline-start: 4px solid var(--mark); padding-inline-start: .75rem; }
a { color: inherit; }
table { width: 100%; border-collapse: collapse; margin-block: .5rem; font-size: .875rem; table-layout: fixed; }
caption { text-align: start; }
th, td { text-align: start; vertical-align: top; padding: .25rem .5rem .25rem 0; border-block-end: 1px solid var(--line); }
th[scope='row'] { font-weight: 400; }
dd { margin-inline-start: 0; margin-block-end: .25rem; }
@media (max-width: 30rem) { th, td { padding-inline-end: .25rem; } }
@media print {
  :root { color-scheme: light; --ink: #000; --faint: #444; --paper: #fff; --line: #999; --mark: #000; }
  main { max-width: none; padding: 0; }
  article, tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}
`;
