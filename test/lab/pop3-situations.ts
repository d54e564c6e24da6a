import { accountOf, countOf, lookAt, predicted, type Mail } from './look';
import { ageList, countInMbox } from './left-files';
import type { MailProgram, Setting } from './mail-program';
import { ADA, type Lab, type Situation } from './situation';

const INBOX = ['Mail', '127.0.0.1', 'Inbox'] as const;
const LIST = ['Mail', '127.0.0.1', 'popstate.dat'] as const;
const OF_SERVER = 'mail.server.server1.';

function pop3(lab: Lab, settings: Record<string, Setting>, computer = 'computer'): MailProgram {
  return lab.program(computer, [{ kind: 'pop3', user: ADA, settings }]);
}

/** What is in the local inbox, whatever our reader says. */
function inboxOf(program: MailProgram) {
  return countInMbox(program.file(...INBOX));
}

/** Holds what the model says of the server and of the local inbox beside what is there. */
async function compareBoth(
  lab: Lab,
  program: MailProgram,
  mail: readonly Mail[],
  when: string,
): Promise<void> {
  const look = await lookAt([program]);
  const { id } = accountOf(look);
  lab.compare(`on the server ${when}`, predicted(look.copies, id, 'server', mail), lab.server.count(ADA));
  lab.compare(`here ${when}`, predicted(look.copies, id, 'here', mail), inboxOf(program).kept);
}

/** The product's readers beside what is there: of the list, and of the mbox file. */
async function compareReaders(lab: Lab, program: MailProgram): Promise<void> {
  const { seenOnServer } = accountOf(await lookAt([program]));
  const listed = seenOnServer?.known === true ? seenOnServer.value.messages : 'nothing';
  lab.compare('the list of what is left on the server, as read', listed, lab.server.count(ADA));
  const [counted] = (await countOf(program.file(...INBOX))).folders;
  lab.compare('the local inbox, as read', counted?.items ?? 0, inboxOf(program).kept);
}

/** Fetches at once what was delivered, with these settings. */
async function fetched(lab: Lab, settings: Record<string, Setting>, items = 5): Promise<MailProgram> {
  lab.server.deliver(ADA, { items });
  const program = pop3(lab, settings);
  await program.during(() => program.fetch());
  return program;
}

export const POP3_SITUATIONS: readonly Situation[] = [
  {
    name: 'POP3, nothing is left on the server',
    async play(lab) {
      const program = await fetched(lab, { leave_on_server: false });
      await compareBoth(lab, program, [{ items: 5 }], 'after fetching');
      await compareReaders(lab, program);
    },
  },
  {
    name: 'POP3, everything is left; then the list of what was fetched is lost',
    async play(lab) {
      const program = await fetched(lab, { leave_on_server: true });
      await compareBoth(lab, program, [{ items: 5 }], 'after fetching');
      await compareReaders(lab, program);
      program.removeFile(...LIST);
      const look = await lookAt([program]);
      lab.compare(
        'what is left, as the list tells that is not there',
        'unknown',
        accountOf(look).seenOnServer === undefined ? 'unknown' : 'known',
      );
      const left = predicted(look.copies, accountOf(look).id, 'server', [{ items: 5 }]);
      await program.during(() => program.fetch());
      lab.compare('fetched once more is all that was left', left, inboxOf(program).kept - 5);
      lab.compare('and all of it stays on the server', left, lab.server.count(ADA));
      const doubles = (await countOf(program.file(...INBOX))).likelyDuplicates?.items ?? 0;
      const inbox = inboxOf(program);
      lab.compare('doubles, as read', doubles, inbox.kept - inbox.distinct);
    },
  },
  {
    name: 'POP3, left for 7 days, all fetched today',
    async play(lab) {
      lab.server.deliver(ADA, { items: 3 });
      lab.server.deliver(ADA, { items: 2, datedDaysAgo: 30 });
      const program = pop3(lab, {
        leave_on_server: true,
        delete_by_age_from_server: true,
        num_days_to_leave_on_server: 7,
      });
      await program.during(async () => {
        await program.fetch();
        await program.fetch();
      });
      // Days count from fetching, whatever date a message bears.
      await compareBoth(lab, program, [{ items: 5 }], 'after a second check');
      await compareReaders(lab, program);
    },
  },
  {
    name: 'POP3, left for 7 days, two fetched ten days ago',
    async play(lab) {
      const program = await fetched(lab, {
        leave_on_server: true,
        delete_by_age_from_server: true,
        num_days_to_leave_on_server: 7,
      });
      ageList(program.file(...LIST), 2, 10);
      const mail = [{ items: 3 }, { items: 2, ageDays: 10 }];
      await program.during(() => program.fetch());
      await compareBoth(lab, program, mail, 'after the next check');
      await compareReaders(lab, program);
    },
  },
  {
    name: 'POP3, fewer days than before',
    async play(lab) {
      const program = await fetched(lab, {
        leave_on_server: true,
        delete_by_age_from_server: true,
        num_days_to_leave_on_server: 30,
      });
      ageList(program.file(...LIST), 4, 10);
      const mail = [{ items: 1 }, { items: 4, ageDays: 10 }];
      await program.during(() => program.fetch());
      await compareBoth(lab, program, mail, 'with 30 days');
      await program.during(async () => {
        await program.set(`${OF_SERVER}num_days_to_leave_on_server`, 7);
        await program.fetch();
      });
      await compareBoth(lab, program, mail, 'with 7 days');
    },
  },
  {
    name: 'POP3, the box is cleared later',
    async play(lab) {
      const program = await fetched(lab, { leave_on_server: true });
      await compareBoth(lab, program, [{ items: 5 }], 'while it is set');
      await program.during(async () => {
        await program.set(`${OF_SERVER}leave_on_server`, false);
        await program.fetch();
      });
      await compareBoth(lab, program, [{ items: 5 }], 'after the next check');
      await compareReaders(lab, program);
    },
  },
  {
    name: 'POP3, left until it is deleted here; two are thrown away',
    async play(lab) {
      const program = await fetched(lab, { leave_on_server: true, delete_mail_left_on_server: true });
      await thrownAway(lab, program);
    },
  },
  {
    name: 'POP3, left for good; two are thrown away here',
    async play(lab) {
      const program = await fetched(lab, { leave_on_server: true, delete_mail_left_on_server: false });
      await thrownAway(lab, program);
    },
  },
  {
    name: 'POP3, heads only',
    async play(lab) {
      const program = await fetched(lab, { leave_on_server: true, headers_only: true });
      const look = await lookAt([program]);
      const { id } = accountOf(look);
      const mail = [{ items: 5 }];
      lab.compare('on the server', predicted(look.copies, id, 'server', mail), lab.server.count(ADA));
      lab.compare('whole messages here', predicted(look.copies, id, 'here', mail), inboxOf(program).whole);
      lab.compare('for certain here', 0, predicted(look.copies, id, 'here', mail).atLeast);
    },
  },
  {
    name: 'POP3, heads only, nothing is left on the server',
    async play(lab) {
      const program = await fetched(lab, { leave_on_server: false, headers_only: true });
      const look = await lookAt([program]);
      const { id } = accountOf(look);
      const mail = [{ items: 5 }];
      lab.compare('on the server', predicted(look.copies, id, 'server', mail), lab.server.count(ADA));
      lab.compare('whole messages here', predicted(look.copies, id, 'here', mail), inboxOf(program).whole);
    },
  },
];

/** Throws two of five away, checks once more, and looks at the server, at the inbox and at what waits to be packed. */
async function thrownAway(lab: Lab, program: MailProgram): Promise<void> {
  await program.during(async () => {
    await program.throwAway(2);
    await program.fetch();
  });
  const look = await lookAt([program]);
  const mail = [{ items: 3 }, { items: 2, thrownAway: true }];
  lab.compare(
    'on the server after the next check',
    predicted(look.copies, accountOf(look).id, 'server', mail),
    lab.server.count(ADA),
  );
  const inbox = inboxOf(program);
  const [read] = (await countOf(program.file(...INBOX))).folders;
  lab.compare('in the local inbox, as read', read?.items ?? 0, inbox.kept);
  lab.compare('deleted and still in the file, as read', read?.deletedNotCompacted?.items ?? 0, inbox.deleted);
  await compareReaders(lab, program);
}
