import { wordsFor } from './page-language.js';

export interface PartnerWords {
  readonly nav: readonly [string, string, string, string];
  readonly title: string;
  readonly intro: string;
  readonly needTitle: string;
  readonly need: readonly string[];
  readonly safeTitle: string;
  readonly safe: string;
  readonly helpTitle: string;
  readonly help: string;
  readonly languages: string;
  readonly invented: string;
  readonly samples: string;
}

const en: PartnerWords = {
  nav: ['Catalogue', 'Orders', 'Freight invoices', 'Help'],
  title: 'Pay your Nordwind Parcel invoice',
  intro: 'Parcels that you send through Harbour & Finch are billed by Nordwind Parcel. You can pay their invoice here, without an account.',
  needTitle: 'Have your invoice at hand',
  need: ['The account number, at the top right', 'The invoice number, right below it', 'The amount, exactly as printed'],
  safeTitle: 'Where your money goes',
  safe: 'Straight to Nordwind Parcel. Harbour & Finch never sees your card.',
  helpTitle: 'A question about the invoice?',
  help: 'Nordwind’s billing team answers from Monday to Friday, 8 am to 6 pm ET:',
  languages: 'Language',
  invented: 'Harbour & Finch is an invented company. This page shows how a third party embeds the payment form; nothing is really charged.',
  samples: 'Sample invoices and cards',
};

const nl: PartnerWords = {
  nav: ['Assortiment', 'Bestellingen', 'Vrachtfacturen', 'Hulp'],
  title: 'Uw factuur van Nordwind Parcel betalen',
  intro:
    'Zendingen die u via Harbour & Finch verstuurt, worden gefactureerd door Nordwind Parcel. U kunt hun factuur hier betalen, zonder account.',
  needTitle: 'Houd uw factuur bij de hand',
  need: ['Het klantennummer, rechtsboven', 'Het factuurnummer, direct daaronder', 'Het bedrag, precies zoals het er staat'],
  safeTitle: 'Waar uw geld naartoe gaat',
  safe: 'Rechtstreeks naar Nordwind Parcel. Harbour & Finch krijgt uw kaart nooit te zien.',
  helpTitle: 'Een vraag over de factuur?',
  help: 'De factuurafdeling van Nordwind is bereikbaar van maandag tot en met vrijdag, van 8 tot 18 uur (ET):',
  languages: 'Taal',
  invented:
    'Harbour & Finch is een verzonnen bedrijf. Deze pagina laat zien hoe een derde het betaalformulier inbouwt; er wordt niets echt afgeschreven.',
  samples: 'Voorbeeldfacturen en -kaarten',
};

const fr: PartnerWords = {
  nav: ['Catalogue', 'Commandes', 'Factures de transport', 'Aide'],
  title: 'Payer votre facture Nordwind Parcel',
  intro:
    'Les colis que vous expédiez par Harbour & Finch sont facturés par Nordwind Parcel. Vous pouvez payer leur facture ici, sans compte.',
  needTitle: 'Préparez votre facture',
  need: ['Le numéro de compte, en haut à droite', 'Le numéro de facture, juste en dessous', 'Le montant, exactement comme imprimé'],
  safeTitle: 'Où va votre argent',
  safe: 'Directement à Nordwind Parcel. Harbour & Finch ne voit jamais votre carte.',
  helpTitle: 'Une question sur la facture ?',
  help: 'Le service facturation de Nordwind répond du lundi au vendredi, de 8 h à 18 h (ET) :',
  languages: 'Langue',
  invented:
    'Harbour & Finch est une entreprise inventée. Cette page montre comment un tiers intègre le formulaire de paiement ; rien n’est réellement débité.',
  samples: 'Factures et cartes d’exemple',
};

const ko: PartnerWords = {
  nav: ['상품', '주문', '운임 청구서', '도움말'],
  title: 'Nordwind Parcel 청구서 지불',
  intro: 'Harbour & Finch를 통해 보내신 화물은 Nordwind Parcel에서 청구합니다. 계정 없이 이곳에서 청구서를 지불하실 수 있습니다.',
  needTitle: '청구서를 준비해 주십시오',
  need: ['오른쪽 위의 고객번호', '바로 아래의 청구서 번호', '인쇄된 그대로의 금액'],
  safeTitle: '지불 금액이 가는 곳',
  safe: 'Nordwind Parcel로 바로 전달됩니다. Harbour & Finch는 카드 정보를 볼 수 없습니다.',
  helpTitle: '청구서에 대해 문의가 있으십니까?',
  help: 'Nordwind 청구 담당 부서가 월요일부터 금요일까지 오전 8시–오후 6시(미국 동부 시간)에 안내합니다.',
  languages: '언어',
  invented: 'Harbour & Finch는 가상의 회사입니다. 이 페이지는 제3자가 지불 양식을 넣는 방법을 보여 주며, 실제로 청구되는 금액은 없습니다.',
  samples: '예시 청구서와 카드',
};

/** The site's own words; a language that the site does not speak reads English. */
export const partnerWords = (lang: string): PartnerWords => wordsFor({ en, nl, fr, ko }, lang);
