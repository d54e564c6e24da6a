/** What a promise rests on, taken out of the page. */
export interface PromiseBreak {
  /** The test that holds it, as docs/admin/promises.md names it. */
  test: string;
  title: string;
  /** Where what it rests on stands, once. */
  file: string;
  find: string;
  put: string;
}

/** Promises that only tests in a browser hold: `npm run red` looks whether each test turns red without what is named. */
export const PROMISE_BREAKS: readonly PromiseBreak[] = [
  {
    test: 'test/e2e/admin.spec.ts',
    title: 'an example company is there after one press, two more narrow it, and every tab stands up to axe',
    file: 'src/sources/company/open-desk.ts',
    find: 'worker.postMessage(message);',
    put: "void fetch('https://elsewhere.example/'); worker.postMessage(message);",
  },
  {
    test: 'test/e2e/pane-journey.spec.ts',
    title: 'where nothing can be kept, the page says so and works on',
    file: 'src/wording/kept-note.ts',
    find: "if (!status.kept) return 'problem.notKept';",
    put: '',
  },
  {
    test: 'test/e2e/pane-keyboard.spec.ts',
    title: 'what has the focus can be seen, on every page of the way',
    file: 'src/taskpane/shell.css',
    find: '.quiet:focus-visible {\n  outline: 2px solid var(--ink);',
    put: '.quiet:focus-visible {\n  outline: none;',
  },
  {
    test: 'test/e2e/storage.spec.ts',
    title: 'says what the administrator has to do where nobody has set up signing in',
    file: 'src/taskpane/mailbox/AskAdministrator.tsx',
    find: '<p className="soft">{say(\'storage.notSetUp.ask\')}</p>',
    put: '',
  },
  {
    test: 'test/e2e/whose-mailbox.spec.ts',
    title: 'a shared mailbox never shows the numbers of who signed in, and nothing is read unasked',
    file: 'src/core/facts/mailbox-owner.ts',
    find: "return owner.allTold ? 'somebodyElse' : 'unknown';",
    put: "return 'same';",
  },
  {
    test: 'test/e2e/late-outlook.spec.ts',
    title:
      'kept work is there within a second, and Outlook that is half a minute late is Outlook all the same',
    file: 'src/taskpane/parts/OutlookNews.tsx',
    find: "{say(hasLookedAtOutlook(remembered.snapshot) ? 'outlook.came' : 'outlook.cameUnread')}",
    put: '{hasLookedAtOutlook(remembered.snapshot)}',
  },
];
