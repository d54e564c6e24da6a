import type { DataFile } from '../facts/account';
import { known, unknown } from '../facts/evidence';
import { isFuller } from '../facts/mail-file-sums';
import type { FileCopy, SourceFacts } from '../facts/snapshot';
import { ANSWERS_SOURCE } from '../questions//answer-facts';
import { subjectKey } from '../facts/subject';
import type { Answer } from '../questions/question';

/** What was dropped, with every file either one that a mail program uses or set aside. */
export interface SettledFiles {
  /** In the order in which they were given. */
  sources: SourceFacts[];
  /** Copies, and files of which it cannot be told whether they are one. */
  copies: FileCopy[];
}

/**
 * Tells for each file that somebody dropped which file of a mail program it is. A browser tells no path, and a copy has
 * the name, the size, the date and the key of its original: where another file is known that it may be, only the person
 * can say, and until then it stands aside and replaces nothing. A file that the mail program keeps to itself is the one
 * that it uses, and a folder of Thunderbird that came with the settings is the one that they name.
 *
 * @param sources the newest look first
 * @param before data files that are known from elsewhere
 */
export function settleDropped(
  sources: readonly SourceFacts[],
  answers: readonly Answer[],
  before: readonly DataFile[],
): SettledFiles {
  const named = sources.flatMap(({ source, dataFiles }) =>
    dataFiles.filter((file) => !isDropped(file)).map((file) => ({ file, readAt: source.readAt })),
  );
  const settling = new Settling(answers, before, named);
  // The first file of a store that was seen is the one that later ones are held against.
  const settled = sources.toReversed().map((facts) =>
    facts.source.kind === 'dataFile'
      ? {
          ...facts,
          dataFiles: facts.dataFiles.flatMap((file) => settling.settle(file, facts.source.readAt)),
        }
      : facts,
  );
  return { sources: settled.reverse(), copies: settling.copies.reverse() };
}

/** A browser gives no path. */
function isDropped({ path }: DataFile): boolean {
  return path === null;
}

class Settling {
  readonly copies: FileCopy[] = [];
  private readonly files: DataFile[];
  private readonly fullest = new Map<string, DataFile>();

  constructor(
    private readonly answers: readonly Answer[],
    before: readonly DataFile[],
    private readonly named: readonly { file: DataFile; readAt: string }[],
  ) {
    const files = [...before, ...named.map(({ file }) => file)];
    this.files = [...new Map(files.map((file) => [file.id, file])).values()];
    for (const file of this.files) this.fullest.set(file.id, file);
  }

  /** @param readAt ISO instant: what was dropped together has the same */
  settle(file: DataFile, readAt: string): DataFile[] {
    if (!isDropped(file)) return [file];
    const { droppedAsCopy } = file;
    if (droppedAsCopy) {
      this.copies.push({ file, of: [subjectKey(droppedAsCopy.of)], isCopy: droppedAsCopy.isCopy });
      return [];
    }
    const said = this.saidOf(file.id);
    const perhaps = filesItMayBe(file, this.files);
    if (file.contents?.known !== true) {
      return [perhaps.length === 1 ? this.as(file, perhaps[0]) : file];
    }
    if (said === 'copy') return this.aside(file, perhaps, known(true, 'told', ANSWERS_SOURCE));
    const beside = this.named.find(
      (one) => one.readAt === readAt && perhaps.some(({ id }) => id === one.file.id),
    );
    const isThunderbirds = file.kind.known && file.kind.value === 'thunderbirdFolder';
    if (said === null && beside && isThunderbirds) return [this.as(file, beside.file)];
    if (said !== null) return [this.as(file, perhaps.find(({ id }) => id === said) ?? perhaps[0])];
    return perhaps.length > 0 ? this.aside(file, perhaps, unknown('notAsked')) : [this.as(file, undefined)];
  }

  private aside(file: DataFile, perhaps: readonly DataFile[], isCopy: FileCopy['isCopy']): [] {
    this.copies.push({ file, of: perhaps.map(({ id }) => id), isCopy });
    return [];
  }

  /** The look as one at this file; undefined: a file of its own. A reading that was stopped never hides a fuller one. */
  private as(file: DataFile, target: DataFile | undefined): DataFile {
    const id = target?.id ?? file.id;
    const look = { ...file, id };
    const before = this.fullest.get(id);
    if (target === undefined) this.files.push(look);
    if (before?.contents?.known && look.contents?.known) {
      if (isFuller(before.contents.value, look.contents.value)) {
        delete look.contents;
        return look;
      }
    }
    if (look.contents?.known) this.fullest.set(id, look);
    return look;
  }

  /** `copy`, the id of the file that it is said to be, or that it is said to be the one in use; null: nobody said. */
  private saidOf(id: string): string | null {
    const answer = this.answers.find(
      ({ question, subject }) => question === 'fileIs' && subject.type === 'dataFile' && subject.id === id,
    );
    const value = answer?.value;
    return value?.kind === 'choice' || value?.kind === 'text' ? value.value : null;
  }
}

/** The known files that a dropped one may be: of the same store where both say so, else of the same name. */
function filesItMayBe(file: DataFile, files: readonly DataFile[]): DataFile[] {
  const keyOf = ({ storeKey }: DataFile) => (storeKey?.known === true ? storeKey.value : null);
  const key = keyOf(file);
  const sameStore = key === null ? [] : files.filter((other) => keyOf(other) === key);
  if (sameStore.length > 0) return sameStore;
  return files.filter(
    (other) =>
      other.name.toLowerCase() === file.name.toLowerCase() && (key === null || keyOf(other) === null),
  );
}
