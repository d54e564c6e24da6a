import path from 'node:path';
import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import { DefinePlugin, type Compilation, type Configuration, type RuleSetRule } from 'webpack';
import type { Configuration as DevServer } from 'webpack-dev-server';
import { CLOUDS } from '../../src/core/policy/clouds';
import startWords from '../../src/locales/en/start.json';
import storageWords from '../../src/locales/en/storage.json';
import { brandIcon } from './brand-icon';
import { firstPaint } from './first-paint';
import { HEADING_FIRST, firstStyle } from './first-style';
import { FIRST_VIEW, FirstViewBudget, isScript } from './first-view-budget';
import { FLUENT_VALUES } from './fluent-values-loader';
import { forOutlook } from './for-outlook';
import { onPremisesManifest } from './on-premises-manifest';
import { pseudoMessage } from './pseudo';
import { policyJsonSchema } from '../package/policy-json-schema';
import { adminSecurityPolicy, contentSecurityPolicy } from './security-policy';

const ROOT = path.resolve(__dirname, '../..');

/** What a search engine or a link preview says of the page. */
const WHAT_IT_IS = `${startWords['start.title']} ${startWords['start.lead']}`;

/** Gzip bytes of JavaScript that the first view may load; the build fails above it. 3 % above what is built. */
const FIRST_VIEW_BUDGET = 116_000;

/** What `--env` of webpack's command line may say. */
interface Env {
  /** Serve over https, for sideloading into Outlook. */
  outlook?: boolean;
  /** The right-to-left, 40 % longer pseudo-language that the tests use. */
  pseudo?: boolean;
  /** With `outlook`: over https with a certificate that nobody trusts. */
  untrusted?: boolean;
  /** Write source maps beside the scripts of a production build. */
  maps?: boolean;
  /** The folder to build into, in place of `dist`. */
  out?: string;
  /** Microsoft's cloud whose servers the page may ask; worldwide unless told. */
  cloud?: string;
  WEBPACK_SERVE?: boolean;
}

type Plugins = NonNullable<Configuration['plugins']>;

/** Outlook takes a pane over https only. Makes a certificate for localhost and has this machine trust it, once. */
async function trustedLocalhost() {
  const { getHttpsServerOptions } = await import('office-addin-dev-certs');
  return { type: 'https' as const, options: await getHttpsServerOptions() };
}

async function serverFor({ outlook, untrusted, WEBPACK_SERVE }: Env) {
  if (outlook !== true || WEBPACK_SERVE !== true) return 'http';
  return untrusted === true ? 'https' : trustedLocalhost();
}

/** A page without scripts of its own in its text, whose content security policy stands in it. */
const page = (options: HtmlPlugin.Options) =>
  new HtmlPlugin({ scriptLoading: 'defer', inject: 'head', ...options });

/** The whole build: the page, the page on which a sign-in window ends, and what is copied beside them. */
export default async function webpackConfig(
  env: Env = {},
  argv: { mode?: 'production' | 'development' } = {},
): Promise<Configuration & { devServer: DevServer }> {
  const production = argv.mode === 'production';
  const pseudo = env.pseudo === true;
  const cloud = CLOUDS.find((known) => known === (env.cloud ?? 'worldwide'));
  if (cloud === undefined) throw new Error(`--env cloud=${env.cloud} is none of ${CLOUDS.join(', ')}.`);
  const first = await firstPaint(pseudo);
  const style = firstStyle(first.fluentStyle, { light: webLightTheme, dark: webDarkTheme });
  const untilAlive = `${first.fluentStyle}\n${HEADING_FIRST}`;
  const policy = contentSecurityPolicy(cloud, [style, untilAlive]);
  return {
    context: ROOT,
    entry: {
      taskpane: ['./src/session/ask-for-office.ts', './src/taskpane/after-first-paint.ts'],
      admin: './src/admin/main.tsx',
      'signed-in': './src/session/signed-in.ts',
    },
    target: ['web', 'es2022'],
    // No eval-based source maps: the content security policy of `npm start` is the one of the built page.
    devtool: production && env.maps !== true ? false : 'source-map',
    output: {
      path: path.resolve(ROOT, env.out ?? (pseudo ? 'dist-pseudo' : 'dist')),
      filename: production ? '[name].[contenthash:8].js' : '[name].js',
      chunkFilename: production ? '[name].[contenthash:8].js' : '[name].js',
      clean: true,
    },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: { rules: rules(pseudo) },
    plugins: plugins({ firstPaint: first.html, style, untilAlive, policy }, production, pseudo),
    performance: false,
    // The style within index.html stays as it is written: the content security policy holds its hash.
    optimization: {
      // Nobody but the tests opens the pseudo-language.
      ...(pseudo && { minimize: false }),
      minimizeOptions: { html: false },
      // A style sheet that several chunks need is a file of its own, so that none goes out twice.
      splitChunks: {
        // What the administrator's page has in common with the pane must not make the pane load more pieces.
        chunks: (chunk) => !chunk.canBeInitial() && chunk.runtime !== 'admin' && chunk.name !== FIRST_VIEW,
        cacheGroups: {
          styles: {
            type: 'css/mini-extract',
            chunks: 'all',
            minChunks: 2,
            enforce: true,
          },
        },
      },
    },
    // A name per language: webpack tells compiled catalogues apart by file and rule, not by a rule's options.
    cache: {
      type: 'filesystem',
      name: `${argv.mode ?? 'none'}-${pseudo ? 'pseudo' : 'plain'}`,
      buildDependencies: { config: [path.resolve(ROOT, 'webpack.config.js')] },
    },
    devServer: {
      host: 'localhost',
      port: 3000,
      server: await serverFor(env),
      hot: false,
      client: { overlay: false },
      ...(env.outlook === true ? forOutlook(policy) : { headers: { 'Content-Security-Policy': policy } }),
    },
  };
}

/** How each kind of file is read. */
function rules(pseudo: boolean): RuleSetRule[] {
  return [
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
      include: path.resolve(ROOT, 'src/locales'),
      type: 'javascript/auto',
      loader: path.resolve(__dirname, 'catalog-loader.ts'),
      options: { pseudo },
    },
    { test: FLUENT_VALUES, loader: path.resolve(__dirname, 'fluent-values-loader.ts') },
    { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
  ];
}

/** What is written into the pages themselves. */
interface Written {
  firstPaint: string;
  style: string;
  /** What holds only until the script is there. */
  untilAlive: string;
  policy: string;
}

/** What is made of it: pages, style sheets, and what lies beside them. */
function plugins(
  { firstPaint, style, untilAlive, policy }: Written,
  production: boolean,
  pseudo: boolean,
): Plugins {
  const lang = pseudo ? 'ar-XB' : 'en';
  return [
    new DefinePlugin({ __PSEUDO__: JSON.stringify(pseudo) }),
    new MiniCssExtractPlugin({ filename: production ? '[name].[contenthash:8].css' : '[name].css' }),
    page({
      template: './src/taskpane/index.ejs',
      filename: 'index.html',
      chunks: ['taskpane'],
      // React takes the drawn page over only if nothing in it was left out, not even a comment.
      minify: false,
      templateParameters: (compilation: Compilation) => ({
        scripts: [...(compilation.namedChunks.get(FIRST_VIEW)?.files ?? [])].filter(isScript),
        firstPaint,
        firstStyle: style,
        untilAlive,
        icon: brandIcon(),
        description: pseudo ? pseudoMessage(WHAT_IT_IS) : WHAT_IT_IS,
        policy,
        lang,
        dir: pseudo ? 'rtl' : 'ltr',
      }),
    }),
    page({
      template: './src/admin/admin.ejs',
      filename: 'admin.html',
      chunks: ['admin'],
      templateParameters: {
        firstStyle: style,
        policy: adminSecurityPolicy([style]),
        lang,
        dir: pseudo ? 'rtl' : 'ltr',
      },
    }),
    page({
      template: './src/taskpane/signed-in.ejs',
      filename: 'signed-in.html',
      chunks: ['signed-in'],
      templateParameters: { words: storageWords, policy, lang },
    }),
    new CopyPlugin({
      patterns: [
        { from: 'assets', to: 'assets' },
        { from: 'manifest.xml' },
        { from: 'policy.json' },
        {
          from: 'policy.json',
          to: 'policy.schema.json',
          transform: () => `${JSON.stringify(policyJsonSchema(), null, 2)}\n`,
        },
        {
          from: 'manifest.xml',
          to: 'manifest-on-premises.xml',
          transform: (manifest) => onPremisesManifest(manifest.toString()),
        },
      ],
    }),
    ...(production && !pseudo ? [new FirstViewBudget(FIRST_VIEW_BUDGET)] : []),
  ];
}
