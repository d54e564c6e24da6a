import type { WantKind } from '../../core/planner/want';

/**
 * Consents, each asked for by itself at the moment it is needed. Words for the person: `consent.<id>.why` in the
 * locale files, one sentence on each.
 */
export const CONSENTS = ['mailbox', 'settings', 'cloudStorage', 'move'] as const;
export type Consent = (typeof CONSENTS)[number];

export interface ConsentTerms {
  /** Permissions of Microsoft Graph, the smallest that do. */
  scopes: readonly string[];
  /** The permission changes things in the mailbox. */
  writes: boolean;
  /** Questions that need it. */
  wants: readonly WantKind[];
}

/**
 * What each consent opens. `Mail.ReadBasic` would not do: it does not cover extended properties, and the sizes
 * of folders are such properties. https://learn.microsoft.com/graph/permissions-reference
 */
export const CONSENT_TERMS: Record<Consent, ConsentTerms> = {
  mailbox: {
    scopes: ['User.Read', 'Mail.Read'],
    writes: false,
    wants: [
      'children',
      'named',
      'folder',
      'items',
      'oldest',
      'olderThan',
      'countPages',
      'largest',
      'full',
      'recoverable',
      'recoverablePart',
      'licence',
    ],
  },
  settings: {
    scopes: ['MailboxSettings.Read'],
    writes: false,
    wants: ['rules', 'purpose', 'archiveMailbox'],
  },
  cloudStorage: { scopes: ['Files.Read'], writes: false, wants: ['cloudStorage'] },
  move: { scopes: ['Mail.ReadWrite'], writes: true, wants: [] },
};

/** All permissions of some consents, each once. */
export function scopesOf(consents: readonly Consent[]): string[] {
  return [...new Set(consents.flatMap((consent) => CONSENT_TERMS[consent].scopes))];
}
