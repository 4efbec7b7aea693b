import { svg, html, type TemplateResult } from 'lit';
import { encode } from 'uqr';

/** How many modules stay white around the code, so that a camera finds it. */
const quiet = 4;

/** Smaller versions, from 7 on, have an alignment pattern in their middle, where the cross would hide it from scanners. */
const smallestSwiss = 14;

/** The dark modules as one path: a step right and a closed square for each run of a row. */
export function darkPath(rows: readonly (readonly boolean[])[]): string {
  return rows
    .map((row, y) =>
      row
        .map((dark, x) => {
          if (!dark || row[x - 1]) return '';
          let end = x;
          while (row[end + 1]) end++;
          const run = end - x + 1;
          return `M${x + quiet} ${y + quiet}h${run}v1h-${run}z`;
        })
        .join(''),
    )
    .join('');
}

/** The Swiss cross in a black square with a white border, in the proportions of the standard: 7 of the 46 millimetres of the code. */
function swissCross(size: number): TemplateResult {
  const scale = (size * 7) / 46 / 19.8;
  const from = quiet + size / 2 - (19.8 * scale) / 2;
  return svg`<g transform=${`translate(${from} ${from}) scale(${scale})`}>
    <path fill="#fff" d="M0 0h19.8v19.8H0z"></path>
    <path fill="#000" d="M.7.7h18.4v18.4H.7z"></path>
    <path fill="#fff" d="M8.3 4h3.3v11H8.3zM4.4 7.9h11v3.3h-11z"></path>
  </g>`;
}

export interface QrOptions {
  readonly payload: string;
  /** What a screen reader says in place of the picture. */
  readonly label: string;
  readonly swiss?: boolean;
}

/** A QR code with error correction M, black on white in every theme: cameras need the contrast. Part: `qr`. */
export function qrCode({ payload, label, swiss }: QrOptions): TemplateResult {
  const { data, size } = encode(payload, { ecc: 'M', border: 0, ...(swiss && { minVersion: smallestSwiss }) });
  const all = size + 2 * quiet;
  return html`<svg class="qr" part="qr" role="img" aria-label=${label} viewBox=${`0 0 ${all} ${all}`} shape-rendering="crispEdges">
    ${svg`<path fill="#fff" d=${`M0 0h${all}v${all}H0z`}></path><path fill="#000" d=${darkPath(data)}></path>`}
    ${swiss ? swissCross(size) : ''}
  </svg>`;
}
