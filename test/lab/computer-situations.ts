import { compareCounts } from '../../src/core/move-counts/compare-counts';
import { copiesAfter } from '../../src/core/scenarios/after-event';
import { accountOf, countFolder, countOf, filesBelow, lookAt, predicted, type Mail } from './look';
import { countInMbox } from './left-files';
import type { MailProgram } from './mail-program';
import { PASSWORD } from './mail-server';
import { ADA, type Lab, type Situation } from './situation';
import { readDropped } from '../../src/sources/read-dropped';

const STORE = ['Mail', '127.0.0.1'] as const;

/** What is shown on a computer that begins with nothing, beside what the model says the loss of the old one leaves. */
async function newComputer(
  lab: Lab,
  old: MailProgram,
  kind: 'pop3' | 'imap',
  mail: readonly Mail[],
): Promise<void> {
  const look = await lookAt([old]);
  const left = copiesAfter(look.copies, { type: 'diskCrash' });
  const settings = kind === 'pop3' ? { leave_on_server: true } : {};
  const fresh = lab.program('new', [{ kind, user: ADA, settings }]);
  let shown = 0;
  await fresh.during(async () => {
    await fresh.fetch();
    shown = await fresh.shown();
  });
  lab.compare('in the inbox of the new computer', predicted(left, accountOf(look).id, 'server', mail), shown);
}

/** Moves so many messages of the inbox into a folder of their own. */
async function fileAway(program: MailProgram, items: number, name: string): Promise<void> {
  await program.run(
    `const [items, name] = args;
     const root = server('server1').rootFolder;
     root.createSubfolder(name, null);
     await until(() => folder('server1', name));
     const from = folder('server1');
     const moved = [...from.msgDatabase.enumerateMessages()].slice(-items);
     await copied((listener) =>
       MailServices.copy.copyMessages(from, moved, folder('server1', name), true, listener, null, false));
     await after(500);`,
    items,
    name,
  );
}

/** Copies a folder of the POP3 account to the IMAP account, as 'Copy To' does. */
async function copyUp(program: MailProgram, from: string, to: string): Promise<void> {
  await program.run(
    `const [from, to] = args;
     if (to !== 'Inbox' && !folder('server2', to)) {
       await ended((listener) => MailServices.imap.createFolder(server('server2').rootFolder, to, listener));
       await until(() => folder('server2', to));
     }
     const source = folder('server1', from);
     await copied((listener) => MailServices.copy.copyMessages(
       source, [...source.msgDatabase.enumerateMessages()], folder('server2', to), false, listener, null, false));
     await after(500);`,
    from,
    to,
  );
}

export const COMPUTER_SITUATIONS: readonly Situation[] = [
  {
    name: 'A new computer after POP3 that left mail on the server; folders were only here',
    async play(lab) {
      lab.server.deliver(ADA, { items: 6 });
      const old = lab.program('old', [{ kind: 'pop3', user: ADA, settings: { leave_on_server: true } }]);
      await old.during(async () => {
        await old.fetch();
        await fileAway(old, 2, 'Projects');
      });
      await newComputer(lab, old, 'pop3', [{ items: 6 }]);
      const look = await lookAt([old]);
      const left = copiesAfter(look.copies, { type: 'diskCrash' });
      const folders = predicted(left, accountOf(look).id, 'server', [{ items: 2, kind: 'folders' }]);
      lab.compare('folders of the old computer on the server', folders, lab.server.count(ADA, 'Projects'));
    },
  },
  {
    name: 'A new computer after POP3 that left nothing',
    async play(lab) {
      lab.server.deliver(ADA, { items: 5 });
      const old = lab.program('old', [{ kind: 'pop3', user: ADA, settings: { leave_on_server: false } }]);
      await old.during(() => old.fetch());
      await newComputer(lab, old, 'pop3', [{ items: 5 }]);
    },
  },
  {
    name: 'A new computer after IMAP',
    async play(lab) {
      lab.server.deliver(ADA, { items: 5 });
      const old = lab.program('old', [{ kind: 'imap', user: ADA }]);
      await old.during(() => old.fetchWhole());
      await newComputer(lab, old, 'imap', [{ items: 5 }]);
    },
  },
  {
    name: 'Packing: what was thrown away stays in the file until then',
    async play(lab) {
      lab.server.deliver(ADA, { items: 6 });
      const program = lab.program('computer', [{ kind: 'pop3', user: ADA }]);
      const file = program.file(...STORE, 'Inbox');
      await program.during(async () => {
        await program.fetch();
        await program.throwAway(2);
      });
      for (const when of ['before', 'after']) {
        const [read] = (await countOf(file)).folders;
        const { kept, deleted } = countInMbox(file);
        lab.compare(`messages ${when} packing, as read`, read?.items ?? 0, kept);
        lab.compare(
          `thrown away and still in the file ${when} packing, as read`,
          read?.deletedNotCompacted?.items ?? 0,
          deleted,
        );
        lab.compare(`the same, as it has to be`, when === 'before' ? 2 : 0, deleted);
        if (when === 'before') await program.during(() => program.pack());
      }
      const tree = await countFolder(program.file(...STORE));
      const trash = tree.folders.find(({ special }) => special === 'deleted');
      lab.compare(
        'in the bin, as read',
        trash?.items ?? 0,
        countInMbox(program.file(...STORE, 'Trash')).kept,
      );
    },
  },
  {
    name: 'From POP3 to IMAP: the counts say when all is on the server',
    async play(lab) {
      lab.server.deliver(ADA, { items: 7 });
      const program = lab.program('computer', [
        { kind: 'pop3', user: ADA, settings: { leave_on_server: false } },
        { kind: 'imap', user: ADA },
      ]);
      await program.during(async () => {
        await program.fetch();
        await fileAway(program, 3, 'Projects');
      });
      const counted = async () => {
        const store = await countFolder(program.file(...STORE));
        const counts = Object.fromEntries(
          store.folders.map(({ id, name, special }) => [
            id,
            special === 'inbox' ? lab.server.count(ADA) : lab.server.count(ADA, name),
          ]),
        );
        return { store, compared: compareCounts(store, { by: 'told', counts }) };
      };
      const before = await counted();
      lab.compare(
        'before copying',
        before.compared.verdict,
        lab.server.count(ADA) === 0 ? 'fewer' : 'enough',
      );
      const missing = before.compared.folders.reduce((sum, one) => sum + one.missing, 0);
      lab.compare(
        'missing on the server',
        missing,
        7 - lab.server.count(ADA) - lab.server.count(ADA, 'Projects'),
      );
      await program.during(async () => {
        await program.fetch('server2');
        await copyUp(program, 'Inbox', 'Inbox');
        await copyUp(program, 'Projects', 'Projects');
      });
      const after = await counted();
      const all = lab.server.count(ADA) === 4 && lab.server.count(ADA, 'Projects') === 3;
      lab.compare('after copying', after.compared.verdict, all ? 'enough' : 'fewer');
    },
  },
  {
    name: 'Passwords: nothing of them is read',
    async play(lab) {
      lab.server.deliver(ADA, { items: 3 });
      const program = lab.program('computer', [
        { kind: 'pop3', user: ADA, settings: { leave_on_server: true } },
      ]);
      await program.during(() => program.fetch());
      const touched = new Set<string>();
      const files = filesBelow(program.profile).map(({ path, file }) => ({
        path,
        file: watched(file, () => touched.add(file.name)),
      }));
      const { facts } = await readDropped(files, { now: new Date().toISOString() });
      const secrets = files.map(({ file }) => file.name).filter((name) => /^(?:logins\.|key4\.)/.test(name));
      lab.compare('files of passwords in the profile', { atLeast: 2, atMost: 9 }, secrets.length);
      lab.compare('of them opened', 0, secrets.filter((name) => touched.has(name)).length);
      lab.compare('the settings beside them are read', 'yes', touched.has('prefs.js') ? 'yes' : 'no');
      const text = JSON.stringify(facts);
      lab.compare('the password in what was read', 'no', text.includes(PASSWORD) ? 'yes' : 'no');
      lab.compare(
        'words of messages in what was read',
        'no',
        /of message \d|Subject|lab \d/.test(text) ? 'yes' : 'no',
      );
      const inbox = facts
        .flatMap(({ dataFiles }) => dataFiles)
        .flatMap(({ contents }) => (contents?.known === true ? contents.value.folders : []))
        .find(({ special, items }) => special === 'inbox' && items > 0);
      lab.compare('messages of the inbox in the whole profile, as read', inbox?.items ?? 0, 3);
    },
  },
];

/** A file that tells whenever somebody reads of it. */
function watched(file: File, onRead: () => void): File {
  const told = <T extends (...args: never[]) => unknown>(method: T): T =>
    ((...args: Parameters<T>) => {
      onRead();
      return method.apply(file, args);
    }) as T;
  return Object.assign(file, {
    slice: told(file.slice.bind(file)),
    arrayBuffer: told(file.arrayBuffer.bind(file)),
    text: told(file.text.bind(file)),
    stream: told(file.stream.bind(file)),
  });
}
