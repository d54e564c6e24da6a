import { copiesOf } from '../../../src/core/copies/copies-of';
import { survivalGrid } from '../../../src/core/copies/survival-grid';
import type { EvidenceLine } from '../../../src/core/facts/subject';
import { blankAccount, blankDataFile } from '../../../src/core/facts/blank';
import { known, unknown } from '../../../src/core/facts/evidence';
import type { Snapshot } from '../../../src/core/facts/snapshot';
import type { Remembered } from '../../../src/core/report/decisions';
import type { Report } from '../../../src/core/report/report';
import type { Exported } from '../../../src/wording/report/leave-out-names';
import { blankBackup } from '../../tools/blank-backup';

/** Every text in the example that comes from outside, so that a test can put something else in its place. */
export interface Outside {
  name: string;
  address: string;
  host: string;
  profile: string;
  path: string;
  file: string;
  source: string;
  gap: string;
  reason: string;
}

export const PLAIN: Outside = {
  name: 'Anna at work',
  address: 'anna@firm.example',
  host: 'pop.firm.example',
  profile: 'Outlook',
  path: 'C:\\Users\\Anna\\Documents\\Outlook Files\\anna.pst',
  file: 'anna.pst',
  source: 'outlook.reg',
  gap: 'An odd entry',
  reason: 'Ben looks after it',
};

const TAKEN = '2026-11-20T12:00:00.000Z';

/** A hand-made inspection: one account that loses mail, one finding of each other kind, one proved fix. */
export function example(outside: Outside = PLAIN): Exported {
  const account = `account|pop3|${outside.address}|${outside.host}|${outside.profile}`;
  const file = `dataFile|${outside.path}`;
  const subject = { type: 'account', id: account } as const;
  const serverCopy: EvidenceLine = {
    label: 'serverCopy',
    value: { unit: 'word', value: 'serverCopy.none' },
    level: 'imported',
    source: 'export',
    note: 'defaultWhenAbsent',
  };
  const server: EvidenceLine = {
    label: 'incomingServer',
    value: { unit: 'text', value: `${outside.host}:995` },
    level: 'imported',
    source: 'export',
  };
  const snapshot: Snapshot = {
    version: 2,
    takenAt: TAKEN,
    sources: [
      { id: 'export', kind: 'profileExport', name: outside.source, readAt: TAKEN },
      { id: 'answers', kind: 'answers', name: 'answers', readAt: TAKEN },
    ],
    client: known('classicWindows', 'told', 'answers'),
    device: { diskEncrypted: unknown('notAsked') },
    accounts: [
      {
        ...blankAccount(account, outside.name),
        profile: outside.profile,
        address: outside.address,
        kind: known('pop3', 'imported', 'export'),
        incoming: known({ host: outside.host, port: 995, encryption: 'tls' }, 'imported', 'export'),
        serverCopy: known({ keep: 'none' }, 'imported', 'export', 'defaultWhenAbsent'),
        delivery: known({ to: 'dataFile', dataFileId: file }, 'imported', 'export'),
        used: known(3_435_973_837, 'told', 'answers'),
        quotaLimit: known(10_737_418_240, 'told', 'answers'),
      },
    ],
    dataFiles: [
      {
        ...blankDataFile(file, outside.file),
        profile: outside.profile,
        path: outside.path,
        kind: known('pst', 'imported', 'export'),
        sizeBytes: known(2_040_109_466, 'measured', 'export'),
        backup: {
          ...blankBackup(),
          exists: known(true, 'told', 'answers'),
          lastOn: known('2026-05-03', 'told', 'answers'),
          place: unknown('personDoesNotKnow'),
        },
      },
    ],
    mailboxes: [],
    gaps: [{ source: 'export', code: 'unknownEntryKind', subject: outside.gap }],
  };
  const report: Report = {
    takenAt: TAKEN,
    overall: 'losing',
    first: `pop3-no-server-copy:${account}`,
    certainty: {
      levels: { measured: 1, imported: 2, policy: 0, told: 1, estimated: 0, inferred: 0 },
      unknown: 1,
    },
    findings: [
      {
        key: `pop3-no-server-copy:${account}`,
        check: 'pop3-no-server-copy',
        checkVersion: 1,
        subject,
        verdict: 'fail',
        severity: 'critical',
        values: { account: { unit: 'text', value: outside.address } },
        evidence: [serverCopy, server],
        settledBy: [],
        fix: 'leave-copy-on-server',
        links: ['popImapExplained'],
      },
      {
        key: `backup-stale:${file}`,
        check: 'backup-stale',
        checkVersion: 2,
        subject: { type: 'dataFile', id: file },
        verdict: 'fail',
        severity: 'moderate',
        values: {
          file: { unit: 'text', value: outside.file },
          date: { unit: 'date', value: '2026-05-03' },
        },
        evidence: [
          {
            label: 'backupLastOn',
            value: { unit: 'date', value: '2026-05-03' },
            level: 'told',
            source: 'answers',
          },
        ],
        settledBy: [],
        fix: 'back-up-mail',
        links: [],
      },
      {
        key: 'disk-not-encrypted:computer',
        check: 'disk-not-encrypted',
        checkVersion: 1,
        subject: { type: 'computer' },
        verdict: 'cantTell',
        severity: null,
        values: {},
        evidence: [{ label: 'diskEncrypted', unknown: 'notAsked' }],
        settledBy: [
          { by: 'question', question: 'diskEncrypted' },
          { by: 'question', question: 'recoveryKey' },
        ],
        fix: null,
        links: [],
      },
      {
        key: `data-file-near-limit:${file}`,
        check: 'data-file-near-limit',
        checkVersion: 1,
        subject: { type: 'dataFile', id: file },
        verdict: 'pass',
        severity: null,
        values: {
          file: { unit: 'text', value: outside.file },
          size: { unit: 'bytes', value: 2_040_109_466 },
          limit: { unit: 'bytes', value: 53_687_091_200 },
        },
        evidence: [
          {
            label: 'fileSize',
            value: { unit: 'bytes', value: 2_040_109_466 },
            level: 'measured',
            source: 'export',
          },
        ],
        settledBy: [],
        fix: null,
        links: [],
      },
    ],
  };
  const remembered: Remembered = {
    version: 1,
    savedAt: TAKEN,
    sources: [],
    snapshot,
    answers: [
      {
        question: 'accountAddress',
        subject,
        value: { kind: 'text', value: outside.address },
        answeredAt: TAKEN,
      },
    ],
    ignored: [{ finding: `backup-stale:${file}`, checkVersion: 2, reason: outside.reason, at: TAKEN }],
    walks: [],
    receipts: [
      {
        finding: `pop3-plain-connection:${account}`,
        check: 'pop3-plain-connection',
        subject,
        fix: 'encrypt-connection',
        about: outside.address,
        startedAt: '2026-11-18T12:00:00.000Z',
        provedAt: '2026-11-19T12:00:00.000Z',
        before: {
          verdict: 'fail',
          severity: 'critical',
          evidence: [
            {
              label: 'incomingEncryption',
              value: { unit: 'word', value: 'encryption.none' },
              level: 'imported',
              source: 'export',
            },
            server,
          ],
          at: '2026-11-18T12:00:00.000Z',
        },
        after: {
          verdict: 'pass',
          severity: null,
          evidence: [
            {
              label: 'incomingEncryption',
              value: { unit: 'word', value: 'encryption.tls' },
              level: 'imported',
              source: 'export',
            },
          ],
          at: '2026-11-19T12:00:00.000Z',
        },
      },
    ],
    visits: [{ mailbox: `mailbox|graph|${outside.address}`, visits: [{ at: TAKEN, bytes: 1 }] }],
    growths: [],
    leftOut: [],
    client: null,
  };
  return {
    report,
    snapshot,
    remembered,
    madeUp: false,
    headline: report.overall,
    grids: [{ account, rows: survivalGrid(copiesOf(snapshot, TAKEN.slice(0, 10)), account, true) }],
    waived: [],
    helpDesk: null,
  };
}
