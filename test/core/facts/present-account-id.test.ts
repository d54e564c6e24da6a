import fc from 'fast-check';
import { accountId } from '../../../src/core/facts/blank';
import { presentAccountId } from '../../../src/core/facts/present-account-id';

const old = (who: string, host: string, profile = 'outlook') =>
  `account|activeSync|${who}|${host}|${profile}`;

describe('the id that an account has today', () => {
  it.each([
    [
      old('ada@example.com', 'https://ada:hunter2@eas.example.com/x?token=hunter2'),
      old('ada@example.com', 'eas.example.com'),
    ],
    [old('ada@example.com', 'eas.example.com:443'), old('ada@example.com', 'eas.example.com')],
    [old('ada@example.com', 'ada:hunter2@pop.example.com'), old('ada@example.com', 'pop.example.com')],
    [
      `${old('ada@example.com', 'https://eas.example.com')}|2`,
      `${old('ada@example.com', 'eas.example.com')}|2`,
    ],
    [old('https://ada:hunter2@eas.example.com/x', ''), old('eas.example.com', '')],
    [old('a | b', 'https://eas.example.com'), old('a | b', 'eas.example.com')],
    [old('ada@example.com', 'ada:hunter2'), old('ada@example.com', '')],
  ])('%s', (before, now) => {
    expect(presentAccountId(before)).toBe(now);
    expect(presentAccountId(now)).toBe(now);
  });

  it('is the same where nothing was wrong with it', () => {
    for (const id of ['dataFile|c:\\m\\https://a:b@c.pst', 'answers', 'account|x', '']) {
      expect(presentAccountId(id)).toBe(id);
    }
    const word = fc.stringMatching(/^[a-z0-9 .-]{0,12}$/);
    const host = fc.constantFrom(null, 'pop.example.com', 'localhost', '192.0.2.7');
    fc.assert(
      fc.property(word, host, fc.constantFrom(null, 'Outlook', 'Thunderbird'), (name, server, profile) => {
        const id = accountId({ kind: 'pop3', address: null, name, host: server, profile });
        expect(presentAccountId(id)).toBe(id);
        expect(presentAccountId(`${id}|2`)).toBe(`${id}|2`);
      }),
    );
  });
});
