import { asked, bad, GONE, messageBody, nextLink, ok, tail, type Answer } from './bodies';
import type { GeneratedFolder } from '../mailbox';
import type { Match } from './contract';
import type { Manners } from './manners';
import type { Listing, Store, StoredItem } from './store';

/** What Graph answers about messages. */
export class MessageAnswers {
  constructor(
    private readonly store: Store,
    private readonly manners: Manners,
  ) {}

  ofFolder(match: Match, immutableIds: boolean): Answer {
    const folder = this.store.find(match.id);
    if (!folder) return GONE;
    const { query } = match;
    const filter = query.get('$filter');
    const order = query.get('$orderby') ?? 'receivedDateTime desc';
    const top = Number(query.get('$top') ?? 10);
    if (!(top >= 1 && top <= 1000)) return bad('$top is out of range.');
    if (!/^receivedDateTime (asc|desc)$/.test(order)) return bad('$orderby is not supported.');
    const limit = /^receivedDateTime lt (\S+)$/.exec(filter ?? '');
    const least = leastSize(filter);
    if (filter !== null && !limit && (least === null || !this.manners.largestQuery)) {
      return bad('InefficientFilter: the restriction is too complex.');
    }
    const each = asked(query);
    const sized = each.wanted.length > 0;
    if (sized && top > this.manners.itemsBeforeGateway) {
      return { status: 504, code: 'UnknownError', message: '', cost: 60_000 };
    }
    const listing: Listing = least === null ? this.store.listing(folder) : this.largeOnes(folder, least);
    const count = limit ? listing.countBefore(Date.parse(limit[1] ?? '')) : listing.count;
    const skip = Number(query.get('$skip') ?? 0);
    const value: Record<string, unknown>[] = [];
    for (let at = skip; at < Math.min(count, skip + top); at += 1) {
      const item = listing.at(order.endsWith('asc') ? at : count - 1 - at);
      if (item) value.push(messageBody(item, each, folder, immutableIds));
    }
    return ok(
      {
        ...(query.get('$count') === 'true'
          ? { '@odata.count': limit && this.manners.minusOneFor(folder) ? -1 : count }
          : {}),
        value,
        ...(skip + value.length < count
          ? {
              '@odata.nextLink': nextLink(
                match.route.path.replace('{id}', encodeURIComponent(match.id)),
                query,
                skip + value.length,
              ),
            }
          : {}),
      },
      60 + value.length * (sized ? 0.5 : 0.15) + (query.has('$count') && limit ? 200 : 0),
    );
  }

  large(match: Match, immutableIds: boolean): Answer {
    const { query } = match;
    const least = leastSize(query.get('$filter'));
    if (least === null || !this.manners.largestQuery) return bad('The filter is not supported.');
    const items = this.store.mailbox.folders
      .filter((folder) => !folder.search && !folder.hidden)
      .flatMap((folder) => folder.items.atLeast(least).map((item) => ({ folder, item })));
    const top = Number(query.get('$top') ?? 10);
    const skip = Number(query.get('$skip') ?? 0);
    const number = new Map(this.store.mailbox.folders.map((folder, at) => [folder.id, at]));
    const each = asked(query);
    const value = items.slice(skip, skip + top).flatMap(({ folder, item }) => {
      const stored = this.store.item(`${number.get(folder.id) ?? 0}.${item.at}`);
      return stored ? [messageBody(stored, each, folder, immutableIds)] : [];
    });
    return ok(
      {
        value,
        ...(skip + top < items.length
          ? { '@odata.nextLink': nextLink(match.route.path, query, skip + top) }
          : {}),
      },
      900,
    );
  }

  one({ id, query }: Match, immutableIds: boolean): Answer {
    const item = this.byMessageId(id);
    const folder = item && this.store.folder(item.folderId);
    return item && folder ? ok(messageBody(item, asked(query), folder, immutableIds)) : GONE;
  }

  move({ id }: Match, body: unknown, immutableIds: boolean): Answer {
    const item = this.byMessageId(id);
    const destination = (body as { destinationId?: unknown } | null)?.destinationId;
    const target = typeof destination === 'string' ? this.store.find(destination) : undefined;
    if (!item || !target) return GONE;
    if (this.store.totalBytes() >= this.store.mailbox.quota) {
      return {
        status: 403,
        code: 'ErrorQuotaExceeded',
        message: 'Mailbox has exceeded maximum mailbox size.',
        cost: 80,
      };
    }
    this.store.move(item.key, target);
    const moved = { ...item, folderId: target.id };
    return {
      ...ok(messageBody(moved, asked(new URLSearchParams()), target, immutableIds), 120),
      status: 201,
    };
  }

  /** An ordinary id changes with the folder; an immutable one does not. */
  private byMessageId(id: string): StoredItem | undefined {
    const [, kind, key = '', folder] = /^AAMk-([MI])-(\d+\.\d+)(?:-(.+))?$/.exec(id) ?? [];
    const item = this.store.item(key);
    return item && (kind === 'I' || folder === tail(item.folderId)) ? item : undefined;
  }

  private largeOnes(folder: GeneratedFolder, least: number): Listing {
    const all = this.store.listing(folder);
    const items = Array.from({ length: all.count }, (_, at) => all.at(at)).filter(
      (item) => item !== undefined && item.bytes >= least,
    );
    return { count: items.length, bytes: 0, at: (position) => items[position], countBefore: () => 0 };
  }
}

/** The size in a filter for large items; null: it is no such filter. */
function leastSize(filter: string | null): number | null {
  const found =
    /^singleValueExtendedProperties\/any\(ep: ep\/id eq 'Integer 0x0E08' and cast\(ep\/value,Edm\.Int32\) ge (\d+)\)$/.exec(
      filter ?? '',
    );
  return found ? Number(found[1]) : null;
}
