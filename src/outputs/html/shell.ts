/**
 * The frame of every page: styles and script in the page itself, named by their hashes in a content security policy that
 * allows nothing else, so that no text could run or fetch anything even if it became markup.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { attribute, type Content, html, Html } from './markup.js';
import type { Indicators, Say } from './view.js';

type Assets = { style: Html; script: Html; policy: string };
let assets: Assets | null = null;

/** The program's own two files, as they stand beside `src` and `dist`. */
function assetsOf(): Assets {
  if (assets !== null) return assets;
  const [style, script] = ['page.css', 'page.js'].map((name) => readFileSync(new URL(`../../../page/${name}`, import.meta.url), 'utf8').replaceAll('\r\n', '\n'));
  const [ofStyle, ofScript] = [hashOf(style ?? ''), hashOf(script ?? '')];
  const policy = `default-src 'none'; style-src '${ofStyle}'; script-src '${ofScript}'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;
  assets = { style: Html.raw(style ?? ''), script: Html.raw(script ?? ''), policy };
  return assets;
}

function hashOf(asset: string): string {
  return `sha256-${createHash('sha256').update(asset).digest('base64')}`;
}

export type Frame = {
  title: string;
  t: Say;
  language: string;
  /** Links over the title. */
  nav: Content;
  /** Those that the page can filter by. */
  indicators: Indicators;
  /** Whether there are several reports to choose among, and whether the text of one is here. */
  has: { units: boolean; figures: boolean };
};

/** A whole page around its content, with style, script and filters in it. */
export function page({ title, t, language, nav, indicators, has }: Frame, content: Content): string {
  const { style, script, policy } = assetsOf();
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${policy}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="referrer" content="no-referrer"/>
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#noi-dung">${t('output.html.skip')}</a>
<header>${nav}<h1>${title}</h1></header>
${controls(t, indicators, has)}
<main id="noi-dung" tabindex="-1">
${content}
</main>
<script type="module">${script}</script>
</body>
</html>
`.toString();
}

/** Without the script they would do nothing, so the script shows them. */
function controls(t: Say, indicators: Indicators, { units, figures }: Frame['has']): Html {
  const severities = (['error', 'warning', 'info'] as const).map((severity): [string, string] => [severity, t(`output.severity.${severity}`)]);
  const verdicts = (['contradicted', 'explained', 'verified', 'unchecked'] as const).map((verdict): [string, string] => [verdict, t(`output.verdict.${verdict}`)]);
  const names = [...indicators.values()].map(({ at, name }): [string, string] => [String(at), name]);
  return html`<form id="filters" hidden="" aria-label="${t('output.html.filters')}">
${units ? html`<label>${t('output.col.issuer')} <input type="search" name="unit"/></label>` : null}
${select('indicator', t('output.col.indicator'), names, t)}
${select('severity', t('output.col.severity'), severities, t)}
${select('verdict', t('output.col.verdict'), verdicts, t)}
<button type="reset">${t('output.html.reset')}</button>
${figures ? html`<span class="steps"><button type="button" id="before">${t('output.html.before')}</button><button type="button" id="after">${t('output.html.after')}</button></span>` : null}
<output data-say="${t('output.html.shown', { reports: '{reports}', findings: '{findings}' })}${figures ? t('output.html.shown-figures', { figures: '{figures}' }) : null}"></output>
</form>
<p class="hint screen">${t('output.html.keys')}</p>`;
}

function select(name: string, title: string, options: readonly [string, string][], t: Say): Html | null {
  return options.length === 0 ? null : html`<label>${title} <select${attribute('name', name)}><option value="">${t('output.html.any')}</option>${options.map(([value, text]) => html`<option value="${value}">${text}</option>`)}</select></label>`;
}
