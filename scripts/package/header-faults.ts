import { CLOUD_SERVERS } from '../../src/core/policy/clouds';
import { lineOf, type Fault } from './fault';

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

/** Any cloud's Outlook on the web among those who may frame the page. */
export const OUTLOOK_FRAMES = new RegExp(
  `frame-ancestors [^;"\`]*(?:${Object.values(CLOUD_SERVERS)
    .flatMap(({ outlook }) => outlook[0] ?? [])
    .join('|')
    .replaceAll('.', '\\.')})`,
);

const RULES: readonly Rule[] = [
  {
    kind: 'frameOptions',
    is: 'forbidden',
    pattern: FRAME_OPTIONS,
    reason: 'X-Frame-Options keeps every Outlook in a browser from showing the pane.',
    cure: 'Take it out. frame-ancestors says who may frame the page.',
  },
  {
    kind: 'noFrameAncestors',
    is: 'needed',
    pattern: OUTLOOK_FRAMES,
    reason: 'frame-ancestors does not name Outlook.',
    cure: 'Put back the line of the package.',
  },
  {
    kind: 'noSniff',
    is: 'needed',
    pattern: /X-Content-Type-Options"?[^\n]*nosniff/,
    reason: 'X-Content-Type-Options: nosniff is missing.',
    cure: 'Put back the line of the package.',
  },
  {
    kind: 'noReferrerPolicy',
    is: 'needed',
    pattern: /Referrer-Policy"?[^\n]*no-referrer/,
    reason: 'Referrer-Policy: no-referrer is missing.',
    cure: 'Put back the line of the package.',
  },
  {
    kind: 'iconsBlocked',
    is: 'needed',
    pattern: /Cross-Origin-Resource-Policy"?[^\n]*cross-origin/,
    reason: 'Without Cross-Origin-Resource-Policy: cross-origin Outlook may not show the icons.',
    cure: 'Put back the line of the package.',
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

/** What is wrong with the settings of a web server. */
export const headerFaults = (file: string, text: string): Fault[] =>
  RULES.flatMap(({ kind, is, pattern, reason, cure }) => {
    const found = pattern.exec(text)?.[0];
    if ((found === undefined) === (is === 'forbidden')) return [];
    return [{ kind, file, line: found === undefined ? null : lineOf(text, found), reason, cure }];
  });
