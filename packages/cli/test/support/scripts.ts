/** Samples of writing, by name: what breaks borders in terminals, as people really write it. */

export const scripts = {
  Chinese: '今天我们把新版本发布了，请大家测试一下。',
  Japanese: '日本語のメッセージも、きちんと折り返されるはずです。ｶﾞｷﾞ',
  Korean: '안녕하세요, 오늘 회의는 세 시입니다. 각',
  'full width': 'ＡＢＣ１２３！？（全角）',
  Thai: 'น้ำใจคนไทย สวัสดีครับ ที่นี่ทำอะไร กำลังมา',
  Lao: 'ສະບາຍດີ ຄຳເວົ້າ ນ້ຳ',
  Devanagari: 'नमस्ते दुनिया, कम्प्यूटर क्षमा ज्ञान श्री हिन्दी',
  Bengali: 'বাংলা কম্পিউটার ক্ষমা প্রশ্ন',
  Tamil: 'தமிழ் வணக்கம் ஸ்ரீ',
  Myanmar: 'မြန်မာဘာသာ ကျေးဇူး',
  Khmer: 'ភាសាខ្មែរ សួស្តី',
  Arabic: 'مرحبا بالعالم، اليوم ٣ اجتماعات (هام)',
  Persian: 'می\u200cخواهم کتاب\u200cها را ببینم',
  Hebrew: 'שלום עולם, שָׁלוֹם 123 (אבג)',
  'marks on letters': 'e\u0301 n\u0303 Z\u0351a\u0323\u0302 Việt',
  emoji: '🎉 👍 😀 🚀 ok',
  'emoji families': '👩‍👩‍👧‍👦 and 👨‍👩‍👧 and 🧑‍🚀',
  flags: '🇩🇪 🇯🇵 🇧🇷🇫🇷 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏳️‍🌈 🏴‍☠️ 🇫',
  'skin tones': '👍🏽 👋🏿 🫱🏻‍🫲🏿 👩🏽‍❤️‍💋‍👨🏿',
  'text and emoji looks': '❤️ ❤ ☎️ ✈️ ©️ ™️ ▶️ 〰️ ㊗️ ☺︎',
  keycaps: '1️⃣ #️⃣ *️⃣ 10',
  'wide or narrow by taste': '§ ± × ÷ α Ω я → ■ ○ … ① ㎏',
  'very wide': 'ﷺ ꧅ 𒐫 ⸻',
  mathematics: '∀x∈ℝ: 𝒙² ≤ 𝟚 ⟹ ∩︀',
} as const

export type Script = keyof typeof scripts
