/** Who keeps the pages that we point people to, and on which hosts. */
export const MAKERS = {
  microsoft: ['support.microsoft.com', 'learn.microsoft.com'],
  google: ['support.google.com'],
  apple: ['support.apple.com'],
  mozilla: ['support.mozilla.org'],
  emClient: ['forum.emclient.com'],
  samsung: ['www.samsung.com'],
} as const;
export type Maker = keyof typeof MAKERS;

/**
 * How sure it is that a page is there. `read`: its text was read in a copy; `named`: another text or a program of the
 * maker points to it; `cited`: others do. Nobody has opened any of them from here.
 */
export const LINK_CERTAINTIES = ['read', 'named', 'cited'] as const;

export interface Link {
  url: string;
  maker: Maker;
  certainty: (typeof LINK_CERTAINTIES)[number];
  /** Where the address is known from. */
  source: string;
}

const link =
  (certainty: Link['certainty']) =>
  (maker: Maker, url: string, source: string): Link => ({ url, maker, certainty, source });
const read = link('read');
const named = link('named');
const cited = link('cited');

/**
 * Every page of a maker that we point people to, in one table. Pages of providers stand with the provider.
 * Words for the link text: `link.<id>` in the locale files.
 */
export const LINKS = {
  popImapExplained: cited(
    'microsoft',
    'https://support.microsoft.com/office/ca2c5799-49f9-4079-aefe-ddca85d5b1c9',
    'several help desks',
  ),
  leaveOnServerProperty: read(
    'microsoft',
    'https://learn.microsoft.com/office/client-developer/outlook/auxiliary/prop_pop_leave_on_server',
    'its own text, on GitHub (MicrosoftDocs/office-developer-client-docs)',
  ),
  exportToPst: cited(
    'microsoft',
    'https://support.microsoft.com/office/14252b52-3075-4e9b-be4e-ff9ef1068f91',
    'several help desks',
  ),
  compactDataFile: cited(
    'microsoft',
    'https://support.microsoft.com/office/e4c6a4f1-d39c-47dc-a4fa-abe96dc8c7ef',
    'several help desks',
  ),
  autoArchive: cited(
    'microsoft',
    'https://support.microsoft.com/office/25f44f07-9b80-4107-841c-41dc38296667',
    'several help desks',
  ),
  outlookPopOptions: cited(
    'microsoft',
    'https://support.microsoft.com/office/d088b986-291d-42b8-9564-9c414e2aa040',
    'several help desks',
  ),
  compareOutlooks: cited(
    'microsoft',
    'https://support.microsoft.com/office/de453583-1e76-48bf-975a-2e9cd2ee16dd',
    'several help desks',
  ),
  dataFileLimits: cited(
    'microsoft',
    'https://learn.microsoft.com/microsoft-365-apps/outlook/data-files/configure-size-limit-outlook-data-files',
    'tools and reviews on GitHub that quote it',
  ),
  twoStep: cited(
    'microsoft',
    'https://support.microsoft.com/account-billing/how-to-use-two-step-verification-with-your-microsoft-account-c7910146-672f-01e9-50a0-93b4585e7eb4',
    'several help desks',
  ),
  recoverableItems: read(
    'microsoft',
    'https://learn.microsoft.com/exchange/security-and-compliance/recoverable-items-folder/recoverable-items-folder',
    'its own text, on GitHub (MicrosoftDocs)',
  ),
  recoverDeletedOutlookCom: named(
    'microsoft',
    'https://support.microsoft.com/office/a8ca78ac-4721-4066-95dd-571842e9fb11',
    'Microsoft, documents of Microsoft 365 on GitHub',
  ),
  backUpEmail: cited(
    'microsoft',
    'https://support.microsoft.com/office/e5845b0b-1aeb-424f-924c-aa1c33b18833',
    'a repair shop and a translation service on GitHub',
  ),
  findDataFiles: named(
    'microsoft',
    'https://support.microsoft.com/office/0996ece3-57c6-49bc-977b-0d1892e2aacc',
    'Microsoft, documents of Microsoft 365 on GitHub',
  ),
  openDataFile: named(
    'microsoft',
    'https://support.microsoft.com/office/381b776d-7511-45a0-953a-0935c79d24f2',
    'Microsoft, documents of Exchange on GitHub',
  ),
  managePst: read(
    'microsoft',
    'https://learn.microsoft.com/troubleshoot/outlook/data-files/how-to-manage-pst-files',
    'its own text, on GitHub (MicrosoftDocs/OfficeDocs-Support)',
  ),
  pstOverNetwork: read(
    'microsoft',
    'https://learn.microsoft.com/troubleshoot/outlook/data-files/limits-using-pst-files-over-lan-wan',
    'its own text, on GitHub (MicrosoftDocs/OfficeDocs-Support)',
  ),
  pstInOneDrive: named(
    'microsoft',
    'https://support.microsoft.com/office/b6b9e522-59bd-40f7-949f-168d0aa9b38e',
    'Microsoft, documents of OneDrive on GitHub',
  ),
  exportMac: cited(
    'microsoft',
    'https://support.microsoft.com/office/281a62bf-cc42-46b1-9ad5-6bda80ca3106',
    'readers of .olm files on GitHub',
  ),
  serverSettings: cited(
    'microsoft',
    'https://support.microsoft.com/office/8361e398-8af4-4e97-b147-6c6c4ac95353',
    'several help desks',
  ),
  storageOnTheWeb: named(
    'microsoft',
    'https://support.microsoft.com/office/f170fe90-b859-4034-bcda-e186fc6a26f5',
    'Microsoft, documents of Exchange on GitHub',
  ),
  gmailPop: read(
    'google',
    'https://support.google.com/mail/answer/7104828',
    'its own text, in a stored copy',
  ),
  deviceEncryption: cited(
    'microsoft',
    'https://support.microsoft.com/windows/device-encryption-in-windows-cf7e2b6f-3e70-4882-9532-18633605b7df',
    'several guides on GitHub, one of them of September 2026',
  ),
  recoveryKey: named(
    'microsoft',
    'https://support.microsoft.com/windows/find-your-bitlocker-recovery-key-6b71ad27-0b89-ea08-f143-056f5ab347d6',
    'Microsoft, documents of Intune on GitHub',
  ),
  fileVault: cited(
    'apple',
    'https://support.apple.com/guide/mac-help/mh11785/mac',
    'several guides on GitHub',
  ),
  thunderbirdPop: cited(
    'mozilla',
    'https://support.mozilla.org/kb/difference-between-imap-and-pop3',
    'guides on GitHub',
  ),
  passwordsEnded: read(
    'microsoft',
    'https://support.microsoft.com/office/c5d65390-9676-4763-b41f-d7986499a90d',
    'its own text, quoted by others in 2026',
  ),
  thunderbirdRetention: cited(
    'mozilla',
    'https://support.mozilla.org/products/thunderbird',
    'the front page of that help',
  ),
  thunderbirdAccount: cited(
    'mozilla',
    'https://support.mozilla.org/kb/manual-account-configuration',
    'several guides on GitHub',
  ),
  thunderbirdProfile: cited(
    'mozilla',
    'https://support.mozilla.org/kb/profiles-where-thunderbird-stores-user-data',
    'several guides on GitHub',
  ),
  folderLimits: named(
    'microsoft',
    'https://learn.microsoft.com/troubleshoot/outlook/performance/performance-issues-if-too-many-items-or-folders',
    'Microsoft, documents of Outlook on GitHub',
  ),
  exchangeLimits: read(
    'microsoft',
    'https://learn.microsoft.com/office365/servicedescriptions/exchange-online-service-description/exchange-online-limits',
    'its own text, on GitHub (MicrosoftDocs)',
  ),
  inboxRules: named(
    'microsoft',
    'https://support.microsoft.com/office/c24f5dea-9465-4df4-ad17-a50704d66c59',
    'Microsoft, documents of Microsoft 365 on GitHub',
  ),
  categories: cited(
    'microsoft',
    'https://support.microsoft.com/office/a1fde97e-15e1-4179-a1a0-8a91ef89b8dc',
    'several scripts and guides on GitHub',
  ),
  sharedMailbox: named(
    'microsoft',
    'https://support.microsoft.com/office/d94a8e9e-21f1-4240-808b-de9c9c088afd',
    'Microsoft, documents of Microsoft 365 on GitHub',
  ),
  shareFolder: named(
    'microsoft',
    'https://support.microsoft.com/office/41c40c04-3bd1-4d22-963a-28eafec25926',
    'Microsoft, documents of Office add-ins on GitHub',
  ),
  outlookHelp: cited('microsoft', 'https://support.microsoft.com/outlook', 'the front page of that help'),
  appleMail: cited(
    'apple',
    'https://support.apple.com/guide/mail/welcome/mac',
    'the front page of that help',
  ),
  iphoneMail: cited(
    'apple',
    'https://support.apple.com/guide/iphone/welcome/ios',
    'the front page of that help',
  ),
  gmailHelp: cited('google', 'https://support.google.com/mail', 'the front page of that help'),
  googleTwoStep: cited('google', 'https://support.google.com/accounts/answer/185839', 'several guides'),
  supportEnds: cited(
    'microsoft',
    'https://learn.microsoft.com/lifecycle/products',
    'the front page of that list',
  ),
  thunderbirdCompact: named(
    'mozilla',
    'https://support.mozilla.org/kb/compacting-folders',
    'Thunderbird’s source opens it',
  ),
  emClientBackup: read(
    'emClient',
    'https://forum.emclient.com/t/backup-information/70176',
    'its own text, in a stored copy',
  ),
  samsungHelp: cited('samsung', 'https://www.samsung.com/us/support/', 'the front page of that help'),
} as const satisfies Record<string, Link>;

export type LinkId = keyof typeof LINKS;
