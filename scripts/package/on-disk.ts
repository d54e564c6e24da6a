import { existsSync, statSync } from 'node:fs';

/** Whether there is a file of this name, and no folder. */
export const isFile = (place: string): boolean => existsSync(place) && statSync(place).isFile();

/** Whether there is a folder of this name, and no file. */
export const isFolder = (place: string): boolean => existsSync(place) && statSync(place).isDirectory();
