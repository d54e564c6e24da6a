import type { GeneratedFolder } from '../mailbox';
import {
  bad,
  expanded,
  GONE,
  nextLink,
  ok,
  recoverableBody,
  ruleBody,
  normalised,
  type Answer,
} from './bodies';
import { WELL_KNOWN, type Match } from './contract';
import type { Manners } from './manners';
import { MessageAnswers } from './messages';
import type { Store } from './store';

/** Answers of one mailbox. */
export class Answers {
  private readonly messages: MessageAnswers;

  constructor(
    readonly store: Store,
    readonly manners: Manners,
  ) {
    this.messages = new MessageAnswers(store, manners);
  }

  answer(match: Match, body: unknown, immutableIds: boolean): Answer {
    const { mailbox } = this.store;
    switch (match.route.name) {
      case 'me': {
        const { address } = mailbox;
        return ok(
          this.manners.me ?? {
            mail: address,
            userPrincipalName: address,
            proxyAddresses: mailbox.personal ? null : [`SMTP:${address}`],
          },
        );
      }
      case 'folders':
        return this.folderList(match, null);
      case 'childFolders':
        return this.childFolders(match);
      case 'folder':
        return this.folder(match);
      case 'folderMessages':
        return this.messages.ofFolder(match, immutableIds);
      case 'messages':
        return this.messages.large(match, immutableIds);
      case 'message':
        return this.messages.one(match, immutableIds);
      case 'move':
        return this.messages.move(match, body, immutableIds);
      case 'delta':
        return this.store.totalBytes() >= mailbox.quota
          ? {
              status: 403,
              code: 'ErrorQuotaExceeded',
              message: 'Mailbox has exceeded maximum mailbox size.',
              cost: 80,
            }
          : ok({ value: [] });
      case 'rules':
        return ok({ value: mailbox.rules.map((rule, at) => ruleBody(rule, at, this.store)) });
      case 'mailTips':
        return this.mailTips(body);
      case 'licences':
        if (mailbox.personal) return { ...GONE, status: 403, code: 'Forbidden' };
        return ok({
          value: [
            {
              servicePlans: mailbox.servicePlans.map(({ name, status }) => ({
                servicePlanName: name,
                servicePlanId: '00000000-0000-0000-0000-000000000000',
                provisioningStatus: status,
              })),
            },
          ],
        });
      case 'purpose':
        return ok({ value: mailbox.purpose });
      case 'cloudQuota':
        if (!mailbox.personal) return bad('Not supported for work or school accounts.');
        return ok({
          state: 'normal',
          total: mailbox.cloud.total,
          used: mailbox.cloud.used,
          remaining: mailbox.cloud.total - mailbox.cloud.used,
          services: [
            { displayName: 'OneDrive', id: 'OneDrive', used: mailbox.cloud.used - mailbox.cloud.mail },
            { displayName: 'Outlook (Attachments)', id: 'Outlook', used: mailbox.cloud.mail },
          ],
        });
      case 'exchange':
        return ok({
          primaryMailboxId: 'MBX:1',
          ...(mailbox.archiveMailbox ? { inPlaceArchiveMailboxId: 'MBX:2' } : {}),
        });
    }
  }

  private folderList({ query, route, id }: Match, parent: string | null): Answer {
    const top = Number(query.get('$top') ?? 10);
    if (!(top >= 1 && top <= 1000)) return bad('$top is out of range.');
    const hidden = query.get('includeHiddenFolders') === 'true';
    const all = this.store
      .childrenOf(parent)
      .filter((folder) => folder.itemClass === 'IPF.Note' && (hidden || !folder.hidden))
      .filter((folder) => !this.manners.unlisted(folder));
    const skip = Number(query.get('$skip') ?? 0);
    const page = all.slice(skip, skip + Math.min(top, this.manners.folderPage));
    const wanted = expanded(query);
    return ok(
      {
        value: page.map((folder) => this.folderBody(folder, this.manners.sizesInLists ? wanted : [])),
        ...(skip + page.length < all.length
          ? {
              '@odata.nextLink': nextLink(
                route.path.replace('{id}', encodeURIComponent(id)),
                query,
                skip + page.length,
              ),
            }
          : {}),
      },
      40 + page.length * 0.4,
    );
  }

  private childFolders(match: Match): Answer {
    const kind = WELL_KNOWN[match.id.toLowerCase()];
    if (kind === 'recoverableRoot') {
      if (!this.manners.recoverableRoot) return bad('Id is malformed.');
      const { deletions, versions, purges } = this.store.mailbox.recoverable;
      const wanted = expanded(match.query);
      return ok({
        value: [
          recoverableBody('Deletions', deletions, wanted),
          recoverableBody('Versions', versions, wanted),
          recoverableBody('Purges', purges, wanted),
        ],
      });
    }
    if (kind === 'root') return this.folderList(match, null);
    const folder = this.store.find(match.id);
    return folder ? this.folderList(match, folder.id) : GONE;
  }

  private folder({ id, query }: Match): Answer {
    if (WELL_KNOWN[id.toLowerCase()] === 'recoverable') {
      return ok(recoverableBody('Deletions', this.store.mailbox.recoverable.deletions, expanded(query)));
    }
    const folder = this.store.find(id);
    return folder ? ok(this.folderBody(folder, expanded(query))) : GONE;
  }

  private folderBody(folder: GeneratedFolder, wanted: readonly string[]): Record<string, unknown> {
    const listing = this.store.listing(folder);
    const sized = !folder.search && !this.manners.noSizeFor(folder);
    const properties = wanted
      .filter((id) => /0x0*e08$/i.test(id) && sized)
      .map((id) => ({ id: normalised(id), value: String(listing.bytes) }));
    return {
      ...(folder.search ? { '@odata.type': '#microsoft.graph.mailSearchFolder', isSupported: true } : {}),
      id: folder.id,
      displayName: folder.name,
      parentFolderId: folder.parentId ?? 'AAMkAGVm-root',
      childFolderCount: this.store.childrenOf(folder.id).length,
      unreadItemCount: 0,
      totalItemCount: listing.count + this.manners.otherThings(folder),
      ...(this.manners.sizeInBytes ? { sizeInBytes: sized ? listing.bytes : null } : {}),
      isHidden: folder.hidden,
      ...(properties.length > 0 ? { singleValueExtendedProperties: properties } : {}),
    };
  }

  private mailTips(body: unknown): Answer {
    const asked = (body as { EmailAddresses?: unknown } | null)?.EmailAddresses;
    if (!Array.isArray(asked)) return bad('EmailAddresses is missing.');
    return ok({
      value: asked.map((address: unknown) => ({
        emailAddress: { name: '', address },
        mailboxFull: this.store.totalBytes() >= this.store.mailbox.quota,
        maxMessageSize: 37_748_736,
      })),
    });
  }
}
