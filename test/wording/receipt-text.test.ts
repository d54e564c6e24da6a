/** @jest-environment jsdom */
import type { Receipt } from '../../src/core/report/decisions';
import { inOneOrder, labelsOf } from '../../src/core/report/receipt-order';
import { receiptText } from '../../src/wording/receipt-text';
import { PLAIN, example } from './report/example';
import { loadReceiptWords } from './report/words';

beforeAll(loadReceiptWords);

function receiptOf(address?: string): Receipt {
  const [receipt] = example({ ...PLAIN, address: address ?? PLAIN.address }).remembered.receipts;
  if (!receipt) throw new Error('The example has no receipt.');
  return receipt;
}

test('the copied receipt tells both dates and carries no marks that nobody sees', () => {
  for (const address of [PLAIN.address, `\u2068${PLAIN.address}\u2069`]) {
    const text = receiptText(receiptOf(address));
    expect(text).toMatch(
      /^Encrypt the connection: anna@firm\.example\nBegun on Nov 18, 2026, proved on Nov 19, 2026/,
    );
    expect(text).toContain('- Server for receiving: pop.firm.example:995 (Imported)');
    expect(text).not.toMatch(/[\u2066-\u2069]/);
  }
});

test('before and after list what they share first and in one order', () => {
  const receipt = receiptOf();
  const [encryption, server] = receipt.before.evidence;
  if (!encryption || !server) throw new Error('The example has no evidence.');
  const backup = { label: 'backupExists', unknown: 'notAsked' } as const;
  const crossed: Receipt = {
    ...receipt,
    before: { ...receipt.before, evidence: [server, encryption] },
    after: { ...receipt.after, evidence: [backup, encryption, server] },
  };
  expect(labelsOf(crossed)).toEqual([encryption.label, server.label, backup.label]);
  expect(inOneOrder(crossed)).toMatchObject({
    before: { evidence: [encryption, server] },
    after: { evidence: [encryption, server, backup] },
  });
});
