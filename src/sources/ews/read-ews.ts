import { unknown } from '../../core/facts/evidence';
import { AGE_LIMITS_DAYS } from '../../core/facts/mailbox';
import { startReading, type PageSizes, type Reading } from '../../core/planner/reading';
import type { Clock } from '../mailbox/clock';
import { readMailbox, type Budget, type Progress, type ReadOutcome } from '../mailbox/read-loop';
import { exchangeCarrier, type MakeEwsRequest } from './carrier';
import { EXCHANGE_WANTS } from './requests';

/**
 * Pages that stay under a million characters: some 900 for a folder and 450 for an item. Older mail programs
 * take no more. https://learn.microsoft.com/office/dev/add-ins/outlook/limits-for-activation-and-javascript-api-for-outlook-add-ins
 */
const PAGES: PageSizes = { folders: 500, items: 500, count: 250, sample: 10 };

export interface ExchangeMailbox {
  /** Id of the mailbox in every inspection. */
  id: string;
  address: string | null;
  /** Id of the source in the snapshot. */
  source: string;
  /** Days after which the organisation's own rules do something; asked for besides the usual ages. */
  policyLimits: readonly number[];
}

export interface ExchangeReadOptions {
  mailbox: ExchangeMailbox;
  makeEwsRequest: MakeEwsRequest;
  clock: Clock;
  signal: AbortSignal;
  budget?: Budget;
  resume?: Reading | null;
  onProgress?: (progress: Progress) => void;
  breathe?: () => Promise<void>;
  timeoutMs?: number;
}

/** A reading of an Exchange mailbox of which nothing is known yet. */
export function startExchangeReading(mailbox: ExchangeMailbox, takenAt: string): Reading {
  const limits = [...AGE_LIMITS_DAYS, ...mailbox.policyLimits.filter((days) => days > 0)];
  const reading = startReading(
    {
      id: mailbox.id,
      address: mailbox.address,
      service: 'exchangeServer',
      source: mailbox.source,
      takenAt,
      ageLimits: [...new Set(limits)].sort((a, b) => a - b),
      can: { wholeTree: true, wants: EXCHANGE_WANTS },
    },
    PAGES,
  );
  reading.facts.named.archive = unknown('notSupportedHere');
  return reading;
}

/**
 * Reads the state of a mailbox on an Exchange server of the organisation's own, through the mail program. Reads
 * only. See `readMailbox` for how it ends.
 */
export function readExchange(options: ExchangeReadOptions): Promise<ReadOutcome> {
  const { mailbox, makeEwsRequest, clock, signal, budget, onProgress, breathe, timeoutMs } = options;
  return readMailbox({
    reading: options.resume ?? startExchangeReading(mailbox, new Date(clock.now()).toISOString()),
    carrier: exchangeCarrier(makeEwsRequest, clock, timeoutMs),
    clock,
    signal,
    ...(budget ? { budget } : {}),
    ...(onProgress ? { onProgress } : {}),
    ...(breathe ? { breathe } : {}),
  });
}
