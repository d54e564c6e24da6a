/**
 * A domain as mail servers write it: lower case, letters of other scripts as `xn--` (RFC 5891), so that
 * "Bücher.example" and "xn--bcher-kva.example" are one. What is no domain stays as it is, in lower case.
 */
export function foldDomain(domain: string): string {
  const folded = domain.trim().toLowerCase();
  const address = `https://${folded}/`;
  return /^[\p{L}\p{N}.-]+$/u.test(folded) && URL.canParse(address) ? new URL(address).hostname : folded;
}
