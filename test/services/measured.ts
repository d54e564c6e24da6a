import { known } from '../../src/core/facts/evidence';
import { AGE_LIMITS_DAYS, type MailboxState } from '../../src/core/facts/mailbox';
import { SERVER, asked, folder, mailbox } from '../tools/make-mailbox';
import { trueAges, type GeneratedMailbox } from './mailbox';

/** What a complete reading of a generated mailbox tells, without asking for it request by request. */
export function measuredMailbox(generated: GeneratedMailbox): MailboxState {
  const takenAt = new Date(generated.now).toISOString();
  const named = (role: string) => asked(generated.folders.find((one) => one.role === role)?.id ?? null);
  return mailbox({
    address: generated.address,
    takenAt,
    folders: generated.folders.map((one) => {
      const { count, bytes } = one.items;
      return folder(one.id, count, bytes, {
        parentId: one.parentId,
        name: one.name,
        hidden: one.hidden,
        search: one.search,
        mail: one.itemClass === 'IPF.Note',
        oldest: asked(count === 0 ? null : new Date(one.items.item(0).received).toISOString()),
        older: trueAges(one, generated.now, AGE_LIMITS_DAYS).map((age) => ({
          items: asked(age.items),
          bytes: asked(age.bytes),
        })),
      });
    }),
    folderCount: known(generated.folders.length, 'measured', SERVER),
    named: {
      inbox: named('inbox'),
      sent: named('sent'),
      drafts: named('drafts'),
      deleted: named('deleted'),
      junk: named('junk'),
      archive: named('archive'),
    },
  });
}
