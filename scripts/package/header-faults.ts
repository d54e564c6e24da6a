import { lineOf, type Fault } from './fault';
import { securityPolicyFaults } from './security-policy-faults';

interface Rule {
  kind: string;
  /** What has to stand in the file, or must not. */
  is: 'needed' | 'forbidden';
  pattern: RegExp;
  reason: string;
  cure: string;
}

/** X-Frame-Options sent, in the words of any of the servers; taking it away is right. */
const FRAME_OPTIONS =
  /add_header X-Frame-Options|Header (?:always )?(?:set|append) X-Frame-Options|<add name="X-Frame-Options"|header X-Frame-Options|"X-Frame-Options": "[^"]/i;

/** The value of a Content-Security-Policy, in the words of any of the servers: the last text in quotes on its line. */
const POLICY = /Content-Security-Policy"?[^\n]*?["`]([^"`\n]+)["`][^"`\n]*$/gm;

const PUT_BACK = 'Put back the line of the package.';

const RULES: readonly Rule[] = [
  {
    kind: 'frameOptions',
    is: 'forbidden',
    pattern: FRAME_OPTIONS,
    reason: 'X-Frame-Options keeps every Outlook in a browser from showing the pane.',
    cure: 'Take it out. frame-ancestors says who may frame the page.',
  },
  {
    kind: 'noSniff',
    is: 'needed',
    pattern: /X-Content-Type-Options"?[^\n]*nosniff/,
    reason: 'X-Content-Type-Options: nosniff is missing.',
    cure: PUT_BACK,
  },
  {
    kind: 'noReferrerPolicy',
    is: 'needed',
    pattern: /Referrer-Policy"?[^\n]*no-referrer/,
    reason: 'Referrer-Policy: no-referrer is missing.',
    cure: PUT_BACK,
  },
  {
    kind: 'iconsBlocked',
    is: 'needed',
    pattern: /Cross-Origin-Resource-Policy"?[^\n]*cross-origin/,
    reason: 'Without Cross-Origin-Resource-Policy: cross-origin Outlook may not show the icons.',
    cure: PUT_BACK,
  },
  {
    kind: 'noRevalidation',
    is: 'needed',
    pattern: /no-cache/,
    reason: 'Pages and policy.json are not asked for anew, so an update reaches nobody for long.',
    cure: 'Send Cache-Control: no-cache with all that has no hash in its name.',
  },
  {
    kind: 'noLongCache',
    is: 'needed',
    pattern: /max-age=31536000, immutable/,
    reason: 'Scripts and styles are loaded again at every visit.',
    cure: 'Send Cache-Control: public, max-age=31536000, immutable with them.',
  },
];

/**
 * What is wrong with the settings of a web server.
 *
 * @param shipped the Content-Security-Policy that they were made with; single hosts more may frame the page
 */
export function headerFaults(file: string, text: string, shipped: string): Fault[] {
  const said = file.endsWith('.json') ? text : withoutComments(text);
  const policies = [...said.matchAll(POLICY)];
  return [
    ...RULES.flatMap(({ kind, is, pattern, reason, cure }) => {
      const found = pattern.exec(said)?.[0];
      if ((found === undefined) === (is === 'forbidden')) return [];
      return [{ kind, file, line: found === undefined ? null : lineOf(said, found), reason, cure }];
    }),
    ...(policies.length === 0 ? [['', null] as const] : policies).flatMap(([line, policy]) =>
      securityPolicyFaults(policy ?? null, shipped, false).map(({ kind, reason }) => ({
        kind,
        file,
        line: line === '' ? null : lineOf(said, line),
        reason,
        cure: PUT_BACK,
      })),
    ),
  ];
}

/** What a server reads of its settings, each on the line where it stood. */
const withoutComments = (text: string): string =>
  text.replace(/(?:^|(?<=\s))#.*$|<!--[^]*?-->/gm, (comment) => comment.replace(/[^\n]/g, ''));
