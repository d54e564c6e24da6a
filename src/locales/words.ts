import { setupI18n } from '@lingui/core';
import type admin from './en/admin.json';
import type backup from './en/backup.json';
import type fixes from './en/fixes.json';
import type inspection from './en/inspection.json';
import type move from './en/move.json';
import type notice from './en/notice.json';
import type release from './en/release.json';
import start from './en/start.json';
import type storage from './en/storage.json';
import type terms from './en/terms.json';
import type whatIf from './en/what-if.json';

/** Id of a message. Ids that are put together at run time are checked by test/locales. */
export type MessageId =
  | keyof typeof admin
  | keyof typeof backup
  | keyof typeof start
  | keyof typeof inspection
  | keyof typeof fixes
  | keyof typeof storage
  | keyof typeof move
  | keyof typeof notice
  | keyof typeof release
  | keyof typeof terms
  | keyof typeof whatIf;

declare const __PSEUDO__: boolean;
const pseudo = typeof __PSEUDO__ !== 'undefined' && __PSEUDO__;

/** Language of the words shown; numbers and dates follow it. */
export const locale = pseudo ? 'ar-XB' : 'en';
/** Direction of the words shown. */
export const direction = pseudo ? 'rtl' : 'ltr';

export const i18n = setupI18n({ locale, messages: { [locale]: start } });

/** Loads the words of the pages behind the first view. */
export async function loadInspectionWords(): Promise<void> {
  const { default: inspection } = await import(
    /* webpackChunkName: "words-inspection" */ './en/inspection.json'
  );
  i18n.load(locale, inspection);
}

/** Loads the words of the guided fixes. */
export async function loadFixWords(): Promise<void> {
  const { default: fixes } = await import(/* webpackChunkName: "words-fixes" */ './en/fixes.json');
  i18n.load(locale, fixes);
}

/** Loads the words about what a mail server tells. */
export async function loadStorageWords(): Promise<void> {
  const { default: storage } = await import(/* webpackChunkName: "words-storage" */ './en/storage.json');
  i18n.load(locale, storage);
}

/** Loads the words about what a copy holds. */
export async function loadBackupWords(): Promise<void> {
  const { default: backup } = await import(/* webpackChunkName: "words-backup" */ './en/backup.json');
  i18n.load(locale, backup);
}

/** Loads the words about moving mail. */
export async function loadMoveWords(): Promise<void> {
  const { default: move } = await import(/* webpackChunkName: "words-move" */ './en/move.json');
  i18n.load(locale, move);
}

/** Loads the words of what an organisation tells its staff. */
export async function loadNoticeWords(): Promise<void> {
  const { default: notice } = await import(/* webpackChunkName: "words-notice" */ './en/notice.json');
  i18n.load(locale, notice);
}

/** Loads the words of a release that is not the one that is open. */
export async function loadReleaseWords(): Promise<void> {
  const { default: release } = await import(/* webpackChunkName: "words-release" */ './en/release.json');
  i18n.load(locale, release);
}

/** Loads the meanings of the words of the trade. */
export async function loadTermWords(): Promise<void> {
  const { default: terms } = await import(/* webpackChunkName: "terms" */ './en/terms.json');
  i18n.load(locale, terms);
}

/** Loads the words about what would happen to the mail. */
export async function loadWhatIfWords(): Promise<void> {
  const { default: whatIf } = await import(/* webpackChunkName: "words-what-if" */ './en/what-if.json');
  i18n.load(locale, whatIf);
}

/** The message in the person's language. */
export function say(id: MessageId, values?: Record<string, string | number>): string {
  return i18n._(id, values);
}

/** As `say`, for an id put together from parts; undefined when there is no such message. */
export function sayIfKnown(id: string, values?: Record<string, string | number>): string | undefined {
  return id in i18n.messages ? i18n._(id, values) : undefined;
}
