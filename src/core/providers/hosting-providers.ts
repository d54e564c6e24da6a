import { copied, documented, reported, type Provider } from './provider';
import { GB } from '../facts/units';

const ARUBA = 'https://guide.hosting.aruba.it/';
const HETZNER = 'https://docs.hetzner.com/managed/email/mailbox-features/email-storage-and-quotas';
const IONOS_TWO_STEP =
  'https://www.ionos.com/help/email/using-webmail/email-activate-and-configure-two-step-verification';
const LIST = 'https://github.com/thunderbird/autoconfig (12 March 2026)';
const OVH_QUOTA = 'https://github.com/ovh/docs (email_manage_quota)';
const RACKSPACE = 'https://www.rackspace.com/knowledge_center/article/rackspace-email-imap-vs-pop';
const ZOHO_DELETION = 'https://www.zoho.com/mail/help/data-deletion-policy.html';

const password = reported({ password: 'works' } as const, LIST);

/** Hosts of mailboxes under a domain of one's own, found by the name of the server. */
export const HOSTING_PROVIDERS = [
  {
    id: 'ionos',
    name: 'IONOS',
    domains: ['online.de', 'onlinehome.de', 'sofort-surf.de', 'kundenserver.de', 'schlund.de'],
    hosts: ['1und1.de', 'ionos.*'],
    imap: 'yes',
    pop: 'yes',
    signIn: documented({ password: 'untilTwoStep' }, IONOS_TWO_STEP),
    pages: { twoStep: IONOS_TWO_STEP, appPasswords: IONOS_TWO_STEP },
  },
  {
    id: 'strato',
    name: 'Strato',
    domains: ['strato.de', 'rzone.de'],
    hosts: ['strato.de'],
    imap: 'yes',
    pop: 'yes',
    signIn: password,
    pages: {},
  },
  {
    id: 'ovh',
    name: 'OVHcloud',
    domains: [],
    hosts: ['ovh.net'],
    imap: 'yes',
    pop: 'yes',
    signIn: password,
    usualBytes: documented(5 * GB, OVH_QUOTA),
    pool: documented('no', OVH_QUOTA),
    seeRoom: documented('Control Panel > Web Cloud > Emails > Email accounts > Size', OVH_QUOTA),
    pages: {},
  },
  {
    id: 'godaddyWorkspace',
    name: 'GoDaddy Workspace Email',
    domains: [],
    hosts: ['secureserver.net'],
    imap: 'yes',
    pop: 'yes',
    pages: {},
  },
  {
    id: 'rackspace',
    name: 'Rackspace Email',
    domains: [],
    hosts: ['emailsrvr.com'],
    imap: 'yes',
    pop: 'yes',
    popCopies: documented('program', RACKSPACE),
    trashDays: copied(30, 'Rackspace’s notice, at mspportalpartners.net'),
    junkDays: copied(14, 'Rackspace’s notice, at mspportalpartners.net'),
    gettingBack: documented({ days: 14, through: 'administrator' }, RACKSPACE),
    pages: {},
  },
  {
    id: 'zoho',
    name: 'Zoho Mail',
    domains: ['zoho.com', 'zohomail.com', 'zohomail.eu', 'zohomail.in'],
    hosts: ['zoho.*', 'zoho.com.au', 'zohocloud.ca'],
    imap: 'mustBeAllowed',
    pop: 'mustBeAllowed',
    popCopies: documented('program', 'https://www.zoho.com/mail/help/pop-access.html'),
    signIn: documented({ password: 'untilTwoStep' }, 'https://www.zoho.com/mail/help/pop-access.html'),
    trashDays: documented(5, ZOHO_DELETION),
    inactivity: documented(
      { days: 180, fetchingCounts: true },
      'https://www.zoho.com/mail/help/inactive-account.html',
    ),
    gettingBack: documented({ days: 30, through: 'administrator' }, ZOHO_DELETION),
    pages: { popImap: 'https://www.zoho.com/mail/help/pop-access.html' },
  },
  {
    id: 'fastmail',
    name: 'Fastmail',
    domains: ['fastmail.com', 'fastmail.fm'],
    hosts: ['fastmail.com', 'messagingengine.com'],
    imap: 'yes',
    pop: 'yes',
    signIn: documented(
      { password: 'appPassword' },
      'https://www.fastmail.help/hc/en-us/articles/1500000279921',
    ),
    gettingBack: copied({ days: 7, through: 'yourself' }, 'Fastmail’s help, at promessage.com'),
    pages: {},
  },
  {
    id: 'aruba',
    name: 'Aruba',
    domains: [],
    hosts: ['aruba.it'],
    imap: 'yes',
    pop: 'yes',
    popCopies: documented('program', ARUBA),
    pages: {},
  },
  {
    id: 'hetzner',
    name: 'Hetzner',
    domains: [],
    hosts: ['your-server.de'],
    imap: 'yes',
    pop: 'yes',
    popCopies: documented('program', HETZNER),
    pool: documented('all', HETZNER),
    seeRoom: documented('konsoleH > hosting > Statistics > Storage Space', HETZNER),
    pages: { storage: HETZNER },
  },
  {
    id: 'hostBreak',
    name: 'HostBreak',
    domains: ['hostbreak.com'],
    hosts: ['hostbreak.com'],
    imap: 'yes',
    pop: 'yes',
    deletes: documented(
      { olderThanDays: 120, scope: 'all' },
      'https://portal.hostbreak.com/knowledgebase/138/Email-Retention-Policy.html',
    ),
    pages: {},
  },
  {
    id: 'espace2001',
    name: 'Espace 2001',
    domains: ['espace2001.com'],
    hosts: ['espace2001.com'],
    imap: 'yes',
    pop: 'yes',
    deletes: documented(
      { olderThanDays: 90, scope: 'all' },
      'https://cp.espace2001.com/knowledgebase.php?action=displayarticle&id=13&language=english',
    ),
    pages: {},
  },
  {
    // A person recognises it by its webmail only.
    id: 'zimbra',
    name: 'Zimbra',
    domains: [],
    hosts: [],
    imap: 'yes',
    pop: 'yes',
    popCopies: documented('onDelete', 'https://github.com/Zimbra (com.zimbra.cs.pop3.Pop3Mailbox)'),
    gettingBack: copied({ days: 30, through: 'yourself' }, 'Zimbra’s help, at an administrator’s page'),
    pages: {},
  },
  {
    id: 'cpanel',
    name: 'cPanel',
    domains: [],
    hosts: [],
    imap: 'yes',
    pop: 'yes',
    pool: reported('all', 'https://docs.underhost.com/ and https://www.massivegrid.com/'),
    seeRoom: reported('cPanel > Email > Email Accounts', 'https://hippynet.co.uk/'),
    pages: {},
  },
] as const satisfies readonly Provider[];
