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
    ['https://eas.example.com/?password=HUNTER2&token=HUNTER2', 'eas.example.com'],
    ['https://eas.example.com" "POP3 Password"="HUNTER2', ''],
    ['pwd=HUNTER2', ''],
    ['mail.example.com;pwd=HUNTER2', ''],
    ['mail.example.comPwd=HUNTER2', ''],
    ['pass: HUNTER2', ''],
    ['Kennwort=HUNTER2', ''],
    ['Ada, Passwort : HUNTER2', ''],
    ['PIN: HUNTER2', ''],
    ['pwd%3DHUNTER2', ''],
    ['Mot de passe: HUNTER2', ''],
    ['ada%3AHUNTER2%40mail.example.com', 'mail.example.com'],
    ['ada%253AHUNTER2%2540mail.example.com', 'mail.example.com'],
    ['ada:HUNTER2%40mail.example.com', 'mail.example.com'],
    ['https%3A%2F%2Fada:HUNTER2@mail.example.com', 'mail.example.com'],
    ['ada\uFF1AHUNTER2\uFF20mail.example.com', 'mail.example.com'],
    ['Compass: North', 'Compass: North'],
    ['Spin=1', 'Spin=1'],
    ['Passau: office', 'Passau: office'],
    ['ada%40example.com', 'ada%40example.com'],
    ['50%3A50', '50%3A50'],
    ['C:\\Mail\\ada%40example.com.pst', 'C:\\Mail\\ada%40example.com.pst'],
  ])('%s', (text, plain) => {
    expect(withoutSecrets(text)).toBe(plain);
  });
});
