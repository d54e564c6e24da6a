/**
 * Every page we point people to, in one table, with the date on which it was last compared with what we say.
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
    url: 'https://learn.microsoft.com/troubleshoot/outlook/data-files/configure-size-limit-for-pst-ost-files',
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
} as const satisfies Record<string, { url: string }>;

export type LinkId = keyof typeof LINKS;
