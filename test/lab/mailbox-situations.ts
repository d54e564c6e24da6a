import type { PurgeScope } from '../../src/core/facts/deletion-rule';
import { mailboxOfAccount } from '../../src/core/mailboxes/mailbox';
import { copiesAfter } from '../../src/core/scenarios/after-event';
import { accountOf, lookAt, predicted, type Look, type Mail } from './look';
import { countInMbox } from './left-files';
import type { MailProgram, Setting } from './mail-program';
import { ADA, type Lab, type Situation } from './situation';

const YEAR = 365;
const LEAVES = { leave_on_server: true };
const REMOVES = { leave_on_server: false };

function pop3(lab: Lab, computer: string, settings: Record<string, Setting>): MailProgram {
  return lab.program(computer, [{ kind: 'pop3', user: ADA, settings }]);
}

function imap(lab: Lab, computer: string, settings: Record<string, Setting> = {}): MailProgram {
  return lab.program(computer, [{ kind: 'imap', user: ADA, settings }]);
}

function localInbox(program: MailProgram): number {
  return countInMbox(program.file('Mail', '127.0.0.1', 'Inbox')).kept;
}

/** What the model says is left once the server has deleted what is older than a year. */
function afterPurge(look: Look, scope: PurgeScope = 'all'): Look {
  const event = { type: 'serverPurge', olderThanDays: YEAR, scope, accounts: null } as const;
  return { ...look, copies: copiesAfter(look.copies, event) };
}

function compareServer(lab: Lab, look: Look, mail: readonly Mail[], when: string, program = 0): void {
  const { id } = accountOf(look, program);
  lab.compare(`on the server ${when}`, predicted(look.copies, id, 'server', mail), lab.server.count(ADA));
}

/** Deletes by the program's own rule of 30 days, and looks at both sides. */
async function ruleOfProgram(lab: Lab, program: MailProgram, leaves: boolean): Promise<void> {
  lab.server.deliver(ADA, { items: 3 });
  lab.server.deliver(ADA, { items: 2, ageDays: 90 });
  const mail = [{ items: 3 }, { items: 2, ageDays: 90 }];
  let here = 0;
  await program.during(async () => {
    await program.fetch();
    await program.applyRule();
    await program.fetch();
    here = await program.shown();
  });
  const look = await lookAt([program]);
  compareServer(lab, look, mail, leaves ? 'although copies are left there' : 'after the rule was applied');
  lab.compare('here', predicted(look.copies, accountOf(look).id, 'here', mail), here);
}

export const MAILBOX_SITUATIONS: readonly Situation[] = [
  {
    name: 'One mailbox, two computers by POP3: one leaves mail, the other removes it',
    async play(lab) {
      lab.server.deliver(ADA, { items: 5 });
      const leaves = pop3(lab, 'first', LEAVES);
      const removes = pop3(lab, 'second', REMOVES);
      await leaves.during(() => leaves.fetch());
      const alone = await lookAt([leaves]);
      compareServer(lab, alone, [{ items: 5 }], 'while the first is the only one');
      await removes.during(() => removes.fetch());
      const look = await lookAt([leaves, removes]);
      lab.compare(
        'readers of the one mailbox',
        mailboxOfAccount(accountOf(look), look.snapshot).readers.length,
        2,
      );
      const mail = [{ items: 5 }];
      compareServer(lab, look, mail, 'once the second has fetched');
      compareServer(lab, look, mail, 'the same, asked of the second', 1);
      for (const [at, program] of [leaves, removes].entries()) {
        const range = predicted(look.copies, accountOf(look, at).id, 'here', mail);
        lab.compare(`what computer ${at + 1} had fetched is still there`, range, localInbox(program));
      }
    },
  },
  {
    name: 'One mailbox by POP3 that removes and by IMAP: the IMAP inbox is emptied',
    async play(lab) {
      lab.server.deliver(ADA, { items: 5 });
      lab.server.deliver(ADA, { items: 3, folder: 'Projects' });
      const program = lab.program('computer', [
        { kind: 'imap', user: ADA },
        { kind: 'pop3', user: ADA, settings: REMOVES },
      ]);
      let [before, after] = [0, 0];
      await program.during(async () => {
        await program.fetchWhole('server1');
        before = await program.shown('server1');
        await program.fetch('server2');
        await program.fetch('server1');
        after = await program.shown('server1');
      });
      const look = await lookAt([program]);
      const { id } = accountOf(look);
      const mail = [{ items: 5 }];
      lab.compare('IMAP shows them until POP3 has fetched', 5, before);
      compareServer(lab, look, mail, 'once POP3 has fetched');
      const mirrors = look.copies.filter((copy) => copy.mirror);
      lab.compare('still shown by IMAP', predicted(mirrors, id, 'here', mail), after);
      const folders = predicted(look.copies, id, 'server', [{ items: 3, kind: 'folders' }]);
      lab.compare('other folders on the server', folders, lab.server.count(ADA, 'Projects'));
      const store = predicted(look.copies, accountOf(look, 0, 1).id, 'here', mail);
      lab.compare(
        'in the store of POP3',
        store,
        countInMbox(program.file('Mail', '127.0.0.1', 'Inbox')).kept,
      );
    },
  },
  {
    name: 'The server deletes mail older than a year; read by IMAP',
    async play(lab) {
      lab.server.deliver(ADA, { items: 3 });
      lab.server.deliver(ADA, { items: 4, ageDays: 400 });
      const mail = [{ items: 3 }, { items: 4, ageDays: 400 }];
      const program = imap(lab, 'computer');
      await program.during(() => program.fetchWhole());
      compareServer(lab, await lookAt([program]), mail, 'before');
      lab.server.purge(ADA, YEAR);
      let shown = 0;
      await program.during(async () => {
        await program.fetch();
        shown = await program.shown();
      });
      const look = afterPurge(await lookAt([program]));
      compareServer(lab, look, mail, 'after it');
      lab.compare('here after it', predicted(look.copies, accountOf(look).id, 'here', mail), shown);
      const old = predicted(look.copies, accountOf(look).id, 'here', [{ items: 4, ageDays: 400 }]);
      lab.compare('old mail here', old, shown - 3);
    },
  },
  {
    name: 'The server deletes mail older than a year; read by POP3',
    async play(lab) {
      lab.server.deliver(ADA, { items: 3 });
      lab.server.deliver(ADA, { items: 4, ageDays: 400 });
      const mail = [{ items: 3 }, { items: 4, ageDays: 400 }];
      const program = pop3(lab, 'computer', LEAVES);
      await program.during(() => program.fetch());
      lab.server.purge(ADA, YEAR);
      await program.during(() => program.fetch());
      const look = afterPurge(await lookAt([program]));
      compareServer(lab, look, mail, 'after it');
      lab.compare(
        'here after it',
        predicted(look.copies, accountOf(look).id, 'here', mail),
        localInbox(program),
      );
    },
  },
  {
    name: 'The program deletes mail older than 30 days; read by IMAP',
    play: (lab) => ruleOfProgram(lab, imap(lab, 'computer', { retainBy: 2, daysToKeepHdrs: 30 }), false),
  },
  {
    name: 'The program deletes mail older than 30 days; read by POP3, copies left until deleted here',
    play: (lab) =>
      ruleOfProgram(
        lab,
        pop3(lab, 'computer', {
          ...LEAVES,
          delete_mail_left_on_server: true,
          retainBy: 2,
          daysToKeepHdrs: 30,
        }),
        true,
      ),
  },
  {
    name: 'The program deletes mail older than 30 days; read by POP3, copies left for good',
    play: (lab) =>
      ruleOfProgram(lab, pop3(lab, 'computer', { ...LEAVES, retainBy: 2, daysToKeepHdrs: 30 }), true),
  },
  {
    name: 'A message is deleted on one device; read by IMAP on two',
    async play(lab) {
      lab.server.deliver(ADA, { items: 5 });
      const first = imap(lab, 'first');
      const second = imap(lab, 'second');
      await second.during(() => second.fetchWhole());
      await first.during(async () => {
        await first.fetchWhole();
        await first.throwAway(2);
      });
      let shown = 0;
      await second.during(async () => {
        await second.fetch();
        shown = await second.shown();
      });
      const look = await lookAt([second]);
      const left = copiesAfter(look.copies, { type: 'syncedDeletion', accounts: null });
      const gone = predicted(left, accountOf(look).id, 'here', [{ items: 2 }]);
      lab.compare('what was deleted, on the other device', gone, shown - 3);
      lab.compare(
        'on the server',
        predicted(left, accountOf(look).id, 'server', [{ items: 2 }]),
        lab.server.count(ADA) - 3,
      );
    },
  },
];
