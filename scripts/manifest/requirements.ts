import { all, children, inLayer, layers, typeOf } from './elements';
import type { Problem } from './problem';

/** Mail servers that a company runs itself offer no more; above it the outermost layer would shut them out. */
const HIGHEST_FOR_EVERYONE = 5;
/** Mailbox sets that these elements need. */
const NEEDED: Record<string, number> = {
  SupportsPinning: 5,
  SupportsNoItemContext: 13,
  SupportsMultiSelect: 13,
};

interface Asked {
  name: string;
  /** 13 stands for 1.13; NaN when the version cannot be read. */
  version: number;
}

function askedBy(layer: Element): Asked[] {
  return children(layer, 'Requirements').flatMap((requirements) =>
    all(requirements, 'Sets').flatMap((sets) =>
      children(sets, 'Set').map((set) => ({
        name: set.getAttribute('Name') ?? '',
        version: versionNumber(
          set.getAttribute('MinVersion') ?? sets.getAttribute('DefaultMinVersion') ?? '1.1',
        ),
      })),
    ),
  );
}

function versionNumber(version: string): number {
  return Number(/^1\.(\d+)$/.exec(version)?.[1] ?? NaN);
}

/**
 * Which Outlook a layer asks for. Only `Mailbox` may stand in a manifest; an inner layer must ask for more than the
 * one around it, or it would never be passed over; the outermost must leave nobody out.
 *
 * @param highest the highest Mailbox set that any layer may ask for (13 stands for 1.13)
 */
export function requirementProblems(manifest: Document, highest: number): Problem[] {
  const mailbox = layers(manifest).map((layer) => ({
    layer,
    version: askedBy(layer).find(({ name }) => name === 'Mailbox')?.version ?? NaN,
  }));
  return [
    ...layers(manifest)
      .flatMap(askedBy)
      .filter(({ name }) => name !== 'Mailbox')
      .map(({ name }): Problem => ({ rule: 'forbiddenSet', about: name })),
    ...mailbox
      .filter(({ version }, at) => !(version <= (at === 0 ? HIGHEST_FOR_EVERYONE : highest)))
      .map(({ version }, at): Problem => ({ rule: 'setTooHigh', about: `1.${version} in layer ${at}` })),
    ...mailbox
      .filter(({ version }, at) => version <= (mailbox[at - 1]?.version ?? 0))
      .map(({ version }): Problem => ({ rule: 'setNotHigher', about: `1.${version}` })),
    ...mailbox.flatMap(({ layer, version }) => featureProblems(layer, version)),
  ];
}

/** Features stand only where they exist: newest override, surface, and a layer that asks for their set. */
function featureProblems(layer: Element, version: number): Problem[] {
  return Object.entries(NEEDED).flatMap(([name, needed]) =>
    all(layer, name)
      .filter(inLayer(layer))
      .filter((element) => {
        const surface = element.closest('ExtensionPoint');
        const surfaces =
          name === 'SupportsPinning'
            ? ['MessageReadCommandSurface', 'MessageComposeCommandSurface']
            : ['MessageReadCommandSurface'];
        return (
          typeOf(layer) !== 'VersionOverridesV1_1' ||
          version < needed ||
          surface === null ||
          !surfaces.includes(typeOf(surface))
        );
      })
      .map((element): Problem => ({ rule: 'misplacedElement', about: element.localName })),
  );
}
