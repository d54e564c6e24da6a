/** An address as mailboxes are told apart by it: no server that people use minds the letter case. Empty: there is none. */
export function addressKey(address: string | null | undefined): string {
  return address?.trim().toLowerCase() ?? '';
}

/** Whether two addresses name one mailbox. What has no address is nobody's. */
export function isSameAddress(one: string | null | undefined, other: string | null | undefined): boolean {
  return addressKey(one) !== '' && addressKey(one) === addressKey(other);
}
