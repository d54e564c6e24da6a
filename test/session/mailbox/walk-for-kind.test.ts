import { FIXES } from '../../../src/core/fixes/registry';
import type { CheckId } from '../../../src/core/checks/check';
import { CHECKS } from '../../../src/core/checks/registry';
import type { Finding } from '../../../src/core/report/report';
import { NAMED_FOLDERS } from '../../../src/core/facts/mailbox';
import { findingForKind } from '../../../src/session/mailbox/walk-for-kind';
import type { FolderKind } from '../../../src/session/mailbox/space-by-kind';

const KINDS: readonly FolderKind[] = [...NAMED_FOLDERS, 'others'];
const MAILBOX = { type: 'account', id: 'mona' } as const;

const finding = (check: CheckId, fix: Finding['fix'], more: Partial<Finding> = {}): Finding => ({
  key: `${check}:account:mona`,
  check,
  checkVersion: 1,
  subject: MAILBOX,
  verdict: 'fail',
  severity: 'minor',
  values: {},
  evidence: [],
  settledBy: [],
  fix,
  links: [],
  ...more,
});
const JUNK = finding('deleted-and-junk-bloat', 'clear-mailbox');
const NEAR = finding('quota-near', 'free-server-space');

it('leads from deleted mail and junk to what is wrong with them, and from all else to what makes room', () => {
  for (const kind of KINDS) {
    const own = kind === 'deleted' || kind === 'junk';
    expect([kind, findingForKind(kind, MAILBOX, [NEAR, JUNK])]).toEqual([kind, own ? JUNK : NEAR]);
  }
});

it('leads nowhere where nothing is wrong, or with another mailbox', () => {
  const elsewhere = { ...NEAR, subject: { type: 'account', id: 'nick' } as const };
  const unknown = { ...NEAR, verdict: 'cantTell' as const, severity: null };
  for (const kind of KINDS) expect(findingForKind(kind, MAILBOX, [elsewhere, unknown])).toBeUndefined();
});

it('leads to no walk that takes mail out before a copy was made, opened and compared', () => {
  const findings = CHECKS.map(({ id, fix }) => finding(id, fix));
  const ledTo = KINDS.flatMap((kind) =>
    findings.flatMap((one) => findingForKind(kind, MAILBOX, [one])?.fix ?? []),
  );
  const removing: string[] = [];
  for (const fix of new Set(ledTo)) {
    const { steps } = FIXES[fix];
    const removes = steps.findIndex(({ does }) => does?.includes('removes'));
    if (removes === -1) continue;
    removing.push(fix);
    const before = steps.slice(0, removes).flatMap(({ does }) => does ?? []);
    expect([fix, before]).toEqual([fix, expect.arrayContaining(['copies', 'opens', 'compares'])]);
  }
  expect(removing.sort()).toEqual([
    'clear-mailbox',
    'free-server-space',
    'make-room-now',
    'shrink-data-file',
  ]);
});
