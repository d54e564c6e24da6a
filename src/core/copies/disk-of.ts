import type { DataFile } from '../facts/account';
import type { Disk } from './copy';

/** The disk that a data file lies on. A synced folder may have reached the cloud before this computer's disk dies, and may not have. */
export function diskOf(file: DataFile | undefined): Disk {
  if (!file?.location.known) return 'unknownDisk';
  switch (file.location.value) {
    case 'localDisk':
      return 'computer';
    case 'networkShare':
      return 'network';
    case 'syncedFolder':
    case 'otherDrive':
      return 'unknownDisk';
  }
}
