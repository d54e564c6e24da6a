import type { Live } from './same-entry';

/**
 * Whether a file is another one than the file in use that was dropped in the same go; null: that was not, or nobody can
 * tell. Two of one name, size and date may be one file by a link, and so may two of one size and date. But no file has
 * two sizes or two dates at one time, so two that differ while both can be read as they were dropped are two.
 */
export async function isAnotherInDrop(
  file: File,
  dropped: readonly File[],
  live: Live | null,
): Promise<boolean | null> {
  const inUse = live && dropped.find((other) => other !== file && isAsRead(other, live));
  if (!inUse || isOneState(file, inUse)) return null;
  // A file that was written since is not handed out any more.
  const reads = await Promise.allSettled([file, inUse].map((one) => one.slice(0, 1).arrayBuffer()));
  return reads.every(({ status }) => status === 'fulfilled') ? true : null;
}

/** Whether it has the name and the state of the file in use when that was read. */
export function isAsRead({ name, size, lastModified }: File, live: Live): boolean {
  return (
    name === live.name && size === live.sizeBytes && new Date(lastModified).toISOString() === live.modifiedAt
  );
}

function isOneState(one: File, other: File): boolean {
  return one.size === other.size && one.lastModified === other.lastModified;
}
