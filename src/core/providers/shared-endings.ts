/**
 * Endings under which strangers own a name each, beside the short ones that many countries have (`co.uk`, `ne.jp`).
 * Those that mail servers of homes, small firms and hosted sites are found under; after https://publicsuffix.org/list.
 */
export const SHARED_ENDINGS: ReadonlySet<string> = new Set([
  // Countries
  ...[
    'me.uk',
    'ltd.uk',
    'plc.uk',
    'nhs.uk',
    'police.uk',
    'id.au',
    'asn.au',
    'school.nz',
    'geek.nz',
    'gen.nz',
  ],
  ...['kiwi.nz', 'maori.nz', 'iwi.nz', 'web.za', 'nom.za', 'law.za', 'firm.in', 'gen.in', 'ind.in', 'nic.in'],
  ...[
    'or.jp',
    'gr.jp',
    'go.jp',
    'ed.jp',
    'lg.jp',
    'or.kr',
    're.kr',
    'pe.kr',
    'go.kr',
    'or.th',
    'in.th',
    'go.th',
  ],
  ...['or.at', 'gv.at', 'priv.at', 'asso.fr', 'nom.fr', 'gouv.fr', 'nom.es', 'gob.es', 'gob.mx', 'gob.ar'],
  ...['int.ar', 'nom.br', 'adv.br', 'eng.br', 'ind.br', 'blog.br', 'art.br', 'med.br', 'nom.co', 'gen.tr'],
  ...['web.tr', 'biz.tr', 'info.tr', 'bel.tr', 'k12.tr', 'idv.tw', 'idv.hk', 'idf.il', 'muni.il', 'k12.il'],
  ...['info.pl', 'biz.pl', 'nom.pl', 'waw.pl', 'web.id', 'my.id', 'or.id', 'sch.id', 'or.ke', 'me.ke'],
  // Endings that firms let
  ...['uk.com', 'us.com', 'eu.com', 'de.com', 'gb.com', 'br.com', 'cn.com', 'za.com', 'jpn.com', 'co.com'],
  ...['uk.net', 'gb.net', 'se.net', 'eu.org', 'us.org', 'com.de', 'co.nl', 'co.no'],
  // Names for a connection at home
  ...['dyndns.org', 'dyndns.info', 'dyndns.tv', 'dyndns.biz', 'dnsalias.com', 'dnsalias.net', 'dnsalias.org'],
  ...['homedns.org', 'homeip.net', 'homelinux.com', 'homelinux.net', 'homelinux.org', 'homeftp.net'],
  ...[
    'homeunix.com',
    'homeunix.net',
    'homeunix.org',
    'no-ip.org',
    'no-ip.biz',
    'no-ip.info',
    'noip.me',
    'ddns.net',
  ],
  ...['hopto.org', 'zapto.org', 'sytes.net', 'myftp.org', 'servehttp.com', 'duckdns.org', 'dynu.net'],
  ...['freeddns.org', 'dynv6.net', 'ddnss.de', 'spdns.de', 'spdns.org', 'goip.de', 'selfhost.eu', 'mooo.com'],
  ...['myfritz.net', 'synology.me', 'diskstation.me', 'dscloud.me', 'dscloud.biz', 'myqnapcloud.com'],
  // Sites of strangers at one host
  ...['github.io', 'gitlab.io', 'netlify.app', 'vercel.app', 'pages.dev', 'workers.dev', 'web.app'],
  ...['firebaseapp.com', 'herokuapp.com', 'azurewebsites.net', 'onrender.com', 'fly.dev', 'blogspot.com'],
]);
