import { unknown } from '../../../src/core/facts/evidence';
import { isReadOnPhoneAlone } from '../../../src/core/facts/read-on-phone';
import { told } from '../../tools/make-snapshot';

test.each([
  [true, { profile: null, readIn: told('phone' as const) }],
  [false, { profile: null, readIn: told('computer' as const) }],
  [false, { profile: null, readIn: unknown('personDoesNotKnow') }],
  [false, { profile: null }],
  [false, { profile: 'Outlook', readIn: told('phone' as const) }],
] as const)('%s: %o', (alone, account) => {
  expect(isReadOnPhoneAlone(account)).toBe(alone);
});
