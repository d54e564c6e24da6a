import admin from '../../src/locales/en/admin.json';
import backup from '../../src/locales/en/backup.json';
import fixes from '../../src/locales/en/fixes.json';
import inspection from '../../src/locales/en/inspection.json';
import move from '../../src/locales/en/move.json';
import notice from '../../src/locales/en/notice.json';
import release from '../../src/locales/en/release.json';
import start from '../../src/locales/en/start.json';
import storage from '../../src/locales/en/storage.json';
import terms from '../../src/locales/en/terms.json';
import whatIf from '../../src/locales/en/what-if.json';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';

/** The catalogues as plain tables. */
export const CATALOGS: Record<
  | 'start'
  | 'inspection'
  | 'fixes'
  | 'storage'
  | 'move'
  | 'backup'
  | 'notice'
  | 'release'
  | 'terms'
  | 'whatIf'
  | 'admin',
  Record<string, string>
> = {
  start,
  inspection,
  fixes,
  storage,
  move,
  backup,
  notice,
  release,
  terms,
  whatIf,
  admin,
};

/** Every message of every catalogue. */
export const MESSAGES: Record<string, string> = {
  ...start,
  ...inspection,
  ...fixes,
  ...storage,
  ...move,
  ...backup,
  ...notice,
  ...release,
  ...terms,
  ...whatIf,
  ...admin,
};

export const IDS: readonly string[] = Object.keys(MESSAGES);

/** The ids below a prefix, without it. */
export function below(prefix: string): string[] {
  return IDS.filter((id) => id.startsWith(`${prefix}.`)).map((id) => id.slice(prefix.length + 1));
}

/** Names of the placeholders of an ICU message, however deep. */
export function placeholders(message: string): Set<string> {
  const names = new Set<string>();
  const visit = (tokens: unknown): void => {
    if (!Array.isArray(tokens)) return;
    for (const token of tokens as unknown[]) {
      if (!Array.isArray(token)) continue;
      const [name, , branches] = token as unknown[];
      if (typeof name === 'string') names.add(name);
      if (typeof branches === 'object' && branches !== null) Object.values(branches).forEach(visit);
    }
  };
  visit(compileMessageOrThrow(message));
  return names;
}

/** What a message may read as: one text for each choice in it, with the names of values where they are filled in. */
export function readings(message: string): string[] {
  const read = (tokens: unknown): string[] => {
    if (typeof tokens === 'string') return [tokens];
    if (!Array.isArray(tokens)) return [''];
    return (tokens as unknown[]).reduce<string[]>(
      (texts, token) => partsOf(token).flatMap((part) => texts.map((text) => text + part)),
      [''],
    );
  };
  const partsOf = (token: unknown): string[] => {
    if (!Array.isArray(token)) return [String(token)];
    const [name, , branches] = token as unknown[];
    if (typeof branches !== 'object' || branches === null) return [String(name)];
    return Object.values(branches).flatMap(read);
  };
  return read(compileMessageOrThrow(message));
}
