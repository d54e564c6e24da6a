import { CLOUD_SERVERS } from '../../src/core/policy/clouds';
import { CONSENTS, CONSENT_TERMS, type Consent } from '../../src/sources/graph/scopes';
import type { AddIn } from './finish-manifest';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** What the page does with data, for people and for those who review it. */
export function privacyPage({ address, provider, cloud }: AddIn): string {
  const { signIn, graph } = CLOUD_SERVERS[cloud];
  const who = provider === null ? 'Your organisation' : escaped(provider);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'" />
<title>Mailbox Checkup: privacy</title>
</head>
<body>
<main>
<h1>Mailbox Checkup: privacy</h1>
<p>${who} provides this page at ${escaped(address.href)}.</p>
<h2>What it looks at</h2>
<p>The settings of your mail program, from the file that you give it. With your consent also the sizes, counts and ages
of the folders of your mailbox. It reads no message text. It skips passwords and stores none.</p>
<h2>Where that goes</h2>
<p>Nowhere. The page works in your browser or in Outlook. There is no server behind it that could receive anything.
It counts no visits and sends no reports.</p>
<h2>What is kept</h2>
<p>Your results stay in the storage of this device. Some decisions also stay in the settings that your mailbox keeps for this page.
You can delete all of it in the page, under Settings.</p>
<h2>Who else is asked</h2>
<ul>
<li>${escaped(address.host)}: the page itself and what your organisation says.</li>
<li>appsforoffice.microsoft.com, ajax.aspnetcdn.com: Microsoft's library for add-ins, in Outlook.</li>
<li>${new URL(signIn).host}, ${new URL(graph).host}: Microsoft's sign-in and your mailbox, only after you ask for it.</li>
</ul>
</main>
</body>
</html>
`;
}

/** The origin as Microsoft's sign-in names it; a port that is not the usual one belongs to it. */
const broker = (address: URL) => `brk-multihub://${address.host}`;

/** What each permission is for, in the words of the README. */
const PERMISSION_FOR: Record<Consent, string> = {
  mailbox: 'sizes, counts and ages of folders',
  settings: 'rules that delete mail or send it on',
  cloudStorage: 'how full the cloud storage of a personal account is; leave it out if nobody has one',
  move: 'moving old or large mail, which can be undone; leave it out if you wish so',
};

/** What an administrator has to do, with the real addresses in it. */
export function installPaper(addIn: AddIn, product: string): string {
  const { address, id, version, ring, provider, cloud } = addIn;
  const { signIn, entra } = CLOUD_SERVERS[cloud];
  return `# Mailbox Checkup at ${address.href}

Product ${product}, manifest version ${version}, add-in id ${id}${ring === null ? '' : `, ring ${ring}`}.
Provider shown to people: ${provider ?? 'Mailbox Checkup'}.

## 1. Put it on the web server

Copy all that is in \`site\` to where ${address.href} leads. Take the settings for your server from \`headers\`.
The server has to be reachable from the internet: phones and Microsoft's icon caches load from it too.
Browsers may block a page on an internal address inside Outlook on the web.
Give it a host name of its own. All pages of one host name share the storage in people's browsers.

Then check it from any computer: \`npm run check-site -- ${address.href} --package .\`

## 2. Say what your organisation says (optional)

Edit \`site/policy.json\`; each entry is explained in it. \`npm run check-policy -- site/policy.json\` names every mistake.
\`site/policy.schema.json\` lets an editor check it while you type. Only \`cloud\` cannot be changed like that: make the package
anew with \`--policy\` and the file that names it. \`npm run check-package\` tells if the two do not agree.

## 3. Give it to a few people, then to all

Microsoft 365 admin centre, **Settings > Integrated apps > Upload custom apps**, with \`manifest.xml\`.
You need the role Global Administrator, or Exchange Administrator together with Office Apps Administrator.
Assign it to a group first, as **Fixed**; groups inside groups are not seen. It takes up to a day, at times three.
People then see the button **Mailbox Checkup** beside an open message.
Mailboxes on your own Exchange Server take \`manifest-on-premises.xml\`, through the Exchange admin centre.
It asks for ReadWriteMailbox, because such a mailbox is read through Outlook; the one for Microsoft 365 asks for ReadItem.
In its webmail Microsoft's library asks each person once whether "the domain … is acting as Microsoft Office".
**OK** is the right answer. After **Cancel** the page stays shut there.

A package made with \`--ring pilot\` is an add-in of its own and can stand beside this one.

With \`--unified\` the folder \`unified\` holds the same add-in in Microsoft's newer form. It is off by default: Outlook on
Mac, on phones and without a subscription does not install that form. It hides this one where both are there, which takes
up to a day in which people see two buttons.

## 4. Let people read how full their mailbox is (optional)

Microsoft Entra admin centre (${entra}), **App registrations > New registration**, accounts in any organisational directory.
Under **Authentication** add the platform **single-page application** with these redirect addresses:

- \`${broker(address)}\`
- \`${new URL('signed-in.html', address).href}\`

Under **API permissions** add these delegated permissions of Microsoft Graph. Each is asked for when it is used:

${CONSENTS.map((consent) => `- ${CONSENT_TERMS[consent].scopes.join(', ')}: ${PERMISSION_FOR[consent]}`).join('\n')}

Put the application (client) id into \`policy.json\` as \`clientId\`. If the registration is for your directory alone, put the
Directory (tenant) ID there too, as \`tenantId\`. Consent for everybody, with that id in place of CLIENT-ID:

    ${signIn}/organizations/adminconsent?client_id=CLIENT-ID&redirect_uri=${encodeURIComponent(new URL('signed-in.html', address).href)}

## Update

Make the next package with \`--previous\` and the folder of this one. It keeps the id, raises the version, keeps your
\`policy.json\` and the scripts that open pages still ask for. Copy \`site\` over the old one; delete nothing.
\`npm run check-package -- DIR --previous EARLIER\` says whether a manifest has to be uploaded too.

## Roll back

Copy the \`site\` folder of the earlier package over the present one. Nothing that people gave is lost.
Where the manifest has changed too, upload the earlier one with a higher version.

## Remove

Take the add-in away under **Integrated apps**, delete the app registration, then the folder on the web server.
What people kept on their devices goes with **Forget everything** in the page, or with the data of the website.

## What to compare

\`SHA256SUMS\` lists every file of this package: \`sha256sum --check SHA256SUMS\`. \`sbom.cdx.json\` lists what it is made of.
`;
}
