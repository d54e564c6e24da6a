/**
 * Every page we point people to, in one table.
 * Words for the link text: `link.<id>` in the locale files.
 */
export const LINKS = {
  popImapExplained: { url: 'https://support.microsoft.com/office/ca2c5799-49f9-4079-aefe-ddca85d5b1c9' },
  leaveOnServerProperty: {
    url: 'https://learn.microsoft.com/office/client-developer/outlook/auxiliary/prop_pop_leave_on_server',
  },
  exportToPst: { url: 'https://support.microsoft.com/office/14252b52-3075-4e9b-be4e-ff9ef1068f91' },
  compactDataFile: { url: 'https://support.microsoft.com/office/e4c6a4f1-d39c-47dc-a4fa-abe96dc8c7ef' },
  autoArchive: { url: 'https://support.microsoft.com/office/25f44f07-9b80-4107-841c-41dc38296667' },
  outlookPopOptions: { url: 'https://support.microsoft.com/office/d088b986-291d-42b8-9564-9c414e2aa040' },
  compareOutlooks: { url: 'https://support.microsoft.com/office/de453583-1e76-48bf-975a-2e9cd2ee16dd' },
  dataFileLimits: {
    url: 'https://learn.microsoft.com/microsoft-365-apps/outlook/data-files/configure-size-limit-outlook-data-files',
  },
  twoStep: {
    url: 'https://support.microsoft.com/account-billing/how-to-use-two-step-verification-with-your-microsoft-account-c7910146-672f-01e9-50a0-93b4585e7eb4',
  },
  recoverableItems: {
    url: 'https://learn.microsoft.com/exchange/security-and-compliance/recoverable-items-folder/recoverable-items-folder',
  },
  recoverDeletedOutlookCom: {
    url: 'https://support.microsoft.com/office/a8ca78ac-4721-4066-95dd-571842e9fb11',
  },
  backUpEmail: { url: 'https://support.microsoft.com/office/e5845b0b-1aeb-424f-924c-aa1c33b18833' },
  findDataFiles: { url: 'https://support.microsoft.com/office/0996ece3-57c6-49bc-977b-0d1892e2aacc' },
  openDataFile: { url: 'https://support.microsoft.com/office/381b776d-7511-45a0-953a-0935c79d24f2' },
  managePst: { url: 'https://learn.microsoft.com/troubleshoot/outlook/data-files/how-to-manage-pst-files' },
  pstOverNetwork: {
    url: 'https://learn.microsoft.com/troubleshoot/outlook/data-files/limits-using-pst-files-over-lan-wan',
  },
  pstInOneDrive: { url: 'https://support.microsoft.com/office/b6b9e522-59bd-40f7-949f-168d0aa9b38e' },
  exportMac: { url: 'https://support.microsoft.com/office/281a62bf-cc42-46b1-9ad5-6bda80ca3106' },
  serverSettings: { url: 'https://support.microsoft.com/office/8361e398-8af4-4e97-b147-6c6c4ac95353' },
  storageOnTheWeb: { url: 'https://support.microsoft.com/office/f170fe90-b859-4034-bcda-e186fc6a26f5' },
  gmailPop: { url: 'https://support.google.com/mail/answer/7104828' },
  deviceEncryption: {
    url: 'https://support.microsoft.com/windows/device-encryption-in-windows-cf7e2b6f-3e70-4882-9532-18633605b7df',
  },
  recoveryKey: {
    url: 'https://support.microsoft.com/windows/find-your-bitlocker-recovery-key-6b71ad27-0b89-ea08-f143-056f5ab347d6',
  },
  fileVault: { url: 'https://support.apple.com/guide/mac-help/mh11785/mac' },
  thunderbirdPop: { url: 'https://support.mozilla.org/kb/difference-between-imap-and-pop3' },
  passwordsEnded: { url: 'https://support.microsoft.com/office/c5d65390-9676-4763-b41f-d7986499a90d' },
  thunderbirdRetention: { url: 'https://kb.mozillazine.org/Message_aging' },
  thunderbirdAccount: { url: 'https://support.mozilla.org/kb/manual-account-configuration' },
  thunderbirdProfile: { url: 'https://support.mozilla.org/kb/profiles-where-thunderbird-stores-user-data' },
  folderLimits: {
    url: 'https://learn.microsoft.com/troubleshoot/outlook/performance/performance-issues-if-too-many-items-or-folders',
  },
  exchangeLimits: {
    url: 'https://learn.microsoft.com/office365/servicedescriptions/exchange-online-service-description/exchange-online-limits',
  },
  inboxRules: { url: 'https://support.microsoft.com/office/c24f5dea-9465-4df4-ad17-a50704d66c59' },
  categories: { url: 'https://support.microsoft.com/office/a1fde97e-15e1-4179-a1a0-8a91ef89b8dc' },
  sharedMailbox: { url: 'https://support.microsoft.com/office/d94a8e9e-21f1-4240-808b-de9c9c088afd' },
  shareFolder: { url: 'https://support.microsoft.com/office/41c40c04-3bd1-4d22-963a-28eafec25926' },
  outlookHelp: { url: 'https://support.microsoft.com/outlook' },
  appleMail: { url: 'https://support.apple.com/guide/mail/welcome/mac' },
  iphoneMail: { url: 'https://support.apple.com/guide/iphone/welcome/ios' },
  gmailHelp: { url: 'https://support.google.com/mail' },
  googleTwoStep: { url: 'https://support.google.com/accounts/answer/185839' },
  supportEnds: { url: 'https://learn.microsoft.com/lifecycle/products' },
  thunderbirdCompact: { url: 'https://support.mozilla.org/kb/compacting-folders' },
} as const satisfies Record<string, { url: string }>;

export type LinkId = keyof typeof LINKS;
