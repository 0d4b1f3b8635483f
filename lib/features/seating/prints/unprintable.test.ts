import { expect, test } from "vitest";
import { lettersWithoutFont } from "@/lib/platform/pdf/fonts";

test.each([
  "Zoë Ångström-Ōe",
  "Nguyễn Phượng Hoàng",
  "Αλέξανδρος Юрий",
  "محمد علي דוד לוי",
  "王小明 山田たろう 김민준",
  "สมชาย ใจดี राजेश शर्मा",
  "தமிழ் తెలుగు বাংলা ગુજરાતી ਪੰਜਾਬੀ ಕನ್ನಡ മലയാളം",
  "Նարեկ გიორგი",
])("every letter of “%s” has a font", (text) => {
  expect(lettersWithoutFont(text)).toEqual([]);
});

test("a letter without a font is named once", () => {
  expect(lettersWithoutFont("Sari ꦱꦫꦶ ꦱ")).toEqual(["ꦱ", "ꦫ", "ꦶ"]);
});
