import { FolderItems } from './folder-items';
import { seeded } from './random';

export type FolderRole = 'inbox' | 'sent' | 'drafts' | 'deleted' | 'junk' | 'archive' | null;

export interface GeneratedFolder {
  id: string;
  parentId: string | null;
  name: string;
  role: FolderRole;
  hidden: boolean;
  search: boolean;
  /** Folder class; mail lists of Graph show IPF.Note only. */
  itemClass: 'IPF.Note' | 'IPF.Appointment' | 'IPF.Contact';
  items: FolderItems;
  /** Days after arrival at which the server deletes; null: no date is stamped. */
  retentionDays: number | null;
}

export interface GeneratedRule {
  name: string;
  enabled: boolean;
  delete?: boolean;
  permanentDelete?: boolean;
  moveTo?: 'deleted' | 'archive';
  forwardTo?: string[];
  redirectTo?: string[];
  /** As it comes back: bit of a rule that neither deletes nor sends on. */
  categories?: string[];
}

/** Everything a mailbox holds; the truth that a reading is measured against. */
export interface GeneratedMailbox {
  address: string;
  personal: boolean;
  now: number;
  folders: GeneratedFolder[];
  recoverable: { deletions: FolderItems; versions: FolderItems; purges: FolderItems };
  rules: GeneratedRule[];
  servicePlans: { name: string; status: string }[];
  purpose: string;
  archiveMailbox: boolean;
  /** Bytes; over it the mailbox takes no writes. */
  quota: number;
  cloud: { total: number; used: number; mail: number };
}

export interface MailboxShape {
  seed: number;
  /** Folders in all, the usual ones included. */
  folders: number;
  /** Mail items in all, roughly. */
  items: number;
  now: number;
  address?: string;
  personal?: boolean;
  quota?: number;
  retentionDays?: number | null;
  servicePlans?: { name: string; status: string }[];
  archiveMailbox?: boolean;
  /** Calendar and contacts too; lists of mail folders do not show them. */
  calendars?: boolean;
}

/** Folders that mail programs make by themselves, with their share of the mail. */
const USUAL: { name: string; role: FolderRole; share: number; hidden?: boolean; search?: boolean }[] = [
  { name: 'Inbox', role: 'inbox', share: 30 },
  { name: 'Sent Items', role: 'sent', share: 14 },
  { name: 'Deleted Items', role: 'deleted', share: 9 },
  { name: 'Archive', role: 'archive', share: 12 },
  { name: 'Junk Email', role: 'junk', share: 1 },
  { name: 'Drafts', role: 'drafts', share: 0.3 },
  { name: 'Outbox', role: null, share: 0 },
  { name: 'Conversation History', role: null, share: 0.5 },
  { name: 'Conversation Action Settings', role: null, share: 0.01, hidden: true },
  { name: 'ExternalContacts', role: null, share: 0.02, hidden: true },
  { name: 'Unread Mail', role: null, share: 8, search: true },
  { name: 'For Follow Up', role: null, share: 2, search: true },
];
const NAMES = [
  'Projekte',
  'Kunden',
  'Müller & Söhne',
  '2019',
  'Rechnungen',
  '家族',
  'Invoices',
  'Team <b>',
  'Åse',
  'Old',
];

/**
 * A mailbox as people have them: most mail in few folders, most folders small or empty, much of it old, some
 * folders nested, a few hidden, saved searches among them. The same shape makes the same mailbox.
 */
export function generateMailbox(shape: MailboxShape): GeneratedMailbox {
  const random = seeded(shape.seed);
  const plans: {
    name: string;
    role: FolderRole;
    share: number;
    hidden: boolean;
    search: boolean;
    parent: number;
  }[] = USUAL.slice(0, Math.max(1, shape.folders)).map((usual) => ({
    name: usual.name,
    role: usual.role,
    share: usual.share * (0.5 + random()),
    hidden: usual.hidden ?? false,
    search: usual.search ?? false,
    parent: -1,
  }));
  const depth = plans.map(() => 1);
  for (let i = plans.length; i < shape.folders; i += 1) {
    const parent = pickParent(random, plans, depth);
    // Pareto: a folder in four is empty, a few are very large.
    const share = random() < 0.25 ? 0 : Math.min(20, 0.05 / (1 - random()) ** 1.1);
    const name = `${NAMES[Math.floor(random() * NAMES.length)] ?? 'Folder'} ${i}`;
    plans.push({ name, role: null, share, hidden: false, search: false, parent });
    depth.push(parent < 0 ? 1 : (depth[parent] ?? 1) + 1);
  }
  const total = plans.reduce((sum, plan) => sum + (plan.search ? 0 : plan.share), 0) || 1;
  const folders = plans.map((plan, at): GeneratedFolder => {
    const count = Math.round((shape.items * plan.share) / total);
    const oldestDays = 5 + random() * (plan.role === null && random() < 0.4 ? 300 : 4000);
    return {
      id: folderId(at),
      parentId: plan.parent < 0 ? null : folderId(plan.parent),
      name: plan.name,
      role: plan.role,
      hidden: plan.hidden,
      search: plan.search,
      itemClass: 'IPF.Note',
      retentionDays: shape.retentionDays ?? null,
      items: FolderItems.of({
        seed: shape.seed * 7919 + at,
        count,
        now: shape.now,
        newestDays: plan.role !== null || random() < 0.6 ? random() * 5 : random() * oldestDays * 0.8,
        oldestDays,
        skew: 0.6 + random() * 2,
        typical: 15_000 + random() * 60_000,
        large: count > 40 ? Math.floor(random() * Math.min(6, 1 + count / 400)) : 0,
      }),
    };
  });
  if (shape.calendars) {
    for (const [name, itemClass] of [
      ['Calendar', 'IPF.Appointment'],
      ['Contacts', 'IPF.Contact'],
    ] as const) {
      const seed = shape.seed * 7919 + folders.length;
      folders.push({
        id: folderId(folders.length),
        parentId: null,
        name,
        role: null,
        hidden: false,
        search: false,
        itemClass,
        retentionDays: null,
        items: FolderItems.of({
          seed,
          count: 120,
          now: shape.now,
          newestDays: 1,
          oldestDays: 900,
          skew: 1,
          typical: 9000,
          large: 0,
        }),
      });
    }
  }
  const small = (seed: number, count: number): FolderItems =>
    FolderItems.of({
      seed,
      count,
      now: shape.now,
      newestDays: 0,
      oldestDays: 14,
      skew: 1,
      typical: 40_000,
      large: 0,
    });
  const personal = shape.personal ?? false;
  return {
    address: shape.address ?? (personal ? 'kim@outlook.com' : 'kim@contoso.com'),
    personal,
    now: shape.now,
    folders,
    recoverable: {
      deletions: small(shape.seed + 1, Math.round(shape.items * 0.02)),
      versions: small(shape.seed + 2, Math.round(shape.items * 0.002)),
      purges: small(shape.seed + 3, 3),
    },
    rules: [
      { name: 'Newsletters', enabled: true, delete: true },
      { name: 'To my other mail', enabled: true, forwardTo: ['kim.private@gmail.com'] },
      { name: 'Colleague', enabled: true, redirectTo: ['sam@contoso.com'] },
      { name: 'Old alarm', enabled: false, permanentDelete: true },
      { name: 'Sorted away', enabled: true, moveTo: 'deleted' },
      { name: 'Only a colour', enabled: true, categories: ['Red'] },
    ],
    servicePlans: shape.servicePlans ?? [
      { name: 'EXCHANGE_S_STANDARD', status: 'Success' },
      { name: 'TEAMS1', status: 'Success' },
    ],
    purpose: 'user',
    archiveMailbox: shape.archiveMailbox ?? false,
    quota: shape.quota ?? Number.MAX_SAFE_INTEGER,
    cloud: { total: 5 * 1024 ** 3, used: 3 * 1024 ** 3, mail: 1024 ** 3 },
  };
}

/** Half of the folders lie below the inbox or at the top, the others below each other, six levels deep at most. */
function pickParent(
  random: () => number,
  plans: readonly { search: boolean; hidden: boolean }[],
  depth: readonly number[],
): number {
  const where = random();
  if (where < 0.3) return 0;
  if (where < 0.5) return -1;
  const at = Math.floor(random() ** 2 * plans.length);
  const plan = plans[at];
  return plan && !plan.search && !plan.hidden && (depth[at] ?? 9) < 6 ? at : 0;
}

/** Long ids with a common beginning, as Exchange makes them. */
function folderId(at: number): string {
  const tail = at.toString(36).toUpperCase().padStart(5, '0');
  return `AAMkAGVmMDEzMTM4LTZmYWUtNDdkNC1hMDZiLTU1OGY5OTZhYmY4OAAuAAAAAAAiQ8W967B7TKBjgx9rVEURAQAiIsqMbYjsT5e-T7Kz_${tail}AAA=`;
}

/** The truth about one folder's ages: what is older than each limit, at an instant. */
export function trueAges(
  folder: GeneratedFolder,
  at: number,
  limits: readonly number[],
): { items: number; bytes: number }[] {
  return limits.map((days) => {
    const items = folder.items.countBefore(at - days * 86_400_000);
    return { items, bytes: folder.items.bytesBefore(items) };
  });
}
