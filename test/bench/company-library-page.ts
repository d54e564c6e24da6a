import Papa from 'papaparse';
import { cutCells } from './cut-cells';

/** What the benchmark calls in the page. */
export interface CompanyLibraryPage {
  /** Milliseconds by the clock to decode the chosen files and cut them into cells, of which nothing is kept. */
  cutAll(): Promise<number>;
}

const page: CompanyLibraryPage = {
  async cutAll() {
    const files = [...(document.querySelector('input')?.files ?? [])];
    const started = performance.now();
    for (const file of files) await cutCells(file, Papa);
    return performance.now() - started;
  },
};
Object.assign(window, { companyLibraryPage: page });
