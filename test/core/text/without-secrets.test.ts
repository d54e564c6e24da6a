import { withoutSecrets } from '../../../src/core/text/without-secrets';

describe('names and addresses without secrets', () => {
  it.each([
    ['Ada at work', 'Ada at work'],
    ['ada@example.com', 'ada@example.com'],
    ['Work: ada@example.com', 'Work: ada@example.com'],
    ['C:\\Users\\ada\\ada@example.com.pst', 'C:\\Users\\ada\\ada@example.com.pst'],
    ['D:/Mail/ada@example.com.pst', 'D:/Mail/ada@example.com.pst'],
    ['https://ada:HUNTER2@eas.example.com/x', 'eas.example.com'],
    ['Work https://ada:HUN TER2@eas.example.com/x', 'Work eas.example.com'],
    ['ada:HUNTER2@example.com', 'example.com'],
    ['at work ada:HUNT ER2@example.com', 'at work example.com'],
    ['https://ada:1/HUNTER2@eas.example.com', ''],
    ['ada@example.comPOP3Password=HUNTER2', ''],
    ['ada" "POP3 Password"="HUNTER2', ''],
    ['ada"); user_pref("mail.server.server1.password", "HUNTER2', ''],
    ['The password team', 'The password team'],
  ])('%s', (text, plain) => {
    expect(withoutSecrets(text)).toBe(plain);
  });
});
