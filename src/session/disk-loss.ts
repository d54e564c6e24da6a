import { MAIL_KINDS, type Ages, type Copy, type MailKind } from '../core/copies/copy';
import { ASSUMPTIONS, type Assumption } from '../core/scenarios/assumptions';
import { summarise } from '../core/scenarios/event-summary';
import { outcome, type Outcome } from '../core/scenarios/outcome';
import type { Inspected } from './inspected';

/** Mail of one account that goes, or may go, with the disk of this computer. */
export interface Loss {
  account: string;
  fate: 'lost' | 'cannotTell';
  kinds: MailKind[];
  ages: Ages;
  /** Every kind of mail that the account has, and all of it. */
  everything: boolean;
}

/**
 * What the failure of this computer's disk takes: by account, what is lost for good before what may be, and kinds of
 * mail that share their fate and age together.
 */
export function lossesWithDisk(copies: readonly Copy[]): Loss[] {
  const rows = outcome(copies, { type: 'diskCrash' });
  const losses: Loss[] = [];
  for (const { account, kind, fate, ages } of rows.flatMap(lostParts)) {
    const same = losses.find(
      (loss) =>
        loss.account === account &&
        loss.fate === fate &&
        loss.ages.from === ages.from &&
        loss.ages.to === ages.to,
    );
    if (same) same.kinds.push(kind);
    else losses.push({ account, fate, kinds: [kind], ages, everything: false });
  }
  return losses
    .map((loss) => ({ ...loss, everything: isEverything(loss, rows) }))
    .sort((a, b) => Number(b.fate === 'lost') - Number(a.fate === 'lost'));
}

/** What has to hold for mail to stay that would not go with the disk, as far as nobody has told it. */
export function assumptionsWithDisk({ copies, snapshot, today }: Inspected): Assumption[] {
  const { rows } = summarise({ type: 'diskCrash' }, { copies, snapshot, today });
  const found = new Set(rows.flatMap(({ segments }) => segments.flatMap(({ assumes }) => assumes)));
  return ASSUMPTIONS.filter((assumption) => found.has(assumption));
}

type LostPart = Pick<Loss, 'account' | 'fate' | 'ages'> & { kind: MailKind };

function lostParts({ account, kind, segments }: Outcome): LostPart[] {
  return segments.flatMap(({ fate, ages }) =>
    fate === 'lost' || fate === 'cannotTell' ? [{ account, kind, fate, ages }] : [],
  );
}

function isEverything({ account, kinds, ages }: Loss, rows: readonly Outcome[]): boolean {
  const held = MAIL_KINDS.filter((kind) => rows.some((row) => row.account === account && row.kind === kind));
  return ages.from === 0 && ages.to === null && held.length > 1 && held.every((kind) => kinds.includes(kind));
}
