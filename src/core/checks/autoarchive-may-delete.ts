import type { Check } from './check';
import { line, word } from './shared/evidence-lines';

/**
 * AutoArchive of classic Outlook can delete old mail, or move it off the server into a file of its own. Only the person
 * can see its setting; who was not asked has no result.
 */
export const autoarchiveMayDelete: Check = {
  id: 'autoarchive-may-delete',
  version: 1,
  fix: 'safe-autoarchive',
  links: ['autoArchive'],
  evaluate: ({ snapshot }) => {
    const { autoArchive } = snapshot.device;
    if (!autoArchive?.known) return [];
    const about = {
      subject: { type: 'computer' as const },
      values: { does: word(`autoArchive.does.${autoArchive.value}`) },
      evidence: [line('autoArchive', autoArchive, (value) => word(`autoArchive.${value}`))],
    };
    switch (autoArchive.value) {
      case 'off':
        return [{ ...about, verdict: 'pass' }];
      case 'moves':
        return [{ ...about, verdict: 'fail', severity: 'minor' }];
      case 'deletes':
        return [{ ...about, verdict: 'fail', severity: 'serious' }];
    }
  },
};
