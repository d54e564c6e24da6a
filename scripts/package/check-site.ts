import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pngSize } from '../manifest/icons';
import { OTHER_CLOUD } from './check-policy';
import type { Checked, Fault } from './fault';
import { OUTLOOK_FRAMES } from './header-faults';
import { A_DAY, HASHED, PICTURE, cacheOf, commonHeaders } from './headers';
import { mayAskCloud } from './policy-taken';

/** What is asked for besides what the page and the manifests name. */
const ALWAYS = ['', 'index.html', 'admin.html', 'signed-in.html', 'policy.json', 'privacy.html'];
/** Above it a file has to come compressed. */
const SMALL = 2_000;

interface Answer {
  address: string;
  status: number;
  headers: Headers;
  bytes: Buffer;
}

/** Asks the server for the page, its files and every address of the manifests, and looks at how they come. */
export async function checkSite(address: URL, folder: string, get: typeof fetch): Promise<Checked> {
  const faults: Fault[] = [];
  const read: string[] = [];
  const fault = (kind: string, file: string, reason: string, cure: string) =>
    faults.push({ kind, file, line: null, reason, cure });

  const manifests = ['manifest.xml', 'manifest-on-premises.xml'].map((file) => path.join(folder, file));
  const named = manifests.flatMap((file) => {
    if (!existsSync(file)) {
      fault('notRead', file, 'There is no such file.', 'Name the folder of the package with --package.');
      return [];
    }
    read.push(file);
    const text = readFileSync(file, 'utf8');
    return [...text.matchAll(/DefaultValue="(https?:[^"]*)"/g)].map(([, found = '']) => found);
  });
  for (const elsewhere of new Set(named.filter((one) => !one.startsWith(address.href))))
    if (!/^https:/.test(elsewhere) || new URL(elsewhere).pathname.endsWith('.png'))
      fault(
        'otherAddress',
        elsewhere,
        `A manifest leads elsewhere than ${address.href}.`,
        'Make the package with this --url.',
      );

  const answers: Answer[] = [];
  const ask = async (asked: string): Promise<Answer | null> => {
    try {
      const response = await get(asked, { headers: { 'accept-encoding': 'gzip, br' }, redirect: 'follow' });
      const answer = {
        address: asked,
        status: response.status,
        headers: response.headers,
        bytes: Buffer.from(await response.arrayBuffer()),
      };
      read.push(asked);
      if (answer.status !== 200)
        fault(
          'notThere',
          asked,
          `The server answers ${answer.status}.`,
          'Copy all of site, and look at the path.',
        );
      else answers.push(answer);
      return answer;
    } catch (error) {
      const cause =
        error instanceof Error ? ((error.cause as Error | undefined)?.message ?? error.message) : '';
      fault(
        'notReached',
        asked,
        `There is no answer: ${cause}.`,
        'Look at the address, the certificate and the firewall.',
      );
      return null;
    }
  };

  const page = await ask(address.href);
  if (page === null) return { read, faults };
  const loaded = [...page.bytes.toString('utf8').matchAll(/(?:src|href)="?([^"\s>]+)/g)]
    .map(([, found = '']) => found)
    .filter((found) => !/^(?:https?:|data:|#)/.test(found));
  const all = [...ALWAYS.slice(1), ...loaded].map((file) => new URL(file, address).href);
  for (const one of new Set([...all, ...named.filter((each) => each.startsWith(address.href))]))
    await ask(one);

  const policy = answers.find((answer) => answer.address === new URL('policy.json', address).href);
  if (policy !== undefined && !mayAskCloud(page.bytes.toString('utf8'), policy.bytes.toString('utf8')))
    fault('otherCloud', policy.address, ...OTHER_CLOUD);
  for (const answer of answers) faults.push(...answerFaults(answer, address));
  return { read, faults };
}

function answerFaults({ address, headers, bytes }: Answer, base: URL): Fault[] {
  const file = address.slice(base.href.length);
  const cache = headers.get('cache-control') ?? '';
  const faults: Fault[] = [];
  const fault = (kind: string, reason: string, cure: string) =>
    faults.push({ kind, file: address, line: null, reason, cure });
  const fromPackage = 'Take it from headers in the package.';

  if (headers.has('x-frame-options'))
    fault(
      'frameOptions',
      `X-Frame-Options: ${headers.get('x-frame-options') ?? ''} keeps every Outlook in a browser from showing the pane.`,
      'Take X-Frame-Options out of the settings of the server. frame-ancestors says who may frame the page.',
    );
  if (!OUTLOOK_FRAMES.test(headers.get('content-security-policy') ?? ''))
    fault(
      'noFrameAncestors',
      'Content-Security-Policy does not name Outlook in frame-ancestors.',
      fromPackage,
    );
  for (const name of Object.keys(commonHeaders([], 'worldwide')).filter(
    (one) => one !== 'Content-Security-Policy',
  )) {
    const due = commonHeaders([], 'worldwide')[name];
    if (headers.get(name) !== due)
      fault(`wrong${name.replaceAll('-', '')}`, `${name} has to be ${due}.`, fromPackage);
  }
  const due = cacheOf(file);
  if (HASHED.test(file) && cache !== due)
    fault('noLongCache', `Cache-Control is "${cache}": it is loaded again at every visit.`, `Send ${due}.`);
  else if (PICTURE.test(file) && /no-cache|no-store/.test(cache))
    fault(
      'iconNotKept',
      `Cache-Control is "${cache}": Outlook refuses icons that may not be kept.`,
      `Send ${A_DAY}.`,
    );
  else if (!HASHED.test(file) && !PICTURE.test(file) && !/no-cache/.test(cache))
    fault(
      'noRevalidation',
      `Cache-Control is "${cache}": an update would reach people late or never.`,
      `Send ${due}.`,
    );
  if (/\.(?:js|css)$/.test(file) && bytes.length > SMALL && !headers.has('content-encoding'))
    fault('notCompressed', `${bytes.length} bytes come without compression.`, 'Switch gzip or br on for it.');
  const stated = /icon-(\d+)\.png$/.exec(file)?.[1];
  const size = stated === undefined ? null : pngSize(bytes);
  if (stated !== undefined && (size?.width !== Number(stated) || size.height !== Number(stated)))
    fault(
      'wrongIconSize',
      `This is no picture of ${stated} by ${stated} pixels.`,
      'Copy the icons of the package anew.',
    );
  return faults;
}
