/**
 * Microsoft's clouds. Each has its own servers to sign in at and to ask; a mailbox in one cannot be reached through
 * another. The ordinary government cloud (GCC) has the servers of `worldwide`.
 * https://learn.microsoft.com/graph/deployments, https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud,
 * and for Outlook https://learn.microsoft.com/microsoft-365/enterprise/microsoft-365-endpoints
 */
export const CLOUDS = ['worldwide', 'usGovernmentHigh', 'usGovernmentDefense', 'china'] as const;
export type Cloud = (typeof CLOUDS)[number];

export interface CloudServers {
  /** Origin of the sign-in. */
  signIn: string;
  /** Origin of Microsoft Graph. */
  graph: string;
  /** Where an administrator registers the page. */
  entra: string;
  /** Pages that frame the pane: Outlook on the web and the new Outlook. */
  outlook: readonly string[];
}

/** The servers of each cloud; the page asks no other, whatever a policy says. */
export const CLOUD_SERVERS: Record<Cloud, CloudServers> = {
  worldwide: {
    signIn: 'https://login.microsoftonline.com',
    graph: 'https://graph.microsoft.com',
    entra: 'https://entra.microsoft.com',
    outlook: [
      'https://outlook.office.com',
      'https://outlook.office365.com',
      'https://outlook.live.com',
      'https://*.cloud.microsoft',
    ],
  },
  usGovernmentHigh: {
    signIn: 'https://login.microsoftonline.us',
    graph: 'https://graph.microsoft.us',
    entra: 'https://entra.microsoft.us',
    outlook: ['https://outlook.office365.us'],
  },
  usGovernmentDefense: {
    signIn: 'https://login.microsoftonline.us',
    graph: 'https://dod-graph.microsoft.us',
    entra: 'https://entra.microsoft.us',
    outlook: ['https://outlook-dod.office365.us', 'https://webmail.apps.mil'],
  },
  china: {
    signIn: 'https://login.partner.microsoftonline.cn',
    graph: 'https://microsoftgraph.chinacloudapi.cn',
    entra: 'https://entra.microsoftonline.cn',
    outlook: ['https://partner.outlook.cn'],
  },
};
