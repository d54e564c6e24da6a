import * as v from 'valibot';
import { known, unknown } from '../../core/facts/evidence';
import type { RuleRemoval, SeenRule } from '../../core/facts/mailbox';

const recipients = v.fallback(
  v.array(v.object({ emailAddress: v.object({ address: v.fallback(v.string(), '') }) })),
  [],
);
const flag = v.fallback(v.boolean(), false);
/** Conditions are not read: they hold people's names and words from subjects. */
const page = v.object({
  value: v.array(
    v.object({
      displayName: v.fallback(v.string(), ''),
      isEnabled: flag,
      actions: v.nullish(
        v.object({
          delete: flag,
          permanentDelete: flag,
          moveToFolder: v.fallback(v.nullable(v.string()), null),
          forwardTo: recipients,
          forwardAsAttachmentTo: recipients,
          redirectTo: recipients,
        }),
      ),
    }),
  ),
});

/**
 * Rules of the inbox, with the domains that they send mail on to; whole addresses are dropped here.
 * @returns null when the body is no list of rules
 */
export function readRules(
  body: unknown,
  context: { ownDomains: readonly string[]; source: string },
): SeenRule[] | null {
  const parsed = v.safeParse(page, body);
  if (!parsed.success) return null;
  return parsed.output.value.map(({ displayName, isEnabled, actions }): SeenRule => {
    const removes: RuleRemoval = actions?.permanentDelete ? 'forGood' : actions?.delete ? 'toDeleted' : 'no';
    const to = [
      ...(actions?.forwardTo ?? []),
      ...(actions?.forwardAsAttachmentTo ?? []),
      ...(actions?.redirectTo ?? []),
    ].map(({ emailAddress }) => domainOf(emailAddress.address));
    const domains = [...new Set(to.filter((domain) => domain !== null))];
    // Inside an organisation an address may be a name in the directory without a domain.
    const outside = domains.some((domain) => !context.ownDomains.includes(domain));
    return {
      name: displayName,
      enabled: isEnabled,
      removes,
      sendsTo: domains,
      outside:
        context.ownDomains.length === 0 && domains.length > 0
          ? unknown('notReadable')
          : known(outside, 'measured', context.source),
      movesTo: actions?.moveToFolder ?? null,
    };
  });
}

/** The domain of an address in lower case; null when it has none. */
export function domainOf(address: string): string | null {
  const at = address.lastIndexOf('@');
  return at < 0 || at === address.length - 1
    ? null
    : address
        .slice(at + 1)
        .trim()
        .toLowerCase();
}
