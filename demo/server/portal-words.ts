import { wordsFor } from './page-language.js';

export type RoleName = 'administrator' | 'manager' | 'viewPayDispute' | 'viewPay' | 'viewDispute' | 'viewOnly';

/** The portal's own words: what stands around the elements. */
export interface PortalWords {
  readonly product: string;
  readonly skip: string;
  readonly language: string;
  readonly overview: string;
  readonly invoices: string;
  readonly payments: string;
  readonly pay: string;
  readonly signInTitle: string;
  readonly signInIntro: string;
  readonly signInAs: string;
  readonly guest: string;
  readonly invented: string;
  readonly demos: string;
  readonly roles: Readonly<Record<RoleName, readonly [name: string, may: string]>>;
}

const en: PortalWords = {
  product: 'Billing',
  skip: 'To the content',
  language: 'Language',
  overview: 'Overview',
  invoices: 'Invoices',
  payments: 'Payments',
  pay: 'Pay invoice',
  signInTitle: 'Sign in to Nordwind Billing',
  signInIntro: 'Harbour & Finch and its people are invented. Choose who you want to be: each sees and may do what the role says.',
  signInAs: 'Sign in as',
  guest: 'Pay an invoice without signing in',
  invented: 'Nordwind Parcel is an invented company. Nothing is really charged.',
  demos: 'All demos, sample invoices and cards',
  roles: {
    administrator: ['Administrator', 'Everything, in all accounts: paying, approving, users, company.'],
    manager: ['Manager', 'Pays, approves and manages users.'],
    viewPayDispute: ['View, pay and dispute', 'Pays and disputes invoices.'],
    viewPay: ['View and pay', 'Pays invoices of three accounts.'],
    viewDispute: ['View and dispute', 'Disputes invoices and pays none.'],
    viewOnly: ['View only', 'Looks at one account and one plan.'],
  },
};

const nl: PortalWords = {
  product: 'Facturatie',
  skip: 'Naar de inhoud',
  language: 'Taal',
  overview: 'Overzicht',
  invoices: 'Facturen',
  payments: 'Betalingen',
  pay: 'Factuur betalen',
  signInTitle: 'Aanmelden bij Nordwind Facturatie',
  signInIntro:
    'Harbour & Finch en de mensen die er werken zijn verzonnen. Kies wie u wilt zijn: iedereen ziet en mag wat bij de rol hoort.',
  signInAs: 'Aanmelden als',
  guest: 'Een factuur betalen zonder in te loggen',
  invented: 'Nordwind Parcel is een verzonnen bedrijf. Er wordt niets echt afgeschreven.',
  demos: 'Alle demo’s, voorbeeldfacturen en -kaarten',
  roles: {
    administrator: ['Beheerder', 'Alles, voor alle klantennummers: betalen, goedkeuren, gebruikers, bedrijf.'],
    manager: ['Manager', 'Betaalt, keurt goed en beheert gebruikers.'],
    viewPayDispute: ['Bekijken, betalen en betwisten', 'Betaalt en betwist facturen.'],
    viewPay: ['Bekijken en betalen', 'Betaalt facturen van drie klantennummers.'],
    viewDispute: ['Bekijken en betwisten', 'Betwist facturen en betaalt niets.'],
    viewOnly: ['Alleen bekijken', 'Bekijkt één klantennummer en één abonnement.'],
  },
};

const fr: PortalWords = {
  product: 'Facturation',
  skip: 'Aller au contenu',
  language: 'Langue',
  overview: 'Vue d’ensemble',
  invoices: 'Factures',
  payments: 'Paiements',
  pay: 'Payer une facture',
  signInTitle: 'Se connecter à Nordwind Facturation',
  signInIntro:
    'Harbour & Finch et les personnes qui y travaillent sont inventées. Choisissez qui vous êtes : chacun voit et peut ce que son rôle prévoit.',
  signInAs: 'Se connecter en tant que',
  guest: 'Payer une facture sans se connecter',
  invented: 'Nordwind Parcel est une entreprise inventée. Rien n’est réellement débité.',
  demos: 'Toutes les démos, factures et cartes d’exemple',
  roles: {
    administrator: ['Administrateur', 'Tout, pour tous les comptes : payer, approuver, utilisateurs, entreprise.'],
    manager: ['Responsable', 'Paie, approuve et gère les utilisateurs.'],
    viewPayDispute: ['Afficher, payer et contester', 'Paie et conteste des factures.'],
    viewPay: ['Afficher et payer', 'Paie les factures de trois comptes.'],
    viewDispute: ['Afficher et contester', 'Conteste des factures et n’en paie aucune.'],
    viewOnly: ['Afficher uniquement', 'Consulte un compte et un abonnement.'],
  },
};

const ko: PortalWords = {
  product: '청구',
  skip: '본문으로 이동',
  language: '언어',
  overview: '개요',
  invoices: '청구서',
  payments: '결제',
  pay: '청구서 지불',
  signInTitle: 'Nordwind 청구 로그인',
  signInIntro: 'Harbour & Finch와 그 직원은 모두 가상입니다. 사용할 사용자를 선택하십시오. 역할에 따라 보이는 내용과 권한이 다릅니다.',
  signInAs: '다음 사용자로 로그인',
  guest: '로그인하지 않고 청구서 지불',
  invented: 'Nordwind Parcel은 가상의 회사입니다. 실제로 청구되는 금액은 없습니다.',
  demos: '모든 데모, 예시 청구서와 카드',
  roles: {
    administrator: ['관리자', '모든 고객번호에 대한 모든 권한: 지불, 승인, 사용자, 회사.'],
    manager: ['매니저', '지불, 승인 및 사용자 관리.'],
    viewPayDispute: ['보기, 지불 및 이의 제기', '청구서를 지불하고 이의를 제기합니다.'],
    viewPay: ['보기 및 지불', '고객번호 3개의 청구서를 지불합니다.'],
    viewDispute: ['보기 및 이의 제기', '이의를 제기하며 지불하지 않습니다.'],
    viewOnly: ['보기 전용', '고객번호 1개와 플랜 1개를 봅니다.'],
  },
};

export const portalWords = (lang: string): PortalWords => wordsFor({ en, nl, fr, ko }, lang);
