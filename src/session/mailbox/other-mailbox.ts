import { isSameAddress } from '../../core/facts/address';
import type { OpenMailbox } from './mail-service';

/** Who signed in, and whose mailbox stands beside the pane. */
export interface OtherMailbox {
  /** Address of who signed in; null: nobody says. */
  signedIn: string | null;
  beside: string;
  /** They are two; false: they may be one under two names. */
  sure: boolean;
}

/** null: the mailbox beside the pane is the one that would be read, or there is none to compare with. */
export function otherMailbox(
  { address, whose }: Pick<OpenMailbox, 'address' | 'whose'>,
  beside: string | null,
): OtherMailbox | null {
  if (beside === null) return null;
  switch (whose) {
    case 'same':
    case 'sameByAnotherName':
      return null;
    case 'somebodyElse':
      return { signedIn: address, beside, sure: true };
    case 'unknown':
      return isSameAddress(address, beside) ? null : { signedIn: address, beside, sure: false };
  }
}
