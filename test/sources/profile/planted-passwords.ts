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
    'query.txt': `HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\Outlook\\Profiles\\P\\9375CFF0413111d3B88A00104B2A6676\\00000001\n    POP3 Server    REG_SZ    p.example.com\n    POP3 Password    REG_SZ    ${marker}\n`,
    'accounts.json': JSON.stringify({ 'POP3 Server': 'p.example.com', 'POP3 Password': marker }),
    'accounts.txt': `POP3 Server   : p.example.com\nPOP3 Password : ${marker}\n`,
    'a.k9s': `<k9settings><accounts><account><incoming-server type="POP3"><host>p.example.com</host><password>${marker}</password></incoming-server></account></accounts></k9settings>`,
    'a.mobileconfig': `<plist><dict><key>PayloadType</key><string>x</string><key>EmailAccountType</key><string>EmailTypePOP</string><key>IncomingMailServerHostName</key><string>p.example.com</string><key>IncomingPassword</key><string>${marker}</string></dict></plist>`,
    'a.oeaccount': `<MessageAccount><POP3_Server type="SZ">p.example.com</POP3_Server><POP3_Password2 type="BINARY">${marker}</POP3_Password2></MessageAccount>`,
  };
}
