import type { Client } from '../core/facts/snapshot';
import type { InBrowser, InOutlook } from '../sources/outlook/outlook';
import type { Timer } from '../sources/outlook/office-calls';
import { within } from '../sources/outlook/within';
import { mailtoAddress, openDraft, type FileToSave } from './deliver';

/** What a window may refuse, and what a person has to see the end of. */
export const ACTS = ['save', 'print', 'copy', 'write', 'choose', 'schedule'] as const;
export type Act = (typeof ACTS)[number];

/**
 * How an act ended, with what is left to the person. `text`: to be taken from a field; `address`: to be copied and opened
 * elsewhere.
 */
export interface Outcome {
  act: Act;
  /**
   * `done`: it is. `asked`: the window took it and tells no more, as with files and messages; `refused`: it does not let
   * us.
   */
  ended: 'done' | 'asked' | 'refused';
  /** The text was put on the clipboard besides. */
  copied: boolean;
  text: string | null;
  address: string | null;
}

/** What of the world around is needed; the window's own in the pane, made-up ones in tests. */
export interface SurroundingsPorts {
  outlook: () => InOutlook | InBrowser | null;
  /** Puts a text on the clipboard; false where that is not allowed. */
  copy: (text: string) => Promise<boolean>;
  /** Throws where the window does not so much as take the file. */
  download: (file: FileToSave) => void;
  /** Opens the print window; false where nothing came of it. */
  print: () => Promise<boolean>;
  /** Goes to an address that the browser hands to another program. */
  hand: (address: string) => void;
  /** For whatever the window never answers. */
  timer: Timer;
  /** Address of this page for a browser, without anything of this visit in it. */
  page: string;
}

/** What a message is to say. */
export interface Draft {
  subject: string;
  /** As HTML, for Outlook. */
  htmlBody: string;
  text: string;
}

/** A whole day to be put into a calendar. */
export interface Appointment {
  subject: string;
  body: string;
  /** ISO date. */
  on: string;
}

/**
 * What this window can do. Every act ends with something to see and, where it was refused or cannot be told, with a next
 * way. Asked anew each time: Outlook may come late.
 */
export interface Surroundings {
  /** `text`: what the file says, for a field. */
  save: (file: FileToSave, text: string) => Promise<Outcome>;
  /** `text`: what the paper would say. */
  print: (text: string) => Promise<Outcome>;
  copy: (text: string) => Promise<Outcome>;
  /** Opens a new message with this in it; nothing is sent. */
  write: (draft: Draft) => Promise<Outcome>;
  /** `ask` opens the window for choosing files, and tells whether some were chosen. */
  choose: (ask: () => Promise<boolean>) => Promise<Outcome>;
  /** Opens a new appointment with this in it; null where there is no Outlook that has one. `text`: what it says. */
  schedule: (appointment: Appointment, text: string) => Promise<Outcome | null>;
  /** Opens a page in the browser; false where Outlook does not do that by itself, and a plain link is left. */
  open: (address: string) => boolean;
  /** Links may lead nowhere here, so their addresses are to be had as texts. */
  linksMayFail: () => boolean;
}

/** Outlook for Mac and on phones takes a file and does nothing with it (github.com/OfficeDev/office-js/issues/6468). */
const SAVES_NOTHING: readonly Client[] = ['mac', 'ios', 'android'];

/** Milliseconds after which somebody who pressed a button has to see how it ended. */
export const ACT_LIMITS = { copy: 3_000, print: 3_000, write: 5_000 } as const;

/** Milliseconds that a reminder takes up in a calendar. */
const HALF_AN_HOUR = 30 * 60_000;

export function createSurroundings(ports: SurroundingsPorts): Surroundings {
  const inOutlook = (): InOutlook | null => {
    const outlook = ports.outlook();
    return outlook?.where === 'outlook' ? outlook : null;
  };
  const can = (name: string): boolean =>
    inOutlook()
      ?.capabilities()
      .some((capability) => capability.name === name && capability.available) ?? false;
  const framed = (): boolean => {
    const outlook = ports.outlook();
    return outlook !== null && (outlook.where === 'outlook' || outlook.hosted);
  };
  const end = (act: Act, ended: Outcome['ended'], more: Partial<Outcome> = {}): Outcome => ({
    act,
    ended,
    copied: false,
    text: null,
    address: null,
    ...more,
  });
  /** Outlook says that it opens pages, and did not. */
  let pagesRefused = false;
  /** Of use only where this is not a browser already. */
  const elsewhere = () => (framed() ? ports.page : null);

  const copy = (text: string) => within(ports.timer, ACT_LIMITS.copy, ports.copy(text), false);
  /** False where the window does not so much as take it. */
  const taken = (ask: () => void): boolean => {
    try {
      ask();
      return true;
    } catch {
      return false;
    }
  };

  return {
    save: async (file, text) => {
      const client = inOutlook()?.client;
      const saves = client?.known !== true || !SAVES_NOTHING.includes(client.value);
      if (saves && taken(() => ports.download(file))) return end('save', 'asked', { text });
      return end('save', 'refused', { text, copied: await copy(text), address: elsewhere() });
    },
    print: async (text) =>
      (await within(ports.timer, ACT_LIMITS.print, ports.print(), false))
        ? end('print', 'done')
        : end('print', 'refused', { text, address: elsewhere() }),
    copy: async (text) =>
      (await copy(text)) ? end('copy', 'done', { copied: true }) : end('copy', 'refused', { text }),
    write: async ({ subject, htmlBody, text }) => {
      // Before anything else: copying needs the click, and an empty message is to be filled from the clipboard.
      const copied = await copy(text);
      const outlook = inOutlook();
      if (outlook === null) {
        const address = mailtoAddress(subject, text);
        const handed = address !== null && taken(() => ports.hand(address));
        return end('write', handed ? 'asked' : 'refused', { copied, text });
      }
      // An Outlook that is silent may open the message yet, so nobody is told that there is none.
      const opening = openDraft(outlook.newMessage, { subject, htmlBody });
      const opened = await within(ports.timer, ACT_LIMITS.write, opening, 'silent');
      return end('write', opened === 'opened' || opened === 'silent' ? 'asked' : 'refused', { copied, text });
    },
    choose: async (ask) =>
      (await ask().catch(() => false))
        ? end('choose', 'done')
        : end('choose', 'refused', { address: elsewhere() }),
    schedule: async ({ subject, body, on }, text) => {
      const outlook = inOutlook();
      if (outlook === null) return null;
      const start = new Date(`${on}T09:00:00`);
      const end30 = new Date(start.getTime() + HALF_AN_HOUR);
      const opening = outlook.newAppointment({ subject, body, start, end: end30 }).catch(() => false);
      const opened = await within(ports.timer, ACT_LIMITS.write, opening, 'silent');
      if (opened !== false) return end('schedule', 'asked', { text });
      return end('schedule', 'refused', { text, copied: await copy(text) });
    },
    open: (address) => {
      if (!can('browserWindow')) return false;
      const opened = inOutlook()?.openPage(address) ?? false;
      pagesRefused ||= !opened;
      return opened;
    },
    linksMayFail: () => framed() && (pagesRefused || !can('browserWindow')),
  };
}
