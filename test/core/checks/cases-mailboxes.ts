import { backupOf, imported, pst, told } from '../../tools/make-snapshot';

export const at = (host: string) => imported({ host, port: 995, encryption: 'tls' as const });

export const pop = { type: 'account', id: 'pop' } as const;

export const mirror = { type: 'account', id: 'imap' } as const;

export const backedUp = [pst({ backup: backupOf('2026-02-28') })];

export const computer = { type: 'computer' } as const;

export const device = (otherAddresses: 'none' | 'more' | 'allAdded') => ({
  device: { diskEncrypted: told(true), otherAddresses: told(otherAddresses) },
});

export const disk = (more: object) => ({ device: { diskEncrypted: told(true), ...more } });
