import type { CheckId } from '../../src/core/checks/check';
import type { FixId } from '../../src/core/fixes/fix';
import { FIXES } from '../../src/core/fixes/registry';
import { stepsFor, stepsOf } from '../../src/core/fixes/steps-for';
import type { Move } from '../../src/core/facts/snapshot';
import type { Walk } from '../../src/core/report/decisions';
import { completeStep, reinspect, startWalk } from '../../src/core/report/walk';
import { holdingOf, homeOf } from '../../src/core/walks/home-of';
import { accountOf, countFolder, lookAt, type Look } from './look';
import { ageList, countInMbox } from './left-files';
import type { MailProgram } from './mail-program';
import { PASSWORD } from './mail-server';
import { ADA, type Lab, type Situation } from './situation';

const STORE = ['Mail', '127.0.0.1'] as const;
const LIST = [...STORE, 'popstate.dat'] as const;
const OF_SERVER = 'mail.server.server1.';
const DAYS = 14;

/** Begins the walk that a finding of this check leads to, as the pane does, and goes through its steps. */
function begun(lab: Lab, look: Look, check: CheckId, fix: FixId, keepDays?: number): Walk {
  const finding = look.report.findings.find((one) => one.check === check && one.verdict === 'fail');
  if (!finding) throw new Error(`${check} does not fail.`);
  lab.compare('the finding leads to', fix, finding.fix ?? 'nothing');
  const { snapshot } = look;
  const home = homeOf(finding.subject, FIXES[fix].place, snapshot, null, { host: null, system: 'unknown' });
  lab.compare('the walk is at home in', 'thunderbird', home);
  const at = { home, holding: holdingOf(finding.subject, snapshot), provider: null };
  const walk = startWalk(finding, FIXES[fix], at, ADA, snapshot.takenAt, keepDays);
  return stepsOf(walk, FIXES[fix]).reduce((one) => completeStep(one, FIXES[fix]), walk);
}

/** Drops the settings once more, and holds what the product then says beside whether the promise was kept. */
async function proved(
  lab: Lab,
  walk: Walk,
  program: MailProgram,
  isKept: boolean,
  moves?: readonly Move[],
): Promise<void> {
  const { snapshot, report } = await lookAt([program], moves);
  const { walk: after, reason } = reinspect(walk, FIXES[walk.fix], snapshot, report);
  lab.compare(
    'the new look says',
    reason === null ? after.state : `${after.state}, ${reason}`,
    isKept ? 'proved' : 'notProved',
  );
}

function fetchedBy(lab: Lab, settings: Record<string, boolean | number>, items: number): MailProgram {
  lab.server.deliver(ADA, { items });
  return lab.program('computer', [{ kind: 'pop3', user: ADA, settings }]);
}

export const WALK_SITUATIONS: readonly Situation[] = [
  {
    name: 'Walk: leave a copy on the server',
    async play(lab) {
      const program = fetchedBy(lab, { leave_on_server: false }, 3);
      await program.during(() => program.fetch());
      const walk = begun(lab, await lookAt([program]), 'pop3-no-server-copy', 'leave-copy-on-server', DAYS);
      lab.server.deliver(ADA, { items: 2 });
      await program.during(async () => {
        await program.set(`${OF_SERVER}leave_on_server`, true);
        await program.set(`${OF_SERVER}delete_by_age_from_server`, true);
        await program.set(`${OF_SERVER}num_days_to_leave_on_server`, DAYS);
        await program.fetch();
        await program.fetch();
      });
      lab.compare('new mail is on the server and here', 2, lab.server.count(ADA));
      lab.compare('nothing is gone from here', 5, countInMbox(program.file(...STORE, 'Inbox')).kept);
      await proved(lab, walk, program, lab.server.count(ADA) === 2);
    },
  },
  {
    name: 'Walk: give the copies on the server an end',
    async play(lab) {
      const program = fetchedBy(lab, { leave_on_server: true }, 5);
      await program.during(() => program.fetch());
      ageList(program.file(...LIST), 2, 3 * DAYS);
      const look = await lookAt([program]);
      const walk = begun(lab, look, 'pop3-server-copy-unbounded', 'end-server-copies', DAYS);
      const steps = stepsOf(walk, FIXES['end-server-copies']).map(({ step: { does = [] } }) => does);
      const guarded =
        steps.findIndex((does) => does.includes('compares')) <
        steps.findIndex((does) => does.includes('removes'));
      await program.during(async () => {
        await program.set(`${OF_SERVER}delete_by_age_from_server`, true);
        await program.set(`${OF_SERVER}num_days_to_leave_on_server`, DAYS);
        await program.fetch();
      });
      const left = lab.server.count(ADA);
      lab.compare(
        'a copy is made and compared first, as something goes',
        guarded ? 'yes' : 'no',
        left < 5 ? 'yes' : 'no',
      );
      lab.compare('what is younger stays on the server', 3, left);
      lab.compare('nothing is gone from here', 5, countInMbox(program.file(...STORE, 'Inbox')).kept);
      await proved(lab, walk, program, left === 3);
    },
  },
  {
    name: 'Walk: end the program’s own deletion',
    async play(lab) {
      const program = fetchedBy(
        lab,
        { leave_on_server: true, delete_mail_left_on_server: true, retainBy: 2, daysToKeepHdrs: 30 },
        3,
      );
      const walk = begun(lab, await lookAt([program]), 'program-deletes-old-mail', 'stop-own-deletion');
      lab.server.deliver(ADA, { items: 4, ageDays: 90 });
      await program.during(async () => {
        await program.set(`${OF_SERVER}retainBy`, 1);
        await program.fetch();
        await program.applyRule();
        await program.fetch();
      });
      lab.compare('old mail stays here', 7, countInMbox(program.file(...STORE, 'Inbox')).kept);
      lab.compare('and on the server', 7, lab.server.count(ADA));
      await proved(lab, walk, program, lab.server.count(ADA) === 7);
    },
  },
  {
    name: 'Walk: from POP3 to IMAP',
    async play(lab) {
      const program = fetchedBy(lab, { leave_on_server: false }, 6);
      await program.during(() => program.fetch());
      const wish = [{ account: accountOf(await lookAt([program])).id, address: ADA }];
      const walk = begun(lab, await lookAt([program], wish), 'pop3-move-to-imap', 'move-to-imap');
      lab.server.deliver(ADA, { items: 1 });
      await program.during(async () => {
        await program.set(`${OF_SERVER}leave_on_server`, true);
        await program.fetch();
        await addImap(program, lab.server.ports.imap);
        await program.fetch('server2');
        await copyUp(program);
      });
      // The message that came meanwhile was left there, and is copied up as well.
      lab.compare('all of the store is on the server', { atLeast: 7, atMost: 8 }, lab.server.count(ADA));
      const both = await lookAt([program], wish);
      const half = reinspect(walk, FIXES['move-to-imap'], both.snapshot, both.report);
      lab.compare('while both are set up', half.walk.state, 'notProved');
      await program.during(async () => {
        await program.run(
          `MailServices.accounts.removeAccount(MailServices.accounts.findAccountForServer(server('server1')), false);
           await after(300);`,
        );
      });
      const store = await countFolder(program.file(...STORE));
      lab.compare(
        'without the old account its files are still there',
        7,
        store.folders.find(({ special }) => special === 'inbox')?.items ?? 0,
      );
      await proved(lab, walk, program, lab.server.count(ADA) >= 7, wish);
    },
  },
  {
    name: 'Walk: keep fewer years on this computer (IMAP)',
    async play(lab) {
      lab.server.deliver(ADA, { items: 3 });
      lab.server.deliver(ADA, { items: 4, ageDays: 800 });
      const program = lab.program('computer', [{ kind: 'imap', user: ADA }]);
      let inbox = '';
      await program.during(async () => {
        await program.fetchWhole();
        inbox = await program.fileOf();
      });
      const { whole } = countInMbox(inbox);
      const fix = FIXES['limit-cache'];
      const removes = stepsFor(fix, 'thunderbird', 'mirror').some(({ step }) =>
        step.does?.includes('removes'),
      );
      await program.during(async () => {
        await program.set(`${OF_SERVER}autosync_max_age_days`, 365);
        await program.fetch();
        await program.applyRule();
        await program.pack();
        inbox = await program.fileOf();
      });
      lab.compare(
        'no step takes mail off the server',
        removes ? 'no' : 'yes',
        lab.server.count(ADA) === 7 ? 'yes' : 'no',
      );
      const kept = countInMbox(inbox).whole;
      lab.compare('whole messages here before', 7, whole);
      lab.compare('whole messages here afterwards: the young ones', 3, kept);
      const { kind } = accountOf(await lookAt([program]));
      lab.compare('the account is still read', 'imap', kind.known ? kind.value : 'unknown');
    },
  },
  {
    name: 'Walk: make the data file smaller (archive here, then pack)',
    async play(lab) {
      const program = fetchedBy(lab, { leave_on_server: false }, 9);
      await program.during(() => program.fetch());
      const inbox = program.file(...STORE, 'Inbox');
      const before = (await countFolder(program.file(...STORE))).sizeBytes;
      await program.during(async () => {
        await program.run(
          `MailServices.accounts.createLocalMailAccount();
           const root = MailServices.accounts.localFoldersServer.rootFolder;
           root.createSubfolder('Archives', null);
           await until(() => root.getChildNamed('Archives'));
           const from = folder('server1');
           const old = [...from.msgDatabase.enumerateMessages()].slice(0, 6);
           await copied((listener) => MailServices.copy.copyMessages(
             from, old, root.getChildNamed('Archives'), true, listener, null, false));
           await after(500);`,
        );
        await program.pack();
      });
      const archive = countInMbox(program.file('Mail', 'Local Folders', 'Archives'));
      lab.compare('nothing is lost by it', 9, countInMbox(inbox).kept + archive.whole);
      lab.compare('nothing waits to be packed', 0, countInMbox(inbox).deleted);
      const after = (await countFolder(program.file(...STORE))).sizeBytes;
      lab.compare(
        'the file is smaller, as read',
        after < before ? 'yes' : 'no',
        countInMbox(inbox).kept === 3 ? 'yes' : 'no',
      );
    },
  },
];

/** 'Add Account' for the same mailbox by IMAP, beside the old one. */
async function addImap(program: MailProgram, port: number): Promise<void> {
  await program.run(
    `const [user, port, password] = args;
     const account = MailServices.accounts.createAccount();
     const fresh = MailServices.accounts.createIncomingServer(user, '127.0.0.1', 'imap');
     fresh.port = port;
     fresh.authMethod = 3;
     fresh.socketType = 0;
     fresh.password = password;
     account.incomingServer = fresh;
     const identity = MailServices.accounts.createIdentity();
     identity.email = user;
     account.addIdentity(identity);
     if (fresh.key !== 'server2') throw new Error('key ' + fresh.key);
     await after(300);`,
    ADA,
    port,
    PASSWORD,
  );
}

/** Marks all of the old inbox and takes 'Copy To'. */
async function copyUp(program: MailProgram): Promise<void> {
  await program.run(
    `const source = folder('server1');
     await copied((listener) => MailServices.copy.copyMessages(
       source, [...source.msgDatabase.enumerateMessages()], folder('server2'), false, listener, null, false));
     await after(500);`,
  );
}
