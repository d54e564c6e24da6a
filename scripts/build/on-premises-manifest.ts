/**
 * The manifest for an Exchange server of one's own, made from the one for Microsoft 365. Such a server knows Mailbox
 * up to 1.5 and refuses a manifest in which any override asks for more, although the documentation has the override
 * fall away (github.com/OfficeDev/office-js/issues/6842); it also refuses elements that are younger than its own
 * schema, as SupportsNoItemContext is.
 *
 * Such a mailbox is read through Outlook (`makeEwsRequestAsync`), for which Outlook has no smaller permission than
 * ReadWriteMailbox. Microsoft 365 is read through Graph, so the manifest for it stays at ReadItem.
 *
 * @param manifest text of manifest.xml
 * @returns the same without opening when no message is chosen, with 1.5 in place of 1.13, and with the
 *   permission to read the mailbox
 */
export const onPremisesManifest = (manifest: string): string =>
  manifest
    .replace(/<!--[^]*?-->\s*/, '')
    .replace(/\s*<SupportsNoItemContext>true<\/SupportsNoItemContext>/g, '')
    .replace('<Permissions>ReadItem<', '<Permissions>ReadWriteMailbox<')
    .replaceAll('DefaultMinVersion="1.13"', 'DefaultMinVersion="1.5"');
