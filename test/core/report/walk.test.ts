import type { Finding, Report } from '../../../src/core/report/report';
import type { EvidenceLine } from '../../../src/core/facts/subject';
import type { Evidence } from '../../../src/core/facts/evidence';
import type { Snapshot } from '../../../src/core/facts/snapshot';
import type { Fix } from '../../../src/core/fixes/fix';
import {
  changeClient,
  completeStep,
  markDifferent,
  reinspect,
  resume,
  startWalk,
  stepBack,
  walksThatCameBack,
} from '../../../src/core/report/walk';
import type { ServerCopy } from '../../../src/core/facts/account';
import { blankAccount } from '../../../src/core/facts/blank';
import { known } from '../../../src/core/facts/evidence';
import { assembleSnapshot } from '../../../src/core/report/assemble';

const START = '2026-03-01T09:00:00.000Z';
const LATER = '2026-03-01T10:00:00.000Z';
const DAYS_LATER = '2026-03-05T10:00:00.000Z';

const words = { says: 'words' } as const;
const any = { any: words };
const AT = { home: 'classicWindows', holding: 'store', provider: null } as const;
const fix: Fix = {
  id: 'leave-copy-on-server',
  version: 1,
  place: 'program',
  minutes: 20,
  reinspect: 'profileExport',
  steps: [
    { id: 'open', on: any },
    { id: 'tick', on: { classicWindows: words } },
    { id: 'look-again', on: any },
  ],
};

function line(level: Evidence): EvidenceLine {
  return { label: 'serverCopy', value: { unit: 'word', value: 'none' }, level, source: 'one' };
}

function finding(verdict: Finding['verdict'], level: Evidence): Finding {
  return {
    key: 'pop3-no-server-copy:ada',
    check: 'pop3-no-server-copy',
    checkVersion: 1,
    subject: { type: 'account', id: 'ada' },
    verdict,
    severity: verdict === 'fail' ? 'critical' : null,
    values: {},
    evidence: [line(level)],
    settledBy: [],
    fix: 'leave-copy-on-server',
    links: [],
  };
}

function report(...findings: Finding[]): Report {
  const levels = { measured: 0, imported: 0, policy: 0, told: 0, estimated: 0, inferred: 0 };
  return { takenAt: LATER, overall: 'safe', findings, first: null, certainty: { levels, unknown: 0 } };
}

const at = (takenAt: string): Snapshot => assembleSnapshot({ sources: [], answers: [], takenAt });
const begun = startWalk(finding('fail', 'imported'), fix, AT, 'Ada', START);

describe('a walk', () => {
  it('goes step by step and back, and remembers what was done', () => {
    const second = completeStep(begun, fix);
    expect(second).toMatchObject({ step: 'tick', done: ['open'] });
    const last = completeStep(second, fix);
    expect(completeStep(last, fix)).toMatchObject({
      step: 'look-again',
      done: ['open', 'tick', 'look-again'],
    });
    expect(stepBack(last, fix)).toMatchObject({ step: 'tick', done: ['open', 'tick'] });
    expect(stepBack(begun, fix).step).toBe('open');
  });

  it('notes once where the screen looked different', () => {
    expect(markDifferent(markDifferent(begun)).lookedDifferent).toEqual(['open']);
  });

  it('keeps its place when another mail program is chosen', () => {
    const second = completeStep(begun, fix);
    expect(changeClient(second, fix, 'mac')).toMatchObject({ client: 'mac', step: 'open' });
    expect(changeClient(completeStep(second, fix), fix, 'mac').step).toBe('look-again');
  });

  it('finds its place when the steps of the fix have changed', () => {
    const stored = { ...begun, step: 'gone', done: ['open'] };
    expect(resume(stored, fix).step).toBe('tick');
  });
});

describe('looking again', () => {
  it('proves the fix on evidence as strong as before', () => {
    const result = reinspect(begun, fix, at(LATER), report(finding('pass', 'imported')));
    expect(result.walk.state).toBe('proved');
    expect(result.receipt).toMatchObject({
      about: 'Ada',
      provedAt: LATER,
      before: { verdict: 'fail' },
      after: { verdict: 'pass' },
    });
  });

  it('notes what else failed when it was begun, and is in order now', () => {
    const other = (verdict: Finding['verdict'], key: string): Finding => ({
      ...finding(verdict, 'imported'),
      key,
    });
    const walk = { ...begun, beside: ['fails:ada', 'open:ada', 'gone:ada', 'passes:ada'] };
    const proof = finding('pass', 'imported');
    const now = report(
      proof,
      other('fail', 'fails:ada'),
      other('cantTell', 'open:ada'),
      other('pass', 'passes:ada'),
    );
    const snapshot = { ...at(LATER), accounts: [blankAccount('ada', 'ada')] };
    expect(reinspect(walk, fix, snapshot, now).receipt?.alongside).toEqual(['passes:ada']);
    // What was about an account that is set up no longer went with it.
    expect(reinspect(walk, fix, at(LATER), now).receipt?.alongside).toEqual(['gone:ada', 'passes:ada']);
    expect(reinspect(begun, fix, at(LATER), report(proof)).receipt).not.toHaveProperty('alongside');
  });

  it.each(['fail', 'cantTell'] as const)(
    'notes nothing as ended with an account where it is %s of the one that took its place',
    (verdict) => {
      const fresh = { ...blankAccount('new', 'ada'), address: 'Ada@example.com' };
      const goesOn: Finding = {
        ...finding(verdict, 'imported'),
        check: 'imap-local-only-contacts',
        key: 'imap-local-only-contacts:new',
        subject: { type: 'account', id: 'new' },
      };
      const beside = ['imap-local-only-contacts:ada', 'pop3-only-copy:ada'];
      const moved = {
        ...at(LATER),
        accounts: [fresh],
        moves: [{ account: 'ada', address: 'ada@example.com' }],
      };
      const now = report(finding('pass', 'imported'), goesOn);
      const { receipt } = reinspect({ ...begun, beside }, fix, moved, now);
      expect(receipt?.alongside).toEqual(['pop3-only-copy:ada']);
    },
  );

  it.each([
    ['stillThere', finding('fail', 'imported')],
    ['cannotTell', finding('cantTell', 'imported')],
    ['weakerEvidence', finding('pass', 'told')],
  ] as const)('does not prove it: %s', (reason, seen) => {
    expect(reinspect(begun, fix, at(LATER), report(seen))).toMatchObject({
      reason,
      receipt: null,
      walk: { state: 'notProved' },
    });
  });

  it('takes the word of the person for told and never for proof, whatever showed the problem', () => {
    const word = startWalk(finding('fail', 'told'), fix, AT, 'Ada', START);
    const result = reinspect(word, fix, at(LATER), report(finding('pass', 'told')));
    expect(result).toMatchObject({ walk: { state: 'told' }, receipt: { rests: 'told' } });
    expect(reinspect(result.walk, fix, at(DAYS_LATER), report(finding('pass', 'measured')))).toMatchObject({
      walk: { state: 'proved' },
    });
    expect(reinspect(result.walk, fix, at(DAYS_LATER), report(finding('fail', 'told'))).walk.state).toBe(
      'cameBack',
    );
  });

  it('lets a word settle where it takes hours, and proof not', () => {
    const slow = { ...fix, settlesHours: 24 };
    const word = startWalk(finding('fail', 'told'), slow, AT, 'Ada', START);
    const yes = report(finding('pass', 'told'));
    expect(reinspect(word, slow, at(LATER), yes)).toMatchObject({
      walk: { state: 'settling' },
      receipt: null,
    });
    expect(reinspect(word, slow, at(DAYS_LATER), yes).walk.state).toBe('told');
    expect(reinspect(word, slow, at(LATER), report(finding('pass', 'measured'))).walk.state).toBe('proved');
  });

  it('does not prove it by a line of which nothing is known', () => {
    const unseen = {
      ...finding('pass', 'imported'),
      evidence: [{ label: 'serverCopy', unknown: 'notAsked' as const }],
    };
    expect(reinspect(begun, fix, at(LATER), report(unseen))).toMatchObject({
      reason: 'weakerEvidence',
      receipt: null,
      walk: { state: 'notProved' },
    });
  });

  it('does not prove it by such a line where nothing was known before either', () => {
    const unseen = (verdict: Finding['verdict']): Finding => ({
      ...finding(verdict, 'imported'),
      evidence: [{ label: 'serverCopy', unknown: 'notAsked' }],
    });
    const walk = startWalk(unseen('fail'), fix, AT, 'Ada', START);
    expect(reinspect(walk, fix, at(LATER), report(unseen('pass')))).toMatchObject({
      walk: { state: 'told' },
      receipt: { rests: 'told' },
    });
  });

  it('does not prove it when the account is not in what was read, or nothing newer was read', () => {
    expect(reinspect(begun, fix, at(LATER), report()).reason).toBe('notSeenAgain');
    expect(reinspect(begun, fix, at(START), report(finding('pass', 'measured'))).reason).toBe(
      'sameInspection',
    );
  });

  it('waits while the server may still be counting, and only so long', () => {
    const slow = { ...fix, settlesHours: 48 };
    // The person read a size that leaves room: the server has counted it.
    const used = line('told');
    const roomy = {
      ...finding('pass', 'told'),
      evidence: [{ ...used, value: { unit: 'bytes', value: 12 } }],
    } as const;
    const full = startWalk(finding('fail', 'told'), slow, AT, 'Ada', START);
    const answered = report({ ...roomy, evidence: [...roomy.evidence] });
    expect(reinspect(full, slow, at(LATER), answered)).toMatchObject({
      walk: { state: 'told' },
      reason: null,
    });
    const seen = report(finding('fail', 'imported'));
    expect(reinspect(begun, slow, at(LATER), seen).walk.state).toBe('settling');
    expect(reinspect(begun, slow, at(DAYS_LATER), seen).walk.state).toBe('notProved');
  });

  it('where nothing was wrong, proves only the setting that was chosen', () => {
    const chosen = startWalk(finding('pass', 'imported'), fix, AT, 'Ada', START, 60);
    const seen = report(finding('pass', 'imported'));
    const kept = (serverCopy: ServerCopy): Snapshot => ({
      ...at(LATER),
      accounts: [{ ...blankAccount('ada', 'Ada'), serverCopy: known(serverCopy, 'imported', 'one') }],
    });
    const days = (count: number) => kept({ keep: 'days', days: count, removeWhenDeletedHere: false });
    expect(reinspect(chosen, fix, days(14), seen).reason).toBe('otherSetting');
    expect(reinspect(chosen, fix, at(LATER), seen).reason).toBe('otherSetting');
    expect(reinspect(chosen, fix, days(60), seen).walk.state).toBe('proved');
    const noEnd = { ...chosen, keepDays: null };
    expect(reinspect(noEnd, fix, days(60), seen).reason).toBe('otherSetting');
    const forever = kept({ keep: 'forever', removeWhenDeletedHere: true });
    expect(reinspect(noEnd, fix, forever, seen).walk.state).toBe('proved');
  });

  it('where something was wrong, proves that it is right, whatever was chosen', () => {
    const chosen = startWalk(finding('fail', 'imported'), fix, AT, 'Ada', START, 60);
    expect(reinspect(chosen, fix, at(LATER), report(finding('pass', 'imported'))).walk.state).toBe('proved');
  });

  it('says so when a proved fix fails again', () => {
    const { walk } = reinspect(begun, fix, at(LATER), report(finding('pass', 'imported')));
    const seen = report(finding('fail', 'imported'));
    expect(walksThatCameBack([walk, begun], seen)).toEqual([{ ...walk, state: 'cameBack' }]);
    expect(reinspect(walk, fix, at(DAYS_LATER), seen).walk.state).toBe('cameBack');
  });
});
