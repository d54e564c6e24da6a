import { accountId, blankAccount, blankDataFile, dataFileId } from '../../src/core/facts/blank';
import { known } from '../../src/core/facts/evidence';
import type { SourceFacts } from '../../src/core/facts/snapshot';

/** An export of the profile that every Outlook has, with accounts at these addresses. */
export function exported(
  addresses: readonly string[],
  more: {
    user?: string;
    kind?: 'pop3' | 'imap';
    profile?: string;
    files?: readonly string[];
    drawn?: readonly string[];
  } = {},
) {
  const { user, kind = 'pop3', profile = 'Outlook', files = ['mail.pst'], drawn } = more;
  const source = 'profileExport outlook.reg';
  const facts: SourceFacts = {
    source: { id: source, kind: 'profileExport', name: 'outlook.reg', readAt: '2026-11-20T10:00:00.000Z' },
    accounts: addresses.map((address) => ({
      ...blankAccount(accountId({ kind, address, name: address, host: 'pop.example.com', profile }), address),
      profile,
      address,
      kind: known(kind, 'imported', source),
    })),
    dataFiles:
      user === undefined
        ? []
        : files.map((name) => {
            const path = `C:\\Users\\${user}\\Documents\\${name}`;
            return {
              ...blankDataFile(dataFileId(path), name),
              profile,
              path,
              kind: known('pst', 'imported', source),
            };
          }),
    ...(drawn && { setUpIds: drawn.map((id) => ({ profile, id })) }),
    gaps: [{ source, code: 'unknownEntryKind', subject: 'x' }],
  };
  return facts;
}
