/** 24 letters that no source has; as numbers, so that a process can look for them without holding the text. */
export const PLANTED_LETTERS: readonly number[] = Array.from(
  { length: 24 },
  (_, i) => 0x41 + ((i * 7 + 3) % 26),
);
