/** The part of webpack's loader context that is used. */
interface LoaderContext {
  getOptions(): { pseudo: boolean };
}
declare function catalogLoader(this: LoaderContext, source: string): string;
export = catalogLoader;
