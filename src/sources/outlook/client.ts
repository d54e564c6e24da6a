import * as v from 'valibot';
import { known, unknown, type Fact } from '../../core/facts/evidence';
import type { Client } from '../../core/facts/snapshot';
import { attempt, type OfficeLike } from './office';

const text = v.fallback(v.nullable(v.string()), null);
const diagnosticsSchema = v.fallback(v.object({ hostName: text, hostVersion: text, OWAView: text }), {
  hostName: null,
  hostVersion: null,
  OWAView: null,
});

/** What the mail program says of itself; null where it says nothing. */
export interface ProgramNames {
  hostName: string | null;
  /** Of the program on Windows, Mac and phones; of the mail server on the web and in new Outlook. */
  version: string | null;
  platform: string | null;
}

/** Reads what the mail program says of itself. Never throws. */
export function programNames(office: OfficeLike): ProgramNames {
  const { hostName, hostVersion } = v.parse(
    diagnosticsSchema,
    attempt(() => office.context.mailbox.diagnostics, undefined),
  );
  const platform = attempt(() => office.context.platform, null);
  return { hostName, version: hostVersion, platform: typeof platform === 'string' ? platform : null };
}

/**
 * Which Outlook this is. New Outlook for Windows calls its platform 'OfficeOnline' like the web does, and classic
 * Windows and Mac share a host name, so both are needed.
 *
 * @param source id of the source, for the fact
 */
export function clientOf({ hostName, platform }: ProgramNames, source: string): Fact<Client> {
  switch (hostName) {
    case 'newOutlookWindows':
      return known('newWindows', 'measured', source);
    case 'OutlookWebApp':
      return known('web', 'measured', source);
    case 'OutlookIOS':
      return known('ios', 'measured', source);
    case 'OutlookAndroid':
      return known('android', 'measured', source);
    case null:
    default:
      return clientOfPlatform(platform, source);
  }
}

function clientOfPlatform(platform: string | null, source: string): Fact<Client> {
  switch (platform) {
    case 'PC':
      return known('classicWindows', 'measured', source);
    case 'Mac':
      return known('mac', 'measured', source);
    case 'iOS':
      return known('ios', 'measured', source);
    case 'Android':
      return known('android', 'measured', source);
    case 'OfficeOnline':
      return known('web', 'inferred', source);
    case null:
    default:
      return unknown('notReadable');
  }
}
