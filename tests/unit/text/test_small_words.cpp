// SPDX-License-Identifier: Apache-2.0
#include "text/small_words.h"

#include <catch2/catch.hpp>

using namespace samklang::text;

TEST_CASE("small words turn round what is said of the word behind them") {
  CHECK(small_words::turn_round("med", "uten"));
  CHECK(small_words::turn_round("til", "fra"));
  CHECK(small_words::turn_round("without", "with"));
  CHECK_FALSE(small_words::turn_round("med", "med"));
  CHECK_FALSE(small_words::turn_round("med", "etter"));
  CHECK(small_words::may_turn_round("innen"));
  CHECK_FALSE(small_words::may_turn_round("som"));
}

TEST_CASE("some join equals, some say that it is not yet so") {
  CHECK(small_words::joins("og"));
  CHECK(small_words::joins("between"));
  CHECK_FALSE(small_words::joins("til"));
  CHECK(small_words::is_not_yet("før"));
  CHECK_FALSE(small_words::is_not_yet("etter"));
}
