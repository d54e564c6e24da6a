import { kindByName } from '../data-path';
import { SERVICE_LIST, type RawProfile } from '../reg/collector';
import { asText } from '../reg/value';
import type { RegValues } from '../reg/values';
import { hexText } from './entry-id';

const PROVIDERS = '01023d00';
const SERVICE_OF_PROVIDER = '01023d0c';
const SERVICES = '01023d0e';
const RECORD_KEY = '01020ff9';
/** PST path in Unicode and ANSI, then the path of the offline file. */
const PATHS = ['001f6700', '001e6700', '001f6610', '001e6610'] as const;

/** A MAPI service as far as it leads to data files. Asked twice for one UID, the very same is given. */
export interface Service {
  paths: readonly string[];
  /** The one that a mailbox on a server is mirrored in, if there is any; else the first. */
  store: string | undefined;
}

const NO_SERVICE: Service = { paths: [], store: undefined };

/** The ways from services, providers and record keys to data files, in the sections of one profile. */
export interface Sections {
  /** The data files that belong to a service, by the service's UID. */
  service(uid: Uint8Array | undefined): Service;
  /** Path of the store with this record key, as 32 hex digits. */
  pathOfStore(recordKey: string): string | undefined;
  /** Record key of the store at this path, as 32 hex digits. */
  keyOfStore(path: string): string | undefined;
  /** Paths of all stores that the profile's list of services names. */
  listedPaths(): string[];
  /** UIDs of all services that the profile's list names, as 32 hex digits each. */
  listedServices(): string[];
}

/** Indexes the sections of a profile. */
export function sectionsOf(profile: RawProfile): Sections {
  const byStore = new Map<string, string>();
  const keys = new Map<string, string>();
  const byService = new Map<string, Set<string>>();
  for (const [, section] of profile.sections) {
    const path = pathOf(section);
    if (path === undefined) continue;
    const key = section.bytes(RECORD_KEY);
    if (key !== undefined) {
      byStore.set(hexText(key), path);
      keys.set(path.toLowerCase(), hexText(key));
    }
    const service = section.bytes(SERVICE_OF_PROVIDER);
    if (service !== undefined) addTo(byService, hexText(service), path);
  }

  function pathsOfProviders(section: RegValues | undefined): string[] {
    return uidsIn(section?.bytes(PROVIDERS)).flatMap((uid) => {
      const provider = profile.sections.get(uid);
      const path = provider === undefined ? undefined : pathOf(provider);
      return path === undefined ? [] : [path];
    });
  }

  // Thousands of accounts may name one service, which may list thousands of providers.
  const services = new Map<string, Service>();
  function serviceNamed(name: string): Service {
    const section = profile.sections.get(name);
    const own = section === undefined ? undefined : pathOf(section);
    const all = new Set(pathsOfProviders(section));
    if (own !== undefined) all.add(own);
    for (const path of byService.get(name) ?? []) all.add(path);
    const paths = [...all];
    return { paths, store: paths.find((path) => kindByName(path) === 'ost') ?? paths[0] };
  }

  return {
    service(uid) {
      if (uid?.length !== 16) return NO_SERVICE;
      const name = hexText(uid);
      let service = services.get(name);
      if (service === undefined) services.set(name, (service = serviceNamed(name)));
      return service;
    },
    pathOfStore: (recordKey) => byStore.get(recordKey),
    keyOfStore: (path) => keys.get(path.toLowerCase()),
    listedServices: () => uidsIn(profile.sections.get(SERVICE_LIST)?.bytes(SERVICES)),
    listedPaths: () => [...new Set(pathsOfProviders(profile.sections.get(SERVICE_LIST)))],
  };
}

/** The data file that a section names. When it names several, one that ends like a data file is preferred. */
function pathOf(section: RegValues): string | undefined {
  const paths = PATHS.flatMap((name) => {
    const text = name.startsWith('001e') ? ansiText(section, name) : section.rawText(name);
    return text === undefined || text === '' ? [] : [text];
  });
  return paths.find((path) => kindByName(path) !== undefined) ?? paths[0];
}

function ansiText(section: RegValues, name: string): string | undefined {
  const bytes = section.bytes(name);
  return bytes === undefined ? section.rawText(name) : asText({ type: 'bytes', bytes, ansi: true });
}

/** A row of UIDs of 16 bytes each, as hex digits. */
function uidsIn(bytes: Uint8Array | undefined): string[] {
  const uids: string[] = [];
  for (let at = 0; bytes !== undefined && at + 16 <= bytes.length; at += 16) {
    uids.push(hexText(bytes.subarray(at, at + 16)));
  }
  return uids;
}

function addTo(shelf: Map<string, Set<string>>, key: string, value: string): void {
  const values = shelf.get(key);
  if (values === undefined) shelf.set(key, new Set([value]));
  else values.add(value);
}
