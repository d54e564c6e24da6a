import { openInOutlook, type OpenedInOutlook, type OutlookOptions } from '../host/open';
import { hurriedClock, realClock } from '../services/clock';
import { GraphServer, type GraphServerOptions } from '../services/graph/server';
import { serveGraph, signInHost, type SignInHost, type SignInManner } from '../services/in-browser';
import { generateMailbox, type GeneratedMailbox, type MailboxShape } from '../services/mailbox';

export const CLIENT_ID = '7f9dd4d6-1f0e-4a7e-9a57-2d6a3f0f6c11';
const TENANT = '72f988bf-86f1-41af-91ab-2d7cd011db47';
const PERSONAL_TENANT = '9188040d-6c67-4c5b-b112-36a304b66dad';

export const SIGN_IN = 'Sign in and read the mailbox';

export interface StorageSetting {
  shape?: Partial<MailboxShape>;
  server?: Partial<GraphServerOptions>;
  manner?: SignInManner;
  outlook?: Partial<OutlookOptions>;
  clientId?: string | null;
}

export interface OpenedStorage extends OpenedInOutlook {
  mailbox: GeneratedMailbox;
  server: GraphServer;
  signIn: SignInHost;
}

/** The pane in Outlook beside a mailbox that Graph serves, on its storage page. */
export async function openStorage(setting: StorageSetting = {}): Promise<OpenedStorage> {
  const { shape, server: manners, manner, outlook, clientId = CLIENT_ID } = setting;
  const mailbox = generateMailbox({ seed: 1, folders: 60, items: 40_000, now: Date.now(), ...shape });
  // Where no latency is asked for, nobody looks at what stands there meanwhile.
  const clock = manners?.latency ? realClock : hurriedClock;
  const server = new GraphServer({ mailbox, clock, ...manners });
  const tenant = mailbox.personal ? PERSONAL_TENANT : TENANT;
  const signIn = signInHost(
    (scopes) => server.issueToken(scopes),
    { address: mailbox.address, tenant },
    manner,
  );
  const opened = await openInOutlook({
    email: mailbox.address,
    accountType: mailbox.personal ? 'outlookCom' : 'office365',
    requirementSets: { Mailbox: '1.14', NestedAppAuth: '1.1' },
    signIn: signIn.answer,
    policy: { clientId },
    ...outlook,
  });
  await serveGraph(opened.context, server);
  const { pane } = opened;
  await pane.getByRole('tab', { name: 'Storage' }).click();
  return Object.assign(opened, { mailbox, server, signIn });
}
