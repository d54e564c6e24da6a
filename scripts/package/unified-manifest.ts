import * as v from 'valibot';
import { stableId, unifiedVersion } from './address';
import type { AddIn } from './finish-manifest';

/** The version of the schema that the manifest is written for. */
const VERSION = '1.20';
const ICON_SIZES = [16, 32, 80];
const PANE = 'pane';
const OPEN = 'openPane';

const https = v.pipe(v.string(), v.maxLength(2_048), v.regex(/^https:\/\/[^\s"]+$/));
const text = (longest: number) => v.pipe(v.string(), v.nonEmpty(), v.maxLength(longest));
const id = text(64);
const guid = v.pipe(v.string(), v.uuid());
/** Microsoft's own validator refuses more than three. */
const icons = v.pipe(
  v.array(v.strictObject({ size: v.picklist(ICON_SIZES), url: https })),
  v.length(ICON_SIZES.length),
);
const labelled = { id, label: text(64), icons };

/**
 * The rules for a unified manifest that we know: names, lengths and counts from Microsoft's published schema 1.20, as
 * far as this manifest uses them. Microsoft's own check works online only.
 */
const UNIFIED = v.strictObject({
  $schema: https,
  manifestVersion: v.literal(VERSION),
  id: guid,
  version: v.pipe(v.string(), v.regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/)),
  name: v.strictObject({ short: text(30), full: text(100) }),
  description: v.strictObject({ short: text(80), full: text(4_000) }),
  developer: v.strictObject({ name: text(32), websiteUrl: https, privacyUrl: https, termsOfUseUrl: https }),
  icons: v.strictObject({ color: v.literal('color.png'), outline: v.literal('outline.png') }),
  accentColor: v.pipe(v.string(), v.hexColor()),
  localizationInfo: v.strictObject({ defaultLanguageTag: v.string() }),
  authorization: v.strictObject({
    permissions: v.strictObject({
      resourceSpecific: v.tuple([
        v.strictObject({ name: v.literal('MailboxItem.Read.User'), type: v.literal('Delegated') }),
      ]),
    }),
  }),
  validDomains: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[^/\s]+$/))), v.minLength(1)),
  extensions: v.tuple([
    v.strictObject({
      requirements: v.strictObject({
        scopes: v.tuple([v.literal('mail')]),
        capabilities: v.array(v.strictObject({ name: v.literal('Mailbox'), minVersion: v.string() })),
      }),
      runtimes: v.tuple([
        v.strictObject({
          id,
          type: v.literal('general'),
          code: v.strictObject({ page: https }),
          lifetime: v.literal('short'),
          actions: v.tuple([v.strictObject({ id, type: v.literal('openPage'), view: id })]),
        }),
      ]),
      ribbons: v.tuple([
        v.strictObject({
          contexts: v.array(
            v.picklist(['mailRead', 'mailCompose', 'meetingDetailsOrganizer', 'meetingDetailsAttendee']),
          ),
          tabs: v.tuple([
            v.strictObject({
              builtInTabId: v.literal('TabDefault'),
              groups: v.tuple([
                v.strictObject({
                  ...labelled,
                  controls: v.tuple([
                    v.strictObject({
                      ...labelled,
                      type: v.literal('button'),
                      supertip: v.strictObject({ title: text(64), description: text(128) }),
                      actionId: v.literal(OPEN),
                    }),
                  ]),
                }),
              ]),
            }),
          ]),
        }),
      ]),
      alternates: v.tuple([
        v.strictObject({
          hide: v.strictObject({ customOfficeAddin: v.strictObject({ officeAddinId: guid }) }),
        }),
      ]),
    }),
  ]),
});

/** What stands in the XML manifest, without the marks of XML. */
function said(manifest: string, find: RegExp): string {
  const [, found = ''] = find.exec(manifest) ?? [];
  return found.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** The first whole sentences that fit. */
function shortened(sentences: string, longest: number): string {
  if (sentences.length <= longest) return sentences;
  const cut = sentences.slice(0, longest).lastIndexOf(', ');
  return cut > 0 ? `${sentences.slice(0, cut)}.` : sentences.slice(0, longest);
}

/**
 * The same add-in as a unified manifest, made from the finished XML one. It hides the XML one where both are deployed,
 * so its id is another: `earlierId` where it was published before, so that it stays the same add-in.
 *
 * @throws {Error} with a sentence for people, where the version does not fit
 */
export function unifiedManifest(
  manifest: string,
  { address, id: xmlId, provider, ring }: AddIn,
  earlierId: string | null = null,
): string {
  const name = said(manifest, /<DisplayName DefaultValue="([^"]*)"/);
  const about = said(manifest, /<Description\s+DefaultValue="([^"]*)"/);
  const label = said(manifest, /id="button\.label" DefaultValue="([^"]*)"/);
  const tip = said(manifest, /id="button\.about"\s+DefaultValue="([^"]*)"/);
  const support = said(manifest, /<SupportUrl DefaultValue="([^"]*)"/);
  const at = (file: string) => new URL(file, address).href;
  const pictures = ICON_SIZES.map((size) => ({ size, url: at(`assets/icon-${size}.png`) }));
  const unified = {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${VERSION}/MicrosoftTeams.schema.json`,
    manifestVersion: VERSION,
    id: earlierId ?? stableId(address, `unified ${ring ?? ''}`),
    version: unifiedVersion(said(manifest, /<Version>([^<]*)</)),
    name: { short: name.slice(0, 30), full: name.slice(0, 100) },
    description: { short: shortened(about, 80), full: about },
    developer: {
      name: (provider ?? name).slice(0, 32),
      websiteUrl: support,
      privacyUrl: at('privacy.html'),
      termsOfUseUrl: at('privacy.html'),
    },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#0F548C',
    localizationInfo: { defaultLanguageTag: said(manifest, /<DefaultLocale>([^<]*)</).toLowerCase() },
    authorization: {
      permissions: { resourceSpecific: [{ name: 'MailboxItem.Read.User', type: 'Delegated' }] },
    },
    validDomains: [address.host],
    extensions: [
      {
        requirements: { scopes: ['mail'], capabilities: [{ name: 'Mailbox', minVersion: '1.3' }] },
        runtimes: [
          {
            id: PANE,
            type: 'general',
            code: { page: at('index.html') },
            lifetime: 'short',
            actions: [{ id: OPEN, type: 'openPage', view: PANE }],
          },
        ],
        ribbons: [
          {
            contexts: ['mailRead', 'mailCompose', 'meetingDetailsOrganizer', 'meetingDetailsAttendee'],
            tabs: [
              {
                builtInTabId: 'TabDefault',
                groups: [
                  {
                    id: 'group',
                    label: name.slice(0, 64),
                    icons: pictures,
                    controls: [
                      {
                        id: 'open',
                        type: 'button',
                        label,
                        icons: pictures,
                        supertip: { title: label, description: shortened(tip, 128) },
                        actionId: OPEN,
                      },
                    ],
                  },
                ],
              },
            ],
          },
        ],
        alternates: [{ hide: { customOfficeAddin: { officeAddinId: xmlId } } }],
      },
    ],
  };
  return `${JSON.stringify(unified, null, 2)}\n`;
}

/** What makes a unified manifest the add-in that it is. */
export interface UnifiedIdentity {
  id: string;
  version: string;
  /** Address of the page that it opens. */
  page: string;
  /** Id of the add-in from the XML manifest, which it hides. */
  hides: string;
}

/** That of a text; null: it keeps not to the rules, or is none. */
export function unifiedIdentity(json: string): UnifiedIdentity | null {
  if (unifiedProblems(json).length > 0) return null;
  const { id: own, version, extensions } = v.parse(UNIFIED, JSON.parse(json));
  const [{ runtimes, alternates }] = extensions;
  return {
    id: own,
    version,
    page: runtimes[0].code.page,
    hides: alternates[0].hide.customOfficeAddin.officeAddinId,
  };
}

/** Where a unified manifest breaks a rule that we know, by the path of the entry; empty: nowhere. */
export function unifiedProblems(json: string): string[] {
  try {
    const parsed = v.safeParse(UNIFIED, JSON.parse(json));
    return parsed.success
      ? []
      : parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`);
  } catch {
    return ['the whole: this is no JSON'];
  }
}
