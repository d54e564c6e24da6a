import * as v from 'valibot';
import { ACCOUNT, DATA_FILE } from './account';
import { MAILBOX } from './mailbox';
import { GAP, SOURCE } from './snapshot';

/** What facts come in lists of: what one of them has lost is no reason to lose the others. */
const LISTS = {
  sources: SOURCE.schema,
  accounts: ACCOUNT.schema,
  dataFiles: DATA_FILE.schema,
  mailboxes: MAILBOX.schema,
  gaps: GAP.schema,
} as const;

/** The same without those accounts, data files and mailboxes that cannot be read, and how many these are. */
export function salvageLists(json: Readonly<Record<string, unknown>>): {
  kept: Record<string, unknown>;
  lost: number;
} {
  const kept: Record<string, unknown> = { ...json };
  let lost = 0;
  for (const [name, schema] of Object.entries(LISTS)) {
    const all: unknown = kept[name];
    if (!Array.isArray(all)) continue;
    const readable = all.filter((one: unknown) => v.is(schema, one));
    lost += all.length - readable.length;
    kept[name] = readable;
  }
  return { kept, lost };
}
