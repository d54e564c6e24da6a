const SCHEMA_INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';

/** All elements of this name below the given one, whatever their namespace. */
export function all(within: Document | Element, name: string): Element[] {
  return [...within.getElementsByTagNameNS('*', name)];
}

/** The children of this name. */
export function children(parent: Element, name?: string): Element[] {
  return [...parent.children].filter((child) => name === undefined || child.localName === name);
}

/** The text of the first child of this name, or null. */
export function childText(parent: Element, name: string): string | null {
  return children(parent, name)[0]?.textContent.trim() ?? null;
}

/** The value of `xsi:type`, or an empty text. */
export function typeOf(element: Element): string {
  return element.getAttributeNS(SCHEMA_INSTANCE, 'type') ?? '';
}

/** The nearest element around this one that is a whole add-in or one of its overrides. */
export function layerOf(element: Element): Element {
  return element.closest('VersionOverrides') ?? element.ownerDocument.documentElement;
}

/** The layers of a manifest from the outermost inwards. */
export function layers(manifest: Document): Element[] {
  return [manifest.documentElement, ...all(manifest, 'VersionOverrides')];
}

/** Whether the element belongs to this layer and not to one inside it. */
export function inLayer(layer: Element): (element: Element) => boolean {
  return (element) => layerOf(element) === layer;
}
