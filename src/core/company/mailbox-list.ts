/**
 * The one file of all mailboxes that a script in `collect/` writes, since the usual exports lack either the address or
 * the size: CSV in UTF-8, a comma between cells, these columns in this order. Numbers are plain digits, dates and
 * answers as written here; an empty cell means that Exchange did not say. `limit`: digits, or `Unlimited`; `yesNo`:
 * `True` or `False`, as PowerShell writes them.
 */
export const MAILBOX_LIST_COLUMNS = [
  /** The primary address. */
  { name: 'Address', holds: 'address' },
  /** ExchangeGuid of the mailbox: what other exports name it by. */
  { name: 'MailboxGuid', holds: 'guid' },
  /** Name of its plan, as in `quotas` of policy.json. */
  { name: 'Plan', holds: 'text' },
  { name: 'UsedBytes', holds: 'count' },
  { name: 'ItemCount', holds: 'count' },
  /** From here on Exchange warns. */
  { name: 'IssueWarningQuotaBytes', holds: 'limit' },
  /** From here on nothing can be sent. */
  { name: 'ProhibitSendQuotaBytes', holds: 'limit' },
  /** From here on nothing is sent or received. */
  { name: 'ProhibitSendReceiveQuotaBytes', holds: 'limit' },
  { name: 'PopEnabled', holds: 'yesNo' },
  { name: 'ImapEnabled', holds: 'yesNo' },
  /** The day on which the script ran, as 2026-11-28. */
  { name: 'TakenOn', holds: 'date' },
] as const;
