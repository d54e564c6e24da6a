import { AGE_LIMITS_DAYS } from '../../core/facts/mailbox';
import { FIRST_PAGES, startReading, type Reading } from '../../core/planner/reading';
import type { Clock } from '../mailbox/clock';
import { readMailbox, type Budget, type Progress, type ReadOutcome } from '../mailbox/read-loop';
import { graphCarrier } from './carrier';
import type { Post } from './post';
import { graphWants } from './requests';
import { domainOf } from './rules';
import { CONSENTS, CONSENT_TERMS, type Consent } from './scopes';

export interface GraphMailbox {
  /** Id of the mailbox in every inspection. */
  id: string;
  /** null: nobody knows; whether it is full cannot be asked then. */
  address: string | null;
  /** A personal Microsoft account, not one of a company or school. */
  personal: boolean;
  /** Id of the source in the snapshot. */
  source: string;
  /** Domains of the organisation besides that of the address. */
  ownDomains: readonly string[];
  /** Days after which the organisation's own rules do something; asked for besides the usual ages. */
  policyLimits: readonly number[];
  /** What the person has agreed to; what needs more is not asked. Left out: all that only reads. */
  agreed?: readonly Consent[];
}

export interface GraphReadOptions {
  mailbox: GraphMailbox;
  post: Post;
  clock: Clock;
  signal: AbortSignal;
  budget?: Budget;
  /** A reading to go on with: see `unpackReading`. */
  resume?: Reading | null;
  onProgress?: (progress: Progress) => void;
  breathe?: () => Promise<void>;
}

/** A reading of a Graph mailbox of which nothing is known yet. */
export function startGraphReading(mailbox: GraphMailbox, takenAt: string): Reading {
  const limits = [...AGE_LIMITS_DAYS, ...mailbox.policyLimits.filter((days) => days > 0)];
  const agreed = new Set((mailbox.agreed ?? CONSENTS).flatMap((consent) => CONSENT_TERMS[consent].wants));
  const wants = graphWants(mailbox.personal).filter(
    (kind) => agreed.has(kind) && (kind !== 'full' || mailbox.address !== null),
  );
  return startReading(
    {
      id: mailbox.id,
      address: mailbox.address,
      service: 'graph',
      source: mailbox.source,
      takenAt,
      ageLimits: [...new Set(limits)].sort((a, b) => a - b),
      can: { wholeTree: false, wants },
    },
    FIRST_PAGES,
  );
}

/**
 * Reads the state of the person's own mailbox from Microsoft Graph. Reads only: no write and no delta query,
 * which a full mailbox would turn away. See `readMailbox` for how it ends.
 */
export function readGraph(options: GraphReadOptions): Promise<ReadOutcome> {
  const { mailbox, post, clock, signal, budget, onProgress, breathe } = options;
  const own = mailbox.address === null ? null : domainOf(mailbox.address);
  const ownDomains = [...mailbox.ownDomains, ...(own === null ? [] : [own])].map((name) =>
    name.toLowerCase(),
  );
  const reading = options.resume ?? startGraphReading(mailbox, new Date(clock.now()).toISOString());
  const carrier = graphCarrier(post, clock, { ownDomains, source: mailbox.source });
  return readMailbox({
    reading,
    carrier,
    clock,
    signal,
    ...(budget ? { budget } : {}),
    ...(onProgress ? { onProgress } : {}),
    ...(breathe ? { breathe } : {}),
  });
}
