import { hostNameOf } from '../text/host-name';
import { withoutSecrets } from '../text/without-secrets';

/**
 * The id that an account has today, from one that was made when servers' addresses still went into ids as they
 * stood in the file, user names and passwords included. Ids that are as they should be come back as they are, so
 * that this may be asked of any stored id, and of any again.
 *
 * @param id as `accountId` made it, with the number that a second account of that id got
 */
export function presentAccountId(id: string): string {
  const parts = id.split('|');
  if (parts[0] !== 'account' || parts.length < 5) return id;
  const numbered = parts.length > 5 && /^\d+$/.test(parts.at(-1) ?? '');
  const hostAt = parts.length - (numbered ? 3 : 2);
  return parts
    .map((part, at) => {
      if (at === hostAt && part !== '') return hostNameOf(part)?.toLowerCase() ?? '';
      return at >= 2 && at < hostAt ? withoutSecrets(part) : part;
    })
    .join('|');
}
