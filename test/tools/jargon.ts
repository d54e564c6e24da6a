import terms from '../../src/locales/en/terms.json';
import { TERMS, type Term } from '../../src/wording/terms';

/** Words that send many people to a dictionary, whether the pages use them or not. */
const CANDIDATES = [
  // How programs and servers talk, and who answers.
  'protocols?|POP3?|IMAP4?|SMTP|MAPI|EWS|Graph|ActiveSync|Exchange|webmail|servers?|clients?|hosts?|hosting',
  'ports?|domains?|subdomains?|DNS|MX|SPF|DKIM|DMARC|TCP|UDP|IP|URLs?|URIs?|HTTPS?|FTP|VPN|proxy|prox(?:y|ies)|firewalls?',
  'gateways?|relays?|endpoints?|tenants?|Entra|APIs?|SDK|JSON|XML|HTML|MIME|UIDLs?|headers?|payloads?|scripts?|daemons?',
  'throttl\\w+|time-?outs?|latency|bandwidth|autodiscover|alias(?:es)?|delegates?|load balancers?',
  // Who one is, and what is scrambled.
  'OAuth\\d?|SSO|tokens?|credentials?|authenticat\\w+|authoris\\w+|authoriz\\w+|two-factor|two-step|2FA|MFA|second step',
  'multi-?factor|app passwords?|certificates?|SSL|TLS|STARTTLS|S/MIME|PGP|GPG|ciphers?|hash(?:es)?|checksums?|TPM',
  '(?:un|de)?encrypt(?:s|ed|ing|ion)?|decrypt\\w*|recovery keys?|BitLocker|FileVault|malware|ransomware|phishing|spoof\\w*',
  // What lies on a disk.
  'data files?|\\.?(?:OST|PST|OLM|MBOX|EML|MSG|EDB|NST|PRF|REG)|profiles?|prefs\\.js|registry|regedit|HKEY\\w*|DWORD|hives?',
  'cach(?:e|es|ed|ing)|sync(?:s|ed|ing)?|synchroni[sz]\\w*|index(?:es|ed)?|databases?|metadata|pars(?:e|es|ed|ing)|snapshots?',
  'compact(?:s|ed|ing)?|defragment\\w*|FAT32|NTFS|UNC|NAS|RAID|SSDs?|HDDs?|zip(?:s|ped)?|clouds?|mirror(?:s|ed|ing)?|bytes?',
  'Unicode|ANSI|ASCII|UTF-?8?|encodings?|boolean|null|undefined|BIOS|firmware|kernels?|cmd|PowerShell|GPOs?|add-ins?|plug-ins?',
  // What becomes of mail.
  'quotas?|retention|archiv(?:e|es|ed|ing)|AutoArchive|journal\\w*|backups?|(?:on|a) hold|litigation|eDiscovery|dumpster',
  'recoverable items|deduplicat\\w+|migrat\\w+|provision\\w*|deploy\\w*|telemetry',
];

/** A word of its own: not inside an address, a path or the name of a file. */
const asWord = (words: string) => `(?<![\\p{L}\\d@._\\\\/-])(?:${words})(?![\\p{L}\\d@_\\\\]|\\.\\p{L})`;
const JARGON = new RegExp(asWord(CANDIDATES.join('|')), 'giu');

const formsOf = (term: Term) => terms[`term.${term}.forms`].split(', ');
const ALLOWED = new Set(TERMS.flatMap(formsOf).map((form) => form.toLowerCase()));

/** What a page says in words of its own: without the labels of other programs, which are to be found as they stand. */
const own = (text: string) => text.replace(/[\u2066-\u2069]/g, '').replace(/“[^”]*”/g, '“”');

/** Words of the trade in a text that are none of the terms. */
export function jargonIn(text: string): string[] {
  return (own(text).match(JARGON) ?? []).filter((word) => !ALLOWED.has(word.toLowerCase()));
}

/** The names of the terms that stand in a text. */
export function termsNamedIn(text: string): string[] {
  return TERMS.filter((term) => {
    const forms = formsOf(term).map((form) => form.replace('.', '\\.'));
    return new RegExp(asWord(forms.join('|')), 'iu').test(own(text));
  }).map((term) => terms[`term.${term}`]);
}
