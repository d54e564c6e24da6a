const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const { DefinePlugin } = require('webpack');
const { firstStyle } = require('./src/first-style.cjs');
const { onPremisesManifest } = require('./src/on-premises-manifest.cjs');
const { contentSecurityPolicy } = require('./src/security-policy.cjs');

/** Gzip bytes of JavaScript that the first view may load; the build fails above it. */
const FIRST_VIEW_BUDGET = 150_000;

/** Outlook takes a pane over https only. Makes a certificate for localhost and has this machine trust it, once. */
async function trustedLocalhost() {
  const { getHttpsServerOptions } = require('office-addin-dev-certs');
  return { type: 'https', options: await getHttpsServerOptions() };
}

/**
 * `--env outlook` serves over https, for sideloading. `--env pseudo` builds the page in the right-to-left, 40 %
 * longer pseudo-language that the tests use.
 */
module.exports = async (env = {}, argv = {}) => {
  const production = argv.mode === 'production';
  const pseudo = Boolean(env.pseudo);
  const words = require('./src/locales/en/start.json');

  return {
    entry: { taskpane: './src/taskpane/main.tsx', 'signed-in': './src/taskpane/storage/signed-in.ts' },
    target: ['web', 'es2022'],
    // No eval-based source maps: the content security policy of `npm start` is the one of the built page.
    devtool: 'source-map',
    output: {
      path: path.resolve(__dirname, pseudo ? 'dist-pseudo' : 'dist'),
      filename: production ? '[name].[contenthash:8].js' : '[name].js',
      chunkFilename: production ? '[name].[contenthash:8].js' : '[name].js',
      clean: true,
    },
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
        {
          test: /\.json$/,
          include: path.resolve(__dirname, 'src/locales'),
          type: 'javascript/auto',
          loader: path.resolve(__dirname, 'src/locales/catalog-loader.cjs'),
          options: { pseudo },
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
      ],
    },
    plugins: [
      new DefinePlugin({ __PSEUDO__: JSON.stringify(pseudo) }),
      new MiniCssExtractPlugin({ filename: production ? '[name].[contenthash:8].css' : '[name].css' }),
      new HtmlPlugin({
        template: './src/taskpane/index.ejs',
        filename: 'index.html',
        chunks: ['taskpane'],
        scriptLoading: 'defer',
        inject: 'head',
        templateParameters: {
          words,
          firstStyle,
          policy: contentSecurityPolicy(),
          lang: pseudo ? 'ar-XB' : 'en',
          dir: pseudo ? 'rtl' : 'ltr',
        },
      }),
      new HtmlPlugin({
        template: './src/taskpane/storage/signed-in.ejs',
        filename: 'signed-in.html',
        chunks: ['signed-in'],
        scriptLoading: 'defer',
        inject: 'head',
        templateParameters: {
          words: require('./src/locales/en/storage.json'),
          policy: contentSecurityPolicy(),
          lang: pseudo ? 'ar-XB' : 'en',
        },
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets', to: 'assets' },
          { from: 'manifest.xml' },
          { from: 'policy.json' },
          {
            from: 'manifest.xml',
            to: 'manifest-on-premises.xml',
            transform: (manifest) => onPremisesManifest(manifest.toString()),
          },
        ],
      }),
      ...(production && !pseudo ? [new (require('./src/first-view-budget.cjs'))(FIRST_VIEW_BUDGET)] : []),
    ],
    performance: false,
    // The style within index.html stays as it is written: the content security policy holds its hash.
    optimization: { minimizeOptions: { html: false } },
    // A name per language: webpack tells compiled catalogues apart by file and rule, not by a rule's options.
    cache: {
      type: 'filesystem',
      name: `${argv.mode ?? 'none'}-${pseudo ? 'pseudo' : 'plain'}`,
      buildDependencies: { config: [__filename] },
    },
    devServer: {
      host: 'localhost',
      port: 3000,
      server: env.outlook && env.WEBPACK_SERVE ? await trustedLocalhost() : 'http',
      hot: false,
      client: { overlay: false },
      headers: { 'Content-Security-Policy': contentSecurityPolicy() },
    },
  };
};
