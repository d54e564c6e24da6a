import type { Receipt } from '../../core/report/decisions';
import { tokenOf } from '../page';

/** Stands for one receipt in a page's address. */
export function receiptToken(receipt: Receipt): string {
  return tokenOf(`${receipt.provedAt} ${receipt.finding}`);
}
