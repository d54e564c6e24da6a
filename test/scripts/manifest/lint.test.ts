import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { onPremisesManifest } from '../../../scripts/build/on-premises-manifest';
import { pngSize, type IconSize } from '../../../scripts/manifest/icons';
import { lintManifest, type Target } from '../../../scripts/manifest/lint';
import { RULES, type Rule } from '../../../scripts/manifest/problem';

const ROOT = path.resolve(__dirname, '../../..');
const manifest = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');

const sizeOf: IconSize = (file) => {
  const found = path.join(ROOT, file);
  return existsSync(found) ? pngSize(readFileSync(found)) : null;
};
const lint = (text: string, target?: Target) => lintManifest(text, sizeOf, target);

describe('manifest.xml', () => {
  it('has no problem', () => {
    expect(lint(manifest)).toEqual([]);
  });

  it('has none either in the form for an Exchange server of one’s own', () => {
    expect(lint(onPremisesManifest(manifest), 'onPremises')).toEqual([]);
  });

  it('would be refused by such a server as it is', () => {
    expect(lint(manifest, 'onPremises').map(({ rule }) => rule)).toEqual(['wrongPermission', 'setTooHigh']);
  });

  it('asks for no more than reading the open item, except where the mailbox is read through Outlook', () => {
    const permissions = (text: string) => text.match(/<Permissions>.*?<\/Permissions>/g);
    expect(permissions(manifest)).toEqual(['<Permissions>ReadItem</Permissions>']);
    expect(permissions(onPremisesManifest(manifest))).toEqual([
      '<Permissions>ReadWriteMailbox</Permissions>',
    ]);
  });

  it('gives the form for such a server everything but opening without a message', () => {
    const changed = onPremisesManifest(manifest);
    expect(changed).toContain('<SupportsPinning>true</SupportsPinning>');
    expect(changed).not.toContain('SupportsNoItemContext');
    expect(changed.length).toBeGreaterThan(manifest.length * 0.9);
  });
});

/** Ways to break the manifest, each with the rule that must notice. `all`: every occurrence is replaced. */
const BREAKS: [rule: Rule, what: string, find: string | RegExp, put: string][] = [
  ['notXml', 'a tag left open', '</OfficeApp>', ''],
  ['notXml', 'another document', /[^]*/, '<html/>'],
  ['wrongNamespace', 'https in the namespace of xsi', 'http://www.w3.org/2001', 'https://www.w3.org/2001'],
  [
    'wrongNamespace',
    'an override in another namespace',
    'mailappversionoverrides/1.1',
    'mailappversionoverrides/1.2',
  ],
  ['unknownElement', 'a task pane id', '<SourceLocation resid="page" />', '<TaskpaneId>a</TaskpaneId>$&'],
  [
    'unknownElement',
    'shared folders, which the pane does not understand',
    '<DesktopFormFactor>',
    '$&<SupportsSharedFolders>true</SupportsSharedFolders>',
  ],
  [
    'unknownElement',
    'a surface that does not exist',
    'AppointmentOrganizerCommandSurface',
    'TaskCommandSurface',
  ],
  [
    'wrongOrder',
    'permissions after the rule',
    /(<Permissions>.*<\/Permissions>)\s*(<Rule [^]*?\n {2}<\/Rule>)/,
    '$2$1',
  ],
  [
    'wrongOrder',
    'pinning after no item',
    /(<SupportsPinning>true<\/SupportsPinning>)\s*(<SupportsNoItemContext>.*)/,
    '$2$1',
  ],
  ['wrongOrder', 'two icons of the product', /<IconUrl .*/, '$&$&'],
  ['missingElement', 'no permissions', /<Permissions>.*/, ''],
  ['missingElement', 'no hosts', /<Hosts>\s*<Host Name="Mailbox" \/>\s*<\/Hosts>/, ''],
  ['missingElement', 'no icon of the product', /<IconUrl .*/, ''],
  ['missingElement', 'no large icon of the product', /<HighResolutionIconUrl .*/, ''],
  ['missingElement', 'no address for help', /<SupportUrl .*/, ''],
  ['missingElement', 'a button without a tip', /<Supertip>[^]*?<\/Supertip>/, ''],
  ['missingElement', 'a layer without resources', /<Resources>[^]*?<\/Resources>/, ''],
  ['badId', 'an id in braces', /<Id>(.*)<\/Id>/, '<Id>{$1}</Id>'],
  ['badId', 'an id that is no GUID', /<Id>.*<\/Id>/, '<Id>mailbox-checkup</Id>'],
  ['badVersion', 'five parts', '<Version>1.0.0.0', '<Version>1.0.0.0.0'],
  ['badVersion', 'below 1.0', '<Version>1.0.0.0', '<Version>0.9.0.0'],
  ['badVersion', 'a word', '<Version>1.0.0.0', '<Version>next'],
  ['notHttps', 'an http page', 'id="page" DefaultValue="https:', 'id="page" DefaultValue="http:'],
  ['notHttps', 'an http icon', '<IconUrl DefaultValue="https:', '<IconUrl DefaultValue="http:'],
  [
    'notHttps',
    'a relative address',
    '<SupportUrl DefaultValue="https://localhost:3000',
    '<SupportUrl DefaultValue="',
  ],
  [
    'notHttps',
    'an http domain',
    '<Hosts>',
    '<AppDomains><AppDomain>http://localhost:3000</AppDomain></AppDomains>$&',
  ],
  [
    'notHttps',
    'an http page for one language',
    /<SupportUrl (.*) \/>/,
    '<SupportUrl $1><Override Locale="de-DE" Value="http://localhost:3000" /></SupportUrl>',
  ],
  [
    'otherOrigin',
    'an icon from elsewhere',
    'https://localhost:3000/assets/icon-64',
    'https://elsewhere.test/assets/icon-64',
  ],
  ['tooLong', 'a name', 'DisplayName DefaultValue="', `$&${'n'.repeat(120)}`],
  ['tooLong', 'a description', '<Description\n    DefaultValue="', `$&${'d'.repeat(120)}`],
  ['tooLong', 'a label', 'id="button.label" DefaultValue="', `$&${'l'.repeat(120)}`],
  ['tooLong', 'a tip', 'id="button.about"\n          DefaultValue="', `$&${'t'.repeat(200)}`],
  ['tooLong', 'an address', 'id="page" DefaultValue="https://localhost:3000/', `$&${'a'.repeat(2048)}`],
  ['tooLong', 'the id of a resource', /icon\.16/g, `icon.${'1'.repeat(28)}`],
  ['tooLong', 'the id of a group', 'id="read.group"', `id="${'g'.repeat(126)}"`],
  ['wrongPermission', 'more than reading', '<Permissions>ReadItem', '<Permissions>ReadWriteMailbox'],
  ['wrongPermission', 'less than reading', '<Permissions>ReadItem', '<Permissions>Restricted'],
  [
    'forbiddenSet',
    'signing in as a requirement',
    '<Set Name="Mailbox"',
    '<Set Name="NestedAppAuth" MinVersion="1.1" />$&',
  ],
  ['setTooHigh', 'everyone below 1.8 shut out', 'MinVersion="1.1"', 'MinVersion="1.8"'],
  ['setTooHigh', 'a version that cannot be read', 'MinVersion="1.1"', 'MinVersion="one"'],
  [
    'setNotHigher',
    'an override that asks for no more',
    'DefaultMinVersion="1.13"',
    'DefaultMinVersion="1.3"',
  ],
  [
    'danglingId',
    'a label that is not defined',
    '<Label resid="button.label" />',
    '<Label resid="button.text" />',
  ],
  [
    'danglingId',
    'a text of the wrong list',
    '<Description resid="button.about" />',
    '<Description resid="button.label" />',
  ],
  [
    'unusedResource',
    'a text that nothing shows',
    '<bt:LongStrings>',
    '$&<bt:String id="old" DefaultValue="Old" />',
  ],
  ['duplicateId', 'two buttons of one id', 'id="compose.open"', 'id="read.open"'],
  ['duplicateId', 'two resources of one id', /<bt:Url id="page".*/, '$&$&'],
  ['wrongTab', 'a tab that Outlook does not have', 'id="TabDefault"', 'id="TabMail"'],
  ['missingIconSize', 'a button without 80 pixels', /<bt:Image size="80" resid="icon.80" \/>/, ''],
  ['missingIconSize', 'a phone button without its sharpest icon', /<bt:Image size="48" scale="3".*/, ''],
  ['iconFileMissing', 'a file that is not in assets', 'assets/icon-16.png', 'assets/icon-17.png'],
  [
    'wrongIconSize',
    'a 16 pixel file where 32 are due',
    'size="32" resid="icon.32"',
    'size="32" resid="icon.16"',
  ],
  ['wrongIconSize', 'a small icon for the product', 'assets/icon-128.png', 'assets/icon-64.png'],
  ['wrongIconSize', 'a size that no button has', 'size="20" resid="icon.20"', 'size="50" resid="icon.50"'],
  [
    'misplacedElement',
    'no item in a layer for older programs',
    /DefaultMinVersion="1\.13"/,
    'DefaultMinVersion="1.5"',
  ],
  [
    'misplacedElement',
    'pinning for an appointment',
    /("attendee\.open"[^]*"attendee\.open"[^]*?<SourceLocation resid="page" \/>)/,
    '$1<SupportsPinning>true</SupportsPinning>',
  ],
  [
    'misplacedElement',
    'pinning in the older layer',
    '<SourceLocation resid="page" />',
    '$&<SupportsPinning>true</SupportsPinning>',
  ],
];

describe('the lint', () => {
  it.each(BREAKS)('reports %s for %s', (rule, _what, find, put) => {
    const broken = manifest.replace(find, put);
    expect(broken).not.toBe(manifest);
    expect(lint(broken).map((problem) => problem.rule)).toContain(rule);
  });

  it('has a test for every rule', () => {
    expect(new Set(BREAKS.map(([rule]) => rule))).toEqual(new Set(RULES));
  });

  it('does not take any file for a picture', () => {
    expect(pngSize(Buffer.from('GIF89a'))).toBeNull();
    expect(pngSize(Buffer.alloc(64))).toBeNull();
    expect(lintManifest(manifest, () => null).map(({ rule }) => rule)).toContain('iconFileMissing');
  });
});
