import * as v from 'valibot';

/** Outlook's own colours, each as `#rrggbb`, or null where it tells none. */
export interface OutlookTheme {
  bodyBackground: string;
  bodyForeground: string | null;
  controlBackground: string | null;
  controlForeground: string | null;
  /** Light text belongs on the background. */
  dark: boolean;
}

const color = v.fallback(v.nullable(v.string()), null);
const themeSchema = v.fallback(
  v.object({
    bodyBackgroundColor: color,
    bodyForegroundColor: color,
    controlBackgroundColor: color,
    controlForegroundColor: color,
  }),
  {
    bodyBackgroundColor: null,
    bodyForegroundColor: null,
    controlBackgroundColor: null,
    controlForegroundColor: null,
  },
);

/**
 * Reads an `Office.OfficeTheme`. Outlook has no `isDarkTheme`, so darkness comes from the background: it is dark
 * when white text stands out more from it than black text does.
 *
 * @returns null when there is no theme, or none with a background that can be read
 */
export function readTheme(theme: unknown): OutlookTheme | null {
  const colors = v.parse(themeSchema, theme);
  const bodyBackground = readColor(colors.bodyBackgroundColor);
  if (bodyBackground === null) return null;
  return {
    bodyBackground,
    bodyForeground: readColor(colors.bodyForegroundColor),
    controlBackground: readColor(colors.controlBackgroundColor),
    controlForeground: readColor(colors.controlForegroundColor),
    dark: luminance(bodyBackground) < EVEN_LUMINANCE,
  };
}

/** `#rrggbb` from three, six or eight hexadecimal digits, with or without '#'. */
function readColor(given: string | null): string | null {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i.exec(given?.trim() ?? '')?.[1]?.toLowerCase();
  if (digits === undefined) return null;
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits.slice(0, 6)}`;
}

/** Black and white have the same contrast (WCAG 2.2) against a background of this luminance: sqrt(1.05 * 0.05) - 0.05. */
const EVEN_LUMINANCE = 0.179;

/** Relative luminance as in WCAG 2.2, 0 to 1. */
function luminance(rgb: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = parseInt(rgb.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
