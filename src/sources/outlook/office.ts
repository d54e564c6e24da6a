/** How an asynchronous call of Office ended. */
export interface OfficeResult {
  status: unknown;
  value?: unknown;
  error?: { code?: unknown } | null;
}
/** As much of an appointment as is filled in. */
export interface NewAppointment {
  subject: string;
  /** Plain text. */
  body: string;
  start: Date;
  end: Date;
}
export type OfficeCallback = (result: OfficeResult) => void;

/**
 * As much of the global `Office` as this source touches. What a mail program sends is `unknown` here, whatever the
 * documentation says: office.js hands it through unchecked.
 */
export interface OfficeLike {
  onReady: () => Promise<unknown>;
  EventType: { ItemChanged: Office.EventType; OfficeThemeChanged: Office.EventType };
  context: {
    displayLanguage?: unknown;
    partitionKey?: unknown;
    platform?: unknown;
    officeTheme?: unknown;
    requirements: { isSetSupported: (name: string, minVersion?: string) => boolean };
    roamingSettings: {
      get: (key: string) => unknown;
      set: (key: string, value: string) => void;
      remove: (key: string) => void;
      saveAsync: (callback: OfficeCallback) => void;
    };
    ui?: { openBrowserWindow?: (address: string) => void };
    mailbox: {
      diagnostics?: unknown;
      userProfile?: unknown;
      item?: unknown;
      makeEwsRequestAsync?: ((request: string, callback: OfficeCallback) => void) | undefined;
      displayNewMessageForm?: (draft: { subject: string; htmlBody: string }) => void;
      displayNewMessageFormAsync?: (
        draft: { subject: string; htmlBody: string },
        callback: OfficeCallback,
      ) => void;
      displayNewAppointmentForm?: (appointment: NewAppointment) => void;
      displayNewAppointmentFormAsync?: (appointment: NewAppointment, callback: OfficeCallback) => void;
      addHandlerAsync: (
        event: Office.EventType,
        handler: (args: unknown) => void,
        callback: OfficeCallback,
      ) => void;
    };
  };
}

/** The library, once its script has run; null before that and where it never loads. */
export function globalOffice(): OfficeLike | null {
  return typeof Office === 'undefined' ? null : Office;
}

/**
 * The value, or the stand-in when asking for it throws: without an item some hosts make every member of the mailbox
 * throw (`ItemChanged` with an empty text).
 */
export function attempt<T, U>(ask: () => T, standIn: U): T | U {
  try {
    return ask();
  } catch {
    return standIn;
  }
}
