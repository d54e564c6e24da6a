import { noteHandles } from '../../src/session/backup/dropped-handles';

/** One file as it lies on a disk, whatever paths lead to it. */
export interface Inode {
  size: number;
  /** Milliseconds since 1970. */
  modified: number;
}

/** A made-up disk. Its handles compare paths, as those of Chromium do, and fail once nothing is left at their path. */
export class Disk {
  private readonly paths = new Map<string, Inode>();
  private now = Date.parse('2026-11-01T10:00:00.000Z');

  get list(): string[] {
    return [...this.paths.keys()];
  }

  at(path: string): Inode | undefined {
    return this.paths.get(path);
  }

  /** Writes so many bytes: into the file that lies there, else into a new one. */
  write(path: string, size: number): Inode {
    this.now += 86_400_000;
    const inode = this.at(path) ?? { size, modified: this.now };
    Object.assign(inode, { size, modified: this.now });
    this.paths.set(path, inode);
    return inode;
  }

  /** Renames a file, or moves it to another folder. */
  move(from: string, to: string): void {
    const inode = this.at(from);
    if (!inode || from === to) return;
    this.paths.set(to, inode);
    this.paths.delete(from);
  }

  /** Another path to the same file: a share of the drive, a link. */
  link(from: string, to: string): void {
    const inode = this.at(from);
    if (inode) this.paths.set(to, inode);
  }

  /** A copy, with the date of its original. */
  copy(from: string, to: string): void {
    const inode = this.at(from);
    if (inode) this.paths.set(to, { ...inode });
  }

  /** The file as a drop of it gives it, with a handle. */
  drop(path: string): File {
    const file = this.fileAt(path);
    const item = { kind: 'file', getAsFileSystemHandle: () => Promise.resolve(this.handleOf(path)) };
    noteHandles([item], [file]);
    return file;
  }

  private handleOf(path: string): FileSystemFileHandle {
    return {
      kind: 'file',
      path,
      isSameEntry: (other: { path: string }) => Promise.resolve(other.path === path),
      getFile: () => new Promise((resolve) => resolve(this.fileAt(path))),
    } as unknown as FileSystemFileHandle;
  }

  /** Throws where no file lies there. */
  private fileAt(path: string): File {
    const inode = this.at(path);
    if (!inode) throw new DOMException('Nothing lies there.', 'NotFoundError');
    return fileWithoutHandle(path.slice(path.lastIndexOf('/') + 1), inode.size, inode.modified);
  }
}

/** A file as it comes where the browser gives no handle. */
export function fileWithoutHandle(name: string, size: number, lastModified = 0): File {
  return new File(['x'.repeat(size)], name, { lastModified });
}
