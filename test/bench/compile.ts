import { webpack, type Configuration } from 'webpack';

/** Builds what the configuration says. */
export async function compile(configuration: Configuration): Promise<void> {
  const compiler = webpack(configuration);
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else compiler.close(() => resolve());
    });
  });
}
