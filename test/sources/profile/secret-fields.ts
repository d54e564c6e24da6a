import {
  CLSID,
  key,
  MANAGER,
  OLD_ACCOUNTS,
  OUTLOOK_16,
  profile,
  regText,
  sz,
} from '../../fixtures/profile/reg-text';

/** What stands in each field of a file that names people and servers. */
export interface Fields {
  server: string;
  name: string;
  address: string;
}

/** Files of every kind, with these texts in every field that can hold them. By file name. */
export function filesWith({ server, name, address }: Fields): Record<string, string> {
  const entry = (clsid: string, prefix: string) => ({
    clsid: sz(clsid),
    'Account Name': sz(name),
    'Display Name': sz(name),
    Email: sz(address),
    [`${prefix} Server`]: sz(server),
    [`${prefix} User`]: sz(address),
    'SMTP Server': sz(server),
  });
  const prefs = {
    'mail.accountmanager.accounts': 'account1,account2',
    'mail.account.account1.server': 's1',
    'mail.account.account1.identities': 'id1',
    'mail.account.account2.server': 's2',
    'mail.identity.id1.useremail': address,
    'mail.identity.id1.smtpServer': 'smtp1',
    'mail.smtpserver.smtp1.hostname': server,
    'mail.server.s1.type': 'pop3',
    'mail.server.s1.hostname': server,
    'mail.server.s1.name': name,
    'mail.server.s1.userName': address,
    'mail.server.s2.type': 'imap',
    'mail.server.s2.hostname': server,
    'mail.server.s2.userName': address,
  };
  return {
    'outlook.reg': regText(
      profile({
        entries: {
          1: entry(CLSID.pop3, 'POP3'),
          2: entry(CLSID.imap, 'IMAP'),
          3: {
            clsid: sz(CLSID.activeSync),
            'Account Name': sz(name),
            'EAS Server URL': sz(server),
            'EAS User': sz(address),
          },
          4: { clsid: sz(CLSID.mapi), 'Account Name': sz(name), 'Service Name': sz('MSEMS') },
          5: { 'POP3 Server': sz(server) },
        },
      }),
      key(`${OLD_ACCOUNTS}\\00000001`, {
        'Account Name': sz(name),
        'POP3 Server': sz(server),
        'SMTP Server': sz(server),
        'SMTP Email Address': sz(address),
      }),
    ),
    'outlook.prf': [
      '[General]\nProfileName=P',
      '[Service List]\nService1=Microsoft Exchange Server',
      `[Service1]\nMailboxName=${address}\nAccountName=${name}\nHomeServer=${server}`,
      '[Internet Account List]\nAccount1=I_Mail\nAccount2=IMAP_I_Mail',
      `[Account1]\nPOP3Server=${server}\nSMTPServer=${server}\nEmailAddress=${address}\nAccountName=${name}`,
      `[Account2]\nIMAPServer=${server}\nEmailAddress=${address}`,
      '',
    ].join('\n'),
    'prefs.js': Object.entries(prefs)
      .map(([setting, value]) => `user_pref("${setting}", ${JSON.stringify(value)});\n`)
      .join(''),
    'query.txt': [
      `${OUTLOOK_16}\\Profiles\\Outlook\\${MANAGER}\\00000001`,
      `    clsid    REG_SZ    ${CLSID.pop3}`,
      `    Account Name    REG_SZ    ${name}`,
      `    Email    REG_SZ    ${address}`,
      `    POP3 Server    REG_SZ    ${server}`,
      '    Leave on Server    REG_DWORD    0x1',
      '',
    ].join('\n'),
    'accounts.json': JSON.stringify({
      clsid: CLSID.pop3,
      'Account Name': name,
      Email: address,
      'POP3 Server': server,
    }),
    'accounts.txt': [
      `clsid        : ${CLSID.pop3}`,
      `Account Name : ${name}`,
      `Email        : ${address}`,
      `POP3 Server  : ${server}`,
      '',
    ].join('\n'),
    'config.xml': `<clientConfig><emailProvider id="x"><displayName>${inXml(name)}</displayName><incomingServer type="pop3"><hostname>${inXml(server)}</hostname><port>995</port><socketType>SSL</socketType></incomingServer></emailProvider></clientConfig>`,
    'mail.mobileconfig': `<plist><dict><key>PayloadType</key><string>com.apple.mail.managed</string><key>EmailAccountType</key><string>EmailTypePOP</string><key>EmailAccountDescription</key><string>${inXml(name)}</string><key>EmailAddress</key><string>${inXml(address)}</string><key>IncomingMailServerHostName</key><string>${inXml(server)}</string></dict></plist>`,
    'a.k9s': `<k9settings><accounts><account><name>${inXml(name)}</name><incoming-server type="POP3"><host>${inXml(server)}</host><port>995</port><connection-security>NONE</connection-security><username>${inXml(address)}</username></incoming-server><identities><identity><email>${inXml(address)}</email></identity></identities></account></accounts></k9settings>`,
    'a.oeaccount': `<MessageAccount><Account_Name type="SZ">${inXml(name)}</Account_Name><POP3_Server type="SZ">${inXml(server)}</POP3_Server><SMTP_Email_Address type="SZ">${inXml(address)}</SMTP_Email_Address></MessageAccount>`,
  };
}

function inXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
