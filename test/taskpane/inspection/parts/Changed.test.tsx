import { render, screen } from '@testing-library/react';
import type { EvidenceLine } from '../../../../src/core/facts/subject';
import type { FindingState, Receipt } from '../../../../src/core/report/decisions';
import { loadInspectionWords } from '../../../../src/locales/words';
import { Changed } from '../../../../src/taskpane/inspection/parts/Changed';

const AT = '2026-03-02T09:00:00.000Z';
const line = (label: string, value: number, level: 'told' | 'imported'): EvidenceLine => ({
  label,
  value: { unit: 'days', value },
  level,
  source: 'one',
});
const state = (verdict: 'fail' | 'pass', ...evidence: EvidenceLine[]): FindingState => ({
  verdict,
  severity: verdict === 'fail' ? 'critical' : null,
  evidence,
  at: AT,
});

test('only what a source shows to be changed is called good', async () => {
  await loadInspectionWords();
  const receipt: Receipt = {
    finding: 'one',
    check: 'pop3-no-server-copy',
    fix: 'leave-copy-on-server',
    about: 'one',
    subject: { type: 'account', id: 'one' },
    startedAt: AT,
    provedAt: AT,
    before: state(
      'fail',
      line('serverCopy', 1, 'told'),
      line('backupOn', 2, 'told'),
      line('sizeBytes', 3, 'told'),
    ),
    after: state('pass', line('serverCopy', 90, 'imported'), line('backupOn', 1, 'told'), {
      label: 'sizeBytes',
      unknown: 'notAsked',
    }),
  };
  render(<Changed receipt={receipt} />);
  const now = screen.getAllByRole('definition').map((one) => one.querySelector('strong')?.className);
  expect(now).toEqual(['good', '', '']);
});
