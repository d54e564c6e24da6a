import type { MachineFile } from '../../core/company/machine-file';
import { known } from '../../core/facts/evidence';
import type { SourceFacts } from '../../core/facts/snapshot';
import { dataFileAt } from '../profile/data-path';
import { exportFacts } from '../profile/outlook/export-facts';
import { ProfileCollector } from '../profile/reg/collector';
import { readPowerShellKeys } from '../profile/reg/power-shell';

/** What a collected machine file says, for each person apart: the readers of profile exports read it. */
export const machineFacts = ({ machine, collectedAt, people }: MachineFile): SourceFacts[] =>
  people.map(({ keys, dataFiles }, at) => {
    const source = {
      id: `machine|${machine.toLowerCase()}|${at}`,
      kind: 'profileExport' as const,
      name: machine,
      readAt: collectedAt,
    };
    const collector = new ProfileCollector();
    readPowerShellKeys(keys, collector);
    const origin = { source: source.id, deployed: false };
    const { accounts, dataFiles: named, gaps } = exportFacts(collector, origin);
    const seen = dataFiles.map(({ path, sizeBytes }) => ({
      ...dataFileAt(path, null, origin),
      sizeBytes: known(sizeBytes, 'imported', source.id),
    }));
    return {
      source,
      client: known('classicWindows', 'imported', source.id),
      accounts,
      // The size stands in the second entry of the same file: both are joined by its path.
      dataFiles: [...named, ...seen],
      gaps,
    };
  });
