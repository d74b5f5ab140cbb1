/** Invented companies and people of the sample event; parts are combined by `make-sample-workbook.ts`. */

export type HostName = {
  company: string;
  country: string;
  person: string;
  personEn: string;
  languages: string;
  interpreter: string;
};

/** The hosts: one company each, with a chief executive named in the country's own script. */
export const hosts: readonly HostName[] = [
  {
    company: 'Rayong Machinery Co., Ltd.',
    country: 'TH',
    person: 'สมชาย ใจดีวัฒนา',
    personEn: 'Somchai Jaideewattana',
    languages: 'th,en',
    interpreter: 'th',
  },
  {
    company: 'Chao Phraya Precision Moulding Public Co., Ltd.',
    country: 'TH',
    person: 'กัญญารัตน์ วัฒนกุลชัย',
    personEn: 'Kanyarat Wattanakulchai',
    languages: 'th,en',
    interpreter: 'th',
  },
  {
    company: 'Lanna Food Processing Co., Ltd.',
    country: 'TH',
    person: 'ประเสริฐ ทองคำแท้',
    personEn: 'Prasert Thongkhamthae',
    languages: 'th',
    interpreter: 'th',
  },
  {
    company: 'Bagan Garments Ltd.',
    country: 'MM',
    person: 'ဒေါ်ခင်မြတ်နိုးဝင်း',
    personEn: 'Khin Myat Noe Win',
    languages: 'my,en',
    interpreter: 'my',
  },
  {
    company: 'Ayeyar Foods Co., Ltd.',
    country: 'MM',
    person: 'ဦးအောင်ကျော်မိုး',
    personEn: 'Aung Kyaw Moe',
    languages: 'my',
    interpreter: 'my',
  },
  {
    company: 'Công ty Cổ phần Cơ khí Bình An',
    country: 'VN',
    person: 'Nguyễn Thị Hồng Nhung',
    personEn: 'Nguyen Thi Hong Nhung',
    languages: 'vi,en',
    interpreter: 'vi',
  },
  {
    company: 'Mekong Electronics JSC',
    country: 'VN',
    person: 'Trần Quốc Bảo',
    personEn: 'Tran Quoc Bao',
    languages: 'vi',
    interpreter: 'vi',
  },
  {
    company: 'Hải Vân Plastics JSC',
    country: 'VN',
    person: 'Lê Đức Thắng',
    personEn: 'Le Duc Thang',
    languages: 'vi,ja',
    interpreter: 'vi',
  },
  {
    company: 'Luzon Medical Devices, Inc.',
    country: 'PH',
    person: 'Maria Corazon Villaflor',
    personEn: 'Maria Corazon Villaflor',
    languages: 'en',
    interpreter: 'en',
  },
  {
    company: 'Visayas Agri Equipment Corp.',
    country: 'PH',
    person: 'Jose Antonio Delmundo',
    personEn: 'Jose Antonio Delmundo',
    languages: 'en',
    interpreter: 'en',
  },
  {
    company: 'PT Nusantara Komponen Presisi',
    country: 'ID',
    person: 'Dewi Lestari Pramesti',
    personEn: 'Dewi Lestari Pramesti',
    languages: 'id,en',
    interpreter: 'id',
  },
  {
    company: 'PT Bandung Tekstil Makmur',
    country: 'ID',
    person: 'Agung Setiawan',
    personEn: 'Agung Setiawan',
    languages: 'id',
    interpreter: 'id',
  },
  {
    company: 'Selangor Rubber Technology Sdn. Bhd.',
    country: 'MY',
    person: 'Nurul Aisyah binti Hamzah',
    personEn: 'Nurul Aisyah binti Hamzah',
    languages: 'ms,en',
    interpreter: 'ms',
  },
  {
    company: 'Penang Circuit Sdn. Bhd.',
    country: 'MY',
    person: 'Tan Wei Liang',
    personEn: 'Tan Wei Liang',
    languages: 'en,zh-Hant',
    interpreter: 'en',
  },
  {
    company: 'Angkor Packaging Co., Ltd.',
    country: 'KH',
    person: 'សុខ ពិសិដ្ឋ',
    personEn: 'Sok Piseth',
    languages: 'km,en',
    interpreter: 'en',
  },
  {
    company: 'Vientiane Timber Works Co., Ltd.',
    country: 'LA',
    person: 'ບຸນມີ ສີສະຫວາດ',
    personEn: 'Bounmy Sisavath',
    languages: 'lo,th',
    interpreter: 'th',
  },
  {
    company: 'Merlion Water Systems Pte. Ltd.',
    country: 'SG',
    person: 'Priya Ramanathan',
    personEn: 'Priya Ramanathan',
    languages: 'en',
    interpreter: 'en',
  },
  {
    company: 'Borneo Green Energy Sdn. Bhd.',
    country: 'BN',
    person: 'Haji Azman bin Yusof',
    personEn: 'Haji Azman bin Yusof',
    languages: 'ms,en',
    interpreter: 'ms',
  },
  {
    company: '臺灣翠峰精密股份有限公司',
    country: 'TW',
    person: '陳怡蓁',
    personEn: 'Chen Yi-Chen',
    languages: 'zh-Hant,ja',
    interpreter: 'zh-Hant',
  },
  {
    company: 'Formosa Optical Parts Co., Ltd.',
    country: 'TW',
    person: '黃志豪',
    personEn: 'Huang Chih-Hao',
    languages: 'zh-Hant',
    interpreter: 'zh-Hant',
  },
];

/** Beginnings of guests' names: kanji and Latin. */
export const places: readonly (readonly [string, string])[] = [
  ['北浜', 'Kitahama'],
  ['難波', 'Naniwa'],
  ['尾張', 'Owari'],
  ['燕', 'Tsubame'],
  ['諏訪', 'Suwa'],
  ['堺', 'Sakai'],
  ['播磨', 'Harima'],
  ['淡海', 'Omi'],
  ['武蔵', 'Musashi'],
  ['越後', 'Echigo'],
  ['三河', 'Mikawa'],
  ['甲斐', 'Kai'],
  ['駿河', 'Suruga'],
  ['丹波', 'Tanba'],
  ['髙砂', 'Takasago'],
  ['生駒', 'Ikoma'],
  ['鈴鹿', 'Suzuka'],
  ['濵名', 'Hamana'],
  ['筑波', 'Tsukuba'],
  ['多摩', 'Tama'],
];

/** Ends of guests' names with their sector. */
export const trades: readonly (readonly [string, string, string])[] = [
  ['精工', 'Seiko', 'Precision parts'],
  ['金型', 'Kanagata', 'Moulds and dies'],
  ['電子', 'Denshi', 'Electronic parts'],
  ['食品', 'Foods', 'Foods'],
  ['環境技研', 'Environment Engineering', 'Water and environment'],
];

export const surnames: readonly (readonly [string, string, string])[] = [
  ['佐藤', 'サトウ', 'Sato'],
  ['髙橋', 'タカハシ', 'Takahashi'],
  ['齋藤', 'サイトウ', 'Saito'],
  ['渡邉', 'ワタナベ', 'Watanabe'],
  ['濵田', 'ハマダ', 'Hamada'],
  ['山本', 'ヤマモト', 'Yamamoto'],
  ['小野寺', 'オノデラ', 'Onodera'],
  ['勅使河原', 'テシガワラ', 'Teshigawara'],
  ['林', 'ハヤシ', 'Hayashi'],
  ['吉田', 'ヨシダ', 'Yoshida'],
  ['宮﨑', 'ミヤザキ', 'Miyazaki'],
  ['大久保', 'オオクボ', 'Okubo'],
  ['井上', 'イノウエ', 'Inoue'],
];

export const givenNames: readonly (readonly [string, string, string])[] = [
  ['健一', 'ケンイチ', 'Kenichi'],
  ['陽子', 'ヨウコ', 'Yoko'],
  ['大輔', 'ダイスケ', 'Daisuke'],
  ['美穂', 'ミホ', 'Miho'],
  ['剛', 'ツヨシ', 'Tsuyoshi'],
  ['恵', 'メグミ', 'Megumi'],
  ['純一', 'ジュンイチ', 'Junichi'],
  ['さくら', 'サクラ', 'Sakura'],
  ['誠', 'マコト', 'Makoto'],
  ['由紀子', 'ユキコ', 'Yukiko'],
  ['龍之介', 'リュウノスケ', 'Ryunosuke'],
];

export const titles: readonly string[] = [
  '代表取締役',
  '取締役 営業部長',
  '海外事業部 課長',
  '専務取締役',
  '工場長',
];
export const topics: readonly string[] = [
  'Distribution',
  'Joint venture',
  'Technology licence',
  'Procurement',
  'Joint development',
];
