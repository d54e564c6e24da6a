import { readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
const textOf = (file: string) => readFileSync(path.join(ROOT, file), 'utf8').replaceAll(/\s+/g, ' ');

/** What is promised to administrators, where, and the test that turns red when it is no longer so. */
const PROMISES: [where: string, promise: string, file: string, test: string][] = [
  [
    'policy.json',
    'as it stands it says nothing',
    'core/policy/parse-policy.test.ts',
    'is understood, and says nothing',
  ],
  [
    'policy.json',
    'are notes for you and are not read',
    'scripts/package/check-policy.test.ts',
    'and its notes',
  ],
  [
    'policy.json',
    'What is not understood is left out',
    'core/policy/parse-policy.test.ts',
    'keeps all that was understood',
  ],
  [
    'policy.json',
    'Nothing here counts as measured',
    'sources/policy/policy-facts.test.ts',
    'are on the level of the policy, never measured',
  ],
  [
    'policy.json',
    'A filled-in example is at the end',
    'core/policy/parse-policy.test.ts',
    'has an example that is understood whole',
  ],
  [
    'policy.json',
    'Without it nobody is offered to sign in',
    'e2e/storage.spec.ts',
    'where nobody has set up signing in',
  ],
  [
    'policy.json',
    'needs a package made with this file',
    'scripts/package/write-package.test.ts',
    'with a policy that names another cloud all of it is for that cloud',
  ],
  [
    'policy.json',
    'Two sizes for the same people count as none',
    'core/policy/policy-on.test.ts',
    'is not told when the policy says two things',
  ],
  [
    'policy.json',
    'People see a countdown, your reason and your link',
    'taskpane/what-if/policy-notice.test.tsx',
    'a coming deletion is counted down on the overview',
  ],
  [
    'policy.json',
    "reminders in people's calendars hang on it",
    'wording/notice/staff-notice-text.test.ts',
    'under an id that stays while the rule keeps its own',
  ],
  [
    'policy.json',
    'Where people are to back up',
    'taskpane/inspection/policy-promises.test.tsx',
    'where to back up stands beside the finding',
  ],
  [
    'policy.json',
    'Whom to ask. Shown with problems',
    'taskpane/inspection/policy-promises.test.tsx',
    'the help desk stands with what went wrong',
  ],
  [
    'policy.json',
    'After that day the finding is back',
    'core/policy/policy-on.test.ts',
    'hold on their last day and lapse on the next',
  ],
  [
    'policy.json',
    'may each be for some accounts only',
    'core/policy/policy-on.test.ts',
    'is everyone, unless it says otherwise',
  ],
  [
    'README.md',
    'each fault with its file, line, reason and cure',
    'scripts/package/check-package.test.ts',
    'each fault with file, line, reason and cure',
  ],
  [
    'README.md',
    'whose id, policy and scripts are kept and whose version is raised',
    'scripts/package/write-package.test.ts',
    'an update keeps id, policy and the scripts',
  ],
  [
    'README.md',
    'an add-in of its own for the people who get it first',
    'scripts/package/write-package.test.ts',
    'one id that the address always gets',
  ],
  [
    'README.md',
    'which frames the pane too',
    'scripts/package/write-package.test.ts',
    'further pages may frame the pane where they are named',
  ],
  [
    'README.md',
    'messages are moved, never deleted',
    'sources/graph/auth.test.ts',
    'only moving mail may change anything',
  ],
  [
    'docs/admin/deploy.md',
    'A file with a mistake keeps nobody from a result',
    'taskpane/parts/PolicyTroubleLine.test.tsx',
    'and the result is there',
  ],
  [
    'docs/admin/deploy.md',
    'with it no Outlook in a browser shows the pane',
    'scripts/package/check-site.test.ts',
    'X-Frame-Options is told by its name and value',
  ],
  [
    'docs/admin/deploy.md',
    'It says what the page says to each of them',
    'taskpane/what-if/staff-notice.test.tsx',
    'the staff notice for a rule equals what the pane shows for the same rule and person',
  ],
  [
    'docs/admin/update-and-roll-back.md',
    'nothing: every page of the open pane still opens',
    'e2e/release.spec.ts',
    'goes unnoticed by an open page, and so does the way back',
  ],
  [
    'docs/admin/update-and-roll-back.md',
    'Another version of this page is there now.',
    'e2e/release.spec.ts',
    'an open page that meets a newer release says so and goes on with nothing lost',
  ],
  [
    'docs/admin/update-and-roll-back.md',
    'A part of this page is missing on the server',
    'session/newer-release.test.ts',
    'a release that is only half there is no reason to leave this one',
  ],
  [
    'docs/admin/privacy-and-security.md',
    'no passwords',
    'sources/profile/secrets.test.ts',
    'never reach the result',
  ],
  [
    'docs/admin/privacy-and-security.md',
    'names these servers and no other',
    'scripts/build/security-policy.test.ts',
    'test(',
  ],
  [
    'docs/admin/troubleshooting.md',
    'shows people a code that begins with',
    'taskpane/parts/PolicyTroubleLine.test.tsx',
    'is told on the overview and in the settings',
  ],
  [
    'collect/README.md',
    'and a test fails when they differ',
    'collect/collect.test.ts',
    'is the reader’s own',
  ],
  [
    'collect/README.md',
    'no others**',
    'collect/collect.test.ts',
    'reads values by their names only, and none that ends in Password',
  ],
  [
    'collect/README.md',
    'no password was in it',
    'collect/collect.test.ts',
    'a password planted in every key is nowhere in what is collected',
  ],
];

test.each(PROMISES)('%s: "%s" is held by a test', (where, promise, file, name) => {
  expect(textOf(where)).toContain(promise);
  expect(textOf(path.join('test', file))).toContain(name);
});
