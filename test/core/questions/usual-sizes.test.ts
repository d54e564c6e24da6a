import { GB } from '../../../src/core/facts/units';
import { usualSizes } from '../../../src/core/questions/usual-sizes';
import { exchange, imap } from '../../tools/make-snapshot';

const at = (address: string) => imap({ address, incoming: { known: false, reason: 'notAsked' } });

test('at work the sizes of the plans are offered, the least first', () => {
  expect(usualSizes(exchange())).toEqual([2 * GB, 50 * GB, 100 * GB]);
});

test('elsewhere what the provider usually gives, and nothing where nobody says', () => {
  expect(usualSizes(at('ada@outlook.com'))).toEqual([15 * GB]);
  expect(usualSizes(at('ada@harbour.example'))).toEqual([]);
});
