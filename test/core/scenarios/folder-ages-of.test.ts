import { known, unknown, type Fact } from '../../../src/core/facts/evidence';
import { MAILBOX, type MailFolder, type MailboxState } from '../../../src/core/facts/mailbox';
import { measuredMailOf } from '../../../src/core/scenarios/folder-ages-of';

const is = <T>(value: T): Fact<T> => known(value, 'measured', 'graph');
const open = unknown('failed');

function folder(id: string, more: Partial<MailFolder> = {}): MailFolder {
  return {
    id,
    parentId: null,
    name: id,
    hidden: false,
    search: false,
    mail: true,
    childFolders: is(0),
    items: is(10),
    bytes: is(1_000),
    oldest: is('2024-01-02T03:04:05.000Z'),
    older: [
      { items: is(6), bytes: is(600) },
      { items: is(2), bytes: is(200) },
    ],
    ...more,
  };
}

function state(folders: MailFolder[], more: Partial<MailboxState> = {}): MailboxState {
  return MAILBOX.blankWith({
    id: 'mailbox',
    service: 'graph',
    source: 'graph',
    takenAt: '2026-03-01T09:00:00.000Z',
    ageLimits: [30, 365],
    folders,
    folderCount: is(folders.length),
    named: {
      inbox: is('inbox'),
      sent: is('sent'),
      drafts: is('drafts'),
      deleted: is('deleted'),
      junk: is(null),
      archive: is(null),
    },
    ...more,
  });
}

describe('what a mailbox tells of the age of its mail', () => {
  it('has a cut at every age that was asked for', () => {
    expect(measuredMailOf(state([folder('inbox')]), 'account')).toEqual({
      countedOn: '2026-03-01',
      complete: true,
      folders: [
        {
          account: 'account',
          kind: 'inbox',
          folder: 'inbox',
          name: 'inbox',
          cuts: [
            { days: 0, items: 10, bytes: 1_000 },
            { days: 30, items: 6, bytes: 600 },
            { days: 365, items: 2, bytes: 200 },
          ],
          oldestOn: '2024-01-02',
        },
      ],
      // The named folders of the others are somewhere, and have not been listed.
      noneOf: [],
    });
  });

  it('knows which kinds of mail there is none of, once every folder and its purpose are known', () => {
    const named = { ...state([]).named, sent: is(null), drafts: is(null) };
    const folders = [folder('inbox'), folder('deleted')];
    const of = (more: Partial<MailboxState>) =>
      measuredMailOf(state(folders, { named, ...more }), 'account').noneOf?.map(({ kind }) => kind);
    expect(of({})).toEqual(['sent', 'drafts', 'folders']);
    expect(of({ folderCount: open })).toEqual([]);
    expect(of({ named: { ...named, drafts: open } })).toEqual([]);
  });

  it('puts every folder with its kind of mail; what lies below Deleted Items is deleted', () => {
    const folders = ['inbox', 'sent', 'drafts', 'projects', 'deleted'].map((id) => folder(id));
    const below = folder('thrown away', { parentId: 'deleted' });
    const { folders: found } = measuredMailOf(state([...folders, below]), 'account');
    expect(found.map(({ folder: id, kind }) => [id, kind])).toEqual([
      ['inbox', 'inbox'],
      ['sent', 'sent'],
      ['drafts', 'drafts'],
      ['projects', 'folders'],
      ['deleted', 'deleted'],
      ['thrown away', 'deleted'],
    ]);
  });

  it('leaves out what was not told, saved searches, and folders without mail', () => {
    const partly = folder('inbox', {
      bytes: open,
      oldest: open,
      older: [
        { items: open, bytes: open },
        { items: is(2), bytes: open },
      ],
    });
    const others = [folder('calendar', { mail: false }), folder('search', { search: true })];
    const found = measuredMailOf(state([partly, ...others], { folderCount: open }), 'account');
    expect(found).toMatchObject({
      complete: false,
      folders: [
        {
          folder: 'inbox',
          cuts: [
            { days: 0, items: 10, bytes: null },
            { days: 365, items: 2, bytes: null },
          ],
          oldestOn: null,
        },
      ],
    });
  });
});
