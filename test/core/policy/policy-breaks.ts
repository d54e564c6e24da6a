import { readFileSync } from 'node:fs';
import path from 'node:path';

export const shipped = readFileSync(path.join(__dirname, '../../../policy.json'), 'utf8');
export const { $example } = JSON.parse(shipped) as { $example: Record<string, unknown> };
/** A good policy, an entry to a line. */
export const GOOD = JSON.stringify(
  { ...$example, clientId: '11111111-0000-4000-8000-000000000000' },
  null,
  2,
);

/** The day on which they are looked at. */
export const TODAY = '2026-11-01';

const rule = (more: object) => JSON.stringify({ id: 'second', olderThanDays: 30, scope: 'all', ...more });

/** Broken policies: what is put in place of what, the kind of fault, and a word of the line that is named. */
export const BREAKS: [kind: string, find: string | RegExp, put: string, line: string][] = [
  ['unknownField', '"olderThanDays"', '"olderThenDays"', 'olderThenDays'],
  ['unknownField', '"helpDesk"', '"helpdesk"', 'helpdesk'],
  ['unknownField', '"email"', '"mail"', '"mail"'],
  ['unknownField', '"place"', '"where"', 'where'],
  ['unknownField', '"limitGB"', '"limitGb"', 'limitGb'],
  ['missing', /\n *"olderThanDays": 365,/, '', '{'],
  ['missing', /\n *"reason": "The office[^"]*",/, '', '{'],
  ['newerVersion', '"version": 1', '"version": 2', '"version": 2'],
  ['notAVersion', '"version": 1', '"version": "1"', '"version": "1"'],
  ['notAPolicy', /^[^]*$/, '[]', '[]'],
  ['notJson', '"version": 1,', '"version": 1,,', ',,'],
  ['notJson', /\}\s*$/, '', ''],
  ['notJson', '"organisation": "Example Ltd"', '"organisation": Example Ltd', 'Example Ltd'],
  ['notAList', /"quotas": \[[^]*?\n {2}\]/, '"quotas": 50', '"quotas": 50'],
  ['notAList', /"domains": \[\s*"example.com"\s*\]/, '"domains": "example.com"', '"domains": "example.com"'],
  ['notAnObject', /"backup": \{[^}]*\}/, '"backup": "disk"', '"backup": "disk"'],
  ['notText', '"Example Ltd"', '12', '"organisation": 12'],
  ['empty', '"Example Ltd"', '" "', '"organisation": " "'],
  ['empty', /"domains": \[\s*"example.com"\s*\]/, '"domains": []', '"domains": []'],
  ['empty', /"kinds": \[[^\]]*\]/, '"kinds": []', '"kinds": []'],
  ['tooLong', 'Example Ltd', 'x'.repeat(2_001), 'xxx'],
  ['notANumber', '"olderThanDays": 365', '"olderThanDays": "365"', '"365"'],
  ['outOfRange', '"olderThanDays": 365', '"olderThanDays": 0', 'Days": 0'],
  ['outOfRange', '"olderThanDays": 365', '"olderThanDays": 36501', '36501'],
  ['outOfRange', '"limitGB": 50', '"limitGB": 51200', '51200'],
  ['notANumber', '"olderThanDays": 365', '"olderThanDays": 1.5', '1.5'],
  ['outOfRange', '"limitGB": 50', '"limitGB": -50', '-50'],
  ['notADate', '2027-01-01', '01.01.2027', '01.01.2027'],
  ['notADate', '2027-01-01', '2027-02-30', '2027-02-30'],
  ['notADate', '2027-06-30', '2027-06-31', '2027-06-31'],
  ['notADomain', '"example.com"', '"@example.com"', '"@example.com"'],
  ['notALink', 'https://intranet.example.com/mail-rules', 'http://intranet.example.com/', 'http://intranet'],
  ['notALink', 'https://intranet.example.com/help', 'intranet.example.com', '"intranet.example.com"'],
  ['notALink', 'https://intranet.example.com/backup', 'https://graph.microsoft.com@evil.example/', '@evil'],
  ['notALink', 'https://intranet.example.com/help', 'https://intranet\uFF0Eexample.com/help', '\uFF0E'],
  ['notALink', 'https://intranet.example.com/help', 'https://intranet%2eexample.com/help', '%2e'],
  ['notAnAddress', 'help@example.com', 'help at example.com', 'help at'],
  ['notAnAddress', 'help@example.com', 'help@', '"help@"'],
  ['waiverEnded', '2027-06-30', '2026-10-31', '2026-10-31'],
  [
    'ruleEnded',
    /"startsOn": "2027-01-01",\s*"endsOn": null/,
    '"startsOn": null,\n"endsOn": "2026-10-31"',
    '2026-10-31',
  ],
  ['notAnAppId', '11111111-0000', '11111111', '11111111'],
  ['notATenantId', '"tenantId": null', '"tenantId": "contoso.com"', 'contoso.com'],
  ['notAChoice', '"cloud": "worldwide"', '"cloud": "GCC High"', 'GCC High'],
  ['notAChoice', '"scope": "all"', '"scope": "everything"', 'everything'],
  ['notAChoice', '"otherDisk"', '"otherdisk"', 'otherdisk'],
  ['notAChoice', '"disk-not-encrypted"', '"disk-unencrypted"', 'disk-unencrypted'],
  ['notAChoice', '"imap"', '"IMAP"', 'IMAP'],
  ['endsBeforeStart', '"endsOn": null', '"endsOn": "2026-01-01"', '{'],
  ['sameIdTwice', '"retention": [', `"retention": [${rule({ id: 'old-mail-2027' })},`, '{'],
  ['rulesOverlap', '"retention": [', `"retention": [${rule({ endsOn: '2027-06-30' })},`, '{'],
  ['quotasClash', '"quotas": [', '"quotas": [{"plan": null, "limitGB": 10},', '{'],
  [
    'waiverTwice',
    '"waivers": [',
    '"waivers": [{"check": "disk-not-encrypted", "reason": "So.", "expiresOn": "2027-01-01"},',
    '{',
  ],
  [
    'clientIsTenant',
    '"tenantId": null',
    '"tenantId": "11111111-0000-4000-8000-000000000000"',
    '"tenantId": "1',
  ],
  [
    'tenantAlone',
    /"clientId": "[^"]*",\s*"tenantId": null/,
    '"clientId": null,\n"tenantId": "22222222-0000-4000-8000-000000000000"',
    '"tenantId": "2',
  ],
  ['exampleId', '11111111-', '00000000-', '"clientId"'],
  ['emptyHelpDesk', /"helpDesk": \{[^}]*\}/, '"helpDesk": {}', '"helpDesk": {}'],
  ['nameTwice', '"backup"', '"organisation": "Other Ltd",\n"backup"', 'Other Ltd'],
];
