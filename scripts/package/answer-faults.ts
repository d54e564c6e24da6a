import { pngSize } from '../manifest/icons';
import type { Fault } from './fault';
import { A_DAY, HASHED, PICTURE, cacheOf, commonHeaders } from './headers';
import { securityPolicyFaults } from './security-policy-faults';
import { sha256 } from './sums';

/** What a server sent for one file of the site. */
export interface Answer {
  address: string;
  /** Path of the file below the site's address. */
  file: string;
  status: number;
  headers: Headers;
  /** After unpacking. */
  bytes: Buffer;
}

/** What every file of the site is measured by. */
export interface Due {
  /** Content-Security-Policy of the package. */
  securityPolicy: string;
  /** Whether that names every page that may frame this one. */
  framesKnown: boolean;
  /** SHA-256 of each file, by its path. policy.json has none: administrators edit it where it lies. */
  sums: ReadonlyMap<string, string>;
}

/** Above it a file has to come compressed. */
const SMALL = 2_000;

/** Under nosniff browsers run no script and take no style that comes as anything else. */
const TYPES: readonly [files: RegExp, types: RegExp, say: string][] = [
  [/\.js$/, /^(?:text|application)\/(?:x-)?javascript$/, 'text/javascript'],
  [/\.css$/, /^text\/css$/, 'text/css'],
  [/\.html$/, /^text\/html$/, 'text/html'],
  [/\.json$/, /^application\/json$/, 'application/json'],
  [/\.png$/, /^image\/png$/, 'image/png'],
  [/\.svg$/, /^image\/svg\+xml$/, 'image/svg+xml'],
];

/** What is wrong with how one file came. */
export function answerFaults(answer: Answer, due: Due): Fault[] {
  return [...headerFaults(answer, due), ...cacheFaults(answer), ...contentFaults(answer, due)];
}

const FROM_PACKAGE = 'Take it from headers in the package.';
const of = ({ address }: Answer, kind: string, reason: string, cure: string): Fault => ({
  kind,
  file: address,
  line: null,
  reason,
  cure,
});

function headerFaults(answer: Answer, due: Due): Fault[] {
  const { headers, file, bytes } = answer;
  const frameOptions = headers.get('x-frame-options');
  const common = Object.entries(commonHeaders([], 'worldwide')).filter(
    ([name]) => name !== 'Content-Security-Policy',
  );
  const [, types, type] = TYPES.find(([files]) => files.test(file)) ?? [];
  const sent = (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  return [
    ...(frameOptions === null
      ? []
      : [
          of(
            answer,
            'frameOptions',
            `X-Frame-Options: ${frameOptions} keeps every Outlook in a browser from showing the pane.`,
            'Take X-Frame-Options out of the settings of the server. frame-ancestors says who may frame the page.',
          ),
        ]),
    ...securityPolicyFaults(headers.get('content-security-policy'), due.securityPolicy, due.framesKnown).map(
      ({ kind, reason }) => of(answer, kind, reason, FROM_PACKAGE),
    ),
    ...common
      .filter(([name, value]) => headers.get(name) !== value)
      .map(([name, value]) =>
        of(answer, `wrong${name.replaceAll('-', '')}`, `${name} has to be ${value}.`, FROM_PACKAGE),
      ),
    ...(type === undefined || types?.test(sent)
      ? []
      : [
          of(
            answer,
            'wrongType',
            `Content-Type is "${sent}" and has to be ${type}: browsers would refuse the file.`,
            `Let the server send ${type} for such files.`,
          ),
        ]),
    ...(/\.(?:js|css)$/.test(file) && bytes.length > SMALL && !headers.has('content-encoding')
      ? [
          of(
            answer,
            'notCompressed',
            `${bytes.length} bytes come without compression.`,
            'Switch gzip or br on for it.',
          ),
        ]
      : []),
  ];
}

function cacheFaults(answer: Answer): Fault[] {
  const { file, headers } = answer;
  const cache = headers.get('cache-control') ?? '';
  const due = cacheOf(file);
  if (/\.txt$/.test(file)) return [];
  if (HASHED.test(file))
    return cache === due
      ? []
      : [
          of(
            answer,
            'noLongCache',
            `Cache-Control is "${cache}": it is loaded again at every visit.`,
            `Send ${due}.`,
          ),
        ];
  if (PICTURE.test(file))
    return /no-cache|no-store/.test(cache)
      ? [
          of(
            answer,
            'iconNotKept',
            `Cache-Control is "${cache}": Outlook refuses icons that may not be kept.`,
            `Send ${A_DAY}.`,
          ),
        ]
      : [];
  return /no-cache/.test(cache)
    ? []
    : [
        of(
          answer,
          'noRevalidation',
          `Cache-Control is "${cache}": an update would reach people late or never.`,
          `Send ${due}.`,
        ),
      ];
}

/** Whether the file itself came, whole: the most telling of its faults only. */
function contentFaults(answer: Answer, due: Due): Fault[] {
  const { file, bytes } = answer;
  const sum = due.sums.get(file);
  if (bytes.toString('latin1').trim() === '')
    return [of(answer, 'empty', 'The file came empty.', 'Copy it anew.')];
  if (sum !== undefined && sha256(bytes) === sum) return [];
  const isPage = /^\uFEFF?\s*<(?:!doctype|html)/i.test(bytes.subarray(0, 1_000).toString('utf8'));
  const index = due.sums.get('index.html');
  if (isPage && (!file.endsWith('.html') || sha256(bytes) === index))
    return [
      of(
        answer,
        'pageInstead',
        'A page came in its place: that of a sign-in, or the start page, sent for whatever is missing.',
        'Copy all of site. Let the server answer 404 for what is missing, and ask for no sign-in.',
      ),
    ];
  const size = /icon-(\d+)\.png$/.exec(file)?.[1];
  const picture = size === undefined ? null : pngSize(bytes);
  if (size !== undefined && (picture?.width !== Number(size) || picture.height !== Number(size)))
    return [
      of(
        answer,
        'wrongIconSize',
        `This is no picture of ${size} by ${size} pixels.`,
        'Copy the icons of the package anew.',
      ),
    ];
  return sum === undefined
    ? []
    : [
        of(
          answer,
          'otherBytes',
          'What came is not the file that the package was made with.',
          'Copy all of site anew, and let nothing on the way change files.',
        ),
      ];
}
