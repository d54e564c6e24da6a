import { mkdirSync } from 'node:fs';
import path from 'node:path';
import HtmlPlugin from 'html-webpack-plugin';
import { compile } from './compile';

const root = path.resolve(__dirname, '../..');

/** Builds the bare pane, ./bare-pane.tsx, into a folder. */
export async function buildBarePane(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await compile({
    mode: 'production',
    context: root,
    entry: './test/bench/bare-pane.tsx',
    target: ['web', 'es2022'],
    output: { path: folder, filename: '[name].[contenthash:8].js', clean: true },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'swc-loader',
          options: {
            jsc: {
              target: 'es2022',
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
            },
          },
        },
      ],
    },
    plugins: [
      new HtmlPlugin({
        scriptLoading: 'defer',
        templateContent:
          '<!doctype html><html lang="en"><head><title>Bare pane</title><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head><body><div id="root"></div></body></html>',
      }),
    ],
    performance: false,
  });
}
