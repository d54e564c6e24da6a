import { JSDOM } from 'jsdom';
import { layers } from './elements';
import { iconProblems, type IconSize } from './icons';
import type { Problem } from './problem';
import { requirementProblems } from './requirements';
import { structureProblems } from './structure';
import { addressProblems, identityProblems, idProblems, lengthProblems } from './texts';

const { DOMParser } = new JSDOM('').window;
const SCHEMA_INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';
const NAMESPACES: Record<string, string> = {
  '': 'http://schemas.microsoft.com/office/appforoffice/1.1',
  VersionOverridesV1_0: 'http://schemas.microsoft.com/office/mailappversionoverrides',
  VersionOverridesV1_1: 'http://schemas.microsoft.com/office/mailappversionoverrides/1.1',
};

/** Where the manifest will be used: Microsoft's own servers know newer things than a company's. */
export type Target = 'microsoft365' | 'onPremises';
const HIGHEST_SET: Record<Target, number> = { microsoft365: 13, onPremises: 5 };
/** The smallest with which everything works; more would have to be explained to every administrator. */
const PERMISSION: Record<Target, string> = { microsoft365: 'ReadItem', onPremises: 'ReadWriteMailbox' };

/**
 * Checks a manifest for what the published schemas cannot see or do not look at.
 *
 * @param text the manifest
 * @param sizeOf size of an icon by the path of its address
 * @returns every problem found; empty when there is none
 */
export function lintManifest(text: string, sizeOf: IconSize, target: Target = 'microsoft365'): Problem[] {
  const manifest = new DOMParser().parseFromString(text, 'application/xml');
  const root = manifest.documentElement;
  if (manifest.querySelector('parsererror') !== null || root.localName !== 'OfficeApp')
    return [{ rule: 'notXml', about: root.localName }];
  return [
    ...namespaceProblems(text, manifest),
    ...structureProblems(root),
    ...identityProblems(root, PERMISSION[target]),
    ...addressProblems(root),
    ...lengthProblems(root),
    ...requirementProblems(manifest, HIGHEST_SET[target]),
    ...layers(manifest).flatMap((layer) => [...idProblems(layer), ...iconProblems(layer, sizeOf)]),
  ];
}

/** With https in the namespace of `xsi` every type is lost, and with another one a layer is passed over in silence. */
function namespaceProblems(text: string, manifest: Document): Problem[] {
  const xsi = /xmlns:xsi="([^"]*)"/.exec(text)?.[1] ?? '';
  return [
    ...(xsi === SCHEMA_INSTANCE ? [] : [{ rule: 'wrongNamespace', about: xsi } as const]),
    ...layers(manifest)
      .filter((layer, at) => {
        const type = at === 0 ? '' : layer.getAttributeNS(SCHEMA_INSTANCE, 'type');
        return layer.namespaceURI !== NAMESPACES[type ?? 'none'];
      })
      .map((layer): Problem => ({ rule: 'wrongNamespace', about: layer.namespaceURI ?? '' })),
  ];
}
