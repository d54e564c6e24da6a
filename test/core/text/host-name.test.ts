import fc from 'fast-check';
import { hostNameOf } from '../../../src/core/text/host-name';

describe('the host in what stands where a server should be', () => {
  it.each([
    ['pop.example.com', 'pop.example.com'],
    ['  pop.example.com. ', 'pop.example.com'],
    ['POP.Example.com:995', 'POP.Example.com'],
    ['localhost', 'localhost'],
    ['mail_1.example.com', 'mail_1.example.com'],
    ['192.0.2.7:110', '192.0.2.7'],
    ['[2001:db8::1]:993', '2001:db8::1'],
    ['::1', '::1'],
    ['почта.пример', 'почта.пример'],
    ['https://eas.example.com/Microsoft-Server-ActiveSync?User=ada', 'eas.example.com'],
    ['https://ada:HUNTER2@eas.example.com/x?token=HUNTER2', 'eas.example.com'],
    ['ada:HUNTER2@pop.example.com', 'pop.example.com'],
    ['ada:HUN@TER2@pop.example.com:110', 'pop.example.com'],
    ['pop.example.com/HUNTER2', 'pop.example.com'],
    ['pop.example.com#HUNTER2', 'pop.example.com'],
  ])('%s', (text, host) => {
    expect(hostNameOf(text)).toBe(host);
  });

  it.each([
    '',
    'https://',
    'ada:HUNTER2',
    'ada:HUN/TER2@pop.example.com',
    'https://ada:1/HUNTER2@pop.example.com',
    'pop.example.com POP3Password=HUNTER2',
    'pop.example.comPassword=HUNTER2',
    'pop.example.com,HUNTER2',
    'a'.repeat(254),
    'ada:HUNTER2:',
  ])('there is none in %j', (text) => {
    expect(hostNameOf(text)).toBeUndefined();
  });

  it('is never more than a host, whatever stands around it', () => {
    const part = fc.stringMatching(/^[a-z0-9:@/?#.\\ =&;-]{0,12}$/);
    fc.assert(
      fc.property(part, part, (before, after) => {
        const host = hostNameOf(`${before}pop.example.com${after}`);
        if (host !== undefined) expect(host).not.toMatch(/[@/\\?#\s=&;]/);
      }),
    );
  });
});
