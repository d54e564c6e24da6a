import { CLOUD_SERVERS } from '../../src/core/policy/clouds';

/** Any cloud's Outlook on the web among those who may frame the page. */
const OUTLOOK_FRAMES = new RegExp(
  `frame-ancestors [^;]*(?:${Object.values(CLOUD_SERVERS)
    .flatMap(({ outlook }) => outlook[0] ?? [])
    .join('|')
    .replaceAll('.', '\\.')})`,
);

/** Directives of a policy with the sources of each, in one order. */
function directivesOf(policy: string): Map<string, string> {
  const directives = policy.split(';').map((directive) => directive.trim().split(/\s+/));
  return new Map(
    directives
      .filter(([name = '']) => name !== '')
      .map(([name = '', ...sources]) => [name.toLowerCase(), sources.sort().join(' ')]),
  );
}

/**
 * How a Content-Security-Policy differs from the one that was shipped: reasons, by the kind of the fault.
 *
 * @param sent the header as it came; null: none did. Several policies may be joined by commas.
 * @param shipped the one that was made with the package
 * @param framesKnown whether the shipped one names every page that may frame this one; else single hosts may be added
 */
export function securityPolicyFaults(
  sent: string | null,
  shipped: string,
  framesKnown: boolean,
): { kind: string; reason: string }[] {
  if (!OUTLOOK_FRAMES.test(sent ?? ''))
    return [
      {
        kind: 'noFrameAncestors',
        reason: 'Content-Security-Policy does not name Outlook in frame-ancestors.',
      },
    ];
  const due = directivesOf(shipped);
  // A browser keeps to every one of several policies, so each has to be the right one.
  return (sent ?? '').split(',').flatMap((policy) => {
    const found = directivesOf(policy);
    const names = [...new Set([...due.keys(), ...found.keys()])];
    return names
      .filter((name) => {
        const [is, want] = [found.get(name), due.get(name)];
        return is !== want && !(name === 'frame-ancestors' && !framesKnown && addsHosts(is, want));
      })
      .map((name) => ({
        kind: 'otherSecurityPolicy',
        reason: `Content-Security-Policy says "${said(name, found)}" where the package says "${said(name, due)}".`,
      }));
  });
}

const said = (name: string, directives: Map<string, string>): string => {
  const sources = directives.get(name);
  return sources === undefined ? `no ${name}` : `${name} ${sources}`.trim();
};

/** All that has to be there, and besides it nothing but single servers. */
function addsHosts(is: string | undefined, want: string | undefined): boolean {
  const [found, needed] = [is, want].map((sources) => sources?.split(' ') ?? []);
  const more = found?.filter((source) => !needed?.includes(source)) ?? [];
  return (
    (needed?.every((source) => found?.includes(source)) ?? false) &&
    more.every((source) => /^https:\/\/[^*/:]+(?::\d+)?\/?$/.test(source))
  );
}
