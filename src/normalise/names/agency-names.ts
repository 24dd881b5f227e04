// The central agencies after 1 March 2025, their short forms, and the ministries they replaced, as data.

export interface Agency {
  /** As documents write it in full. */
  readonly name: string
  readonly english: string
  /** Short forms that stand for the whole name. Forms made of the abbreviations below need no entry. */
  readonly shortForms: readonly string[]
}

/** The 14 ministries and 3 ministerial-level agencies, then other bodies that lead tasks. */
export const agencies: readonly Agency[] = [
  { name: 'Bộ Khoa học và Công nghệ', english: 'Ministry of Science and Technology', shortForms: ['BKHCN', 'MOST'] },
  { name: 'Bộ Công an', english: 'Ministry of Public Security', shortForms: ['BCA', 'Bộ CA', 'MPS'] },
  { name: 'Bộ Nội vụ', english: 'Ministry of Home Affairs', shortForms: ['BNV', 'Bộ NV', 'MOHA'] },
  { name: 'Bộ Tài chính', english: 'Ministry of Finance', shortForms: ['BTC', 'Bộ TC', 'MOF'] },
  { name: 'Bộ Giáo dục và Đào tạo', english: 'Ministry of Education and Training', shortForms: ['BGDĐT', 'MOET'] },
  { name: 'Bộ Y tế', english: 'Ministry of Health', shortForms: ['BYT', 'MOH'] },
  { name: 'Bộ Công Thương', english: 'Ministry of Industry and Trade', shortForms: ['BCT', 'Bộ CT', 'MOIT'] },
  { name: 'Bộ Xây dựng', english: 'Ministry of Construction', shortForms: ['BXD', 'Bộ XD', 'MOC'] },
  {
    name: 'Bộ Nông nghiệp và Môi trường',
    english: 'Ministry of Agriculture and Environment',
    shortForms: ['BNNMT', 'MAE'],
  },
  {
    name: 'Bộ Văn hóa, Thể thao và Du lịch',
    english: 'Ministry of Culture, Sports and Tourism',
    shortForms: ['BVHTTDL', 'MCST', 'MOCST'],
  },
  { name: 'Bộ Ngoại giao', english: 'Ministry of Foreign Affairs', shortForms: ['BNG', 'Bộ NG', 'MOFA'] },
  { name: 'Bộ Quốc phòng', english: 'Ministry of National Defence', shortForms: ['BQP', 'Bộ QP', 'MOD'] },
  { name: 'Bộ Tư pháp', english: 'Ministry of Justice', shortForms: ['BTP', 'Bộ TP', 'MOJ'] },
  {
    name: 'Bộ Dân tộc và Tôn giáo',
    english: 'Ministry of Ethnic and Religious Affairs',
    shortForms: ['BDTTG', 'Bộ DTTG'],
  },
  { name: 'Văn phòng Chính phủ', english: 'Government Office', shortForms: ['VPCP'] },
  { name: 'Thanh tra Chính phủ', english: 'Government Inspectorate', shortForms: ['TTCP'] },
  {
    name: 'Ngân hàng Nhà nước Việt Nam',
    english: 'State Bank of Vietnam',
    shortForms: ['Ngân hàng Nhà nước', 'NHNN', 'NHNNVN', 'SBV'],
  },
  {
    name: 'Viện Hàn lâm Khoa học và Công nghệ Việt Nam',
    english: 'Vietnam Academy of Science and Technology',
    shortForms: ['VAST'],
  },
  {
    name: 'Viện Hàn lâm Khoa học xã hội Việt Nam',
    english: 'Vietnam Academy of Social Sciences',
    shortForms: ['Viện Hàn lâm KHXH Việt Nam', 'Viện Hàn lâm KHXHVN', 'VASS'],
  },
  { name: 'Đài Truyền hình Việt Nam', english: 'Vietnam Television', shortForms: ['VTV'] },
  { name: 'Đài Tiếng nói Việt Nam', english: 'Voice of Vietnam', shortForms: ['VOV'] },
  { name: 'Thông tấn xã Việt Nam', english: 'Vietnam News Agency', shortForms: ['TTXVN', 'VNA'] },
  { name: 'Ban Cơ yếu Chính phủ', english: 'Government Cipher Committee', shortForms: ['BCYCP'] },
  {
    name: 'Ban Tuyên giáo và Dân vận Trung ương',
    english: 'Central Commission for Information, Education and Mass Mobilisation',
    shortForms: ['BTGDVTW'],
  },
  {
    name: 'Văn phòng Trung ương Đảng',
    english: 'Party Central Office',
    shortForms: ['Văn phòng Trung ương', 'VPTW', 'VPTWĐ'],
  },
  { name: 'Ban Tổ chức Trung ương', english: 'Central Organisation Commission', shortForms: ['BTCTW'] },
  { name: 'Ban Chỉ đạo Trung ương', english: 'Central Steering Committee', shortForms: ['BCĐTW'] },
  { name: 'Đảng ủy Chính phủ', english: 'Government Party Committee', shortForms: ['ĐUCP'] },
]

/** An agency that was merged into another on 1 March 2025 (the Party's commission: 3 February 2025). */
export interface FormerAgency {
  readonly name: string
  /** The agency that took over most of its work. */
  readonly successor: string
  readonly shortForms: readonly string[]
}

export const formerAgencies: readonly FormerAgency[] = [
  { name: 'Bộ Thông tin và Truyền thông', successor: 'Bộ Khoa học và Công nghệ', shortForms: ['BTTTT', 'MIC'] },
  { name: 'Bộ Kế hoạch và Đầu tư', successor: 'Bộ Tài chính', shortForms: ['BKHĐT', 'MPI'] },
  { name: 'Bộ Giao thông vận tải', successor: 'Bộ Xây dựng', shortForms: ['BGTVT', 'MOT'] },
  { name: 'Bộ Tài nguyên và Môi trường', successor: 'Bộ Nông nghiệp và Môi trường', shortForms: ['BTNMT', 'MONRE'] },
  {
    name: 'Bộ Nông nghiệp và Phát triển nông thôn',
    successor: 'Bộ Nông nghiệp và Môi trường',
    shortForms: ['BNNPTNT', 'MARD'],
  },
  {
    name: 'Bộ Lao động - Thương binh và Xã hội',
    successor: 'Bộ Nội vụ',
    shortForms: ['BLĐTBXH', 'MOLISA'],
  },
  { name: 'Ủy ban Dân tộc', successor: 'Bộ Dân tộc và Tôn giáo', shortForms: ['UBDT', 'CEMA'] },
  {
    name: 'Ban Tuyên giáo Trung ương',
    successor: 'Ban Tuyên giáo và Dân vận Trung ương',
    shortForms: ['BTGTW'],
  },
]

/** Abbreviations inside a name ("Sở KH&CN", "UBND TP Huế"), and the words they stand for. */
export const abbreviations: Readonly<Record<string, string>> = {
  UBND: 'Ủy ban nhân dân',
  HĐND: 'Hội đồng nhân dân',
  MTTQ: 'Mặt trận Tổ quốc',
  TP: 'thành phố',
  TW: 'Trung ương',
  VP: 'Văn phòng',
  BCĐ: 'Ban Chỉ đạo',
  KHCN: 'Khoa học và Công nghệ',
  GDĐT: 'Giáo dục và Đào tạo',
  TTTT: 'Thông tin và Truyền thông',
  KHĐT: 'Kế hoạch và Đầu tư',
  GTVT: 'Giao thông vận tải',
  TNMT: 'Tài nguyên và Môi trường',
  NNMT: 'Nông nghiệp và Môi trường',
  NNPTNT: 'Nông nghiệp và Phát triển nông thôn',
  LĐTBXH: 'Lao động Thương binh và Xã hội',
  VHTTDL: 'Văn hóa, Thể thao và Du lịch',
  VHTT: 'Văn hóa và Thể thao',
  DTTG: 'Dân tộc và Tôn giáo',
  CNTT: 'Công nghệ thông tin',
  CĐS: 'Chuyển đổi số',
  'Sở TC': 'Sở Tài chính',
  'Sở NV': 'Sở Nội vụ',
  'Sở XD': 'Sở Xây dựng',
  'Sở CT': 'Sở Công Thương',
  'Sở TP': 'Sở Tư pháp',
  'Sở YT': 'Sở Y tế',
}
