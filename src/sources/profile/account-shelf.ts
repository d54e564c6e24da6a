import type { Account } from '../../core/facts/account';

/**
 * Gathers accounts. The same one twice, as when an export shows one user's settings under two roots, is kept once;
 * different ones that would share an id get a number.
 */
export class AccountShelf {
  readonly accounts: Account[] = [];
  private readonly seen = new Set<string>();
  private readonly used = new Map<string, number>();

  add(account: Account): void {
    const shape = JSON.stringify(account);
    if (this.seen.has(shape)) return;
    this.seen.add(shape);
    const count = (this.used.get(account.id) ?? 0) + 1;
    this.used.set(account.id, count);
    if (count > 1) account.id = `${account.id}|${count}`;
    this.accounts.push(account);
  }
}
