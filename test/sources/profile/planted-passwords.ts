import { hex, key, OLD_ACCOUNTS, popEntry, profile, regText, sz } from '../../fixtures/profile/reg-text';

/** Values that hold secrets, in every kind of file, around a marker. */
export function planted(marker: string): Record<string, string> {
  const bytes = Array.from(marker, (letter) => letter.charCodeAt(0));
  return {
    'outlook.reg': regText(
      profile({
        entries: {
          1: popEntry('ada@example.com', {
            'POP3 Password': hex(bytes),
            'IMAP Password': sz(marker),
            'smtp password': sz(marker),
            'HTTP Password': `"${marker}\n${marker}`,
            'SMTP Server': sz('smtp.example.com'),
            'Proxy PassWord 2': sz(marker),
          }),
        },
      }),
      key(`${OLD_ACCOUNTS}\\00000001`, { 'POP3 Server': sz('p.example.com'), 'POP3 Password2': sz(marker) }),
    ),
    'outlook.prf': `[General]\nProfileName=P\n[Internet Account List]\nAccount1=I_Mail\n[Account1]\nPOP3Server=p.example.com\nPOP3Password=${marker}\n  Password = ${marker}\nEmailAddress=ada@example.com\n`,
    'prefs.js': `user_pref("mail.accountmanager.accounts", "account1");\nuser_pref("mail.account.account1.server", "s");\nuser_pref("mail.server.s.type", "pop3");\nuser_pref("mail.server.s.hostname", "p.example.com");\nuser_pref("mail.server.s.password", "${marker}");\n`,
  };
}
