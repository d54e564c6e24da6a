import { readFileSync } from 'node:fs';
import path from 'node:path';
import { answerFaults, type Answer, type Due } from './answer-faults';
import { OTHER_CLOUD, policyTextFaults } from './check-policy';
import type { Checked, Fault } from './fault';
import { commonHeaders } from './headers';
import { isFile } from './on-disk';
import { cloudNamed, mayAskCloud } from './policy-taken';
import { SITE_SUMS, sumsIn } from './sums';

/** What is asked for whatever the list of the site's files says. */
const ALWAYS = ['index.html', 'admin.html', 'signed-in.html', 'policy.json', 'privacy.html', SITE_SUMS];
/** Settings of a server that name the headers in a form that is easily read. */
const SETTINGS = 'headers/azure-static-web-apps/staticwebapp.config.json';

type Tell = (kind: string, file: string, reason: string, cure: string) => void;

/**
 * Asks the server for every file of the site and every address of the manifests, and looks at how they come. What the
 * files should be stands in the package; where none is at hand, in the list that is published with the site.
 *
 * @param folder the package
 * @param today ISO date, for what has ended in policy.json
 */
export async function checkSite(
  address: URL,
  folder: string,
  get: typeof fetch,
  today: string = new Date().toISOString().slice(0, 10),
): Promise<Checked> {
  const faults: Fault[] = [];
  const read: string[] = [];
  const fault: Tell = (kind, file, reason, cure) => {
    faults.push({ kind, file, line: null, reason, cure });
  };

  const named = addressesNamed(address, folder, read, fault);
  const answers: Answer[] = [];
  const ask = async (asked: string): Promise<Answer | null> => {
    try {
      const response = await get(asked, { headers: { 'accept-encoding': 'gzip, br' }, redirect: 'follow' });
      const answer = {
        address: asked,
        file: decodeURI(new URL(asked).pathname.slice(address.pathname.length)) || 'index.html',
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
  for (const file of ALWAYS) await ask(new URL(file, address).href);
  const came = (file: string): string | null =>
    answers.find((answer) => answer.file === file)?.bytes.toString('utf8') ?? null;
  const list = path.join(folder, 'SHA256SUMS');
  const ofPackage = isFile(list);
  if (ofPackage) read.push(list);
  const sums = ofPackage ? siteSums(readFileSync(list, 'utf8')) : sumsIn(came(SITE_SUMS) ?? '');
  if (sums.size === 0)
    fault(
      'noList',
      ofPackage ? list : new URL(SITE_SUMS, address).href,
      'It names no file of the site, so nobody can tell whether all of them are there.',
      'Copy all of site, or name the folder of the package with --package.',
    );
  const files = [...sums.keys()].map((file) => new URL(file, address).href);
  for (const one of new Set([...files, ...named.filter((each) => each.startsWith(address.href))]))
    if (!read.includes(one)) await ask(one);

  const [first, policy] = [page.bytes.toString('utf8'), came('policy.json')];
  const policyAddress = new URL('policy.json', address).href;
  if (policy !== null) {
    faults.push(...policyTextFaults(policyAddress, policy, today));
    if (!mayAskCloud(first, policy)) fault('otherCloud', policyAddress, ...OTHER_CLOUD);
  }
  const settings = path.join(folder, SETTINGS);
  const shipped = isFile(settings) ? shippedPolicy(readFileSync(settings, 'utf8')) : null;
  if (shipped !== null) read.push(settings);
  const due: Due = {
    securityPolicy: shipped ?? commonHeaders([], cloudNamed(policy ?? ''))['Content-Security-Policy'] ?? '',
    framesKnown: shipped !== null,
    sums,
  };
  faults.push(...together(answers.flatMap((answer) => answerFaults(answer, due))));
  return { read, faults, notes: [comparedWith(ofPackage, folder, sums.size)] };
}

/** The addresses that the manifests of the package name; one that leads elsewhere is a fault. */
function addressesNamed(address: URL, folder: string, read: string[], fault: Tell): string[] {
  const manifests = ['manifest.xml', 'manifest-on-premises.xml'].map((file) => path.join(folder, file));
  const named = manifests.flatMap((file) => {
    if (!isFile(file)) {
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
  return named;
}

/** Files of the site by their path in it, but the compressed twins: a server sends them by itself in place of the others. */
const siteSums = (list: string): Map<string, string> =>
  new Map(
    [...sumsIn(list)]
      .filter(([file]) => file.startsWith('site/') && !/\.(?:gz|br)$/.test(file))
      .map(([file, sum]) => [file.slice('site/'.length), sum]),
  );

/** The Content-Security-Policy in the settings of a package; null: there is none. */
function shippedPolicy(settings: string): string | null {
  const found = /"Content-Security-Policy": ("(?:[^"\\]|\\.)*")/.exec(settings)?.[1];
  return found === undefined ? null : String(JSON.parse(found));
}

/** Faults of the same kind and reason as one, which names the first file and says how many more there are. */
function together(faults: readonly Fault[]): Fault[] {
  const alike = new Map<string, Fault[]>();
  for (const fault of faults) {
    const key = JSON.stringify([fault.kind, fault.reason, fault.cure, fault.line]);
    alike.set(key, [...(alike.get(key) ?? []), fault]);
  }
  return [...alike.values()].flatMap(([first, ...more]) => {
    if (first === undefined || more.length === 0) return first ?? [];
    const names = more.map(({ file }) => file.slice(file.lastIndexOf('/') + 1));
    return {
      ...first,
      reason: `${first.reason} The same holds for ${more.length} more: ${names.join(', ')}.`,
    };
  });
}

const comparedWith = (ofPackage: boolean, folder: string, files: number): string =>
  ofPackage
    ? `${files} files were compared byte by byte with the package in ${folder}.`
    : `${files} files were compared with the list that the server itself sends. ` +
      'Only a package that you name with --package tells whether they are the ones that you made.';
