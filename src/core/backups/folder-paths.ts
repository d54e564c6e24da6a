interface Placed {
  id: string;
  parentId: string | null;
  name: string;
}

/** The name of a folder, as names are held against each other. */
export function nameOf({ name }: Pick<Placed, 'name'>): string {
  return name.trim().toLowerCase();
}

/** Names of each folder from the top down. One that lies in itself or in none that is listed begins a path. */
export function pathsOf<T extends Placed>(folders: readonly T[]): Map<T, string[]> {
  const byId = new Map(folders.map((folder) => [folder.id, folder]));
  return new Map(
    folders.map((folder) => {
      const way: T[] = [];
      for (
        let at: T | undefined = folder;
        at !== undefined && !way.includes(at);
        at = at.parentId === null ? undefined : byId.get(at.parentId)
      )
        way.unshift(at);
      return [folder, way.map(nameOf)];
    }),
  );
}
