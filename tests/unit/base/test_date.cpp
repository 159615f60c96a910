// SPDX-License-Identifier: Apache-2.0
#include <samklang/base/date.h>

#include <catch2/catch.hpp>

#include <string>

using samklang::Date;
using samklang::parse_date;

TEST_CASE("a date is read from the spellings in use") {
  struct Spelling {
    const char* text;
    std::int32_t number;
    bool exact;
  };
  const Spelling spellings[] = {
      {"2020-02-29", 20200229, true},
      {"0001-01-01", 10101, true},
      {"9999-03-30", 99990330, true},
      {" 2020-02-29\n", 20200229, false},
      {"2020-02-29Z", 20200229, false},
      {"2020-02-29+01:00", 20200229, false},
      {"2020-02-29-11:00", 20200229, false},
      {"2020-02-29T23:59:59.123+02:00", 20200229, false},
      {"2020-02-29T00:00:00Z", 20200229, false},
      {"2020-02-29T24:00:00", 20200229, false},
      {"2020-02-29 12:30", 20200229, false},
      {"2020-02", 20200201, false},
      {"2020", 20200101, false},
      {"29.02.2020", 20200229, false},
  };
  for (const auto& [text, number, exact] : spellings) {
    CAPTURE(text);
    const auto parsed = parse_date(text);
    REQUIRE(parsed.has_value());
    CHECK(parsed->date.number == number);
    CHECK(parsed->exact == exact);
  }
}

TEST_CASE("what is no day of the calendar is no date") {
  for (const char* text : {"",
                           " ",
                           "2020-02-30",
                           "2019-02-29",
                           "1900-02-29",
                           "2020-00-10",
                           "2020-13-01",
                           "2020-01-00",
                           "2020-04-31",
                           "0000-01-01",
                           "0000",
                           "10000-01-01",
                           "-0044-03-15",
                           "2020-1-1",
                           "2020/02/29",
                           "20200229",
                           "29-02-2020",
                           "31.04.2020",
                           "1.2.2020",
                           "2020-02-29x",
                           "2020-02-29T",
                           "2020-02-29T10",
                           "2020-02-29Tab:cd",
                           "2020-02-29T10:00 or so",
                           "2020-02-29T25:00:00",
                           "2020-02-29T10:61",
                           "2020-02-29+1:00",
                           "i går",
                           "abcd",
                           "abcd-ef",
                           "2020-02-29T10:00:00+",
                           "\xEF\xBC\x92"
                           "020"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date(text).has_value());
  }
}

TEST_CASE("dates are ordered as time is and printed as they are read") {
  CHECK(Date{20191231} < Date{20200101});
  CHECK(Date{20200131} < Date{20200201});
  CHECK_FALSE(Date{}.has_value());
  CHECK(to_string(Date{}).empty());
  CHECK(to_string(Date{10203}) == "0001-02-03");
  const Date date{20260307};
  CHECK((date.year() == 2026 && date.month() == 3 && date.day() == 7));
  for (int year = 1999; year <= 2001; ++year) {
    for (int month = 1; month <= 12; ++month) {
      for (int day = 1; day <= 31; ++day) {
        const std::string text = to_string(Date{year * 10000 + month * 100 + day});
        if (const auto parsed = parse_date(text)) CHECK(to_string(parsed->date) == text);
      }
    }
  }
}
